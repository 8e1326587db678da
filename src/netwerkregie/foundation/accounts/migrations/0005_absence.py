# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is away, until when, and who covers."""

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import SecureTable


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0004_renewing"),
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        migrations.CreateModel(
            name="Absence",
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
                ("first_day", models.DateField()),
                ("last_day", models.DateField()),
                (
                    "cover",
                    netwerkregie.foundation.tenancy.models.TenantKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="accounts.membership",
                    ),
                ),
                (
                    "membership",
                    netwerkregie.foundation.tenancy.models.TenantKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="absences",
                        to="accounts.membership",
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
                        fields=["municipality", "last_day", "first_day"],
                        name="absence_by_day",
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("last_day__gte", models.F("first_day"))),
                        name="absence_has_an_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cover__isnull", True),
                            models.Q(("cover", models.F("membership")), _negated=True),
                            _connector="OR",
                        ),
                        name="absence_covered_by_another",
                    ),
                ],
            },
        ),
        SecureTable(
            "Absence",
            grants={
                "nr_desk": "SELECT, INSERT, DELETE",
                "nr_worker": "SELECT",
                "nr_retention": "SELECT, DELETE",
            },
            foreign_keys=["membership", "cover"],
        ),
    ]
