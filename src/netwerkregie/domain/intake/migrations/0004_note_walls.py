# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The wall around scratch notes; the clock destroys what it cannot read."""

from django.db import migrations

from netwerkregie.foundation.tenancy.operations import SecureTable


class Migration(migrations.Migration):
    dependencies = [("intake", "0003_scratchnote")]

    operations = [
        SecureTable(
            "ScratchNote",
            grants={
                "nr_desk": "SELECT, INSERT, UPDATE (body, destroy_on)",
                "nr_retention": "SELECT (id, municipality_id, membership_id, "
                "written_on, destroy_on), DELETE",
            },
        ),
    ]
