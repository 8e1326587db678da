# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a record may be destroyed, when a run must stop, what switches a module on."""

from datetime import date, timedelta
from enum import StrEnum

ANNOUNCED_BEFORE = timedelta(days=14)
"""A destruction is announced this long before; a hold can still be asked for."""

BACKUPS_GONE_AFTER = timedelta(days=30)
"""The oldest backup that could still hold what was destroyed (trust: erasure)."""

STOP_FROM = 20
STOP_ABOVE = 0.02
"""More than 2 % of the records in one run, and at least twenty: two people look."""

READERS_NEEDED = 2

ASKED_AGAIN_AFTER = timedelta(days=14)
"""Who said no must do something about it: a hold, or a longer term with reasons."""


class RunState(StrEnum):
    """Where a run of destruction stands."""

    OPEN = "open"
    ASKING = "asking"
    APPROVED = "approved"
    REFUSED = "refused"
    DONE = "done"


class Step(StrEnum):
    """What can happen to a run."""

    APPROVE = "approve"
    REFUSE = "refuse"
    FINISH = "finish"


STEPS: dict[RunState, dict[Step, RunState]] = {
    RunState.OPEN: {Step.FINISH: RunState.DONE},
    # Only two people together approve; one of them is enough to say no.
    RunState.ASKING: {
        Step.APPROVE: RunState.APPROVED,
        Step.REFUSE: RunState.REFUSED,
    },
    RunState.APPROVED: {Step.FINISH: RunState.DONE},
    RunState.REFUSED: {},
    RunState.DONE: {},
}


def announce_from(today: date) -> date:
    """Return the last day whose ending terms are announced today."""
    return today + ANNOUNCED_BEFORE


def is_ripe(announced_on: date, today: date) -> bool:
    """Tell whether an announcement has stood for fourteen days."""
    return announced_on + ANNOUNCED_BEFORE <= today


def must_stop(ripe: int, population: int) -> bool:
    """Tell whether so much would go at once that two people must look first.

    >>> must_stop(19, 100), must_stop(20, 100), must_stop(20, 1000), must_stop(21, 1000)
    (False, True, False, True)
    """
    return ripe >= STOP_FROM and ripe > population * STOP_ABOVE


def waits_for_people(state: RunState, started_on: date, today: date) -> bool:
    """Tell whether what is in an earlier run must not be gathered anew yet."""
    if state is RunState.REFUSED:
        return today < started_on + ASKED_AGAIN_AFTER
    return state is RunState.ASKING


def step(state: RunState, taken: Step) -> RunState:
    """Return the state after a step; KeyError when it is not possible."""
    return STEPS[state][taken]


def backups_gone_on(erased_on: date) -> date:
    """Return the day on which no backup holds it any more."""
    return erased_on + BACKUPS_GONE_AFTER
