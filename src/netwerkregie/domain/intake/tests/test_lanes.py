# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who goes on in a flood: by budgets of a place, and never by who somebody is."""

from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.domain.intake.rules.lanes import (
    BUDGETS,
    LAST_LEVEL,
    PATIENT,
    WAIT_SECONDS,
    Kind,
    Lane,
    Lanes,
    Turn,
)

SITE, OTHER = "advies.mergelstad.localhost", "advies.gouwedam.localhost"
NEW = Turn(b"new", age=1)
SOLVED = Turn(b"solved", age=1, solved=True)
LET_IN = Turn(b"in", age=1, let_in=True)


def waited(times: int = 1) -> Turn:
    return Turn(b"waited", age=WAIT_SECONDS, waits=times)


def flooded(now: float = 0.0, kind: Kind = Kind.ASK) -> Lanes:
    """Lanes of a place whose open lane is used up."""
    lanes = Lanes()
    while lanes.admit(SITE, kind, NEW, now) is not None:
        pass
    return lanes


def test_in_calm_times_nobody_needs_a_turn_or_a_sum() -> None:
    lanes = Lanes()
    assert lanes.level(SITE, Kind.ASK, 0) == 0
    for turn in (None, NEW, SOLVED, waited()):
        assert lanes.admit(SITE, Kind.ASK, turn, 0) is Lane.OPEN


def test_in_a_flood_a_sum_a_wait_and_a_step_before_each_have_a_lane_of_their_own() -> (
    None
):
    lanes = flooded()
    assert lanes.admit(SITE, Kind.ASK, None, 0) is None
    assert lanes.admit(SITE, Kind.ASK, NEW, 0) is None
    assert lanes.admit(SITE, Kind.ASK, SOLVED, 0) is Lane.PROOF
    assert lanes.admit(SITE, Kind.ASK, LET_IN, 0) is Lane.LET_IN
    assert lanes.admit(SITE, Kind.ASK, waited(), 0) is Lane.WAITED


def test_pressing_again_before_the_time_is_no_waiting() -> None:
    early = Turn(b"early", age=WAIT_SECONDS - 2, waits=1)
    assert flooded().admit(SITE, Kind.ASK, early, 0) is None


def test_a_flood_at_one_place_leaves_the_other_town_and_the_other_pages_alone() -> None:
    lanes = flooded()
    assert lanes.admit(OTHER, Kind.ASK, None, 0) is Lane.OPEN
    assert lanes.admit(SITE, Kind.LOOK, None, 0) is Lane.OPEN
    assert lanes.admit(SITE, Kind.ADD, None, 0) is Lane.OPEN


def test_a_flood_of_sums_leaves_the_slower_lane_and_makes_the_sums_harder() -> None:
    lanes = flooded()
    levels = [lanes.level(SITE, Kind.ASK, 0)]
    while lanes.admit(SITE, Kind.ASK, SOLVED, 0) is not None:
        levels.append(lanes.level(SITE, Kind.ASK, 0))
    assert levels == sorted(levels)
    assert (levels[0], levels[-1]) == (1, LAST_LEVEL)
    assert lanes.admit(SITE, Kind.ASK, waited(), 0) is Lane.WAITED


def test_who_waited_longer_does_not_stand_behind_who_just_came() -> None:
    lanes = flooded()
    while lanes.admit(SITE, Kind.ASK, waited(1), 0) is not None:
        pass
    for times in range(2, PATIENT + 1):
        assert lanes.admit(SITE, Kind.ASK, waited(times), 0) is Lane.WAITED


def test_a_place_is_never_closed_every_lane_fills_again_by_itself() -> None:
    lanes = flooded()
    for lane, budget in BUDGETS.items():
        turn = {Lane.PROOF: SOLVED, Lane.LET_IN: LET_IN, Lane.WAITED: waited()}
        seconds = 1 / budget.per_second + 0.01
        asked = turn.get(lane, NEW)
        while lanes.admit(SITE, Kind.ASK, asked, 0) is not None:
            pass
        assert lanes.admit(SITE, Kind.ASK, asked, seconds) is not None
        lanes = flooded()


@given(
    steps=st.lists(
        st.tuples(
            st.floats(0, 3),
            st.sampled_from([None, NEW, SOLVED, LET_IN, waited(), waited(2)]),
        ),
        max_size=400,
    )
)
def test_no_order_of_requests_lets_more_through_than_the_budgets(
    steps: list[tuple[float, Turn | None]],
) -> None:
    lanes, now, through = Lanes(), 0.0, dict.fromkeys(Lane, 0)
    for wait, turn in steps:
        now += wait
        lane = lanes.admit(SITE, Kind.ASK, turn, now)
        if lane is not None:
            through[lane] += 1
    for lane, many in through.items():
        levels = PATIENT if lane is Lane.WAITED else 1
        most = BUDGETS[lane].at_once + BUDGETS[lane].per_second * now
        assert many <= levels * most + 1


def test_a_clock_that_goes_back_fills_nothing_and_breaks_nothing() -> None:
    lanes = flooded(now=1_000.0)
    assert lanes.admit(SITE, Kind.ASK, NEW, 10.0) is None
    assert lanes.admit(SITE, Kind.ASK, SOLVED, 10.0) is Lane.PROOF


def test_invented_names_do_not_fill_the_memory() -> None:
    lanes = Lanes()
    for number in range(20_000):
        lanes.admit(f"{number}.example", Kind.PAGE, None, 0)
    assert len(lanes._buckets) <= 5_000
