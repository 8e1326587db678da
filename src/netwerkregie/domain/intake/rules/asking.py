# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking while signed in: what the asker is warned of, and with whom may be shared."""

import re
from hashlib import sha256
from uuid import UUID

OWN_TITLE = frozenset({"", "-", "op eigen titel", "on their own behalf"})
"""What stands where somebody works for nobody: they have no colleagues."""
SHORTEST_WORD = 3
LITTLE_WORDS = frozenset(
    {"van", "den", "der", "het", "een", "the", "and", "voor", "bij", "gemeente"}
)
"""Words of names that say nothing by themselves."""


def has_colleagues(organisation: str) -> bool:
    """Tell whether an organisation is one in which others can work too."""
    return organisation.strip().casefold() not in OWN_TITLE


def own_words_in(text: str, *known: str) -> tuple[str, ...]:
    """Return the words of a text that say who writes it: own name, own organisation.

    The adviser sees a signed-in professional and not which one, unless the text says
    it; so the writer is told before anything is kept.

    Worked example: "Fatima Focus" in "Groet, Fatima" gives ("Fatima",).

    Args:
        text: what was typed.
        known: the writer's own name and organisation.

    """
    telling = {
        word.casefold()
        for each in known
        for word in re.findall(r"\w+", each)
        if len(word) >= SHORTEST_WORD and word.casefold() not in LITTLE_WORDS
    }
    found = [word for word in re.findall(r"\w+", text) if word.casefold() in telling]
    return tuple(dict.fromkeys(found))


def place_of(membership_id: UUID, once: UUID) -> bytes:
    """Return where a question of a signed-in asker is found again when sent twice.

    The number behind it is drawn for one form and kept nowhere, so that nobody can
    work out from a thread whose it is.
    """
    return sha256(b"asked signed in" + membership_id.bytes + once.bytes).digest()
