# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we owed to who asked and what we gave back, per year: counts, never a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, CharField, Count, F, Q, Sum, Value, When

from netwerkregie.domain.intake.models import FeedbackCount, OwedFeedback
from netwerkregie.domain.intake.policies import require
from netwerkregie.domain.intake.policies import triage as policies
from netwerkregie.domain.intake.rules.counting import told, told_alone
from netwerkregie.domain.intake.rules.feedback import OwedState
from netwerkregie.domain.intake.rules.figures import Debt
from netwerkregie.foundation.kernel import Actor

# The words of the figures, for whoever shows them: rules themselves stay in this room.
__all__ = ["Debt", "Owed", "owed", "raw"]


@dataclass(frozen=True, slots=True)
class Owed:
    """What had to be told back in a year, by its promised day; None is not told."""

    whole: int | None
    debts: Mapping[Debt, int | None]


def owed(actor: Actor, year: int, today: date) -> Owed:
    """Return what was owed in a year in two questions to the database."""
    cells = raw(actor, year, today)
    return Owed(told_alone(sum(cells.values())), told(cells))


def raw(actor: Actor, year: int, today: date) -> dict[Debt, int]:
    """Return every debt of a year, living and counted; nothing is left out yet.

    Raises:
        NotAllowed: the actor's role sees no figures.

    """
    require(policies.may_see_figures(actor))
    here = Q(municipality_id=actor.municipality_id)
    living = (
        OwedFeedback.objects.filter(here, due_on__year=year)
        .annotate(stands=_stands(today))
        .values_list("stands")
        .annotate(many=Count("id"))
        .order_by()
    )
    gone = (
        FeedbackCount.objects.filter(here, month__year=year)
        .values_list("state", "in_time")
        .annotate(many=Sum("debts"))
        .order_by()
    )
    cells = dict.fromkeys(Debt, 0)
    for stands, many in living:
        cells[Debt(stands)] += many
    for state, in_time, many in gone:
        cells[_counted(state, in_time=in_time)] += many
    return cells


def _stands(today: date) -> Case:
    given = Q(state=OwedState.GIVEN)
    return Case(
        When(
            given & Q(settled_on__lte=F("due_on")), then=Value(Debt.GIVEN_IN_TIME.value)
        ),
        When(given, then=Value(Debt.GIVEN_LATE.value)),
        When(state=OwedState.MISSED, then=Value(Debt.MISSED.value)),
        When(due_on__lt=today, then=Value(Debt.LATE.value)),
        default=Value(Debt.NOT_YET.value),
        output_field=CharField(),
    )


def _counted(state: str, *, in_time: bool) -> Debt:
    if state != OwedState.GIVEN:
        return Debt.MISSED
    return Debt.GIVEN_IN_TIME if in_time else Debt.GIVEN_LATE
