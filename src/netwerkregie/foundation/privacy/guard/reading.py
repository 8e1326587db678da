# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Look-alike letters are what this module is about.
# ruff: noqa: SIM905, RUF001
"""Read a text as a person would, whatever was done to hide a word from a machine.

Look-alike letters, accents, zero-width and direction marks, full-width and keycap
digits all become plain letters and digits. Every character keeps the position it
came from, so that a finding points into the text as it was typed.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

# Cyrillic and Greek letters that look like Latin ones, and letters that Unicode does
# not decompose. A word in another script is left as it is seen: it is not Dutch.
_ALIKE = {
    **dict(zip("аеорсухіјѕԁһӏԛԝкмтвнпг", "aeopcyxijsdhlqwkmtbhnr", strict=True)),
    **dict(zip("АЕОРСУХІЈЅВНКМТ", "AEOPCYXIJSBHKMT", strict=True)),
    **dict(zip("αοινρυεκτχ", "aoivpuektx", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX", strict=True)),
    **dict(zip("ıłŁøØđĐəƏɑɡ", "ilLoOdDeEag", strict=True)),
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th",
    "‘": "'", "’": "'", "ʼ": "'", "´": "'", "“": '"', "”": '"', "„": '"',
    "«": '"', "»": '"', "…": ".", "\x00": " ",
}  # fmt: skip
# Ordinary characters by the stretch, all others one by one.
_STRETCH = re.compile(r"[ -~\n]+|[^ -~\n]")
_REGIONAL_A, _REGIONAL_Z = 0x1F1E6, 0x1F1FF


def _plain(char: str) -> str:
    """Return what a reader takes this character for; '' when it is not seen."""
    if char in _ALIKE:
        return _ALIKE[char]
    if _REGIONAL_A <= ord(char) <= _REGIONAL_Z:
        return chr(ord("A") + ord(char) - _REGIONAL_A)
    seen = ""
    for part in unicodedata.normalize("NFKD", char):
        category = unicodedata.category(part)
        if part in _ALIKE:
            seen += _ALIKE[part]
        elif category in {"Mn", "Me", "Cf", "Cs"}:
            continue
        elif category == "Nd":
            seen += str(unicodedata.digit(part))
        elif category == "Pd":
            seen += "-"
        else:
            seen += " " if category == "Cc" and part not in "\n\r\t" else part
    return seen


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in plain characters, and where each of them came from."""

    text: str
    plain: str
    lower: str
    origin: list[int] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the typed text of a place in the plain text."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def read(text: str) -> Reading:
    """Return the text as it is seen; in time that grows with its length only."""
    if text.isascii() and "\x00" not in text:
        # An ordinary text needs no map at all.
        return Reading(text, text, text.lower(), None)
    cache: dict[str, str] = {}
    parts: list[str] = []
    origin: list[int] = []
    for match in _STRETCH.finditer(text):
        start, stretch = match.start(), match.group()
        if " " <= stretch[0] <= "~" or stretch[0] == "\n":
            parts.append(stretch)
            origin.extend(range(start, match.end()))
            continue
        plain = cache.get(stretch)
        if plain is None:
            plain = cache[stretch] = _plain(stretch)
        parts.append(plain)
        origin.extend([start] * len(plain))
    joined = "".join(parts)
    lower = joined.lower()
    if len(lower) != len(joined):
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in joined)
    return Reading(text, joined, lower, origin)


@dataclass(slots=True)
class Token:
    """A word: as it stands, as the lists spell it, and where in the text."""

    start: int
    end: int
    shown: str
    word: str
    sentence: int
    # The first word of a sentence or quotation has its capital by position.
    first: bool
    capital: bool


_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_STOP = re.compile(r"[.!?;\n\r•|]")
_QUOTE = re.compile(r"[:\"(\[*–-]")
_ABBREVIATED = frozenset(
    "dhr mevr mw mr mrs ms dr drs ir ing ds prof st bijv bv ca jl nl o a d h i m v z "
    "tel nr evt resp incl excl geb vs".split()
)
_SPELT_OUT = 4
_LEET = str.maketrans("013457", "oieast")


def tokens(reading: Reading) -> list[Token]:
    """Return the words of a text; letters set apart are read as one word."""
    found = list(_marked(reading))
    return _joined(found, reading) if _has_letters_apart(found) else found


def _marked(reading: Reading) -> Iterator[Token]:
    plain, lower = reading.plain, reading.lower
    sentence, before, last = 0, 0, ""
    for match in _WORD.finditer(plain):
        start, end = match.span()
        gap = plain[before:start]
        first = before == 0
        if gap not in {" ", ", "} and _ends_sentence(gap, last):
            sentence += 1
            first = True
        elif gap != " " and _QUOTE.search(gap) and gap.strip() not in {"-", ""}:
            first = True
        shown = match.group()
        last = lower[start:end]
        yield Token(start, end, shown, last, sentence, first, shown[0].isupper())
        before = end


def _ends_sentence(gap: str, last: str) -> bool:
    if not _STOP.search(gap):
        return False
    # "J. Jansen" and "dhr. Jansen" go on; "klas b. Daarna" is rare enough.
    return not (gap.strip() == "." and (last in _ABBREVIATED or len(last) == 1))


def _has_letters_apart(found: list[Token]) -> bool:
    run = 0
    for token in found:
        run = run + 1 if len(token.shown) == 1 and token.shown.isalnum() else 0
        if run >= _SPELT_OUT or (
            token.word.count("-") >= _SPELT_OUT - 1
            and len(token.word) == 2 * token.word.count("-") + 1
        ):
            return True
    return False


def _joined(found: list[Token], reading: Reading) -> list[Token]:
    """Read "m o s l i m" and "m-o-s-l-i-m" as the word they spell."""
    result: list[Token] = []
    run: list[Token] = []
    for token in found:
        if run and not _continues(run[-1], token, reading):
            result.extend(_closed(run))
            run = []
        if len(token.word) == 1:
            run.append(token)
            continue
        token.word = _without_dashes(token.word)
        result.append(token)
    result.extend(_closed(run))
    return result


def _continues(one: Token, two: Token, reading: Reading) -> bool:
    gap = reading.plain[one.end : two.start]
    return len(two.word) == 1 and len(gap) == 1


def _without_dashes(word: str) -> str:
    letters = word.split("-")
    alone = len(letters) >= _SPELT_OUT and all(len(part) == 1 for part in letters)
    return "".join(letters) if alone else word


def _closed(run: list[Token]) -> list[Token]:
    if len(run) < _SPELT_OUT or not any(token.word.isalpha() for token in run):
        return run
    shown = "".join(token.shown for token in run)
    head = run[0]
    return [
        Token(
            head.start, run[-1].end, shown, shown.lower(), head.sentence, head.first,
            head.capital,
        )
    ]  # fmt: skip


def unleet(word: str) -> str:
    """Return the word with digits read as the letters they stand in for."""
    return word.translate(_LEET)


def sentence_bounds(found: list[Token]) -> list[int]:
    """Return the index of the first token of each sentence, in order."""
    return [
        place
        for place, token in enumerate(found)
        if place == 0 or found[place - 1].sentence != token.sentence
    ]


def token_at(found: list[Token], place: int) -> int:
    """Return the index of the last token that starts at or before a place."""
    return max(0, bisect_right(found, place, key=lambda token: token.start) - 1)
