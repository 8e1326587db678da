# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where sealed words of casework stand."""

from uuid import UUID

from netwerkregie.foundation.vault.envelope import Place


def place(table: str, row: UUID, column: str = "body") -> Place:
    """Return what a sealed column of this room is bound to.

    Args:
        table: the model in small letters, such as "casestatement".
        row: the identifier of the row.
        column: the column.

    """
    return Place(f"casework_{table}", column, row)
