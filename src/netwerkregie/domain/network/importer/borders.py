# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Neighbourhood borders in the shape of the national map, without its statistics.

The map comes with figures about the people who live there, origin among them. Only
five properties are read; the rest never becomes a value in this program.
"""

import json
from dataclasses import dataclass
from math import sqrt
from typing import Any

from netwerkregie.domain.network.importer.sheets import MAX_BYTES, UnreadableError
from netwerkregie.domain.network.rules.names import fold, tidy

READ = ("buurtcode", "buurtnaam", "wijkcode", "gemeentenaam", "water")
MAX_AREAS = 2_000
MAX_POINTS = 200_000
_DECIMALS = 5
# About eleven metres: enough for a drawing of districts on a screen.
_TOLERANCE = 0.0001
_RING = 4

Point = list[float]
Ring = list[Point]


@dataclass(frozen=True, slots=True)
class Area:
    """A neighbourhood with a simplified border."""

    code: str
    name: str
    area_code: str
    border: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Areas:
    """The neighbourhoods of one municipality, and what was left out."""

    own: tuple[Area, ...]
    water: int
    elsewhere: int


def read_borders(data: bytes, municipality: str) -> Areas:
    """Return the neighbourhoods of a municipality; open water is none.

    Raises:
        UnreadableError: not a map, too large, or another municipality's only.

    """
    if len(data) > MAX_BYTES:
        raise UnreadableError("network.file_too_large", megabytes=MAX_BYTES >> 20)
    try:
        content = json.loads(data)
        features = [_picked(one) for one in content["features"][: MAX_AREAS + 1]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableError("network.file_not_borders") from error
    if len(features) > MAX_AREAS:
        raise UnreadableError("network.file_too_many_rows", rows=f"{MAX_AREAS:,}")
    wanted = fold(municipality)
    here = [one for one in features if fold(one[0]["gemeentenaam"]) == wanted]
    dry = [one for one in here if not _is_water(one[0])]
    if not dry:
        raise UnreadableError("network.file_nothing_here", municipality=municipality)
    try:
        own = tuple(_area(properties, geometry) for properties, geometry in dry)
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise UnreadableError("network.file_not_borders") from error
    return Areas(own, len(here) - len(dry), len(features) - len(here))


def _picked(feature: dict[str, Any]) -> tuple[dict[str, str], dict[str, Any]]:
    properties = feature["properties"]
    return {name: tidy(str(properties.get(name) or "")) for name in READ}, feature[
        "geometry"
    ]


def _is_water(properties: dict[str, str]) -> bool:
    return properties["water"].casefold() in {"ja", "yes", "true", "1"}


def _area(properties: dict[str, str], geometry: dict[str, Any]) -> Area:
    polygons = geometry["coordinates"]
    if geometry["type"] == "Polygon":
        polygons = [polygons]
    elif geometry["type"] != "MultiPolygon":
        raise ValueError(geometry["type"])
    if sum(len(ring) for polygon in polygons for ring in polygon) > MAX_POINTS:
        raise ValueError("too fine")
    simple = [[simplify(ring) for ring in polygon] for polygon in polygons]
    if not properties["buurtcode"] or not properties["buurtnaam"]:
        raise ValueError("no code")
    return Area(
        code=properties["buurtcode"][:20],
        name=properties["buurtnaam"][:80],
        area_code=properties["wijkcode"][:20],
        border={"type": "MultiPolygon", "coordinates": simple},
    )


def simplify(ring: list[Any]) -> Ring:
    """Return a ring with fewer points (Douglas and Peucker), still closed."""
    points = [[round(float(x), _DECIMALS), round(float(y), _DECIMALS)] for x, y in ring]
    if len(points) <= _RING:
        return points
    keep = {0, len(points) - 1}
    # A ring begins where it ends: cut it at the point farthest from there.
    middle = max(range(len(points)), key=lambda place: _far(points[place], points[0]))
    keep.add(middle)
    stack = [(0, middle), (middle, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        best, place = 0.0, 0
        for index in range(first + 1, last):
            distance = _off_line(points[index], points[first], points[last])
            if distance > best:
                best, place = distance, index
        if best > _TOLERANCE:
            keep.add(place)
            stack += [(first, place), (place, last)]
    return [points[place] for place in sorted(keep)]


def _far(one: Point, other: Point) -> float:
    x, y = one[0] - other[0], one[1] - other[1]
    return x * x + y * y


def _off_line(point: Point, start: Point, end: Point) -> float:
    length = sqrt(_far(start, end))
    if not length:
        return sqrt(_far(point, start))
    cross = (end[0] - start[0]) * (start[1] - point[1]) - (start[0] - point[0]) * (
        end[1] - start[1]
    )
    return abs(cross) / length
