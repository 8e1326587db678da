# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("programme", "0006_accounts")]

    # Nothing: it was given out empty, and what it was meant for came later.
    operations = []
