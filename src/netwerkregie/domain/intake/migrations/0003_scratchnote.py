# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2

import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0002_mailbox"),
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        migrations.CreateModel(
            name="ScratchNote",
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
                ("body", models.BinaryField()),
                ("written_on", models.DateField()),
                ("destroy_on", models.DateField()),
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
                        fields=["municipality", "membership_id"], name="note_of"
                    ),
                    models.Index(
                        fields=["municipality", "destroy_on"], name="note_due"
                    ),
                ],
            },
        ),
    ]
