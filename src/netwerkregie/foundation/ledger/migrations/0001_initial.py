# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations, models

from netwerkregie.foundation.tenancy.operations import CreateTables


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Checkpoint",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "municipality_id",
                                "number",
                                blank=True,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("municipality_id", models.UUIDField()),
                        ("number", models.IntegerField()),
                        ("ledger_size", models.BigIntegerField()),
                        ("ledger_root", models.BinaryField()),
                        ("peaks", models.BinaryField()),
                        ("note", models.TextField()),
                        ("kept_at", models.BigIntegerField()),
                    ],
                ),
                migrations.CreateModel(
                    name="Head",
                    fields=[
                        (
                            "municipality_id",
                            models.UUIDField(primary_key=True, serialize=False),
                        ),
                        ("size", models.BigIntegerField()),
                        ("chain_hash", models.BinaryField()),
                    ],
                ),
                migrations.CreateModel(
                    name="Entry",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "municipality_id",
                                "seq",
                                blank=True,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("municipality_id", models.UUIDField()),
                        ("seq", models.BigIntegerField()),
                        ("stream", models.CharField(max_length=12, blank=True)),
                        ("at", models.BigIntegerField(null=True)),
                        ("written_at", models.BigIntegerField(null=True)),
                        ("door", models.CharField(max_length=12, blank=True)),
                        ("trace_id", models.UUIDField(null=True)),
                        ("actor_id", models.UUIDField(null=True)),
                        ("actor_kind", models.CharField(max_length=12, blank=True)),
                        ("roles", models.CharField(max_length=200, blank=True)),
                        ("organisation", models.CharField(max_length=120, blank=True)),
                        ("verb", models.CharField(max_length=80, blank=True)),
                        ("subject_kind", models.CharField(max_length=40, blank=True)),
                        ("subject_ref", models.UUIDField(null=True)),
                        ("purpose", models.CharField(max_length=20, blank=True)),
                        ("ground", models.CharField(max_length=120, blank=True)),
                        ("reason", models.CharField(max_length=240, blank=True)),
                        ("result", models.CharField(max_length=8, blank=True)),
                        ("salt", models.BinaryField(null=True)),
                        ("leaf_hash", models.BinaryField()),
                        ("chain_hash", models.BinaryField()),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality_id", "stream", "-seq"],
                                name="ledger_by_stream",
                            ),
                            models.Index(
                                fields=["municipality_id", "actor_id", "-seq"],
                                name="ledger_by_actor",
                            ),
                            models.Index(
                                fields=["municipality_id", "subject_ref", "-seq"],
                                name="ledger_by_subject",
                            ),
                            models.Index(fields=["trace_id"], name="ledger_by_trace"),
                        ],
                    },
                ),
            ]
        ),
    ]
