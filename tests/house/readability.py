# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How easy a text reads: Flesch for English, Flesch-Douma (1960) for Dutch.

A score counts words per sentence and syllables per word, nothing else: it finds what is
long, not what is unclear. That is why somebody reads the texts as well, and why an
exception needs a reason. Syllables are groups of vowels, which is within a few per
cent for whole sentences; no dictionary is needed.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.pofile import read_po

SOURCES = Path(__file__).resolve().parents[2] / "src" / "netwerkregie"
LEAST_WORDS = 8
"""A shorter text is a label: a formula over so few words says nothing."""

_VOWELS = {
    "nl": re.compile(
        r"aai|ooi|oei|eeu|ieu|aa|ee|ie|oe|oo|uu|eu|ui|ij|ei|au|ou|[aeiouyáéíóúëïöü]",
        re.IGNORECASE,
    ),
    "en": re.compile(r"[aeiouy]+", re.IGNORECASE),
}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")  # noqa: RUF001 - as it is typed
_STOP = re.compile(r"[.!?:;]+(?:\s|$)|\n")
_INCLUDED = re.compile(r'{% include "([^"]+)"')
_PLACE = re.compile(r"%\(\w+\)s|\{\w*\}|<[^>]+>")


def syllables(word: str, language: str) -> int:
    """Return about how many syllables a word has."""
    count = len(_VOWELS[language].findall(word))
    if language == "en" and count > 1 and re.search(r"[^l]e$", word.lower()):
        count -= 1
    return max(1, count)


def score(text: str, language: str) -> float | None:
    """Return the reading ease of a text; none for a label."""
    plain = _PLACE.sub("tien" if language == "nl" else "ten", text)
    words = _WORD.findall(plain)
    if len(words) < LEAST_WORDS:
        return None
    sentences = [part for part in _STOP.split(plain) if _WORD.search(part)]
    length = len(words) / max(1, len(sentences))
    weight = sum(syllables(word, language) for word in words) / len(words)
    if language == "nl":
        return 206.84 - 0.93 * length - 77 * weight
    return 206.835 - 1.015 * length - 84.6 * weight


def catalogues() -> dict[str, Path]:
    """Return the Dutch catalogue of each room, by the room's folder."""
    found = SOURCES.glob("*/*/locale/nl/LC_MESSAGES/django.po")
    return {str(path.parents[3].relative_to(SOURCES)): path for path in found}


def entries(catalogue: Path) -> Iterator[tuple[str, str, str]]:
    """Return (language, text, English source) for each text of a catalogue."""
    with catalogue.open("rb") as file:
        found = list(read_po(file, locale="nl"))
    for message in found:
        if not message.id:
            continue
        english = message.id if isinstance(message.id, str) else message.id[-1]
        dutch = message.string or ""
        yield "en", english, english
        yield "nl", dutch if isinstance(dutch, str) else dutch[-1], english


def pages(catalogue: Path, templates: Path) -> Iterator[tuple[str, str, str]]:
    """Return (language, page, its whole text), with what a page includes."""
    told: dict[tuple[str, str], list[str]] = {}
    with catalogue.open("rb") as file:
        found = list(read_po(file, locale="nl"))
    for message in found:
        english = message.id if isinstance(message.id, str) else message.id[-1:]
        dutch = message.string
        for place, _ in message.locations:
            name = Path(place).name
            told.setdefault(("en", name), []).append("".join(english))
            whole = dutch if isinstance(dutch, str) else (dutch or [""])[-1]
            told.setdefault(("nl", name), []).append(whole)
    for page in sorted(templates.glob("[!_]*.html")):
        included = _INCLUDED.findall(page.read_text())
        parts = [page.name, *(Path(one).name for one in included)]
        for language in ("nl", "en"):
            texts = [text for part in parts for text in told.get((language, part), [])]
            yield language, page.name, "\n".join(texts)
