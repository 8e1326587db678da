# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the timeline of a case is made of; each noun adds one source to SOURCES.

A source gives days, kinds and authors of what the reader may know of; never a word of
what was said. Support and measures have no moments here (row M21).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from netwerkregie.domain.casework.drafts.cases import Kind, Seat
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.queries import seats
from netwerkregie.doors.desk.components.values import Entry
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label

MOST = 200


@dataclass(frozen=True, slots=True)
class Moment:
    """What happened on a day, and who did it."""

    on: date
    title: str
    by: UUID | None = None


Source = Callable[[Actor, Case], Iterable[Moment]]


def statements(actor: Actor, case: Case) -> Iterable[Moment]:
    """Return when something was written in the parts that the reader can open."""
    for day, kind, author in queries.written_on_days(actor, case, MOST):
        yield Moment(day, label(Kind(kind)), author)


def seats_taken(actor: Actor, case: Case) -> Iterable[Moment]:
    """Return who came to sit in the case and who left it."""
    for one in seats.all_seats(actor, case):
        seat = label(Seat(one.seat))
        yield Moment(
            one.since, _("Joined as {seat}").format(seat=seat), one.membership_id
        )
        if one.ended_on:
            yield Moment(one.ended_on, _("Left the case"), one.membership_id)


def days_of_the_case(_actor: Actor, case: Case) -> Iterable[Moment]:
    """Return the days of the case itself."""
    yield Moment(case.opened_on, _("The case was opened"))
    if case.closed_on:
        yield Moment(case.closed_on, _("The case was closed"))


SOURCES: tuple[Source, ...] = (days_of_the_case, seats_taken, statements)
"""Add your source at the end."""


def entries_of(actor: Actor, case: Case) -> list[Entry]:
    """Return the timeline, the oldest first; the newest MOST moments at most."""
    moments = [one for source in SOURCES for one in source(actor, case)]
    moments = sorted(moments, key=lambda one: one.on)[-MOST:]
    names = accounts.names_of(actor, {one.by for one in moments if one.by})
    return [
        Entry(
            title=one.title,
            when=one.on,
            who=names.get(one.by, _("A former colleague")) if one.by else "",
        )
        for one in moments
    ]
