# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations

from netwerkregie.foundation.tenancy.operations import SecureTable

# A statement is added and never changed; sealing anew under another key is the only
# writing over it. Who destroys reads no word, not even sealed.
GRANTS = {
    "Case": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, owner_id, next_on, review_on, "
        "destroy_on, closed_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, UPDATE (state, owner_id, next_on, review_on, "
        "destroy_on, closed_on), DELETE",
    },
    "CaseMember": {
        "nr_desk": "SELECT, INSERT, UPDATE (seat, until, ended_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, INSERT, UPDATE (seat, until, ended_on), DELETE",
    },
    "CasePart": {
        "nr_desk": "SELECT, INSERT",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "CaseStatement": {
        "nr_desk": "SELECT, INSERT, UPDATE (body)",
        "nr_retention": "SELECT (id, municipality_id, part_id, position), DELETE",
    },
}
KEYS = {
    "CaseMember": ["case"],
    "CasePart": ["case"],
    "CaseStatement": ["part", "corrects"],
}


class Migration(migrations.Migration):
    dependencies = [
        ("casework", "0001_initial"),
        ("tenancy", "0002_gate"),
    ]

    operations = [
        SecureTable(name, grants=grants, foreign_keys=KEYS.get(name, ()))
        for name, grants in GRANTS.items()
    ]
