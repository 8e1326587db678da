# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("intake", "0007_library")]

    operations = [
        migrations.AlterField(
            model_name="advicethread",
            name="outcome",
            field=models.CharField(
                blank=True,
                choices=[
                    ("advice_given", "advice_given"),
                    ("dispelled", "dispelled"),
                    ("regular_care", "regular_care"),
                    ("immediate_danger", "immediate_danger"),
                    ("became_concern", "became_concern"),
                    ("not_for_us", "not_for_us"),
                    ("dishonest", "dishonest"),
                    ("went_quiet", "went_quiet"),
                ],
                max_length=16,
            ),
        ),
    ]
