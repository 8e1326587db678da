# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names as people write them a second time: planted, so that recall can be counted."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from netwerkregie.domain.network.rules.names import Known

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ONE_IN = 20


def slip(name: str, chance: Random) -> str:
    """One letter wrong, missing, doubled or swapped, not at the start of a word."""
    places = [at for at in range(2, len(name) - 1) if name[at - 1 : at + 2].isalpha()]
    at = chance.choice(places)
    return chance.choice(
        [
            name[:at] + chance.choice(_LETTERS) + name[at + 1 :],
            name[:at] + name[at + 1 :],
            name[:at] + name[at] + name[at:],
            name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        ]
    )


def _legal_form(name: str, chance: Random) -> str:
    form = chance.choice(["Stichting {}", "{} B.V.", "Vereniging {}", "St. {}"])
    return form.format(name)


def _writing(name: str, chance: Random) -> str:
    return chance.choice(
        [name.upper(), name.lower(), name.replace(" ", "-"), f"{name}."]
    )


def _order(name: str, chance: Random) -> str:
    del chance
    first, *rest = name.split()
    return f"{' '.join(rest)}, {first}"


def _article(name: str, chance: Random) -> str:
    del chance
    words = [word for word in name.split() if word.lower() not in {"de", "het"}]
    return " ".join(words) if len(words) < len(name.split()) else f"De {name}"


def _without_space(name: str, chance: Random) -> str:
    del chance
    first, second, *rest = name.split()
    return " ".join([first + second.lower(), *rest])


KINDS: dict[str, Callable[[str, Random], str]] = {
    "one slip": slip,
    "legal form": _legal_form,
    "way of writing": _writing,
    "word order": _order,
    "article": _article,
    "words joined": _without_space,
}


def planted(
    names: list[str], chance: Random
) -> tuple[list[Known], list[tuple[int, int, str]]]:
    """Return names with a second writing of one in twenty among them, and which."""
    fresh = len(names) * _ONE_IN // (_ONE_IN + 1)
    listed = [Known(name) for name in names[:fresh]]
    pairs = []
    kinds = list(KINDS)
    for number, at in enumerate(chance.sample(range(fresh), len(names) - fresh)):
        kind = kinds[number % len(kinds)]
        pairs.append((at, len(listed), kind))
        listed.append(Known(KINDS[kind](names[at], chance)))
    return listed, pairs
