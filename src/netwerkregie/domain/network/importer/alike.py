# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Questions about near-duplicates: each with its reason, none decided here."""

import gc
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from netwerkregie.domain.network.rules.names import (
    Compared,
    Known,
    Likeness,
    Why,
    compared,
    likeness_of,
    telling_words,
)

# A word that half the town has in its name says nothing about who is who.
_CROWD = 40
_SHORTEST = 4
_PLAIN = frozenset({Why.SAME_NAME, Why.SAME_REGISTER_NUMBER})


@dataclass(frozen=True, slots=True)
class Question:
    """Are these one organisation? The first is the one that would stay.

    Args:
        members: places in the list that was compared.
        likeness: the strongest reason to ask.

    """

    members: tuple[int, ...]
    likeness: Likeness


def questions(listed: Sequence[Known], fixed: int = 0) -> list[Question]:
    """Return the groups that may be one organisation.

    Args:
        listed: what is compared.
        fixed: so many at the start exist already and are not asked about each other.

    """
    found = likely_pairs(listed, fixed)
    written = _Groups(len(listed))
    plain = [pair for pair in found if pair[2].why in _PLAIN]
    for one, other, _ in plain:
        written.join(one, other)
    # Who differs in more than the writing is a question of its own, asked of one of
    # each: a yes to capitals must never be a yes to another domain.
    apart = _Groups(len(listed))
    others = [
        (written.root(one), written.root(other), reason)
        for one, other, reason in found
        if reason.why not in _PLAIN and written.root(one) != written.root(other)
    ]
    for one, other, _ in others:
        apart.join(one, other)
    return [*_asked(written, plain), *_asked(apart, others)]


def likely_pairs(
    listed: Sequence[Known], fixed: int = 0
) -> list[tuple[int, int, Likeness]]:
    """Return the places of each two that may be one, with the reason."""
    with _no_collecting():
        ready = [compared(known) for known in listed]
        return [
            (one, other, reason)
            for one, other in _pairs(ready, fixed)
            if (reason := likeness_of(ready[one], ready[other])) is not None
        ]


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Let Python not look for rings in what holds none: that took two fifths of it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _asked(
    groups: "_Groups", pairs: Sequence[tuple[int, int, Likeness]]
) -> list[Question]:
    strongest: dict[int, Likeness] = {}
    for one, _, reason in pairs:
        root = groups.root(one)
        best = strongest.setdefault(root, reason)
        if reason.per_cent > best.per_cent:
            strongest[root] = reason
    return [Question(group, strongest[group[0]]) for group in groups.groups()]


def is_plain(question: Question) -> bool:
    """Tell whether only the way of writing differs: capitals, a legal form."""
    return question.likeness.why in _PLAIN


def _pairs(listed: Sequence[Compared], fixed: int) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share a name, a telling word or all words but a slip."""
    seen: set[tuple[int, int]] = set()
    for members in _blocks(listed):
        for place, one in enumerate(members):
            for other in members[place + 1 :]:
                low, high = (one, other) if one < other else (other, one)
                if high >= fixed and (low, high) not in seen:
                    seen.add((low, high))
                    yield low, high


def _blocks(listed: Sequence[Compared]) -> Iterator[Sequence[int]]:
    whole: dict[tuple[str, ...], list[int]] = defaultdict(list)
    joined: dict[str, list[int]] = defaultdict(list)
    words: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(listed):
        told = telling_words(one.core)
        whole[told].append(place)
        joined[one.joined].append(place)
        for word in set(told):
            if len(word) >= _SHORTEST:
                words[word[:_SHORTEST]].append(place)
                words[word].append(place)
        known = one.known
        if known.postcode:
            words[f"{known.postcode} {known.house_number}"].append(place)
        if known.register_number:
            words[f"#{known.register_number}"].append(place)
    yield from (members for members in whole.values() if len(members) > 1)
    yield from (members for members in joined.values() if len(members) > 1)
    yield from (members for members in words.values() if 1 < len(members) <= _CROWD)
    yield from _slips(whole)


def _slips(whole: dict[tuple[str, ...], list[int]]) -> Iterator[list[int]]:
    """Yield those whose names differ in one word, and in it by one slip.

    In a long list every word of a name may be common; then only the whole tells.
    """
    near = _near_words({word for told in whole for word in told})
    for told, members in whole.items():
        for word in told:
            for other in near.get(word, ()):
                if other > word:
                    slipped = list(told)
                    slipped[slipped.index(word)] = other
                    found = whole.get(tuple(sorted(slipped)))
                    if found:
                        yield [*members, *found]


def _near_words(words: set[str]) -> dict[str, list[str]]:
    """Return for each word the words that are one slip away.

    Two words that differ by one slip share a form with at most one letter left out.
    """
    forms: dict[str, list[str]] = defaultdict(list)
    for word in words:
        if len(word) >= _SHORTEST:
            forms[word].append(word)
            for place in range(len(word)):
                forms[word[:place] + word[place + 1 :]].append(word)
    near: dict[str, set[str]] = defaultdict(set)
    for alike in forms.values():
        for one in set(alike) if len(alike) > 1 else ():
            near[one].update(alike)
    return {
        one: [
            other for other in others if OSA.distance(one, other, score_cutoff=1) == 1
        ]
        for one, others in near.items()
    }


class _Groups:
    """Which places belong together; the lowest place speaks for its group."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def root(self, place: int) -> int:
        while self.parent[place] != place:
            self.parent[place] = self.parent[self.parent[place]]
            place = self.parent[place]
        return place

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        self.parent[high] = low

    def groups(self) -> list[tuple[int, ...]]:
        members: dict[int, list[int]] = defaultdict(list)
        for place in range(len(self.parent)):
            members[self.root(place)].append(place)
        return [tuple(group) for group in members.values() if len(group) > 1]
