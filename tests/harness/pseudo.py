# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A language for tests alone: read from right to left, English words with accents.

It is a file and no more, as a translator would add one.
"""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from tests.house.readability import catalogues

PSEUDO = "ar"
FOLDER = "NR_PSEUDO_LOCALE"
# What a visitor of the anonymous site can meet.
ROOMS = ("doors/mailbox", "domain/intake", "foundation/privacy", "foundation/kernel")
_ACCENTS = str.maketrans("aeioucn", "áéíóúçñ")


def accented(text: str) -> str:
    """Accents outside what is filled in: %(day)s and {parts} stay as they are."""
    parts, inside = [], False
    for sign in text:
        inside = sign in "%{<" or (inside and sign not in "}>s")
        parts.append(sign if inside else sign.translate(_ACCENTS))
    return "".join(parts)


def write_language(place: Path) -> None:
    """Write Arabic, with every English text accented."""
    made = Catalog(locale=PSEUDO)
    for room, path in catalogues().items():
        if room in ROOMS:
            with path.open("rb") as file:
                for message in read_po(file, locale="nl"):
                    if not message.id:
                        continue
                    one = message.id if isinstance(message.id, str) else message.id[1]
                    forms = [accented(one)] * made.num_plurals
                    plural = not isinstance(message.id, str)
                    made.add(message.id, forms if plural else forms[0])
    folder = place / PSEUDO / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "django.mo").open("wb") as file:
        write_mo(file, made)
