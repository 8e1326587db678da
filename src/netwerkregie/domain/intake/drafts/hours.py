# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a municipality says about when its advice desk is there."""

from dataclasses import dataclass
from datetime import date

from netwerkregie.domain.intake.rules.hours import LONGEST_TEXT, MOST_OWN_DAYS

__all__ = ["LONGEST_TEXT", "MOST_OWN_DAYS", "HoursDraft"]


@dataclass(frozen=True, slots=True)
class HoursDraft:
    """Hours, days, a promise and the words of the municipality.

    Args:
        telephone: the number of the desk; may be empty.
        week: from and until, in minutes, for each of the seven days.
        own_days: days on which the desk is closed, besides the public holidays.
        answer_days: working days within which an answer is promised.
        crisis_telephone: the number of the municipality's own crisis service.
        crisis_nl, crisis_en: who answers there, under "call 112".
        away_nl, away_en: what is said while nobody is there.
        languages: which languages beyond the two of the house are switched on.
        version: what the page was made from, against two people at once.

    """

    telephone: str
    week: tuple[int, ...]
    own_days: tuple[date, ...]
    answer_days: int
    crisis_telephone: str
    crisis_nl: str
    crisis_en: str
    away_nl: str
    away_en: str
    languages: tuple[str, ...] = ()
    version: int = 0
