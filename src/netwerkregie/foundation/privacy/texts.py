# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard over unsealed text: what colleagues and organisations read (trust, 7.7)."""

import re
from collections.abc import Iterator
from enum import StrEnum

from netwerkregie.foundation.privacy.guard import (
    Finding,
    Kind,
    Strictness,
    inspect,
    one_memory,
)

_PARTS = re.compile(r"[()\[\]{}/;]|\s-\s")


class About(StrEnum):
    """What a text is about, which says what may stand in it.

    TEXT is about an organisation or a matter: nothing about a person stands in it.
    PERSON is somebody's own name, ORGANISATION the name and address of one: what they
    chose to call themselves may stand there, its own belief included.
    """

    TEXT = "text"
    PERSON = "person"
    ORGANISATION = "organisation"


_MAY_STAND: dict[About, frozenset[Kind]] = {
    About.TEXT: frozenset(),
    About.PERSON: frozenset({Kind.PERSON}),
    About.ORGANISATION: frozenset(
        {Kind.PERSON, Kind.ADDRESS, Kind.BELIEF, Kind.ORIGIN, Kind.POLITICS}
        | {Kind.HEALTH, Kind.PHONE, Kind.EMAIL}
    ),
}


def findings_in(text: str, about: About = About.TEXT) -> list[Finding]:
    """Return the facts about people that an unsealed text should not hold, in order."""
    allowed = _MAY_STAND[about]
    with one_memory():
        found = {
            (one.start, one.end, one.kind)
            for one in _everywhere(text)
            if one.kind not in allowed
        }
    return [
        Finding(start, end, kind, text[start:end]) for start, end, kind in sorted(found)
    ]


def _everywhere(text: str) -> Iterator[Finding]:
    """Read the text as it is, and in pieces in small letters.

    In small letters nothing looks like a name, so no name hides what lies in it; and
    what stands in brackets is read by itself: 'De Brug (invloed: hoog)'.
    """
    yield from inspect(text, strictness=Strictness.UNSEALED)
    # A few letters grow when they are made small: then places would no longer match.
    small = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    begin = 0
    for mark in [*_PARTS.finditer(small), None]:
        end = mark.start() if mark else len(small)
        for one in inspect(small[begin:end], strictness=Strictness.UNSEALED):
            # Which word is a name, only the text as it was written can tell.
            if one.kind is not Kind.PERSON:
                yield Finding(one.start + begin, one.end + begin, one.kind, one.excerpt)
        begin = mark.end() if mark else end
