# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations

from netwerkregie.foundation.tenancy.operations import SecureTable

# An amount is added and never changed; a source and a line say what they said.
GRANTS = {
    "BudgetYear": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, closed_on, closed_by)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Source": {
        # The lock that makes two spenders wait needs the right to change a column.
        "nr_desk": "SELECT, INSERT, UPDATE (made_at)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "BudgetLine": {
        "nr_desk": "SELECT, INSERT, UPDATE (made_at)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Earmark": {
        "nr_desk": "SELECT, INSERT",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Instalment": {
        "nr_desk": "SELECT, INSERT, UPDATE (received_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "ReportDue": {
        "nr_desk": "SELECT, INSERT, UPDATE (sent_on)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Commitment": {
        "nr_desk": "SELECT, INSERT, UPDATE (state)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Delivery": {
        "nr_desk": "SELECT, INSERT",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Invoice": {
        "nr_desk": "SELECT, INSERT, UPDATE (state, settled_on, settled_by)",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
    "Entry": {
        "nr_desk": "SELECT, INSERT",
        "nr_worker": "SELECT",
        "nr_retention": "SELECT, DELETE",
    },
}
KEYS = {
    "BudgetLine": ["year"],
    "Earmark": ["source"],
    "Instalment": ["source"],
    "ReportDue": ["source"],
    "Commitment": ["line"],
    "Delivery": ["commitment"],
    "Invoice": ["commitment"],
    "Entry": ["line", "source", "commitment", "invoice"],
}


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0001_initial"),
        ("tenancy", "0002_gate"),
    ]

    operations = [
        SecureTable(name, grants=grants, foreign_keys=KEYS.get(name, ()))
        for name, grants in GRANTS.items()
    ]
