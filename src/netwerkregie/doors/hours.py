# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the desk is there, in the words of whoever reads: for both sites alike."""

from dataclasses import dataclass
from datetime import date

from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language

from netwerkregie.domain.intake.queries.hours import Desk

HOUSE = ("nl", "en")
"""The languages in which a municipality writes its own words."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text of the municipality; the language is named when it is not the page's."""

    text: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """The desk as a page shows it."""

    telephone: str
    crisis_telephone: str
    crisis: Words
    away: Words
    is_there: bool
    opens_on: date | None
    week: tuple[tuple[object, str], ...]

    @property
    def crisis_link(self) -> str:
        """The number as a telephone dials it."""
        return "".join(sign for sign in self.crisis_telephone if sign in "+0123456789")

    @property
    def link(self) -> str:
        """The number of the desk as a telephone dials it."""
        return "".join(sign for sign in self.telephone if sign in "+0123456789")


def shown(desk: Desk) -> Shown:
    """Return the desk in the reader's language."""
    return Shown(
        desk.telephone,
        desk.crisis_telephone,
        _words(desk.crisis),
        _words(desk.away),
        desk.is_there,
        desk.opens_on,
        tuple((WEEKDAYS[day], _span(desk.week, day)) for day in range(7)),
    )


def _words(told: tuple[tuple[str, str], ...]) -> Words:
    here, by_language = _language(), dict(told)
    # A reader of a third language is helped more by English than by nothing.
    for language in (here, "en", "nl"):
        if by_language.get(language):
            return Words(by_language[language], "" if language == here else language)
    return Words()


def _span(week: tuple[int, ...], day: int) -> str:
    opens, closes = week[day * 2], week[day * 2 + 1]
    if closes <= opens:
        return ""
    return f"{_time(opens)}–{_time(closes)}"  # noqa: RUF001 - from, until


def _time(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _language() -> str:
    return (get_language() or "nl")[:2]
