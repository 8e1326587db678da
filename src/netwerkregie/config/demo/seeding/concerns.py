# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concerns in the states in which one finds them; a chair reads along where asked."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from netwerkregie.domain.intake.actions import (
    concern_persons,
    concern_reading,
    concerns,
)
from netwerkregie.domain.intake.drafts.concerns import (
    AgeBand,
    Behaviour,
    ConcernDraft,
    DropReason,
    FactDraft,
    Harm,
    Hearing,
    PersonDraft,
    SaidBy,
)
from netwerkregie.foundation.kernel import Actor, Purpose, Role, clock

from .stage import Event, Stage

TOLD_IN = "mergelstad"
DATA = Path(__file__).parents[1] / "data" / "concerns.toml"
READ_ALONG = frozenset({"asked", "confirmed", "known", "refused"})
AGREED = "Het gedrag is concreet en er kan iemand iets overkomen. Ik sta erachter."
WHO = PersonDraft(
    "Joris Verzonnen",
    "De brief en het gesprek met de wijkagent zijn zonder naam niet mogelijk.",
)


@dataclass
class Told:
    """One concern while it is being lived."""

    stage: Stage
    values: dict[str, Any]
    ids: list[UUID] = field(default_factory=list)

    def officer(self) -> Actor:
        """Return who takes it in."""
        slug = self.stage.first_with(Role.INTAKE_OFFICER)
        return self.stage.unlocked(slug, Purpose.CONCERN)

    def chair(self) -> Actor:
        """Return who reads it along."""
        slug = self.stage.first_with(Role.CHAIR)
        return self.stage.unlocked(slug, Purpose.CONCERN)


def events_of_concerns(stage: Stage) -> Iterator[Event]:
    """Yield how each concern was taken in, read along and ended."""
    if stage.place.tells != TOLD_IN:
        return
    listed = tomllib.loads(DATA.read_text("utf-8"))["concern"]
    for number, values in enumerate(listed):
        told = Told(stage, values)
        taken = stage.days_ago(values["days"], hour=10, minute=number)
        yield Event(taken, partial(_take_in, told))
        if values["ends"] in READ_ALONG:
            asked = stage.days_ago(1, hour=13, minute=number)
            yield Event(asked, partial(_ask, told))
            read = stage.days_ago(1, hour=14, minute=number)
            yield Event(read, partial(_read, told))
        ended = stage.days_ago(1, hour=15, minute=number)
        yield Event(ended, partial(_end, told))


def _take_in(told: Told) -> None:
    values = told.values
    draft = ConcernDraft(
        once=uuid4(),
        age_band=AgeBand(values["age_band"]),
        behaviours=frozenset(Behaviour(one) for one in values["behaviours"]),
        harms=frozenset(Harm(one) for one in values["harms"]),
        fact=FactDraft(
            values["fact"],
            SaidBy(values["said_by"]),
            clock.today(),
            Hearing(values["hearing"]),
        ),
        harm=values["harm"],
        interpretation=values["interpretation"],
        alternative=values.get("alternative", ""),
        protective=values.get("protective", ""),
        done=values.get("done", ""),
    )
    told.ids.append(concerns.register(told.officer(), draft).id)


def _ask(told: Told) -> None:
    chair = told.stage.people[told.stage.first_with(Role.CHAIR)]
    concern_reading.ask_reader(told.officer(), told.ids[0], chair.membership_id)


def _read(told: Told) -> None:
    if told.values["ends"] == "asked":
        return
    chair, concern_id = told.chair(), told.ids[0]
    concerns.open_concern(chair, concern_id)
    if told.values["ends"] == "refused":
        concern_reading.refuse(chair, concern_id, told.values["why"])
    else:
        concern_reading.confirm(chair, concern_id, AGREED)


def _end(told: Told) -> None:
    officer, concern_id = told.officer(), told.ids[0]
    if told.values["ends"] == "known":
        concern_persons.enter_person(officer, concern_id, WHO)
    elif told.values["ends"] in set(DropReason):
        reason = DropReason(told.values["ends"])
        concerns.drop(officer, concern_id, reason, told.values["why"])
