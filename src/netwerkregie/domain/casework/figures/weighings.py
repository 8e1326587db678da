# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What weighings of a year came to and how long it took: counts, never whose.

A decided weighing counts in the month of its decision, so that what it came to, how
long it took and the quarters are of the same weighings and have one total. Cases are
opened by a decision and on its day: they are the row of that outcome, and are counted
nowhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Sum

from netwerkregie.domain.casework.models import CaseCount, Weighing, WeighingCount
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.rules import counting
from netwerkregie.domain.casework.rules.counting import CameTo, Waited, summed
from netwerkregie.domain.casework.rules.weighings import EXPIRED, UNDECIDED, State
from netwerkregie.domain.intake.figures.hiding import (
    told,
    told_alone,
    told_by_period,
)
from netwerkregie.foundation.kernel import Actor

# The words of the figures, for whoever shows them: rules themselves stay in this room.
__all__ = ["CameTo", "Waited", "Weighings", "raw", "weighings"]


@dataclass(frozen=True, slots=True)
class Weighings:
    """The weighings of a year; None is not told.

    Args:
        whole: how many were decided.
        took: how long that took; empty where of some only the outcome was counted.
        expired: how many nobody decided in time, so that the clock ended them.
        open_now: how many are not decided yet.

    """

    year: int
    whole: int | None
    quarters: Mapping[int, int | None]
    outcomes: Mapping[CameTo, int | None]
    by_quarter: Mapping[tuple[int, CameTo], int | None]
    took: Mapping[Waited, int | None]
    expired: int | None
    open_now: int | None


@dataclass(frozen=True, slots=True)
class Raw:
    """Every count of a year, living and destroyed; nothing is left out yet."""

    outcomes: Mapping[tuple[int, CameTo], int]
    took: Mapping[Waited, int]
    expired: int
    open_now: int


def weighings(actor: Actor, year: int, today: date) -> Weighings:
    """Return the weighings of a year in five questions to the database."""
    found = raw(actor, year, today)
    quarters = periods(year, today)
    decided = sum(found.outcomes.values())
    took_known = sum(found.took.values()) == decided
    by_quarter = summed(
        [(quarter, one) for quarter in quarters for one in CameTo],
        found.outcomes.items(),
    )
    return Weighings(
        year=year,
        whole=told_alone(decided),
        quarters=told(summed(quarters, ((at[0], n) for at, n in by_quarter.items()))),
        outcomes=told(summed(CameTo, ((at[1], n) for at, n in by_quarter.items()))),
        by_quarter=told_by_period(by_quarter),
        took=told(found.took) if took_known else {},
        expired=told_alone(found.expired),
        open_now=told_alone(found.open_now) if year == today.year else None,
    )


def raw(actor: Actor, year: int, today: date) -> Raw:
    """Return what was counted, before small cells are hidden.

    Raises:
        NotAllowed: the actor's role sees no figures.

    """
    policies.require(policies.may_see_figures(actor))
    here = {"municipality_id": actor.municipality_id}
    real = Weighing.objects.filter(**here, is_practice=False)
    decided = real.filter(state=State.DECIDED, decided_on__year=year)
    living = (
        decided.values_list("decided_on__quarter", "reason", "outcome")
        .annotate(many=Count("id"))
        .order_by()
    )
    gone = (
        WeighingCount.objects.filter(**here, month__year=year)
        .values_list("month__quarter", "outcome")
        .annotate(many=Sum("weighings"))
        .order_by()
    )
    counted = list(gone)
    outcomes = summed(
        (),
        [
            *(((at, CameTo(reason or came)), n) for at, reason, came, n in living),
            *(((at, CameTo(came)), n) for at, came, n in counted if came != EXPIRED),
        ],
    )
    return Raw(
        outcomes=outcomes,
        took=_took(actor, year),
        expired=sum(n for _, came, n in counted if came == EXPIRED),
        open_now=real.filter(state__in=UNDECIDED, opened_on__lte=today).count(),
    )


def _took(actor: Actor, year: int) -> dict[Waited, int]:
    here = {"municipality_id": actor.municipality_id}
    living = (
        Weighing.objects.filter(
            **here, is_practice=False, state=State.DECIDED, decided_on__year=year
        )
        .values_list("first_processed_on", "decided_on")
        .annotate(many=Count("id"))
        .order_by()
    )
    gone = (
        CaseCount.objects.filter(
            **here, month__year=year, measure__in=[one.value for one in Waited]
        )
        .values_list("measure")
        .annotate(many=Sum("cases"))
        .order_by()
    )
    return summed(
        Waited,
        [
            *(
                (Waited(counting.waited(received, decided).value), n)
                for received, decided, n in living
                if decided is not None
            ),
            *((Waited(measure), n) for measure, n in gone),
        ],
    )


def periods(year: int, today: date) -> range:
    """Return the quarters of a year that have begun."""
    last = counting.quarter_of(today) if year == today.year else 4
    return range(1, last + 1)
