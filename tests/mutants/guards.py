# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guards of the list of safeguards, row by row, and the tests that must notice.

Each row of docs/privacy/safeguards.md that is built has at least one guard here. A
function is broken in every way that mutmut's operators know; a wall of the database is
taken away; a thing that somebody might write is planted in a copy of the source.
"""

from __future__ import annotations

from tests.mutants.guards_of_people import PEOPLE
from tests.mutants.guards_of_work import WORK
from tests.mutants.kinds import Guard

GUARDS: dict[str, tuple[Guard, ...]] = dict(
    sorted({**PEOPLE, **WORK}.items(), key=lambda row: int(row[0][1:]))
)
NOT_BUILT = {
    "M15": "the rights desk comes later",
    "M24": "holds come later",
}
