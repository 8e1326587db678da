# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the end of a year still asks: read by the page and by the act of closing."""

from dataclasses import dataclass
from datetime import date

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.models import (
    BudgetLine,
    BudgetYear,
    Commitment,
    Invoice,
)
from netwerkregie.domain.programme.queries.budget import standings_of
from netwerkregie.domain.programme.queries.sources import SourceStanding, sources_on
from netwerkregie.domain.programme.rules.budget import (
    CommitmentState,
    InvoiceState,
    Standing,
    YearState,
)
from netwerkregie.domain.programme.rules.grants import SourceKind
from netwerkregie.domain.programme.rules.money import NOTHING
from netwerkregie.foundation.kernel import Actor


@dataclass(frozen=True, slots=True)
class Closing:
    """What stands between a year and its closing, and what goes back with it.

    Args:
        open_commitments: settled or carried over before the year closes.
        waiting: invoices that are paid or refused first.
        without_delivery: what was paid and not written down as delivered.
        grants: grants with money left, that end with this year or go on after it.
        next_lines: lines of the year after it, to which may be carried over.

    """

    year: BudgetYear
    open_commitments: list[tuple[Commitment, Standing]]
    waiting: list[Invoice]
    without_delivery: list[Invoice]
    grants: list[SourceStanding]
    next_lines: list[BudgetLine]

    @property
    def can_close(self) -> bool:
        """Tell whether nothing that is needed is missing."""
        lacks = self.open_commitments or self.waiting or self.without_delivery
        return self.year.state == YearState.OPEN and not lacks


def closing_of(actor: Actor, year: BudgetYear) -> Closing:
    """Return what a year still asks, in a bounded number of questions."""
    found = list(
        policies.visible_commitments(actor)
        .filter(line__year_id=year.id, state=CommitmentState.OPEN)
        .select_related("line")
        .order_by("line__name", "on", "id")
    )
    sums = standings_of(actor, found)
    waiting = policies.visible_invoices(actor).filter(
        commitment__line__year_id=year.id, state=InvoiceState.RECEIVED
    )
    ends = date(year.year, 12, 31)
    grants = [
        one
        for one in sources_on(actor, date(year.year, 1, 1), ends)
        if one.source.kind != SourceKind.OWN
        and one.amount - one.standing.spent > NOTHING
    ]
    return Closing(
        year,
        [(one, sums[one.id]) for one in found],
        list(waiting.select_related("commitment").order_by("received_on", "id")),
        paid_without_delivery(actor, year),
        grants,
        next_lines(actor, year),
    )


def paid_without_delivery(actor: Actor, year: BudgetYear) -> list[Invoice]:
    """Return what was paid in a year without evidence that it came."""
    found = policies.visible_invoices(actor).filter(
        commitment__line__year_id=year.id,
        state=InvoiceState.PAID,
        commitment__deliveries__isnull=True,
    )
    return list(found.select_related("commitment").order_by("settled_on", "id"))


def next_lines(actor: Actor, year: BudgetYear) -> list[BudgetLine]:
    """Return the lines of the year after this one, as far as that is open."""
    found = policies.visible_lines(actor).filter(
        year__year=year.year + 1, year__state=YearState.OPEN
    )
    return list(found.select_related("year").order_by("name"))


def later_lines(actor: Actor, year: BudgetYear) -> list[BudgetLine]:
    """Return the lines of open years after this one, for a correction."""
    found = policies.visible_lines(actor).filter(
        year__year__gt=year.year, year__state=YearState.OPEN
    )
    return list(found.select_related("year").order_by("year__year", "name"))


def paid_in(actor: Actor, year: BudgetYear) -> list[Invoice]:
    """Return what was paid in a year, to choose what is to be corrected."""
    found = policies.visible_invoices(actor).filter(
        commitment__line__year_id=year.id, state=InvoiceState.PAID
    )
    return list(found.select_related("commitment__line").order_by("-settled_on", "id"))
