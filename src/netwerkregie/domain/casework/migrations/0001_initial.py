# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.domain.casework.rules.cases
import netwerkregie.foundation.kernel.ages
import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Case",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("nickname", models.CharField(max_length=40)),
                        (
                            "state",
                            models.CharField(
                                choices=[("open", "open"), ("closed", "closed")],
                                max_length=8,
                            ),
                        ),
                        (
                            "age_band",
                            models.CharField(
                                choices=[
                                    ("child", "child"),
                                    ("young_teen", "young_teen"),
                                    ("older_teen", "older_teen"),
                                    ("adult", "adult"),
                                    ("unknown", "unknown"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("weighing_id", models.UUIDField()),
                        ("owner_id", models.UUIDField()),
                        ("opened_on", models.DateField()),
                        ("first_processed_on", models.DateField()),
                        ("next_on", models.DateField()),
                        ("review_on", models.DateField()),
                        ("destroy_on", models.DateField()),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        ("is_practice", models.BooleanField(default=False)),
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
                                fields=["municipality", "state", "next_on", "id"],
                                name="case_list",
                            ),
                            models.Index(
                                fields=["municipality", "destroy_on"], name="case_due"
                            ),
                            models.Index(
                                fields=["municipality", "state", "review_on"],
                                name="case_review",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "weighing_id"),
                                name="one_case_per_weighing",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "age_band",
                                        netwerkregie.foundation.kernel.ages.AgeBand[
                                            "CHILD"
                                        ],
                                    ),
                                    _negated=True,
                                ),
                                name="a_child_has_no_case",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("next_on__lte", models.F("destroy_on")),
                                    ("review_on__lte", models.F("destroy_on")),
                                ),
                                name="a_case_has_a_day_before_its_end",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closed_on__isnull", False),
                                        (
                                            "state",
                                            netwerkregie.domain.casework.rules.cases.State[
                                                "CLOSED"
                                            ],
                                        ),
                                    ),
                                    models.Q(
                                        ("closed_on__isnull", True),
                                        (
                                            "state",
                                            netwerkregie.domain.casework.rules.cases.State[
                                                "OPEN"
                                            ],
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_closed_case_has_a_day",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseMember",
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
                        ("membership_id", models.UUIDField()),
                        (
                            "seat",
                            models.CharField(
                                choices=[
                                    ("holder", "holder"),
                                    ("partner", "partner"),
                                    ("chair", "chair"),
                                ],
                                max_length=8,
                            ),
                        ),
                        ("since", models.DateField()),
                        ("until", models.DateField()),
                        ("added_by", models.UUIDField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="members",
                                to="casework.case",
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
                                fields=["municipality", "membership_id", "until"],
                                name="case_seat_of",
                            ),
                            models.Index(
                                fields=["municipality", "ended_on", "until"],
                                name="case_seat_due",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ended_on__isnull", True)),
                                fields=("municipality", "case", "membership_id"),
                                name="one_living_seat_per_case",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("ended_on__isnull", True),
                                    (
                                        "seat",
                                        netwerkregie.domain.casework.rules.cases.Seat[
                                            "HOLDER"
                                        ],
                                    ),
                                ),
                                fields=("municipality", "case"),
                                name="one_holder_per_case",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("until__gte", models.F("since"))),
                                name="a_seat_ends_after_it_begins",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CasePart",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("shared", "shared"),
                                    ("selected", "selected"),
                                    ("support", "support"),
                                    ("coercion", "coercion"),
                                    ("police", "police"),
                                    ("conference", "conference"),
                                    ("assessment", "assessment"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        ("made_by", models.UUIDField()),
                        ("made_on", models.DateField()),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parts",
                                to="casework.case",
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
                        "ordering": ["case", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "case", "position"),
                                name="one_part_per_position",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CaseStatement",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("fact", "fact"),
                                    ("view", "view"),
                                    ("alternative", "alternative"),
                                    ("protective", "protective"),
                                    ("agreed", "agreed"),
                                    ("weighed", "weighed"),
                                    ("sensitive", "sensitive"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
                        (
                            "corrects",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="casework.casestatement",
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
                        (
                            "part",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="statements",
                                to="casework.casepart",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["part", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "part", "position"),
                                name="one_statement_per_place",
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
