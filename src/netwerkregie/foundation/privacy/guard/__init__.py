# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text guard: it points at what a text about a person can do without.

`inspect` reads a text as it is seen, says where it names somebody, leads to somebody
or tells what the law protects most, and keeps nothing. It never decides: the writer
takes out, moves or keeps, as the room allows.
"""

from collections.abc import Collection, Iterable
from datetime import date
from itertools import islice

from netwerkregie.foundation.privacy.guard.addresses import addresses
from netwerkregie.foundation.privacy.guard.kinds import (
    Finding,
    Kind,
    Strictness,
    is_exact,
)
from netwerkregie.foundation.privacy.guard.names import names
from netwerkregie.foundation.privacy.guard.numbers import numbers
from netwerkregie.foundation.privacy.guard.reading import Reading, read, tokens
from netwerkregie.foundation.privacy.guard.remembering import one_memory
from netwerkregie.foundation.privacy.guard.traits import stars, traits

__all__ = ["Finding", "Kind", "Strictness", "inspect", "is_exact", "one_memory"]

# More marks than this in one text help no writer.
MOST_FINDINGS = 400
# Without a day given, nobody born after this year is looked for among bare dates.
_DEFAULT_DAY = date(2026, 1, 1)


def inspect(
    text: str,
    *,
    strictness: Strictness = Strictness.ADVICE,
    language: str = "nl",  # noqa: ARG001  # both languages are always read: texts mix
    known: Collection[str] = (),
    today: date = _DEFAULT_DAY,
) -> list[Finding]:
    """Return what the text says that it need not say, in the order of the text.

    `known` holds names of organisations and places of the municipality, which are
    not persons; `today` tells how young a birth date can be.
    """
    reading = read(text)
    found = tokens(reading)
    with one_memory():
        hits = [
            *_some(numbers(reading, today)),
            *_some(addresses(reading)),
            *_some(names(reading, found, known)),
            *_some(traits(found, strictness)),
        ]
    if strictness is Strictness.UNSEALED:
        hits += stars(reading)
    return _findings(reading, hits)[:MOST_FINDINGS]


def _some(hits: Iterable[tuple[Kind, int, int]]) -> list[tuple[Kind, int, int]]:
    return list(islice(hits, MOST_FINDINGS))


def _findings(reading: Reading, hits: list[tuple[Kind, int, int]]) -> list[Finding]:
    """Return hits as findings; a name inside a mail address is no second finding."""
    ordered = sorted(hits, key=lambda hit: (hit[1], -hit[2]))
    result: list[Finding] = []
    covered = -1
    for kind, start, end in ordered:
        if end <= covered:
            continue
        covered = end
        begin, finish = reading.span(start, end)
        result.append(Finding(begin, finish, kind, reading.text[begin:finish]))
    return result
