# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The director's weeks: visits that became contacts, this week's and next week's."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from netwerkregie.config.demo import content
from netwerkregie.domain.network.actions import agenda, visits
from netwerkregie.domain.network.drafts import ContactDraft, ContactKind, Subject
from netwerkregie.domain.network.drafts.visits import (
    DeviceKind,
    VisitDraft,
    VisitPlace,
    monday_of,
)
from netwerkregie.foundation.kernel import Actor, Purpose, Role

from .relations import Register
from .stage import Event
from .wording import domain_of

DATA = Path(__file__).resolve().parents[1] / "data" / "visits.toml"
AHEAD = timedelta(days=6)
CONNECTED_DAYS = 20


@dataclass
class Told:
    """One visit of the file, and what became of it."""

    register: Register
    values: dict[str, Any]
    made: list[UUID] = field(default_factory=list)

    @property
    def on(self) -> date:
        """On which day it is, counted from the week in which the demo starts."""
        monday = monday_of(self.register.stage.today)
        return monday + timedelta(weeks=self.values["week"], days=self.values["day"])

    @property
    def begins(self) -> datetime:
        """At which moment."""
        at = time.fromisoformat(self.values["at"])
        return datetime.combine(self.on, at, content.AMSTERDAM)

    def actor(self) -> Actor:
        """Who goes."""
        stage = self.register.stage
        deputies = stage.with_role(Role.DEPUTY)
        if deputies and self.values.get("by_deputy"):
            return stage.actor(deputies[0], Purpose.NETWORK)
        return self.register.director()


def events_of_visits(register: Register) -> Iterator[Event]:
    """Yield when each visit was planned, moved and logged, and one device."""
    stage = register.stage
    for values in tomllib.loads(DATA.read_text(encoding="utf-8"))["visits"]:
        told = Told(register, values)
        # Planned some days before; what is far ahead was planned yesterday.
        planned = min(told.begins - AHEAD, stage.days_ago(1, hour=16))
        yield Event(planned, partial(_plan, told))
        if values.get("moved"):
            yield Event(planned + timedelta(minutes=20), partial(_move, told))
        evening = told.begins.replace(hour=21, minute=30)
        if evening < stage.now and not values.get("unlogged"):
            yield Event(evening, partial(_log, told))
    yield Event(stage.days_ago(CONNECTED_DAYS), partial(_connect, register))


def _plan(told: Told) -> None:
    whom = _organisation(told)
    if whom is not None:
        told.made.append(visits.plan(told.actor(), _draft(told, whom)).pk)


def _move(told: Told) -> None:
    whom = _organisation(told)
    for visit_id in told.made if whom else ():
        assert whom is not None
        draft = _draft(told, whom)
        later = replace(draft, on=draft.on + timedelta(days=1))
        visits.move(told.actor(), visit_id, later)


def _log(told: Told) -> None:
    for visit_id in told.made:
        draft = ContactDraft(
            kind=ContactKind(told.values["kind"]),
            subject=Subject(told.values.get("subject", Subject.KEEPING_IN_TOUCH)),
            held_on=told.on,
        )
        visits.log(told.actor(), visit_id, draft)


def _connect(register: Register) -> None:
    agenda.connect(register.director(), DeviceKind.IPHONE)


def _draft(told: Told, whom: UUID) -> VisitDraft:
    values, actor = told.values, told.actor()
    stage = told.register.stage
    deputies = stage.with_role(Role.DEPUTY) if values.get("along") else []
    assert actor.membership_id is not None
    return VisitDraft(
        organisation_id=whom,
        kind=ContactKind(values["kind"]),
        on=told.on,
        at=time.fromisoformat(values["at"]),
        minutes=values["minutes"],
        place=VisitPlace(values.get("place", VisitPlace.THEIRS)),
        goes=actor.membership_id,
        along=stage.people[deputies[0]].membership_id if deputies else None,
        mails_us=True,
    )


def _organisation(told: Told) -> UUID | None:
    """Whom it is with, of those who were known at that moment."""
    register = told.register
    known = [
        register.ids[one.slug]
        for one in register.known
        if domain_of(one) == told.values["domain"] and one.slug in register.ids
    ]
    return known[told.values["which"] % len(known)] if known else None
