# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard over every text that is typed in this room."""

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.texts import About, findings_in


def clean(text: str, field: str, longest: int, about: About = About.TEXT) -> str:
    """Return words on one line that say nothing about a person.

    Raises:
        RuleBroken: the guard stops them, or they are too long.

    """
    words = " ".join(text.split())
    if len(words) > longest:
        raise RuleBroken("programme.words_too_long", field, most=longest)
    if words and findings_in(words, about):
        raise RuleBroken("programme.text_guarded", field)
    return words


def named(
    text: str, field: str, longest: int, about: About = About.ORGANISATION
) -> str:
    """Return a name or a description that is not empty.

    Raises:
        RuleBroken: it is empty, too long, or stopped by the guard.

    """
    words = clean(text, field, longest, about)
    if not words:
        raise RuleBroken("programme.words_missing", field)
    return words


def kept(text: str, field: str, longest: int) -> str:
    """Return words over more lines, not empty, that say nothing about a person.

    Raises:
        RuleBroken: they are empty, too long, or stopped by the guard.

    """
    words = "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
    if not words:
        raise RuleBroken("programme.words_missing", field)
    if len(words) > longest:
        raise RuleBroken("programme.words_too_long", field, most=longest)
    if findings_in(words, About.TEXT):
        raise RuleBroken("programme.text_guarded", field)
    return words


def clean_paragraphs(text: str, field: str, longest: int) -> str:
    """Return paragraphs that say nothing about a person.

    Raises:
        RuleBroken: the guard stops them, or they are too long.

    """
    parts = [" ".join(one.split()) for one in text.replace("\r", "").split("\n")]
    words = "\n\n".join(one for one in parts if one)
    if len(words) > longest:
        raise RuleBroken("programme.words_too_long", field, most=longest)
    if words and findings_in(words, About.TEXT):
        raise RuleBroken("programme.text_guarded", field)
    return words
