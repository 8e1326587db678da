# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations, models

from netwerkregie.foundation.kernel.roles import Purpose


class Migration(migrations.Migration):
    dependencies = [
        ("vault", "0002_given_by"),
    ]

    operations = [
        migrations.AlterField(
            model_name="dossier",
            name="purpose",
            field=models.CharField(
                choices=[(purpose, purpose) for purpose in Purpose], max_length=20
            ),
        ),
    ]
