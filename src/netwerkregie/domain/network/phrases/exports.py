# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words of what goes out as a file."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules.exports import ExportFor, ExportKind
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (ExportKind.XLSX, _("Spreadsheet (.xlsx)")),
    (ExportKind.CSV, _("Text with columns (.csv)")),
    (ExportKind.HSDS, _("Open Referral, for a social map (.json)")),
    (ExportFor.SOCIAL_MAP, _("A social map of the municipality")),
    (ExportFor.LETTER, _("A letter to organisations")),
    (ExportFor.PLANNING, _("Planning of an activity")),
    (ExportFor.OWN_COPY, _("A copy of our own register")),
]

name_them(PAIRS)

TITLE = _("Organisations")

# In the order of exporter.columns: its fields, then the districts. A list with these
# headers can be taken in again.
HEADERS = (
    _("Organisation"),
    _("Register"),
    _("Number in the register"),
    _("Street"),
    _("House number"),
    _("Postcode"),
    _("Town"),
    _("General e-mail"),
    _("General phone"),
    _("Website"),
    _("District"),
)

phrases.register(
    {
        "network.export_empty": _("No organisation fits. Narrow down less."),
        "network.export_too_many": _(
            "These are more than {most} organisations. Narrow down and take parts."
        ),
        "network.export_no_such_axis": _(
            "A file is never made by belief, origin or another such trait. Choose "
            "another domain or other words."
        ),
        Verb.ORGANISATIONS_EXPORTED: _("took organisations out as a file"),
    }
)
