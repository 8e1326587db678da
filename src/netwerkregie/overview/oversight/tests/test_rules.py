# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When destruction stops by itself, and when it goes on."""

from datetime import date

import pytest

from netwerkregie.overview.oversight.rules import (
    RunState,
    Step,
    is_ripe,
    must_stop,
    step,
    waits_for_people,
)


@pytest.mark.parametrize(
    ("ripe", "population", "stops"),
    [
        (0, 0, False),
        (19, 19, False),
        (20, 20, True),
        (20, 1_000, False),
        (21, 1_000, True),
        (200, 10_000, False),
        (201, 10_000, True),
    ],
)
def test_more_than_two_per_cent_and_at_least_twenty_stops(
    ripe: int, population: int, stops: bool
) -> None:
    assert must_stop(ripe, population) is stops


def test_an_announcement_ripens_in_fourteen_days() -> None:
    assert not is_ripe(date(2026, 3, 2), date(2026, 3, 15))
    assert is_ripe(date(2026, 3, 2), date(2026, 3, 16))


def test_a_run_that_was_refused_cannot_be_approved_or_finished() -> None:
    for taken in Step:
        with pytest.raises(KeyError):
            step(RunState.REFUSED, taken)


def test_who_was_asked_is_not_passed_by() -> None:
    asked = date(2026, 3, 2)

    assert waits_for_people(RunState.ASKING, asked, date(2027, 1, 1))
    assert waits_for_people(RunState.REFUSED, asked, date(2026, 3, 15))
    assert not waits_for_people(RunState.REFUSED, asked, date(2026, 3, 16))
    assert not waits_for_people(RunState.OPEN, asked, asked)
