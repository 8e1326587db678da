# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Conferences as the pages want them: numbers of one's own, without a gap."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.urls import reverse
from django.utils.formats import time_format
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.actions.conference_reading import (
    OpenAction,
    OpenItem,
    OpenNote,
)
from netwerkregie.domain.casework.drafts.conferences import Place, Tlp
from netwerkregie.domain.casework.models import Conference
from netwerkregie.domain.casework.phrases.conferences import TLP_MEANINGS
from netwerkregie.domain.casework.queries.conferences import Chair, Person
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import QueueRow, Reader
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label


@dataclass(frozen=True, slots=True)
class Said:
    """A note of somebody else, with their name."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Typing:
    """A note of one's own, as its form holds it."""

    note_id: UUID
    version: int
    text: str


@dataclass(frozen=True, slots=True)
class Task:
    """An action with the name of who does it."""

    id: UUID
    text: str
    who: str
    action: OpenAction
    state: str


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as one reader sees it; its number is the reader's own."""

    number: int
    opened: OpenItem
    others: tuple[Said, ...]
    own: tuple[Typing, ...]
    tasks: tuple[Task, ...]

    @property
    def id(self) -> UUID:
        """Which item."""
        return self.opened.item.id

    @property
    def revision(self) -> int:
        """What an open page has seen of it."""
        return self.opened.item.revision

    @property
    def tlp(self) -> str:
        """The label, as the component wants it."""
        return self.opened.item.tlp

    @property
    def meaning(self) -> object:
        """What the label means."""
        return TLP_MEANINGS[self.opened.tlp]


def rows_of(found: Iterable[Conference]) -> list[QueueRow]:
    """Return the conferences of a case; nothing in them is sealed."""
    return [
        QueueRow(
            title=when_of(one),
            url=address("desk:conference", one),
            meta=[label(Place(one.place))],
            status=label(one.stands),
        )
        for one in found
    ]


def when_of(one: Conference) -> str:
    """Return the day's hour in words."""
    return _("Case conference, {day} at {hour}").format(
        day=day_words(one.held_on),
        hour=time_format(one.starts_at, "H:i"),
    )


def address(name: str, one: Conference, *more: UUID) -> str:
    """Return the address of a page of a conference."""
    return reverse(name, args=[one.case_id, one.id, *more])


def people_choices(people: Iterable[Person]) -> list[tuple[str, object]]:
    """Return colleagues as the choices of a field."""
    return [
        (str(one.membership_id), f"{one.name} ({one.organisation})") for one in people
    ]


def chairs_as(chairs: Iterable[Chair]) -> list[Reader]:
    """Return who is asked, and whether they come."""
    return [
        Reader(one.person.name, f"{one.person.organisation}, {label(one.coming)}")
        for one in chairs
    ]


def labels() -> list[tuple[str, object]]:
    """Return the labels with what each means, in words."""
    return [(one.value, f"{label(one)}: {TLP_MEANINGS[one]}") for one in Tlp]


def shown(
    actor: Actor,
    opened: Iterable[OpenItem],
    names: dict[UUID, Person],
    numbers: dict[UUID, int],
) -> list[Shown]:
    """Return opened items with the names of who said what."""
    return [
        Shown(
            number=numbers[one.item.id],
            opened=one,
            others=tuple(
                Said(_name(names, note.written_by), note.text)
                for note in one.notes
                if note.written_by != actor.membership_id and note.text.strip()
            ),
            own=_own(actor, one.notes),
            tasks=tuple(_task(names, task) for task in one.actions),
        )
        for one in opened
    ]


def numbers_of(ids: Iterable[UUID]) -> dict[UUID, int]:
    """Return the reader's own numbers: one, two, three, whatever is hidden."""
    return {one: place for place, one in enumerate(ids, start=1)}


def people_in(opened: Iterable[OpenItem]) -> set[UUID]:
    """Return whose names a page needs, so that it asks once."""
    found: set[UUID] = set()
    for one in opened:
        found |= {note.written_by for note in one.notes}
        found |= {task.owner_id for task in one.actions}
        found |= {made.recorded_by for made in one.decisions}
        found |= {reading.membership_id for reading in one.readings}
    return found


def _own(actor: Actor, notes: Iterable[OpenNote]) -> tuple[Typing, ...]:
    mine = tuple(
        Typing(one.id, one.version, one.text)
        for one in notes
        if one.written_by == actor.membership_id
    )
    return mine or (Typing(uuid4(), 0, ""),)


def _task(names: dict[UUID, Person], one: OpenAction) -> Task:
    return Task(one.id, one.text, _name(names, one.owner_id), one, label(one.state))


def _name(names: dict[UUID, Person], membership_id: UUID) -> str:
    person = names.get(membership_id)
    return f"{person.name} ({person.organisation})" if person else _("A former member")
