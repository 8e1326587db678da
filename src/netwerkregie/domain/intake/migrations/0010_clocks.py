# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ladder of concerns that wait, what failed, and who works on the same person."""

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable

GRANTS = {
    "ConcernEscalation": {
        "nr_desk": "SELECT",
        "nr_worker": "SELECT, INSERT",
        "nr_retention": "SELECT, DELETE",
    },
    "ConcernFailure": {
        "nr_desk": "SELECT",
        "nr_retention": "SELECT, INSERT, UPDATE (concerns)",
    },
    "KnownElsewhere": {
        "nr_desk": "SELECT, INSERT, DELETE",
        "nr_retention": "SELECT, DELETE",
    },
}
KEYS = {"ConcernEscalation": ["concern"], "KnownElsewhere": ["concern"]}

# Whoever leaves has no question of theirs the same day (M11): the worker hands it on
# and sees nothing of it but who looks after it.
OWNERS = """
GRANT SELECT (id, municipality_id, state, owner_id), UPDATE (owner_id)
    ON intake_advicethread TO nr_worker;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0009_concerns"),
        ("accounts", "0005_absence"),
        ("signing", "0001_initial"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="ConcernEscalation",
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
                        ("rung", models.PositiveSmallIntegerField()),
                        ("told_on", models.DateField()),
                        (
                            "concern",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="escalations",
                                to="intake.concern",
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
                                fields=("municipality", "concern", "rung"),
                                name="escalation_once_per_rung",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("rung__gte", 1), ("rung__lte", 3)),
                                name="escalation_has_a_rung",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConcernFailure",
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
                        ("month", models.DateField()),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("not_read_second", "not_read_second"),
                                    ("not_weighed", "not_weighed"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("concerns", models.PositiveIntegerField(default=0)),
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
                                fields=("municipality", "month", "reason"),
                                name="failure_once_per_month",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="KnownElsewhere",
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
                        ("asked_by", models.UUIDField()),
                        ("asked_on", models.DateField()),
                        (
                            "concern",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="intake.concern",
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
                                fields=("municipality", "concern", "asked_by"),
                                name="known_once_per_colleague",
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
        migrations.RunSQL(OWNERS, elidable=False),
    ]
