# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may judge and decide, asked of the policies alone: each condition by itself.

The same is tried through the actions and by the database; here it is quick to see
which condition says no.
"""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest

from netwerkregie.domain.casework.models import Weighing, WeighingSeat
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.rules.weighings import SeatState, State
from netwerkregie.foundation.kernel import Actor, ActorKind, Role

DAY = date(2026, 11, 23)
TOOK_IN, HANDED, OTHER = uuid4(), uuid4(), uuid4()


def a_weighing(state: State, table_on: date | None = None) -> Weighing:
    return Weighing(
        state=state,
        table_on=table_on,
        chair_id=OTHER,
        taken_in_user=TOOK_IN,
        handed_over_user=HANDED,
    )


def a_seat(
    state: SeatState = SeatState.READY, judged: date | None = DAY
) -> WeighingSeat:
    return WeighingSeat(state=state, judged_on=judged)


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("seated", list(SeatState))
@pytest.mark.parametrize("judged", [DAY, None])
def test_m10_only_who_judged_before_the_table_decides_at_the_table(
    state: State, seated: SeatState, judged: date | None
) -> None:
    expected = state is State.TABLE and seated is SeatState.READY and judged == DAY
    found = policies.may_decide(a_weighing(state), a_seat(seated, judged))
    assert bool(found) is expected
    assert not policies.may_decide(a_weighing(state), None)


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("seated", list(SeatState))
@pytest.mark.parametrize("judged", [DAY, None])
@pytest.mark.parametrize("table_on", [DAY, None])
def test_m10_nobody_judges_after_the_table_what_they_judged_before_it(
    state: State, seated: SeatState, judged: date | None, table_on: date | None
) -> None:
    is_blind = table_on is None or judged is None
    expected = state is State.JUDGING and seated is SeatState.READY and is_blind
    put = a_weighing(state, table_on)
    assert bool(policies.may_judge(put, a_seat(seated, judged))) is expected
    assert not policies.may_judge(put, None)


@pytest.mark.parametrize(
    ("user", "chairs"), [(TOOK_IN, False), (HANDED, False), (OTHER, True)]
)
def test_m10_who_took_it_in_or_handed_it_over_does_not_chair_it(
    user: UUID, chairs: bool
) -> None:
    actor = Actor(ActorKind.MEMBER, uuid4(), roles=frozenset({Role.CHAIR}))
    mine = replace(actor, membership_id=OTHER, user_id=user)
    assert policies.is_chair(mine, a_weighing(State.CONVENING)) is chairs
    stranger = replace(mine, membership_id=uuid4(), user_id=OTHER)
    assert not policies.is_chair(stranger, a_weighing(State.CONVENING))
    without = replace(mine, roles=frozenset({Role.WEIGHER}), user_id=OTHER)
    assert not policies.is_chair(without, a_weighing(State.CONVENING))
