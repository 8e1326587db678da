# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names of organisations: how they are compared, searched and explained."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz

_LEGAL_FORMS = frozenset(
    ["stichting", "vereniging", "st", "ver", "bv", "b v", "nv", "vof", "cooperatie"]
)
_ARTICLES = frozenset(["de", "het", "t", "een", "van", "der", "den", "en", "in", "the"])
_LETTERS = str.maketrans(
    {
        "\u0131": "i",
        "ł": "l",
        "Ł": "l",
        "ø": "o",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "đ": "d",
    }
)
_APART = re.compile(r"[^0-9a-z]+")
_DIGIT = re.compile(r"\d")
LIKE_ENOUGH = 88
LIKE_ON_SAME_STREET = 70
LONGEST_WORD = 40


def tidy(name: str) -> str:
    """Return a name without the spaces that nobody meant."""
    return " ".join(name.split())


def fold(text: str) -> str:
    """Return a text as it is compared: no case, no accents, no punctuation."""
    if text.isascii():
        # Nine names in ten; what follows would say the same, ten times slower.
        return _APART.sub(" ", text.lower()).strip()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    bare = "".join(char for char in plain if not unicodedata.combining(char))
    return _APART.sub(" ", bare.translate(_LETTERS)).strip()


def core(name: str) -> str:
    """Return what is left of a name without its legal form."""
    words = fold(name).split()
    kept = [word for word in words if word not in _LEGAL_FORMS]
    return " ".join(kept or words)


def search_words(*texts: str) -> list[str]:
    """Return the words by which something is found, each once, in order."""
    words = [word for text in texts for word in fold(text).split()]
    return list(dict.fromkeys(word[:LONGEST_WORD] for word in words))


def asked_words(query: str) -> list[str]:
    """Return the words that somebody looks for; articles only when alone."""
    words = search_words(query)
    return [word for word in words if word not in _ARTICLES] or words


class Why(StrEnum):
    """Why two organisations may be one; shown with the question, never decided."""

    SAME_NAME = "same_name"
    SAME_NAME_OTHER_DOMAIN = "same_name_other_domain"
    SAME_REGISTER_NUMBER = "same_register_number"
    SAME_ADDRESS = "same_address"
    SAME_STREET = "same_street"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class Known:
    """What is compared of an organisation; nothing of it is about a person."""

    name: str
    domain: str = ""
    street: str = ""
    house_number: str = ""
    postcode: str = ""
    register_number: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The reason to ask, and how much the names are alike in per cent."""

    why: Why
    per_cent: int


@dataclass(frozen=True, slots=True)
class Compared:
    """An organisation made ready to be compared with many others.

    Args:
        known: what is known of it.
        core: its name without legal form.
        sorted: the same with its words in order of the alphabet.
        joined: the same without spaces.
        numbers: the numbers in its name.

    """

    known: Known
    core: str
    sorted: str
    joined: str
    numbers: tuple[str, ...]


def compared(known: Known) -> Compared:
    """Return an organisation made ready to be compared."""
    name = core(known.name)
    words = name.split()
    has_digits = _DIGIT.search(name) is not None
    numbers = tuple(word for word in words if word.isdigit()) if has_digits else ()
    return Compared(known, name, " ".join(sorted(words)), "".join(words), numbers)


def telling_words(name: str) -> tuple[str, ...]:
    """Return the words of a core name in order, without what is left out in speech."""
    words = name.split()
    return tuple(sorted([word for word in words if word not in _ARTICLES] or words))


def likeness(one: Known, other: Known) -> Likeness | None:
    """Return why two organisations may be the same, or None.

    'De Wissel 8' and 'De Wissel 4' are two places: a number tells them apart.
    """
    return likeness_of(compared(one), compared(other))


def likeness_of(one: Compared, other: Compared) -> Likeness | None:
    """Return the same as likeness(), of two that were made ready."""
    first, second = one.known, other.known
    if first.register_number and first.register_number == second.register_number:
        return Likeness(Why.SAME_REGISTER_NUMBER, _alike(one, other))
    if one.core == other.core:
        same = not first.domain or not second.domain or first.domain == second.domain
        return Likeness(Why.SAME_NAME if same else Why.SAME_NAME_OTHER_DOMAIN, 100)
    if one.numbers != other.numbers:
        return None
    alike = _alike(one, other)
    if alike >= LIKE_ENOUGH and not first.street and not first.postcode:
        return Likeness(Why.ALIKE, alike)
    return _by_place_or_spelling(first, second, alike)


def _by_place_or_spelling(one: Known, other: Known, alike: int) -> Likeness | None:
    if alike < LIKE_ON_SAME_STREET:
        return None
    same_street = bool(one.street) and fold(one.street) == fold(other.street)
    if _place(one) and _place(one) == _place(other):
        return Likeness(Why.SAME_ADDRESS, alike)
    if same_street:
        return Likeness(Why.SAME_STREET, alike)
    if alike >= LIKE_ENOUGH:
        return Likeness(Why.ALIKE, alike)
    return None


def _alike(one: Compared, other: Compared) -> int:
    """Compare word by word, and without spaces: 'de eik' may be 'deeik'."""
    by_words = fuzz.ratio(one.sorted, other.sorted)
    return int(max(by_words, fuzz.ratio(one.joined, other.joined)))


def _place(known: Known) -> str:
    if not known.postcode or not known.house_number:
        return ""
    return fold(known.postcode).replace(" ", "") + " " + fold(known.house_number)
