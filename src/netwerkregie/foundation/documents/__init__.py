# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values that become an accessible page on paper."""

from netwerkregie.foundation.documents.pages import (
    Bars,
    Block,
    Facts,
    Lines,
    Paper,
    Part,
    Rows,
    Words,
)
from netwerkregie.foundation.documents.printing import as_pdf

__all__ = [
    "Bars",
    "Block",
    "Facts",
    "Lines",
    "Paper",
    "Part",
    "Rows",
    "Words",
    "as_pdf",
]
