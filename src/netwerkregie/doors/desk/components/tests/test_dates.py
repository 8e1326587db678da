# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A term is said in words that need no calendar."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from netwerkregie.doors.desk.components.dates import (
    due_words,
    is_late,
    moment_words,
    names_the_day,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("due", "dutch", "english"),
    [
        (date(2026, 11, 20), "3 dagen te laat", "3 days late"),
        (date(2026, 11, 22), "1 dag te laat", "1 day late"),
        (date(2026, 11, 23), "vandaag", "today"),
        (date(2026, 11, 24), "morgen", "tomorrow"),
        (date(2026, 11, 25), "over 2 dagen", "in 2 days"),
        (date(2027, 1, 4), "op 4 januari 2027", "on 4 January 2027"),
    ],
)
def test_a_term_is_said_in_words(due: date, dutch: str, english: str) -> None:
    with translation.override("nl"):
        assert due_words(due, TODAY) == dutch
    with translation.override("en"):
        assert due_words(due, TODAY) == english


def test_the_promised_day_itself_is_still_in_time() -> None:
    assert not is_late(TODAY, TODAY)
    assert is_late(date(2026, 11, 22), TODAY)


def test_far_away_the_date_is_not_said_twice() -> None:
    assert names_the_day(date(2027, 1, 4), TODAY)
    assert not names_the_day(date(2026, 11, 25), TODAY)


def test_a_moment_is_told_in_dutch_time() -> None:
    with translation.override("nl"):
        told = moment_words(datetime(2026, 7, 1, 22, 30, tzinfo=UTC))
    assert told == "2 juli 2026, 00:30"


def test_a_day_gets_no_time() -> None:
    with translation.override("nl"):
        assert moment_words(TODAY) == "23 november 2026"
