# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One person, however the name and the birth date were written: a pure rule.

The index holds hashes, so two spellings meet only if they come to the same letters
here. Every name gives a few keys; two people are taken for one when they share a key
and a day of birth, or a year where the day is not known of one of them.
"""

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 160
MOST_PARTS = 6
SHORTEST_PART = 2

# Particles of family names that one registration keeps and the next leaves out.
_PARTICLES = (
    "aan af al am aus bij bin bint d da dal de degli dei del della den der des di"
    " dos du e el het ibn im in la las le les lo los of ofte op over s t te ten ter"
    " til to tot uijt uit und ut van vande vanden vander vd vom von voor vor y zu zum"
    " zur"
)
PARTICLES = frozenset(_PARTICLES.split())
# Letters that Unicode does not take apart; among them the Turkish i without a dot.
_LIKE = {"o": "ø", "d": "đð", "l": "ł", "i": "\u0131", "h": "ħ"}
SAME = {sign: plain for plain, signs in _LIKE.items() for sign in signs}
SAME |= {"þ": "th", "æ": "ae", "œ": "oe"}
# Spaces, the hyphens and dashes of Unicode, and the stroke.
_APART = re.compile("[\\s\\-\u2010-\u2015/]+")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Keys:
    """What a person is entered under, and what is asked when somebody looks.

    The two differ only where a day of birth is unknown: two people of one name born in
    one year are not the same because somebody else's day is missing.
    """

    found_by: frozenset[str]
    asks: frozenset[str]


def letters(word: str) -> str:
    """Return the bare letters of a word: no accents, case, signs; ij is y."""
    plain = unicodedata.normalize("NFKD", word).casefold()
    plain = "".join(SAME.get(sign, sign) for sign in plain)
    return "".join(sign for sign in plain if sign.isalpha()).replace("ij", "y")


def family_names(name: str) -> frozenset[str]:
    """Return the ways in which the family name in a full name can be written.

    Before a comma stands the family name; otherwise the first word is a given name,
    unless it is the only one.
    """
    family, comma, _ = name[:LONGEST].partition(",")
    words = [word for word in _APART.split(family.strip()) if letters(word)]
    if not comma and len(words) > 1:
        words = words[1:]
    bare = [letters(word) for word in words]
    own = [word for word in bare if word not in PARTICLES]
    # A name of particles only, such as "De", is a name all the same.
    own = own or bare
    whole = frozenset({"".join(own), "".join(bare)} - {""})
    parts = {one for one in own if len(one) >= SHORTEST_PART}
    return frozenset(sorted(parts)[:MOST_PARTS]) | whole


def days(birth_date: str) -> Keys:
    """Return the keys of a birth date: the day, and the year for a day not known.

    Zeros, a year alone, and 1 January, which registrations write for a day that nobody
    knows, count as not known; 1 January counts as a day as well.
    """
    found = _DATE.fullmatch(birth_date.strip())
    if found is None:
        return Keys(frozenset(), frozenset())
    year, month, day = found.groups()
    known, unknown = f"year known {year}", f"year unknown {year}"
    if not month or "00" in {month, day}:
        return Keys(frozenset({unknown}), frozenset({unknown, known}))
    exact = f"day {year}-{month}-{day}"
    if (month, day) == ("01", "01"):
        both = frozenset({exact, unknown})
        return Keys(both, both | {known})
    return Keys(frozenset({exact, known}), frozenset({exact, unknown}))


def keys_of(name: str, birth_date: str) -> Keys:
    """Return what a person is entered under and asked by; empty for too little."""
    names, when = family_names(name), days(birth_date)
    return Keys(_joined(names, when.found_by), _joined(names, when.asks))


def _joined(names: frozenset[str], moments: frozenset[str]) -> frozenset[str]:
    return frozenset(f"{name}|{moment}" for name in names for moment in moments)
