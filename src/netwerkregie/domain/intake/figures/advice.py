# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Counts of intake, never rows: what insight and the council's report may see."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.policies import advice as policies
from netwerkregie.domain.intake.rules.advice import State
from netwerkregie.foundation.kernel import Actor


@dataclass(frozen=True, slots=True)
class AdviceToday:
    """How the advice desk stands on a day."""

    waiting: int
    late: int
    answered: int


def count_today(actor: Actor, today: date) -> AdviceToday:
    """Return how many questions wait, are late and are answered.

    Raises:
        NotAllowed: the actor's role sees no figures.

    """
    policies.require(policies.may_see_figures(actor))
    counted = AdviceThread.objects.filter(
        municipality_id=actor.municipality_id
    ).aggregate(
        waiting=Count("id", filter=Q(state=State.WAITING)),
        late=Count("id", filter=Q(state=State.WAITING, promised_on__lt=today)),
        answered=Count("id", filter=Q(state=State.ANSWERED)),
    )
    return AdviceToday(**counted)
