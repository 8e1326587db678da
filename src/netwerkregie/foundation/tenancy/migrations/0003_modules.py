# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
from netwerkregie.foundation.tenancy.operations import CreateTables


class Migration(migrations.Migration):
    dependencies = [
        ("tenancy", "0002_gate"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="RunningModule",
                    fields=[
                        (
                            "module",
                            models.CharField(
                                max_length=20, primary_key=True, serialize=False
                            ),
                        ),
                        ("dpia_hash", models.CharField(max_length=64)),
                    ],
                ),
                migrations.CreateModel(
                    name="ModuleDecision",
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
                        ("module", models.CharField(max_length=20)),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("advised", "Advised"),
                                    ("decided", "Decided"),
                                    ("suspended", "Suspended"),
                                    ("resumed", "Resumed"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("dpia_hash", models.CharField(max_length=64)),
                        ("statement", models.TextField(max_length=2000)),
                        ("membership_id", models.UUIDField()),
                        ("written_on", models.DateField()),
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
                                fields=["municipality", "module", "-id"],
                                name="module_steps",
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
