# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which organisations go out, in which form and what for."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.network.rules.exports import NARROWS, ExportFor, ExportKind

__all__ = ["NARROWS", "ExportDraft", "ExportFor", "ExportKind"]


@dataclass(frozen=True, slots=True)
class ExportDraft:
    """What somebody wants to take out.

    Args:
        for_excel: whether a text file carries the mark by which Excel knows it.

    """

    kind: ExportKind
    made_for: ExportFor
    text: str = ""
    domain: str = ""
    district_id: UUID | None = None
    is_quiet: bool = False
    for_excel: bool = True
