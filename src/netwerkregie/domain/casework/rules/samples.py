# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A second look at what was decided, without identity: who, how many, what follows.

Both errors are looked for: a concern that should not have been dropped, and one that
should not have been taken up. It reopens nothing; a lesson and a count remain.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import ceil
from uuid import UUID

from netwerkregie.foundation.kernel import RuleBroken


class Looked(StrEnum):
    """What was decided about a drawn concern; its readers never see it."""

    DROPPED = "dropped"
    NO_ACTION = "no_action"
    TAKEN_UP = "taken_up"


class View(StrEnum):
    """What a second reader would have done: kinds, no degrees."""

    END_HERE = "end_here"
    MORE_INFORMATION = "more_information"
    REGULAR_CARE = "regular_care"
    PERSON_CENTRED = "person_centred"


class Result(StrEnum):
    """What is counted of a second look."""

    SAME = "same"
    OTHER = "other"
    DIVIDED = "divided"
    NOT_READ = "not_read"


class SampleState(StrEnum):
    """Where a second look stands."""

    DRAWN = "drawn"
    READY = "ready"
    READ = "read"


# What agrees with a decision; asking more is never the same as having decided.
SAME_AS: dict[Looked, frozenset[View]] = {
    Looked.DROPPED: frozenset({View.END_HERE, View.REGULAR_CARE}),
    Looked.NO_ACTION: frozenset({View.END_HERE, View.REGULAR_CARE}),
    Looked.TAKEN_UP: frozenset({View.PERSON_CENTRED}),
}


@dataclass(frozen=True, slots=True)
class Terms:
    """How many are drawn, and when.

    Args:
        size: how many of each kind in a month.
        ended: days after its end in which a concern can be drawn.
        left: days that must be left to read it before it goes.
        lesson: days that a lesson stays.

    """

    size: int = 4
    ended: int = 10
    left: int = 5
    lesson: int = 730


TERMS = Terms()
LONGEST_LESSON = 1_000


def drawn_by(today: date, terms: Terms = TERMS) -> int:
    """Return how many of a kind may be drawn by a day of the month.

    Spread over the month: a minor's concern stays fifteen days, and has its chance too.
    """
    return min(terms.size, ceil(terms.size * today.day / 28))


def window(today: date, terms: Terms = TERMS) -> tuple[date, date]:
    """Return since when it ended at most, and until when it must stay at least."""
    return today - timedelta(days=terms.ended), today + timedelta(days=terms.left)


def result_of(looked: Looked, views: Collection[View]) -> Result:
    """Return what two readers together say of a decision."""
    agree = {one in SAME_AS[looked] for one in views}
    if agree == {True}:
        return Result.SAME
    return Result.OTHER if agree == {False} else Result.DIVIDED


def pairs(
    people: Iterable[tuple[UUID, UUID, str]], involved: Collection[UUID]
) -> list[tuple[UUID, UUID]]:
    """Return who can look together: two people of two organisations, not involved.

    Args:
        people: membership, natural person and organisation of each weigher.
        involved: the natural persons who had anything to do with the concern.

    """
    free = [one for one in people if one[1] not in involved]
    return [
        (a[0], b[0])
        for at, a in enumerate(free)
        for b in free[at + 1 :]
        if a[1] != b[1] and a[2].casefold().strip() != b[2].casefold().strip()
    ]


def check_lesson(text: str) -> str:
    """Return the words of a lesson.

    Raises:
        RuleBroken: they are empty or too long.

    """
    cleaned = " ".join(text.split())
    if not cleaned:
        code = "casework.statement_empty"
        raise RuleBroken(code, "text")
    if len(cleaned) > LONGEST_LESSON:
        code = "casework.statement_too_long"
        raise RuleBroken(code, "text", longest=LONGEST_LESSON, length=len(cleaned))
    return cleaned
