# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Twelve people at one table, each typing in an own note: how long, and is it all kept.

First as fast as twelve browsers can, which nobody does; then as people type, where a
page saves what was typed every two seconds.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from tests.bench.installation import SHORT, SMALL, Installation
from tests.bench.load import Client, Load, meter
from tests.bench.table import Row, row
from tests.cast import MERGELSTAD, PEOPLE, acting_as

HOLDER, CHAIR = "case_holder_mergelstad", "chair_mergelstad"
# Everybody of the cast who has keys and can sit in a case; the last three are made
# partners for this.
TWELVE = tuple(
    f"{one}_mergelstad"
    for one in (
        *("case_holder", "chair", "director", "deputy", "case_partner"),
        *("care_partner", "weigher", "police_weigher", "youth_weigher"),
        *("family_counsellor", "focal_point", "partner"),
    )
)
EVERY = 2.0
"""Seconds between two saves of somebody who types."""
RHYTHM = 8 if SMALL else 30
SENTENCE = "[P1] was op tijd, sprak over werk en wil volgende week weer komen. "


@dataclass
class Typist:
    """Somebody who types on and on in one note."""

    client: Client
    who: str
    path: str
    note: UUID = field(default_factory=uuid4)
    saved: int = 0
    text: str = ""
    taken: list[float] = field(default_factory=list)
    errors: int = 0

    def save(self) -> None:
        """Type some words more, and have all of them kept."""
        text = f"{self.text[-1500:]}{SENTENCE}{self.saved + 1}. "
        values = {"note": str(self.note), "version": str(self.saved), "text": text}
        answer = self.client.post(self.path, values)
        if answer.status == 302:
            self.taken.append(answer.seconds)
            self.text, self.saved = text, self.saved + 1
        else:
            self.errors += 1


def a_case_of_twelve(here: Installation) -> tuple[Any, UUID]:
    """Return a case in which twelve people sit, and their conference, begun."""
    from netwerkregie.domain.casework.actions import conferences
    from netwerkregie.domain.casework.drafts.conferences import Coming, Step
    from netwerkregie.domain.casework.factories import cases as casefile
    from netwerkregie.domain.casework.factories import conferences as tables

    _make_partners(here, TWELVE[-3:])
    members = [PEOPLE[one].membership_id for one in TWELVE]
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        holder_id, chair_id = (PEOPLE[one].membership_id for one in (HOLDER, CHAIR))
        case = casefile.a_case(weigher, holder_id, chair_id=chair_id)
    with acting_as(HOLDER, unlocked=True) as holder:
        casefile.with_members(holder, case, *members[2:])
        met = tables.a_conference(holder, case, members)
        tables.an_item(holder, met, members)
        conferences.move_on(holder, case.id, met.id, Step.BEGIN)
        for one in members:
            conferences.answer(holder, case.id, met.id, Coming.PRESENT, whose=one)
    return case, met.id


def measure(here: Installation, case_id: UUID, conference_id: UUID) -> list[Row]:
    """TABLE: how long a save takes, and whether every last word is there."""
    item = _item_of(conference_id)
    path = f"/dossiers/{case_id}/overleggen/{conference_id}/punt/{item}/notitie/"
    fast = _typists(here, path)
    hurried = _let_type(fast, _as_fast_as_it_goes)
    calm = _typists(here, path)
    paced = _let_type(calm, _as_people_type, seconds=RHYTHM)
    lost = _lost(conference_id, case_id, [*fast, *calm])
    saves = sum(one.saved for one in (*fast, *calm))
    goal = "p95 ≤ 300 ms"
    return [
        row("TABLE", "12 people type at once, as fast as it goes", str(hurried)),
        row(
            "TABLE",
            f"12 people type, each saved every {EVERY:.0f} s",
            str(paced),
            goal,
            met=paced.p95 <= 300 and not paced.errors,
        ),
        row(
            "TABLE",
            f"the last words of those 24 notes, read back after {saves} saves",
            f"{lost} lost",
            "0 lost",
            met=lost == 0 and not hurried.errors,
        ),
    ]


def _typists(here: Installation, path: str) -> list[Typist]:
    return [Typist(here.colleague(one, unlocked=True), one, path) for one in TWELVE]


def _let_type(typists: list[Typist], type_on: Any, seconds: float = SHORT) -> Load:
    load, start, used = Load(), time.perf_counter(), meter()
    threads = [
        threading.Thread(target=type_on, args=(one, start + seconds)) for one in typists
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    load.seconds, load.processor = time.perf_counter() - start, meter() - used
    load.taken = [one for typist in typists for one in typist.taken]
    load.errors = sum(typist.errors for typist in typists)
    return load


def _as_fast_as_it_goes(typist: Typist, end: float) -> None:
    while time.perf_counter() < end:
        typist.save()


def _as_people_type(typist: Typist, end: float) -> None:
    # Not all at the same moment: each began when they began.
    time.sleep(TWELVE.index(typist.who) * EVERY / len(TWELVE))
    while (begun := time.perf_counter()) < end:
        typist.save()
        time.sleep(max(0.0, EVERY - (time.perf_counter() - begun)))


def _lost(conference_id: UUID, case_id: UUID, typists: list[Typist]) -> int:
    from netwerkregie.domain.casework.actions import conference_reading as reading
    from netwerkregie.domain.casework.queries import conferences as queries

    with acting_as(CHAIR, unlocked=True) as chair:
        conference = queries.get_conference(chair, case_id, conference_id)
        items = reading.read_table(chair, conference)
        kept = {note.text for item in items for note in item.notes}
    return sum(one.text not in kept for one in typists)


def _item_of(conference_id: UUID) -> UUID:
    from netwerkregie.domain.casework.models import AgendaItem

    with acting_as(CHAIR, unlocked=True):
        return AgendaItem.objects.get(conference_id=conference_id).id


def _make_partners(here: Installation, names: tuple[str, ...]) -> None:
    """Give people of the cast the role with which they can sit in a case."""
    for name in names:
        here.superuser.execute(
            "INSERT INTO accounts_rolegrant (id, municipality_id, membership_id, role,"
            " proposed_by_id, proposed, confirmed_by_id, given)"
            " SELECT gen_random_uuid(), municipality_id, %s, role, proposed_by_id,"
            " proposed, confirmed_by_id, given FROM accounts_rolegrant"
            " WHERE municipality_id = %s AND role = 'case_partner' LIMIT 1",
            [PEOPLE[name].membership_id, MERGELSTAD],
        )
