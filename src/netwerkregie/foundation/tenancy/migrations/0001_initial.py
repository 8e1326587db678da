# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Municipalities and the hosts that lead to them."""

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
from netwerkregie.foundation.tenancy.operations import CreateTables


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="Municipality",
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
                        ("slug", models.SlugField(max_length=40, unique=True)),
                        ("name", models.CharField(max_length=80)),
                        ("answer_days", models.PositiveSmallIntegerField(default=3)),
                    ],
                    options={
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("answer_days__gte", 1), ("answer_days__lte", 14)
                                ),
                                name="municipality_promises_an_answer",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Host",
                    fields=[
                        (
                            "name",
                            models.CharField(
                                max_length=120, primary_key=True, serialize=False
                            ),
                        ),
                        (
                            "site",
                            models.CharField(
                                choices=[("desk", "Desk"), ("mailbox", "Mailbox")],
                                max_length=8,
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                ),
            ]
        ),
    ]
