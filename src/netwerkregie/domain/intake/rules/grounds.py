# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""On what a concern may rest: concrete behaviour and a possible harm (row M9).

There is no score. What was chosen and what was written is let in or refused, and a
refusal points at the words: what somebody believes, wears, says or is, is no ground.
"""

import re
from collections.abc import Collection
from enum import StrEnum

from netwerkregie.domain.intake.rules import ground_words as words
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


def behaviour_in(text: str) -> tuple[str, ...]:
    """Return the words that tell of concrete behaviour, as they stand in the text.

    What somebody did not do, is against, plays or learns about does not count.
    """
    found: list[str] = []
    for clause in words.CLAUSE.split(text):
        for pattern in (words.WITH_TOOL, words.BEHAVIOUR):
            found += [
                match.group()
                for match in pattern.finditer(clause)
                if not _is_taken_back(clause, match)
            ]
    return tuple(dict.fromkeys(found))


def lawful_in(text: str) -> tuple[str, ...]:
    """Return the words that tell of what everybody may believe, wear, say or be."""
    found = (match.group() for match in words.LAWFUL.finditer(text))
    return tuple(dict.fromkeys(found))


def check_words(fact: str) -> None:
    """Refuse a fact that tells of no concrete behaviour, and point at its words.

    What somebody fears could come of it is no behaviour: only the fact is looked at.

    Raises:
        RuleBroken: there is only lawful expression, or nothing concrete.

    """
    if behaviour_in(fact):
        return
    lawful = lawful_in(fact)
    code = "intake.only_lawful" if lawful else "intake.nothing_concrete"
    raise RuleBroken(code, "fact", words=", ".join(f"“{one}”" for one in lawful[:6]))


def _is_taken_back(clause: str, match: re.Match[str]) -> bool:
    before, after = clause[: match.start()], clause[match.end() :]
    return bool(
        words.NOT_DONE.search(before)
        or words.NOT_AFTER.search(after)
        or words.NOT_REAL.search(clause)
    )
