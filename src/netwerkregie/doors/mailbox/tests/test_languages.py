# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A catalogue is enough for one more language, from right to left too."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings
from django.urls import clear_url_caches
from django.utils.translation import trans_real

from netwerkregie.domain.intake.actions.hours import set_hours
from netwerkregie.domain.intake.tests.test_hours import DRAFT
from tests.cast import acting_as
from tests.harness.pseudo import PSEUDO, ROOMS, write_language
from tests.harness.world import World
from tests.house.readability import SOURCES, catalogues, entries


@pytest.fixture
def pseudo(tmp_path: Path) -> Iterator[None]:
    """Arabic, with every English text accented, as a translator would add a file."""
    write_language(tmp_path)
    languages = [*settings.LANGUAGES, (PSEUDO, "Arabic")]
    with override_settings(LANGUAGES=languages, LOCALE_PATHS=[tmp_path]):
        _forget()
        yield
    _forget()


def _forget() -> None:
    trans_real._translations = {}  # type: ignore[attr-defined]
    # The caches of which languages there are, Django empties by itself.
    clear_url_caches()


def test_every_text_that_a_visitor_meets_stands_in_both_languages() -> None:
    missing = {
        (room, english)
        for room, path in catalogues().items()
        if room in ROOMS
        for _, text, english in entries(path)
        if not text
    }
    assert missing == set()


def test_the_stylesheets_of_the_anonymous_site_know_no_left_or_right() -> None:
    frontend = SOURCES.parents[1] / "frontend" / "css"
    sided = [
        *("margin-left", "margin-right", "padding-left", "padding-right"),
        *("text-align: left", "text-align: right", "float:"),
    ]
    found = {
        (path.name, one)
        for path in frontend.glob("mailbox*.css")
        for one in sided
        if one in path.read_text()
    }
    assert found == set()


def test_a_language_is_there_once_the_municipality_switched_it_on(
    world: World, pseudo: None
) -> None:
    with world.as_process("mailbox"):
        visitor = Client(headers={"host": "advies.mergelstad.localhost"})
        assert visitor.get(f"/{PSEUDO}/").status_code == 404
        assert f"/{PSEUDO}/" not in visitor.get("/").content.decode()
    with acting_as("director_mergelstad") as director:
        set_hours(director, replace(DRAFT, languages=(PSEUDO,)))
    with world.as_process("mailbox"):
        visitor = Client(headers={"host": "advies.mergelstad.localhost"})
        for path in ("", "bericht/", "code/", "uitleg/"):
            page = visitor.get(f"/{PSEUDO}/{path}").content.decode()
            assert '<html lang="ar" dir="rtl">' in page
            assert "Skíp tó thé" in page
            # The municipality's own words are in another language, and say so.
            assert f'lang="en">{DRAFT.crisis_en}' in page
        other = Client(headers={"host": "advies.gouwedam.localhost"})
        assert other.get(f"/{PSEUDO}/").status_code == 404
