# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A warm handover: what a family agrees, item by item, that others hear of it.

It starts empty. What is said of somebody who is not known to be an adult goes along
only when a parent ticked that very item.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from netwerkregie.domain.casework.rules.families import tokens_in
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, ends_on


class HandoverState(StrEnum):
    """Where a warm handover stands."""

    DRAFTED = "drafted"
    SENT = "sent"
    REACHED = "reached"
    NOT_REACHED = "not_reached"
    CANCELLED = "cancelled"


class HandoverStep(StrEnum):
    """What somebody does with it."""

    WRITE = "write"
    SEND = "send"
    REACH = "reach"
    MISS = "miss"
    CANCEL = "cancel"


STEPS: Mapping[HandoverState, Mapping[HandoverStep, HandoverState]] = {
    HandoverState.DRAFTED: {
        HandoverStep.WRITE: HandoverState.DRAFTED,
        HandoverStep.SEND: HandoverState.SENT,
        HandoverStep.CANCEL: HandoverState.CANCELLED,
    },
    # Somebody asks on the day whether they found each other.
    HandoverState.SENT: {
        HandoverStep.REACH: HandoverState.REACHED,
        HandoverStep.MISS: HandoverState.NOT_REACHED,
    },
    HandoverState.REACHED: {},
    HandoverState.NOT_REACHED: {},
    HandoverState.CANCELLED: {},
}
WAITING = (HandoverState.DRAFTED, HandoverState.SENT)

LONGEST_ITEM = 600
MOST_ITEMS = 12
ASK_AFTER = 14
"""Days after sending on which the counsellor asks whether they found each other."""


@dataclass(frozen=True, slots=True)
class Item:
    """One sentence for the other party, and who of the family agreed to it.

    Args:
        text: the exact words.
        agreed_by: the number of who agreed; 0 while nobody did.
        child_agreed_by: the number of the parent who ticked what is said of a child.

    """

    text: str
    agreed_by: int = 0
    child_agreed_by: int = 0


def step(state: HandoverState, taken: HandoverStep) -> HandoverState:
    """Return the state after a step.

    Raises:
        RuleBroken: the step is not open.

    """
    after = STEPS[state].get(taken)
    if after is None:
        code = "casework.handover_over"
        raise RuleBroken(code)
    return after


def ask_on(today: date, end: date, band: AgeBand) -> date:
    """Return the day on which somebody asks whether they reached each other."""
    return ends_on(today, ASK_AFTER, band, end)


def check_item(text: str, count: int) -> str:
    """Return one sentence that may be put on the list.

    Raises:
        RuleBroken: it is empty, too long, or there are too many.

    """
    words = " ".join(text.split())
    if not words:
        code = "casework.statement_empty"
        raise RuleBroken(code, "text")
    if len(words) > LONGEST_ITEM:
        code = "casework.family_too_long"
        raise RuleBroken(code, "text", longest=LONGEST_ITEM)
    if count >= MOST_ITEMS:
        code = "casework.handover_full"
        raise RuleBroken(code, "text", most=MOST_ITEMS)
    return words


def check_agreement(
    item: Item, adults: Collection[int], minors: Collection[int]
) -> Item:
    """Return an item to which the family agreed.

    Raises:
        RuleBroken: who agreed is nobody of these conversations, or it speaks of a
            child and no parent ticked that.

    """
    if item.agreed_by not in {*adults, *minors}:
        code = "casework.handover_who_agreed"
        raise RuleBroken(code, "agreed_by")
    if tokens_in(item.text) & set(minors) and item.child_agreed_by not in adults:
        code = "casework.handover_child"
        raise RuleBroken(code, "child_agreed_by")
    return item


def check_sendable(items: Sequence[Item]) -> Sequence[Item]:
    """Return the items that go: those that the family agreed to, and no other.

    Raises:
        RuleBroken: nobody agreed to anything.

    """
    agreed = [one for one in items if one.agreed_by]
    if not agreed:
        code = "casework.handover_nothing_agreed"
        raise RuleBroken(code)
    return agreed
