# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chapter about cases, and a question as it is worded now; no table changes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """Only what Django knows of the choices."""

    dependencies = [("programme", "0012_materials")]

    operations = [
        migrations.AlterField(
            model_name="evaluationtally",
            name="question",
            field=models.CharField(
                choices=[
                    ("talk", "I dare to talk about this"),
                    ("check", "I know how to find out whether something is true"),
                    ("where", "I know where to go when I am worried"),
                    ("heard", "I could say what I wanted to say"),
                    ("useful", "I can use what I heard today"),
                ],
                max_length=8,
            ),
        ),
        migrations.AlterField(
            model_name="reportwords",
            name="chapter",
            field=models.CharField(
                choices=[
                    ("foreword", "Foreword"),
                    ("wanted", "What we wanted"),
                    ("did", "What we did"),
                    ("cost", "What it cost"),
                    ("came_in", "Questions and concerns"),
                    ("cases", "Weighings and cases"),
                    ("failed", "What did not work"),
                    ("unknown", "What we do not know"),
                ],
                max_length=10,
            ),
        ),
    ]
