# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A public register that came in goes out again, and what people did stays."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netwerkregie.domain.network.actions import organisations, registers, undoing
from netwerkregie.domain.network.factories import a_contact
from netwerkregie.domain.network.models import (
    District,
    ImportItem,
    ImportRun,
    Organisation,
    Posting,
)
from netwerkregie.domain.network.tests.being import DIRECTOR
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from tests.cast import acting_as
from tests.harness.world import World

SCHOOLS = Path("tests/data/duo_vestigingen_vo.csv").read_bytes().decode("cp1252")
HEADER, *ROWS = SCHOOLS.splitlines()
OWN = [row for row in ROWS if ";MERGELSTAD;" in row][:4]
BORDERS = json.loads(Path("tests/data/buurten.geojson").read_bytes())
HERE = [
    one
    for one in BORDERS["features"]
    if one["properties"].get("gemeentenaam") == "Mergelstad"
][:4]


def edition(schools: dict[int, int]) -> bytes:
    """A school list with these places, each at a house number of its edition."""
    rows = [OWN[place].split(";") for place in schools]
    number = HEADER.split(";").index("HUISNUMMER-TOEVOEGING")
    for row, value in zip(rows, schools.values(), strict=True):
        row[number] = str(value)
    return "\n".join([HEADER, *(";".join(row) for row in rows)]).encode("cp1252")


def a_map(areas: dict[int, int]) -> bytes:
    """A map with these areas, each with a name of its edition."""
    features = []
    for place, value in areas.items():
        one = json.loads(json.dumps(HERE[place]))
        one["properties"]["buurtnaam"] = f"Buurt {place} {value}"
        features.append(one)
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def take(director: Actor, kind: str, listed: dict[int, int]) -> ImportRun | None:
    """Let an edition in, when there is anything in it to take."""
    if not listed:
        return None
    if kind == "schools":
        seen = registers.preview_schools(director, edition(listed))
    else:
        seen = registers.preview_districts(director, a_map(listed))
    return registers.accept(director, seen.sealed)


def everything() -> dict[str, Any]:
    """All that a register touches."""
    return {
        "organisations": list(Organisation.objects.order_by("id").values()),
        "districts": list(District.objects.order_by("id").values()),
        "words": sorted(
            map(str, Posting.objects.values_list("organisation_id", "term"))
        ),
    }


EDITIONS = st.lists(
    st.dictionaries(st.integers(0, 3), st.integers(1, 3), min_size=1, max_size=4),
    min_size=1,
    max_size=3,
)


@pytest.mark.parametrize("kind", ["schools", "districts"])
def test_undoing_in_reverse_puts_everything_back_and_twice_is_once(
    world: World, kind: str
) -> None:
    @settings(
        max_examples=12,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(first=EDITIONS, others=EDITIONS)
    def run(first: list[dict[int, int]], others: list[dict[int, int]]) -> None:
        with acting_as(DIRECTOR) as director:
            for listed in first:
                take(director, kind, listed)
            before = everything()
            runs = [take(director, kind, listed) for listed in others]
            for one in reversed([one for one in runs if one is not None]):
                assert undoing.undo(director, one.id) == 0
                assert undoing.undo(director, one.id) == 0
            assert everything() == before
            for model in (ImportItem, ImportRun, Organisation, District):
                model._default_manager.all().delete()

    run()


def test_undoing_an_older_register_leaves_what_a_newer_one_changed(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        take(director, "schools", {0: 1, 1: 1})
        older = take(director, "schools", {0: 2, 1: 2})
        take(director, "schools", {0: 3, 1: 2})
        assert older is not None
        undoing.undo(director, older.id)
        numbers = Organisation.objects.order_by("register_number")
        assert sorted(one.house_number for one in numbers) == ["1", "3"]


def test_what_somebody_changed_or_worked_with_since_stays(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        run = take(director, "schools", {0: 1, 1: 1, 2: 1})
        assert run is not None
        one, two, _ = Organisation.objects.order_by("name")
        a_contact(director, one.id)
        area = take(director, "districts", {0: 1, 1: 1})
        assert area is not None
        used = District.objects.order_by("name").first()
        assert used is not None
        organisations.serve(one, [used.id])
        assert undoing.undo(director, run.id) == 1
        assert list(Organisation.objects.all()) == [one]
        assert undoing.undo(director, area.id) == 1
        assert list(District.objects.all()) == [used]
        assert two.id != one.id


def test_a_school_that_left_the_register_comes_back(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        take(director, "schools", {0: 1, 1: 1})
        run = take(director, "schools", {0: 1})
        assert run is not None
        assert run.gone == 1
        undoing.undo(director, run.id)
        gone = Organisation.objects.filter(register_gone_on__isnull=False)
        assert not gone.exists()


def test_after_thirty_days_a_register_stands(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        run = take(director, "districts", {0: 1})
    assert run is not None
    with (
        clock.travel_to(clock.now() + timedelta(days=31)),
        acting_as(DIRECTOR) as director,
        pytest.raises(RuleBroken),
    ):
        undoing.undo(director, run.id)
