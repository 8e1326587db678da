# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The map's geometry: labels that do not collide, and borders that are missing."""

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.doors.desk.insight.mapping import Land, draw

LETTER, LINE = 8.6, 20.0


def square(west: float, south: float, wide: float) -> dict[str, Any]:
    corners = [
        [west, south],
        [west + wide, south],
        [west + wide, south + wide],
        [west, south + wide],
        [west, south],
    ]
    return {"type": "MultiPolygon", "coordinates": [[corners]]}


def test_nothing_with_a_border_is_no_map() -> None:
    assert draw([]) is None
    assert draw([Land(1, "Noord", 1, None), Land(2, "Zuid", 2, {})]) is None
    empty = {"type": "MultiPolygon", "coordinates": [[]]}
    assert draw([Land(1, "Noord", 1, empty)]) is None


def test_a_district_without_a_border_is_left_out_and_the_rest_is_drawn() -> None:
    drawn = draw([Land(1, "Noord", 1, square(5, 52, 1)), Land(2, "Zuid", 2, None)])
    assert drawn is not None
    assert [one.key for one in drawn.shapes] == [1]
    assert drawn.shapes[0].says == "Noord"
    assert re.fullmatch(r"M[\d. L]+Z", drawn.shapes[0].path)


def test_a_name_too_long_for_its_district_gives_way_to_its_number() -> None:
    lands = [
        Land(1, "Buitengebied", 1, square(5, 52, 1)),
        Land(2, "Stationskwartier", 2, square(6, 52, 0.06)),
    ]
    drawn = draw(lands)
    assert drawn is not None
    assert [one.says for one in drawn.shapes] == ["Buitengebied", "2"]


def test_a_label_stands_inside_a_district_that_bends() -> None:
    # The middle of a horseshoe is outside it.
    shoe = [
        [0, 0], [9, 0], [9, 9], [6, 9], [6, 3], [3, 3], [3, 9], [0, 9], [0, 0],
    ]  # fmt: skip
    border = {"type": "MultiPolygon", "coordinates": [[shoe]]}
    drawn = draw([Land(1, "Hoef", 1, border)])
    assert drawn is not None
    [shape] = drawn.shapes
    middle = float(drawn.width) / 2
    assert abs(float(shape.x) - middle) > float(drawn.width) / 10


@given(
    st.lists(
        st.tuples(
            st.floats(4, 6),
            st.floats(51, 53),
            st.floats(0.02, 1),
            st.text("Noordwijk", min_size=1, max_size=20),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_no_two_labels_touch(found: list[tuple[float, float, float, str]]) -> None:
    lands = [
        Land(number, name, number, square(west, south, wide))
        for number, (west, south, wide, name) in enumerate(found, start=1)
    ]
    drawn = draw(lands)
    assert drawn == draw(lands)
    assert drawn is not None
    boxes = []
    for one in drawn.shapes:
        if one.says:
            half = len(one.says) * LETTER / 2 if not one.says.isdigit() else 7.5
            boxes.append((float(one.x), float(one.y), half))
    for at, (x, y, half) in enumerate(boxes):
        for other_x, other_y, other in boxes[at + 1 :]:
            apart = abs(y - other_y) >= LINE - 0.2
            assert apart or abs(x - other_x) >= half + other - 0.2
