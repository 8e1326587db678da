# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations

# The desk makes a thread for somebody who calls; it still cannot change whose it is.
GRANT = "GRANT INSERT ON intake_advicethread TO nr_desk"


class Migration(migrations.Migration):
    dependencies = [("intake", "0004_note_walls")]

    operations = [migrations.RunSQL(GRANT, elidable=False)]
