# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our entries as text with columns, as a finance system takes them in."""

import csv
import io
from collections.abc import Iterable

from django.utils.translation import gettext as _

from netwerkregie.domain.network.exporter.files import harmless
from netwerkregie.domain.programme.models import Entry
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.rules.budget import Kind


def as_csv(entries: Iterable[Entry]) -> bytes:
    """Return entries with Dutch days and commas; no text in it becomes a formula.

    No person is in it: not who wrote an entry, and a party by its trading name.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(
        [
            _("Day of booking"), _("Kind"), _("Line"), _("Source"), _("Supplier"),
            _("For what"), _("Number of the invoice"), _("Amount"), _("Reason"),
        ]
    )  # fmt: skip
    for one in entries:
        words = [
            label(Kind(one.kind)),
            one.line.name,
            one.source.name,
            one.commitment.party if one.commitment else "",
            one.commitment.what if one.commitment else "",
            one.invoice.number if one.invoice else "",
        ]
        # The amount is a number: its minus sign stays what it is.
        amount = f"{one.amount:.2f}".replace(".", ",")
        day = f"{one.on:%d-%m-%Y}"
        cells = [harmless(word) for word in words]
        writer.writerow([day, *cells, amount, harmless(one.reason)])
    return ("\ufeff" + out.getvalue()).encode()
