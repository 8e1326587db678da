# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard over every text that is typed or imported in this room."""

import re

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.guard import Kind, Strictness, inspect

_PARTS = re.compile(r"[()\[\]{}/;]|\s-\s")
# A person's own name and address are what an invitation is for; in the name of an
# organisation its own belief may stand, because it chose that name itself.
_OF_A_PERSON = frozenset({Kind.PERSON})
_OF_AN_ORGANISATION = frozenset(
    {Kind.PERSON, Kind.ADDRESS, Kind.BELIEF, Kind.ORIGIN, Kind.POLITICS, Kind.HEALTH}
    | {Kind.PHONE, Kind.EMAIL}
)


def found_in(
    text: str, *, person: bool = False, organisation: bool = False
) -> frozenset[Kind]:
    """Return the kinds of facts about people that a text should not hold."""
    # In small letters nothing looks like a name, so no name hides what lies in it;
    # and what stands in brackets is read by itself: 'De Brug (invloed: hoog)'.
    parts = [part for part in _PARTS.split(text.lower()) if part.strip()]
    found = {
        finding.kind
        for written in {text, *parts}
        for finding in inspect(written, strictness=Strictness.UNSEALED)
    }
    if person:
        return frozenset(found - _OF_A_PERSON)
    if organisation:
        return frozenset(found - _OF_AN_ORGANISATION)
    return frozenset(found)


def require_clean(
    text: str, field: str, *, person: bool = False, organisation: bool = False
) -> None:
    """Refuse a text with a fact about a person in it; the words are logged nowhere.

    Raises:
        RuleBroken: the door marks the words and offers what to do with them.

    """
    if text and found_in(text, person=person, organisation=organisation):
        raise RuleBroken("network.text_guarded", field=field)
