# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adding entries: the one place where an amount comes into being."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from moneyed import Money

from netwerkregie.domain.programme.models import (
    BudgetLine,
    BudgetYear,
    Entry,
    Source,
)
from netwerkregie.domain.programme.policies import visible_sources
from netwerkregie.domain.programme.queries.sources import earmarks_of
from netwerkregie.domain.programme.rules.budget import (
    Heading,
    Kind,
    YearState,
)
from netwerkregie.domain.programme.rules.grants import require_allowed
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock


@dataclass(frozen=True, slots=True)
class NewEntry:
    """An amount to be added."""

    kind: Kind
    line_id: UUID
    source_id: UUID
    amount: Money
    commitment_id: UUID | None = None
    invoice_id: UUID | None = None
    reason: str = ""


def enter(actor: Actor, entries: Sequence[NewEntry], on: date | None = None) -> None:
    """Add amounts; an amount of nothing is no entry."""
    Entry.objects.bulk_create(
        Entry(
            municipality_id=actor.municipality_id,
            kind=one.kind,
            line_id=one.line_id,
            source_id=one.source_id,
            commitment_id=one.commitment_id,
            invoice_id=one.invoice_id,
            amount=one.amount.amount,
            on=on or clock.today(),
            reason=one.reason,
            made_by=actor.membership_id,
            made_at=clock.now(),
        )
        for one in entries
        if one.amount.amount
    )


def require_sources(
    actor: Actor,
    source_ids: Sequence[UUID],
    line: BudgetLine,
    *,
    on: date | None = None,
    in_year: int | None = None,
) -> list[Source]:
    """Return sources, locked, that may pay for a line on a day or within a year.

    Two people who spend the same source at once wait for each other here.

    Raises:
        NotFound: one is not the actor's.
        RuleBroken: one may not pay for this, or not then.

    """
    found = list(
        visible_sources(actor)
        .filter(id__in=source_ids)
        .order_by("id")
        .select_for_update()
    )
    if len(found) != len(set(source_ids)):
        raise NotFound
    marks = earmarks_of(actor, [one.id for one in found])
    for one in found:
        terms = one.terms(marks[one.id])
        day = on or _day_within(one, in_year)
        require_allowed(terms, Heading(line.heading), day)
    return found


def require_open(year: BudgetYear) -> None:
    """Refuse to write in a year whose books are closed.

    Raises:
        RuleBroken: it is closed.

    """
    if year.state != YearState.OPEN:
        raise RuleBroken("programme.year_closed")


def _day_within(source: Source, year: int | None) -> date:
    """Return a day of the year on which the source can be used, if there is one."""
    if year is None:
        return clock.today()
    first, last = date(year, 1, 1), date(year, 12, 31)
    return min(max(first, source.starts_on), last)
