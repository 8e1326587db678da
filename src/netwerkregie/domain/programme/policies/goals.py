# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who writes and reads goals, side by side."""

from django.db.models import QuerySet

from netwerkregie.domain.programme.models import (
    ActivityEstimate,
    Goal,
    GoalActivity,
    GoalLine,
    GoalYear,
    Indicator,
    Measurement,
)
from netwerkregie.domain.programme.policies import may_destroy as may_destroy
from netwerkregie.domain.programme.policies import may_see_money, may_spend
from netwerkregie.domain.programme.policies import require as require
from netwerkregie.foundation.kernel import Actor


def may_see(actor: Actor) -> bool:
    """Who makes the programme, who answers for it, and who checks it."""
    return may_see_money(actor)


def may_write(actor: Actor) -> bool:
    """The director and the deputy."""
    return may_spend(actor)


def visible_years(actor: Actor) -> QuerySet[GoalYear]:
    """Return the years of goals the actor may know of."""
    found = GoalYear.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_goals(actor: Actor) -> QuerySet[Goal]:
    """Return the goals the actor may know of."""
    found = Goal.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_indicators(actor: Actor) -> QuerySet[Indicator]:
    """Return the indicators the actor may know of."""
    found = Indicator.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_measurements(actor: Actor) -> QuerySet[Measurement]:
    """Return the counts the actor may know of."""
    found = Measurement.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_tied(actor: Actor) -> QuerySet[GoalActivity]:
    """Return which activities serve which goal."""
    found = GoalActivity.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_lines(actor: Actor) -> QuerySet[GoalLine]:
    """Return which lines of the budget are for which goal."""
    found = GoalLine.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()


def visible_estimates(actor: Actor) -> QuerySet[ActivityEstimate]:
    """Return what activities were thought to cost, for who sees money."""
    found = ActivityEstimate.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see(actor) else found.none()
