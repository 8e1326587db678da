# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts read at B1: each on the anonymous site, and every room on the whole."""

from statistics import mean

import pytest

from tests.house.readability import SOURCES, catalogues, entries, pages, score

EASY = 50
"""Under it a text is for who went to school long (Flesch: 'fairly difficult')."""
ON_THE_WHOLE = 60
"""Plain language: a newspaper that everybody reads."""
FEW = 5

# The English source of a text that may score lower, and why it stays as it is.
REVIEWED = {
    "the conversation is over and everything has been destroyed": (
        "one of three cases in a list, each of one breath; every word is known"
    ),
    "When the conversation is over, everything is destroyed. Only a number remains: "
    "one question asked.": "three short sentences; 'conversation' is what people say",
    "The database keeps in its own short-lived log in what order messages came in.": (
        "an honest limit that names the thing; simpler would be less true"
    ),
}


def test_each_text_of_the_anonymous_site_reads_easily_in_both_languages() -> None:
    hard = {
        (language, english): round(found)
        for language, text, english in entries(catalogues()["doors/mailbox"])
        if (found := score(text, language)) is not None
        and found < EASY
        and english not in REVIEWED
    }
    assert hard == {}


def test_each_page_of_the_anonymous_site_reads_plainly_from_top_to_bottom() -> None:
    templates = SOURCES / "doors/mailbox/templates/mailbox"
    scores = {
        (language, page): round(found)
        for language, page, text in pages(catalogues()["doors/mailbox"], templates)
        if (found := score(text, language)) is not None
    }
    assert {one for _, one in scores} >= {"home.html", "ask.html", "explain.html"}
    assert {one: found for one, found in scores.items() if found < ON_THE_WHOLE} == {}


def test_a_reviewed_exception_still_exists() -> None:
    sources = {english for _, _, english in entries(catalogues()["doors/mailbox"])}
    assert set(REVIEWED) - sources == set()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_room_reads_plainly_on_the_whole(language: str) -> None:
    means = {}
    for room, catalogue in catalogues().items():
        texts = [text for told, text, _ in entries(catalogue) if told == language]
        scores = [one for text in texts if (one := score(text, language)) is not None]
        if len(scores) >= FEW:
            means[room] = round(mean(scores))
    assert {room: one for room, one in means.items() if one < ON_THE_WHOLE} == {}


def test_the_formula_knows_easy_from_hard() -> None:
    easy = "Wij lezen uw vraag. Daarna schrijven wij u terug. Dat kost u niets."
    hard = (
        "De gegevensverwerkingsverantwoordelijke beoordeelt noodzakelijkheid en "
        "proportionaliteit overeenkomstig de toepasselijke uitvoeringsregelgeving."
    )
    found_easy, found_hard = score(easy, "nl"), score(hard, "nl")
    assert found_easy is not None
    assert found_hard is not None
    assert found_easy > ON_THE_WHOLE
    assert found_hard < 0
