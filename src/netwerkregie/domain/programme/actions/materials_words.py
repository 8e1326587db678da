# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard over every word of a format, and the words by which it is found."""

from dataclasses import replace
from typing import Any

from netwerkregie.domain.network.queries.shelves import found_by
from netwerkregie.domain.programme.rules import materials as rules
from netwerkregie.domain.programme.rules.activities import LENGTHS
from netwerkregie.domain.programme.rules.materials import Content, Step
from netwerkregie.domain.programme.wording import clean, named
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.texts import About


def checked(content: Content) -> Content:
    """Return all that a version says, each text looked at and tidied.

    Also of the maker: an organisation is credited, never somebody who works there.

    Raises:
        RuleBroken: a text is about a person, too long or missing, or the plan or a
            link is not sound.

    """
    if content.minutes not in LENGTHS:
        raise RuleBroken("programme.activity_length", "minutes")
    rules.check_steps(content.steps, content.minutes)
    steps = tuple(
        Step(one.minutes, named(one.words, "steps", rules.TEXT_LENGTH, About.TEXT))
        for one in content.steps
    )
    short: dict[str, Any] = {
        name: clean(getattr(content, name), name, longest)
        for name, longest in (
            ("expect", rules.TEXT_LENGTH),
            ("works", rules.TEXT_LENGTH),
            ("works_not", rules.TEXT_LENGTH),
            ("permission", rules.LINE_LENGTH),
        )
    }
    return replace(
        content,
        **short,
        title=named(content.title, "title", rules.TITLE_LENGTH, About.TEXT),
        purpose=named(content.purpose, "purpose", rules.TEXT_LENGTH, About.TEXT),
        credit=named(content.credit, "credit", rules.LINE_LENGTH, About.TEXT),
        preparation=_paragraphs(content.preparation, "preparation"),
        steps=steps,
        needs=_lines(content.needs, "needs", rules.LINE_LENGTH),
        links=tuple(
            rules.check_link(one)
            for one in _lines(content.links, "links", rules.LINK_LENGTH)
        ),
        based_on=_lines(content.based_on, "based_on", rules.BASED_ON_LENGTH),
    )


def columns_of(content: Content) -> dict[str, object]:
    """Return a version's columns for what it says, and the words to find it by."""
    plain = (
        *("kind", "title", "purpose", "audience", "minutes", "language", "expect"),
        *("preparation", "works", "works_not", "licence", "credit"),
    )
    said = (
        *(content.title, content.purpose, content.preparation, content.expect),
        *(content.works, *content.needs, *(one.words for one in content.steps)),
    )
    return {name: getattr(content, name) for name in plain} | {
        "ages": [str(one) for one in content.ages],
        "levels": [str(one) for one in content.levels],
        "step_minutes": [one.minutes for one in content.steps],
        "step_words": [one.words for one in content.steps],
        "needs": list(content.needs),
        "links": list(content.links),
        "based_on": list(content.based_on),
        "words": found_by(*said),
    }


def _lines(lines: tuple[str, ...], field: str, longest: int) -> tuple[str, ...]:
    if len(lines) > rules.MOST_LINES:
        raise RuleBroken("programme.format_too_many", field, most=rules.MOST_LINES)
    return tuple(found for one in lines if (found := clean(one, field, longest)))


def _paragraphs(text: str, field: str) -> str:
    """Return a longer text with its lines kept, looked at as one."""
    clean(text, field, rules.LONG_LENGTH)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "\n".join(lines).strip()
