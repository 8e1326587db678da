# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dutch writes words together: who looks for 'school' also wants 'basisschool'."""

from collections.abc import Set as AbstractSet

SHORTEST = 7
_SHORTEST_PART = 3
_SHORTEST_HEAD = 4
_JOINTS = ("", "s", "e", "en")


def heads_of(word: str, known: AbstractSet[str]) -> list[str]:
    """Return the words with which a compound ends; none for a word by itself.

    The beginning is found without this: a search word may be the start of a word.

    Args:
        word: a folded word of a name or address.
        known: ordinary words of the language, folded.

    """
    if len(word) < SHORTEST:
        return []
    return [
        word[cut:]
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_HEAD + 1)
        if word[cut:] in known and _begins(word[:cut], known)
    ]


def _begins(part: str, known: AbstractSet[str]) -> bool:
    return any(
        part.endswith(joint) and part[: len(part) - len(joint)] in known
        for joint in _JOINTS
    )
