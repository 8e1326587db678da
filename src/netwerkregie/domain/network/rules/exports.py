# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an export may be and be for; there is no export of people."""

from enum import StrEnum

from netwerkregie.domain.network.rules.lists import Domain


class ExportKind(StrEnum):
    """In which form organisations go out."""

    XLSX = "xlsx"
    CSV = "csv"
    HSDS = "hsds"


class ExportFor(StrEnum):
    """What it is for; the log keeps the answer (row M13)."""

    SOCIAL_MAP = "social_map"
    LETTER = "letter"
    PLANNING = "planning"
    OWN_COPY = "own_copy"


NARROWS = tuple(domain for domain in Domain if domain is not Domain.FAITH)
"""Domains that narrow an export; a file of one belief does not exist (trust, 7.5)."""

MOST = 20_000
"""So many at once; a larger municipality narrows down first."""
