# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
from decimal import Decimal

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

GRANTS = {
    "GoalYear": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, closed_on, closed_by)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Goal": {
        "nr_desk": "SELECT, INSERT, UPDATE, DELETE",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Indicator": {
        "nr_desk": "SELECT, INSERT, UPDATE, DELETE",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    # A count is only ever added: nobody has the right to change one.
    "Measurement": {
        "nr_desk": "SELECT, INSERT",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "ActivityEstimate": {
        "nr_desk": "SELECT, INSERT",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "GoalActivity": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "GoalLine": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
}
KEYS = {
    "Goal": ["year"],
    "Indicator": ["goal"],
    "Measurement": ["indicator", "corrects"],
    "ActivityEstimate": ["activity"],
    "GoalActivity": ["goal", "activity"],
    "GoalLine": ["goal", "line"],
}


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0007_small_grants"),
        ("tenancy", "0002_gate"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="GoalYear",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "Runs"), ("closed", "Closed")],
                                default="open",
                                max_length=6,
                            ),
                        ),
                        ("closed_on", models.DateField(null=True)),
                        ("closed_by", models.UUIDField(null=True)),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "year"),
                                name="goals_once_a_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("year__gte", 2000), ("year__lte", 2100)
                                ),
                                name="goals_of_our_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closed_on__isnull", True), ("state", "open")
                                    ),
                                    models.Q(
                                        ("closed_on__isnull", False),
                                        ("state", "closed"),
                                    ),
                                    _connector="OR",
                                ),
                                name="closed_goals_have_their_day",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Goal",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "template",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("network", "Network and reach"),
                                    ("lessons", "Lessons and dialogue"),
                                    ("advice", "Advice that people know and trust"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("title", models.CharField(max_length=120)),
                        ("why", models.CharField(blank=True, max_length=600)),
                        ("explanation", models.CharField(blank=True, max_length=600)),
                        ("explained_on", models.DateField(null=True)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("version", models.PositiveSmallIntegerField(default=0)),
                        ("once", models.UUIDField(null=True)),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                        (
                            "year",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="goals",
                                to="programme.goalyear",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="goal_made_once"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("template", ""), _negated=True),
                                fields=("municipality", "year", "template"),
                                name="template_once_a_year",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Indicator",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "side",
                            models.CharField(
                                choices=[
                                    ("output", "What we did"),
                                    ("outcome", "What came of it"),
                                ],
                                max_length=7,
                            ),
                        ),
                        ("title", models.CharField(max_length=120)),
                        (
                            "measure",
                            models.CharField(
                                choices=[
                                    ("registers", "Counted from the registers"),
                                    ("own", "Counted by hand"),
                                    ("not_measurable", "Not measurable"),
                                ],
                                max_length=14,
                            ),
                        ),
                        (
                            "counter",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("activities", "Activities that were held"),
                                    ("attended", "How many came"),
                                    ("places", "Organisations where it was held"),
                                    (
                                        "said_talk",
                                        "Said yes afterwards: I dare to talk about this",
                                    ),
                                    (
                                        "said_check",
                                        "Said yes afterwards: I know how to check what I read",
                                    ),
                                    (
                                        "said_where",
                                        "Said yes afterwards: I know where to go when worried",
                                    ),
                                    (
                                        "said_heard",
                                        "Said yes afterwards: I could say what I wanted",
                                    ),
                                    (
                                        "said_useful",
                                        "Said yes afterwards: I can use what I heard",
                                    ),
                                    ("spent", "Euros that were spent on this goal"),
                                    ("organisations", "Organisations that we know"),
                                    (
                                        "living",
                                        "Organisations with which the relation lives",
                                    ),
                                    ("contacts", "Contacts with organisations"),
                                    (
                                        "focal_points",
                                        "Organisations with a trained focal point",
                                    ),
                                    (
                                        "key_persons",
                                        "Key persons who are in the network",
                                    ),
                                    ("questions", "Questions that came in for advice"),
                                    (
                                        "in_time",
                                        "Questions answered by the promised day",
                                    ),
                                    (
                                        "dispelled",
                                        "Questions that ended with a worry taken away",
                                    ),
                                    ("told_back", "Times that we told back in time"),
                                ],
                                max_length=13,
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("lesson", "Guest lesson"),
                                    ("dialogue", "Dialogue"),
                                    ("parents", "Evening for parents"),
                                    ("theatre", "Theatre"),
                                    ("training", "Training"),
                                    ("intervision", "Intervision"),
                                    ("meeting", "Network meeting"),
                                    ("residents", "Residents' initiative"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "unit",
                            models.CharField(
                                choices=[
                                    ("number", "A number"),
                                    ("share", "A share in per cent"),
                                    ("euro", "Euros"),
                                ],
                                max_length=6,
                            ),
                        ),
                        (
                            "period",
                            models.CharField(
                                choices=[
                                    ("year", "The whole year"),
                                    ("first_half", "The first half of the year"),
                                    ("second_half", "The second half of the year"),
                                ],
                                max_length=11,
                            ),
                        ),
                        (
                            "aim",
                            models.CharField(
                                choices=[
                                    ("at_least", "At least"),
                                    ("at_most", "At most"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("baseline", models.PositiveIntegerField(null=True)),
                        ("target", models.PositiveIntegerField(null=True)),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        ("instead", models.CharField(blank=True, max_length=300)),
                        ("explanation", models.CharField(blank=True, max_length=600)),
                        ("explained_on", models.DateField(null=True)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("version", models.PositiveSmallIntegerField(default=0)),
                        ("once", models.UUIDField(null=True)),
                        (
                            "goal",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="indicators",
                                to="programme.goal",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "goal"],
                                name="indicator_of_goal",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"),
                                name="indicator_made_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("measure", "registers"),
                                        models.Q(("counter", ""), _negated=True),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("measure", "registers"), _negated=True
                                        ),
                                        ("counter", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="counted_by_the_registers_says_what",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("measure", "not_measurable"), _negated=True
                                    ),
                                    models.Q(
                                        models.Q(("reason", ""), _negated=True),
                                        models.Q(("instead", ""), _negated=True),
                                        ("baseline__isnull", True),
                                        ("target__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="not_measurable_says_why_and_what_instead",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Measurement",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("on", models.DateField()),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, null=True
                            ),
                        ),
                        (
                            "low",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, null=True
                            ),
                        ),
                        (
                            "high",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, null=True
                            ),
                        ),
                        ("base", models.PositiveIntegerField(null=True)),
                        (
                            "untold",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("none_yet", "nothing counted yet"),
                                    (
                                        "small",
                                        "not told: so few that somebody could be recognised",
                                    ),
                                    ("not_kept", "not kept over that time"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "counted_by",
                            models.CharField(
                                choices=[
                                    ("us", "We ourselves"),
                                    ("partner", "A partner or school"),
                                    ("research", "A research organisation"),
                                    ("statistics", "Public statistics"),
                                    (
                                        "registers",
                                        "The registers, when the year was closed",
                                    ),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("how", models.CharField(blank=True, max_length=160)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                        (
                            "corrects",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="corrected_by",
                                to="programme.measurement",
                            ),
                        ),
                        (
                            "indicator",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="measurements",
                                to="programme.indicator",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "indicator", "on"],
                                name="measured_in_order",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="measured_once"
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "corrects"),
                                name="corrected_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("untold", ""), ("value__isnull", False)),
                                    models.Q(
                                        ("value__isnull", True),
                                        models.Q(("untold", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_measurement_is_a_value_or_says_why_not",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("corrects__isnull", True),
                                    models.Q(
                                        ("corrects", models.F("id")), _negated=True
                                    ),
                                    _connector="OR",
                                ),
                                name="a_measurement_never_corrects_itself",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ActivityEstimate",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(decimal_places=2, max_digits=12),
                        ),
                        ("currency", models.CharField(default="EUR", max_length=3)),
                        ("on", models.DateField()),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                        (
                            "activity",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="estimates",
                                to="programme.activity",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "activity"],
                                name="estimate_of_activity",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="estimated_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("currency", "EUR"),
                                    models.Q(("amount", Decimal(0)), _negated=True),
                                ),
                                name="an_estimate_is_money",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GoalActivity",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "activity",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="goals",
                                to="programme.activity",
                            ),
                        ),
                        (
                            "goal",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="activities",
                                to="programme.goal",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "activity"),
                                name="activity_of_one_goal",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GoalLine",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "goal",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="lines",
                                to="programme.goal",
                            ),
                        ),
                        (
                            "line",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="goals",
                                to="programme.budgetline",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "line"), name="line_of_one_goal"
                            )
                        ],
                    },
                ),
            ]
        ),
        *(
            SecureTable(name, grants=grants, foreign_keys=KEYS.get(name, ()))
            for name, grants in GRANTS.items()
        ),
    ]
