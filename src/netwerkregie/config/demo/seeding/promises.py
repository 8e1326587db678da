# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What city hall and organisations promised each other, and what became of it."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from netwerkregie.domain.network.actions import promises
from netwerkregie.domain.network.drafts.promises import (
    PromiseDraft,
    PromiseState,
    Said,
    SaidDraft,
    Side,
)
from netwerkregie.domain.network.models import OrganisationLink
from netwerkregie.domain.network.tokens import Opens

from .relations import Register, holder_of
from .stage import Event

_FILE = Path(__file__).parent.parent / "data" / "promises.toml"
PER_ORGANISATION = 4
FEW = 6
SPREAD = 17
LATE = frozenset({"open", "said_not"})
_SETTLED = {"kept": PromiseState.KEPT, "withdrawn": PromiseState.WITHDRAWN}
_SAID = {"said_kept": Said.KEPT, "said_not": Said.NOT_KEPT}


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the file."""

    side: Side
    days: int
    due_in: int
    became: str
    words: str


def told() -> tuple[Told, ...]:
    """Return the promises as the file tells them."""
    lines = tomllib.loads(_FILE.read_text("utf-8"))["promises"]
    cells = [[cell.strip() for cell in line.split("|")] for line in lines]
    return tuple(
        Told(Side(side), int(days), int(due), became, words)
        for side, days, due, became, words in cells
    )


def events_of_promises(register: Register) -> Iterator[Event]:
    """Yield the promises of each organisation that reads along, and what they became."""
    every = told()
    readers = [person for person in register.people if person.is_representative]
    for place, person in enumerate(readers):
        since = person.since_days or 0
        fitting = [one for one in every if one.days < since]
        # Who reads along since short has had little time to promise anything.
        if len(fitting) < len(every) // 2 and place % FEW:
            continue
        for step in range(min(PER_ORGANISATION, len(fitting))):
            one = fitting[(place + step) % len(fitting)]
            is_late = one.due_in < 0 and one.became in LATE
            if is_late and place % FEW:
                continue
            later = place % SPREAD if one.due_in > 0 else 0
            late = replace(one, due_in=one.due_in + later)
            yield from _events_of(register, person.organisation, late)


def _events_of(register: Register, slug: str, one: Told) -> Iterator[Event]:
    made: list[UUID] = []
    stage = register.stage
    yield Event(
        stage.days_ago(one.days, hour=17), partial(_promise, register, slug, one, made)
    )
    after = max(1, one.days - 20) if one.due_in < 0 else 1
    if one.became in _SETTLED:
        settle = partial(_settle, register, made, _SETTLED[one.became])
        yield Event(stage.days_ago(after, hour=17, minute=30), settle)
    elif one.became in _SAID:
        say = partial(_say, register, slug, made, _SAID[one.became])
        yield Event(stage.days_ago(after, hour=20), say)


def _promise(register: Register, slug: str, one: Told, made: list[UUID]) -> None:
    due = register.stage.today + timedelta(days=one.due_in)
    draft = PromiseDraft(one.side, one.words, due)
    made.append(promises.promise(register.director(), register.ids[slug], draft).pk)


def _settle(register: Register, made: list[UUID], state: PromiseState) -> None:
    promises.settle(register.director(), made[0], PromiseState.OPEN, state)


def _say(register: Register, slug: str, made: list[UUID], said: Said) -> None:
    link = OrganisationLink.objects.filter(
        organisation_id=register.ids[slug], closed_on__isnull=True
    ).first()
    if link is not None:
        holder = holder_of(register.stage, Opens.ORGANISATION, link.pk)
        promises.say(holder, made[0], SaidDraft(said))
