# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="RungBell",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "task",
                        "slot",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("task", models.CharField(max_length=80)),
                ("slot", models.CharField(max_length=40)),
                ("rung_at", models.DateTimeField()),
            ],
        ),
    ]
