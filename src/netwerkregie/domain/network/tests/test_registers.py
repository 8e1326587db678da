# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public lists: what is needed of them, and nothing else."""

from pathlib import Path

import pytest

from netwerkregie.domain.network.importer.borders import (
    READ as BORDERS_READ,
)
from netwerkregie.domain.network.importer.borders import (
    read_borders,
    simplify,
)
from netwerkregie.domain.network.importer.schools import READ as SCHOOLS_READ
from netwerkregie.domain.network.importer.schools import read_schools
from netwerkregie.domain.network.importer.sheets import UnreadableError
from netwerkregie.foundation.privacy.guard.special import matches_special_category

SCHOOLS = Path("tests/data/duo_vestigingen_vo.csv").read_bytes()
BORDERS = Path("tests/data/buurten.geojson").read_bytes()


def test_only_the_schools_of_the_own_municipality_come_in() -> None:
    read = read_schools(SCHOOLS, "Mergelstad")
    assert len(read.own) == 21
    assert read.elsewhere == 24
    assert {school.city for school in read.own} == {"Mergelstad"}


def test_a_windows_encoding_keeps_its_letters() -> None:
    assert {school.street for school in read_schools(SCHOOLS, "mergelstad").own} == {
        "Süsterstraat"
    }


@pytest.mark.parametrize("word", ["Rooms-Katholiek", "Islamitisch", "Openbaar"])
def test_the_denomination_is_never_read(word: str) -> None:
    assert word in SCHOOLS.decode("cp1252")
    assert word not in repr(read_schools(SCHOOLS, "Mergelstad"))


def test_no_column_that_is_read_names_a_special_category() -> None:
    for name in [*SCHOOLS_READ, *BORDERS_READ]:
        assert matches_special_category(name) is None


def test_water_is_no_neighbourhood() -> None:
    read = read_borders(BORDERS, "Mergelstad")
    assert len(read.own) == 23
    assert read.water == 1


@pytest.mark.parametrize("word", ["-99999999", "migratie", "marokko", "inwoners"])
def test_no_figure_about_the_people_who_live_there_is_read(word: str) -> None:
    assert word in BORDERS.decode()
    assert word not in repr(read_borders(BORDERS, "Mergelstad"))


def test_one_polygon_and_several_become_the_same_shape() -> None:
    read = read_borders(BORDERS, "Mergelstad")
    assert {area.border["type"] for area in read.own} == {"MultiPolygon"}


def test_a_border_keeps_its_corners_and_loses_its_noise() -> None:
    straight = [[5.0, 50.0], [5.5, 50.000001], [6.0, 50.0], [6.0, 51.0], [5.0, 50.0]]
    assert simplify(straight) == [[5.0, 50.0], [6.0, 50.0], [6.0, 51.0], [5.0, 50.0]]


@pytest.mark.parametrize(
    "data", [b"{}", b"[]", b"not json", b'{"features": [{"a": 1}]}', b"[" * 100_000]
)
def test_another_kind_of_file_gets_a_clear_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read_borders(data, "Mergelstad")
    with pytest.raises(UnreadableError):
        read_schools(data, "Mergelstad")
