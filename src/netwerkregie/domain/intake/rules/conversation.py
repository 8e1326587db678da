# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of a guided talk, and how they become one readable text and back.

Evaluations found that gut feeling decides even after training, so what was seen, who
says so, what somebody makes of it and what else it could be stand apart. No part is a
number, a score or a step on a scale (row M7); "not known" is a full answer.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken


class Part(StrEnum):
    """What the talk is about, in the order in which it is asked."""

    OBSERVATION = "observation"
    SOURCE = "source"
    INTERPRETATION = "interpretation"
    WORRY = "worry"
    ALTERNATIVE = "alternative"
    PROTECTIVE = "protective"
    DONE = "done"
    WANT = "want"


class Known(StrEnum):
    """How the caller came to know it; a nominal choice."""

    FIRST_HAND = "first_hand"
    HEARD = "heard"
    BOTH = "both"
    NOT_KNOWN = "not_known"


PARTS = tuple(Part)

SAID_UNKNOWN = frozenset({"?", "-"})
"""One sign instead of an answer: quicker to type than "not known"."""

LONGEST_PART = 2_000
"""Characters: two minutes of telling; eight parts fit in one message."""

LONGEST_WHEN = 160

# "3 · What you make of it": said aloud it is a heading, and in any language the
# number tells which part it is.
_HEADING = re.compile(r"^([1-9]) · (\S.*)$")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One part as it was written down.

    Args:
        part: which part it is.
        heading: its heading as it was written.
        text: what stands below it.

    """

    part: Part
    heading: str
    text: str


def check_parts(texts: Iterable[tuple[Part, str]]) -> None:
    """Refuse a talk that fits in no message, or in which nothing was seen or heard.

    Raises:
        RuleBroken: the first part is empty, or a part is longer than LONGEST_PART.

    """
    for part, text in texts:
        if part is Part.OBSERVATION and not text.strip():
            code = "intake.nothing_observed"
            raise RuleBroken(code, str(part))
        if len(text) > LONGEST_PART:
            code = "intake.part_too_long"
            raise RuleBroken(code, str(part), longest=LONGEST_PART, length=len(text))


def joined(parts: Iterable[tuple[Part, str, str]]) -> str:
    """Return one text of parts with their headings, which `parted` takes apart again.

    Args:
        parts: part, heading and text, in the order of the talk.

    """
    return "\n\n".join(
        f"{PARTS.index(part) + 1} · {heading}\n{_kept_apart(text)}"
        for part, heading, text in parts
    )


def parted(text: str) -> tuple[Spoken, ...]:
    """Return the parts of a text that a conversation sheet made; of others nothing.

    It takes headings only in the order of the talk, so a line that looks like one
    somewhere in an ordinary message stays a line.
    """
    lines = text.split("\n")
    if not lines or _number(lines[0]) != 1:
        return ()
    found: list[tuple[Part, str, list[str]]] = []
    for line in lines:
        number = _number(line)
        if number > (PARTS.index(found[-1][0]) + 1 if found else 0):
            found.append((PARTS[number - 1], line.split(" · ", 1)[1], []))
        else:
            found[-1][2].append(line)
    return tuple(
        Spoken(part, heading, "\n".join(below).strip())
        for part, heading, below in found
    )


def _number(line: str) -> int:
    """Return which part a line opens, or 0 when it opens none."""
    heading = _HEADING.match(line)
    number = int(heading.group(1)) if heading else 0
    return number if number <= len(PARTS) else 0


def _kept_apart(text: str) -> str:
    """Indent what looks like a heading: the words of a caller open no part."""
    return "\n".join(
        f" {line}" if _HEADING.match(line) else line for line in text.split("\n")
    )
