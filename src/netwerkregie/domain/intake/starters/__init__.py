# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The texts that come with the product: answers, worries taken away and addresses."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from netwerkregie.domain.intake.rules.library import ItemKind, Texts, Theme

_FOLDER = Path(__file__).parent
_FILES = ("addresses.toml", "answers.toml", "reassurances.toml")


@dataclass(frozen=True, slots=True)
class Shipped:
    """One text of the product.

    Args:
        key: its name for ever, so that it is put in a library once.
        read_on: when its makers last read or checked it.

    """

    key: str
    kind: ItemKind
    theme: Theme
    texts: Texts
    read_on: date


@cache
def shipped() -> tuple[Shipped, ...]:
    """Return the texts that come with the product."""
    return tuple(one for name in _FILES for one in _read(_FOLDER / name))


def _read(path: Path) -> list[Shipped]:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    read_on, kind = told["read_on"], ItemKind(told["kind"])
    found = []
    for key, entry in told["item"].items():
        words = {
            name: " ".join(entry[name].split())
            if name[:5] != "body"
            else _text(entry[name])
            for name in Texts.__slots__
            if name in entry
        }
        found.append(Shipped(key, kind, Theme(entry["theme"]), Texts(**words), read_on))
    return found


def _text(wrapped: str) -> str:
    """Return a text with its wrapped lines joined; an empty line is a paragraph."""
    parts = wrapped.strip().split("\n\n")
    return "\n\n".join(" ".join(part.split()) for part in parts)


KEYS = frozenset(one.key for one in shipped())
