# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

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
                    name="RetentionRun",
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
                        ("model", models.CharField(max_length=80)),
                        ("retention_class", models.CharField(max_length=80)),
                        ("started_on", models.DateField()),
                        ("ripe", models.PositiveIntegerField()),
                        ("population", models.PositiveIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "open"),
                                    ("asking", "asking"),
                                    ("approved", "approved"),
                                    ("refused", "refused"),
                                    ("done", "done"),
                                ],
                                max_length=10,
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
                                fields=("municipality", "model", "started_on"),
                                name="one_run_per_kind_and_day",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Announcement",
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
                        ("model", models.CharField(max_length=80)),
                        ("record_id", models.UUIDField()),
                        ("label", models.CharField(max_length=120)),
                        ("term_ends_on", models.DateField()),
                        ("announced_on", models.DateField()),
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
                            "run",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="oversight.retentionrun",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "model", "record_id"),
                                name="announced_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RunOpinion",
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
                        ("agrees", models.BooleanField()),
                        ("given_on", models.DateField()),
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
                            "run",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="oversight.retentionrun",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "run", "membership_id"),
                                name="one_opinion_each",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ErasureCertificate",
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
                        ("model", models.CharField(max_length=80)),
                        ("retention_class", models.CharField(max_length=80)),
                        ("selection_category", models.CharField(max_length=200)),
                        ("reason", models.CharField(max_length=240)),
                        ("records", models.PositiveIntegerField()),
                        ("first_term_ended_on", models.DateField()),
                        ("last_term_ended_on", models.DateField()),
                        ("announced_on", models.DateField()),
                        ("erased_on", models.DateField()),
                        ("backups_gone_on", models.DateField()),
                        ("ledger_seq", models.BigIntegerField()),
                        ("trace_id", models.UUIDField()),
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
                                fields=["municipality", "-id"],
                                name="newest_certificates",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("records__gte", 1)),
                                name="a_certificate_is_about_something",
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
