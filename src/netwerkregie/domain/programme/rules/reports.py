# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The council report: which chapters it has, and when a version may be fixed."""

from enum import StrEnum

from netwerkregie.domain.programme.rules.budget import YearState
from netwerkregie.foundation.kernel import RuleBroken

WORDS_LENGTH = 3_000
"""Of a chapter: about a page."""
CHANGED_LENGTH = 600


class ChapterKey(StrEnum):
    """The chapters, in their order; the first is the director's own."""

    FOREWORD = "foreword"
    WANTED = "wanted"
    DID = "did"
    COST = "cost"
    CAME_IN = "came_in"
    CASES = "cases"
    FAILED = "failed"
    UNKNOWN = "unknown"


def require_fixable(
    state: YearState, *, goals_run: bool, number: int, what_changed: str
) -> None:
    """Refuse a version of a year that still moves, or a correction without its why.

    Raises:
        RuleBroken: the books or the goals are open, or a second version does not say
            what changed.

    """
    if state is not YearState.CLOSED:
        raise RuleBroken("programme.report_needs_closed_year")
    if goals_run:
        raise RuleBroken("programme.report_needs_closed_goals")
    if number > 1 and not what_changed:
        raise RuleBroken("programme.report_needs_change", "what_changed")
