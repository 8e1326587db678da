# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people say about themselves when they join, and the charter they join under.

All of it is an offer: in which languages somebody wants to help, when, and about what.
Where somebody comes from, what they believe and whom they know is asked nowhere.
"""

from datetime import date, timedelta
from enum import StrEnum

CHARTER = 1
"""The version of the charter; raise it with its words, and everybody is asked again."""
CHARTER_GRACE_DAYS = 30
CHARTER_REMINDERS = (0, 14, 23)
"""On which days after a change people are asked; the last one a week before the end."""

JOINING_DAYS = 30
JOINING_MAILS_PER_DAY = 1
ARRIVAL_DAYS = 14
MINIMUM_AGE = 16
"""Below sixteen parents decide about somebody's data (UAVG, article 5)."""


class Language(StrEnum):
    """A language in which somebody offers help; chosen by themself, or left out.

    A language says nothing about where somebody was born: it is a skill, like a sport
    lesson. So it is asked as help offered, more than one may be chosen, none is needed,
    and it is never counted or set beside the domain of an organisation.
    """

    DUTCH = "nl"
    ENGLISH = "en"
    ARABIC = "ar"
    TURKISH = "tr"
    TIGRINYA = "ti"
    TAMAZIGHT = "zgh"
    POLISH = "pl"
    UKRAINIAN = "uk"
    FRENCH = "fr"
    GERMAN = "de"
    SPANISH = "es"
    PAPIAMENTO = "pap"
    PERSIAN = "fa"
    SOMALI = "so"
    SIGN = "dse"


class Availability(StrEnum):
    """When somebody has time."""

    DAYTIME = "daytime"
    EVENING = "evening"
    WEEKEND = "weekend"


def needs_statement_of_age(kind: str) -> bool:
    """Tell whether somebody says how old they are at least; at work nobody is asked."""
    return kind != "professional"


def joining_ends(asked_on: date) -> date:
    """Return the day on which an address that nobody confirmed is gone."""
    return asked_on + timedelta(days=JOINING_DAYS)


def charter_is_over(agreed: int, asked_on: date | None, today: date) -> bool:
    """Tell whether somebody left a new charter unanswered for longer than the grace.

    Asked on 1 June: with an older version there is until 1 July; on 2 July it is over.
    """
    if asked_on is None or agreed >= CHARTER:
        return False
    return today > asked_on + timedelta(days=CHARTER_GRACE_DAYS)


def asks_for_charter(asked_on: date, today: date) -> bool:
    """Tell whether today is one of the days on which a new charter is mailed."""
    return (today - asked_on).days in CHARTER_REMINDERS
