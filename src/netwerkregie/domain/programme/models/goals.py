# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals of a year, what hangs on them, and by what one sees whether they come nearer.

No key leads to a person: not to one of concern, not to one of the network, and not to
one who came. What is counted is activities, organisations, answers and euros.
"""

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.programme.models.activities import Activity
from netwerkregie.domain.programme.models.years import EARLIEST, LATEST, BudgetLine
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.rules import goals as rules
from netwerkregie.domain.programme.rules.activities import ActivityKind
from netwerkregie.domain.programme.rules.goal_templates import Template
from netwerkregie.domain.programme.rules.goals import (
    Aim,
    CountedBy,
    Counter,
    GoalState,
    Measure,
    Period,
    Side,
    Unit,
    Untold,
)
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


class GoalYear(TenantModel):
    """A year of goals; once closed it stands as it was handed to the council."""

    year = models.PositiveSmallIntegerField()
    state = models.CharField(
        max_length=6, choices=choices(GoalState), default=GoalState.OPEN.value
    )
    closed_on = models.DateField(null=True)
    closed_by = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "year"], name="goals_once_a_year"
            ),
            models.CheckConstraint(
                name="goals_of_our_time",
                condition=Q(year__gte=EARLIEST, year__lte=LATEST),
            ),
            models.CheckConstraint(
                name="closed_goals_have_their_day",
                condition=Q(state="open", closed_on__isnull=True)
                | Q(state="closed", closed_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}"


class Goal(TenantModel):
    """What the network wants to reach in a year; the council may read every word."""

    year = TenantKey(GoalYear, on_delete=models.PROTECT, related_name="goals")
    template = models.CharField(max_length=8, blank=True, choices=choices(Template))
    title = models.CharField(max_length=rules.TITLE_LENGTH)
    why = models.CharField(max_length=rules.WHY_LENGTH, blank=True)
    explanation = models.CharField(max_length=rules.EXPLANATION_LENGTH, blank=True)
    explained_on = models.DateField(null=True)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    version = models.PositiveSmallIntegerField(default=0)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="goal_made_once"
            ),
            models.UniqueConstraint(
                fields=["municipality", "year", "template"],
                condition=~Q(template=""),
                name="template_once_a_year",
            ),
        ]

    year_id: UUID

    def __str__(self) -> str:
        return self.title


class GoalActivity(TenantModel):
    """An activity that serves a goal; one goal, so that nothing counts twice."""

    goal = TenantKey(Goal, on_delete=models.CASCADE, related_name="activities")
    activity = TenantKey(Activity, on_delete=models.CASCADE, related_name="goals")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "activity"], name="activity_of_one_goal"
            )
        ]

    goal_id: UUID
    activity_id: UUID

    def __str__(self) -> str:
        return f"{self.activity_id}"


class GoalLine(TenantModel):
    """A line of the budget that is for a goal; one goal, so no euro counts twice."""

    goal = TenantKey(Goal, on_delete=models.CASCADE, related_name="lines")
    line = TenantKey(BudgetLine, on_delete=models.CASCADE, related_name="goals")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "line"], name="line_of_one_goal"
            )
        ]

    goal_id: UUID
    line_id: UUID

    def __str__(self) -> str:
        return f"{self.line_id}"


class Indicator(TenantModel):
    """By what one sees whether a goal comes nearer, or why one cannot see that."""

    goal = TenantKey(Goal, on_delete=models.CASCADE, related_name="indicators")
    side = models.CharField(max_length=7, choices=choices(Side))
    title = models.CharField(max_length=rules.TITLE_LENGTH)
    measure = models.CharField(max_length=14, choices=choices(Measure))
    counter = models.CharField(max_length=13, blank=True, choices=choices(Counter))
    kind = models.CharField(max_length=12, blank=True, choices=choices(ActivityKind))
    unit = models.CharField(max_length=6, choices=choices(Unit))
    period = models.CharField(max_length=11, choices=choices(Period))
    aim = models.CharField(max_length=8, choices=choices(Aim))
    baseline = models.PositiveIntegerField(null=True)
    target = models.PositiveIntegerField(null=True)
    reason = models.CharField(max_length=rules.REASON_LENGTH, blank=True)
    instead = models.CharField(max_length=rules.REASON_LENGTH, blank=True)
    explanation = models.CharField(max_length=rules.EXPLANATION_LENGTH, blank=True)
    explained_on = models.DateField(null=True)
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    version = models.PositiveSmallIntegerField(default=0)
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="indicator_made_once"
            ),
            models.CheckConstraint(
                name="counted_by_the_registers_says_what",
                condition=Q(measure="registers") & ~Q(counter="")
                | ~Q(measure="registers") & Q(counter=""),
            ),
            # Not measurable is a choice with its reason, never an empty field.
            models.CheckConstraint(
                name="not_measurable_says_why_and_what_instead",
                condition=~Q(measure="not_measurable")
                | ~Q(reason="")
                & ~Q(instead="")
                & Q(target__isnull=True, baseline__isnull=True),
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "goal"], name="indicator_of_goal")
        ]

    goal_id: UUID

    def __str__(self) -> str:
        return self.title

    def span(self, year: int) -> tuple[date, date]:
        """Return the first and the last day over which it is counted."""
        return rules.span_of(year, Period(self.period))


class Measurement(TenantModel):
    """A count on a day; only ever added. A correction is a count that names another."""

    indicator = TenantKey(
        Indicator, on_delete=models.PROTECT, related_name="measurements"
    )
    on = models.DateField()
    value = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    low = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    high = models.DecimalField(max_digits=12, decimal_places=2, null=True)
    base = models.PositiveIntegerField(null=True)
    untold = models.CharField(max_length=8, blank=True, choices=choices(Untold))
    counted_by = models.CharField(max_length=10, choices=choices(CountedBy))
    how = models.CharField(max_length=rules.HOW_LENGTH, blank=True)
    corrects = TenantKey(
        "self", on_delete=models.CASCADE, null=True, related_name="corrected_by"
    )
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="measured_once"
            ),
            models.UniqueConstraint(
                fields=["municipality", "corrects"], name="corrected_once"
            ),
            models.CheckConstraint(
                name="a_measurement_is_a_value_or_says_why_not",
                condition=Q(value__isnull=False, untold="")
                | Q(value__isnull=True) & ~Q(untold=""),
            ),
            models.CheckConstraint(
                name="a_measurement_never_corrects_itself",
                condition=Q(corrects__isnull=True) | ~Q(corrects=F("id")),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "indicator", "on"], name="measured_in_order"
            )
        ]

    indicator_id: UUID
    corrects_id: UUID | None

    def __str__(self) -> str:
        return f"{self.on} {self.value}"


class ActivityEstimate(TenantModel):
    """What we think an activity will cost; only ever added, as every amount is."""

    activity = TenantKey(Activity, on_delete=models.CASCADE, related_name="estimates")
    amount = models.DecimalField(max_digits=12, decimal_places=2)
    currency = models.CharField(max_length=3, default="EUR")
    on = models.DateField()
    made_by = models.UUIDField(null=True)
    made_at = models.DateTimeField()
    once = models.UUIDField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "once"], name="estimated_once"
            ),
            models.CheckConstraint(
                name="an_estimate_is_money",
                condition=Q(currency="EUR") & ~Q(amount=Decimal(0)),
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "activity"], name="estimate_of_activity"
            )
        ]

    activity_id: UUID

    def __str__(self) -> str:
        return f"{self.amount}"
