# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A question to a colleague elsewhere: about a matter, never about a person.

It is composed afresh and belongs to no thread. Two municipalities each keep a copy
of their own; a third has none.
"""

from datetime import date
from enum import StrEnum

from netwerkregie.domain.intake.rules.advice import promise
from netwerkregie.domain.intake.rules.library import months_later
from netwerkregie.foundation.kernel import RuleBroken


class Side(StrEnum):
    """Whose copy this is."""

    OURS = "ours"
    THEIRS = "theirs"


class Exchange(StrEnum):
    """Where a question to a colleague stands."""

    OPEN = "open"
    ANSWERED = "answered"
    DECLINED = "declined"


ANSWER_DAYS = 10
"""Working days in which a colleague answers; a wish, not a promise to a citizen."""

KEPT_MONTHS = 12
MOST_OPEN = 10
"""Open questions to one municipality: more would be work put on somebody else."""

LONGEST_SUBJECT = 120
LONGEST_TEXT = 2_000


def answer_by(asked: date) -> date:
    """Return the day by which an answer is hoped for."""
    return promise(asked, ANSWER_DAYS)


def gone_on(asked: date) -> date:
    """Return the day on which both copies go, each by its own clock."""
    return months_later(asked, KEPT_MONTHS)


def check_open(state: Exchange) -> None:
    """Refuse to answer or take back what was answered already.

    Raises:
        RuleBroken: it is no longer open.

    """
    if state is not Exchange.OPEN:
        raise RuleBroken("intake.colleague_answered_already")


def check_room(open_questions: int) -> None:
    """Refuse one question too many to the same colleague.

    Raises:
        RuleBroken: there are MOST_OPEN that wait.

    """
    if open_questions >= MOST_OPEN:
        raise RuleBroken("intake.colleague_too_many", "to", most=MOST_OPEN)


def check_words(text: str, field: str, longest: int) -> str:
    """Return a text without what no keyboard makes.

    Raises:
        RuleBroken: it is empty or too long.

    """
    plain = text.replace("\r\n", "\n")
    clean = "".join(one for one in plain if one in "\n\t" or one >= " ").strip()
    if not clean:
        raise RuleBroken("intake.text_empty", field)
    if len(clean) > longest:
        raise RuleBroken(
            "intake.item_text_too_long", field, longest=longest, length=len(clean)
        )
    return clean
