# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

# Words are added, and sealed anew under another key; the clock sees days and owners and
# never a text, not even sealed. What hangs on a plan is destroyed row by row.
ROW = "id, municipality_id, plan_id, position"
GRANTS = {
    "Plan": {
        "nr_desk": "SELECT, INSERT, UPDATE (owner_id, next_on, content_hash)",
        "nr_worker": "SELECT, UPDATE (owner_id, content_hash)",
        "nr_retention": "SELECT, DELETE",
    },
    "PlanGoal": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": f"SELECT ({ROW}), DELETE",
    },
    "Intervention": {
        "nr_desk": "SELECT, INSERT, UPDATE (owner_id, next_on, waits_until, ended_on, "
        "body)",
        "nr_worker": f"SELECT ({ROW}, owner_id, ended_on), UPDATE (owner_id)",
        "nr_retention": f"SELECT ({ROW}), DELETE",
    },
    "Offer": {
        "nr_desk": "SELECT, INSERT, UPDATE (owner_id, answered_on, body)",
        "nr_worker": f"SELECT ({ROW}, owner_id, answered_on), UPDATE (owner_id)",
        "nr_retention": f"SELECT ({ROW}), DELETE",
    },
    "PlanNote": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": f"SELECT ({ROW}), DELETE",
    },
    "PlanVersion": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": f"SELECT ({ROW}), DELETE",
    },
    "PlanSeen": {
        "nr_desk": "SELECT, INSERT, UPDATE (way, seen_on, written_by, body)",
        "nr_retention": "SELECT (id, municipality_id, plan_id), DELETE",
    },
    "Measure": {
        "nr_desk": "SELECT, INSERT, UPDATE (owner_id, next_on, ended_on, body)",
        "nr_worker": "SELECT (id, municipality_id, case_id, part_id, owner_id, "
        "ended_on), UPDATE (owner_id)",
        "nr_retention": "SELECT (id, municipality_id, case_id, part_id), DELETE",
    },
    "MeasureLook": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": "SELECT (id, municipality_id, measure_id, position), DELETE",
    },
}
KEYS = {
    "Plan": ["case", "part"],
    "PlanGoal": ["plan"],
    "Intervention": ["plan"],
    "Offer": ["plan"],
    "PlanNote": ["plan"],
    "PlanVersion": ["plan"],
    "PlanSeen": ["plan"],
    "Measure": ["case", "part"],
    "MeasureLook": ["measure"],
}


class Migration(migrations.Migration):
    dependencies = [("casework", "0005_conferences"), ("tenancy", "0004_module_stands")]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Measure",
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
                        ("owner_id", models.UUIDField()),
                        ("next_on", models.DateField()),
                        ("end_on", models.DateField()),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="measures",
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
                        (
                            "part",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="casework.casepart",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "ended_on", "next_on"],
                                name="measure_due",
                            ),
                            models.Index(
                                fields=["municipality", "part"], name="measure_part"
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("next_on__lte", models.F("end_on"))
                                ),
                                name="a_measure_is_looked_at_before_it_ends",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="MeasureLook",
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
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
                        (
                            "measure",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="looks",
                                to="casework.measure",
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
                        "ordering": ["measure", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "measure", "position"),
                                name="one_look_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Plan",
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
                        ("owner_id", models.UUIDField()),
                        ("next_on", models.DateField()),
                        ("made_on", models.DateField()),
                        ("content_hash", models.CharField(blank=True, max_length=64)),
                        (
                            "case",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="plans",
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
                        (
                            "part",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="casework.casepart",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "case"),
                                name="one_plan_per_case",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Offer",
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
                        ("owner_id", models.UUIDField()),
                        ("next_on", models.DateField()),
                        ("answered_on", models.DateField(blank=True, null=True)),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
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
                            "plan",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="offers",
                                to="casework.plan",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["plan", "position"],
                        "indexes": [
                            models.Index(
                                fields=["municipality", "answered_on", "next_on"],
                                name="offer_waiting",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "plan", "position"),
                                name="one_offer_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Intervention",
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
                        ("owner_id", models.UUIDField()),
                        ("start_on", models.DateField()),
                        ("next_on", models.DateField()),
                        ("end_on", models.DateField()),
                        ("waits_until", models.DateField(blank=True, null=True)),
                        ("ended_on", models.DateField(blank=True, null=True)),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
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
                            "plan",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="interventions",
                                to="casework.plan",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["plan", "position"],
                        "indexes": [
                            models.Index(
                                fields=["municipality", "ended_on", "next_on"],
                                name="intervention_due",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "plan", "position"),
                                name="one_intervention_per_place",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("start_on__lte", models.F("end_on")),
                                    ("next_on__lte", models.F("end_on")),
                                ),
                                name="an_intervention_ends_after_its_next_day",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("waits_until__isnull", True),
                                    ("waits_until__lte", models.F("end_on")),
                                    _connector="OR",
                                ),
                                name="waiting_for_a_partner_ends",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanGoal",
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
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
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
                            "plan",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="goals",
                                to="casework.plan",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["plan", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "plan", "position"),
                                name="one_goal_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanNote",
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
                        ("about_id", models.UUIDField()),
                        ("position", models.PositiveSmallIntegerField()),
                        ("written_by", models.UUIDField()),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
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
                            "plan",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notes",
                                to="casework.plan",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["plan", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "plan", "position"),
                                name="one_note_per_place",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanSeen",
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
                        ("content_hash", models.CharField(max_length=64)),
                        (
                            "seen_by",
                            models.CharField(
                                choices=[
                                    ("person", "person"),
                                    ("guardian", "guardian"),
                                ],
                                max_length=8,
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                choices=[("paper", "paper"), ("screen", "screen")],
                                max_length=6,
                            ),
                        ),
                        ("seen_on", models.DateField()),
                        ("written_by", models.UUIDField()),
                        ("body", models.BinaryField()),
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
                            "plan",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="seen",
                                to="casework.plan",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=(
                                    "municipality",
                                    "plan",
                                    "content_hash",
                                    "seen_by",
                                ),
                                name="seen_once_by_each",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanVersion",
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
                        ("content_hash", models.CharField(max_length=64)),
                        ("adopted_on", models.DateField()),
                        ("first_by", models.UUIDField()),
                        ("second_by", models.UUIDField()),
                        ("first_for", models.CharField(max_length=120)),
                        ("second_for", models.CharField(max_length=120)),
                        ("body", models.BinaryField()),
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
                            "plan",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="casework.plan",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["plan", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "plan", "position"),
                                name="one_version_per_place",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("first_by", models.F("second_by")),
                                        _negated=True,
                                    ),
                                    models.Q(
                                        ("first_for", models.F("second_for")),
                                        _negated=True,
                                    ),
                                ),
                                name="a_plan_is_adopted_by_two_of_two",
                            ),
                        ],
                    },
                ),
            ]
        ),
        *[
            SecureTable(name, grants=grants, foreign_keys=KEYS[name])
            for name, grants in GRANTS.items()
        ],
    ]
