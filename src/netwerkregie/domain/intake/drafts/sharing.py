# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a page may ask of the sharing aid; nothing is kept of it."""

from netwerkregie.domain.intake.rules.sharing import (
    SOURCES,
    Answer,
    Ground,
    Receiver,
    Secrecy,
    Stage,
    Verdict,
)
from netwerkregie.domain.intake.rules.sharing_table import may_share

__all__ = [
    "SOURCES",
    "Answer",
    "Ground",
    "Receiver",
    "Secrecy",
    "Stage",
    "Verdict",
    "may_share",
]
