# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A map of districts as values for a drawing: shapes, and labels that do not collide.

The borders are those that were imported; nothing is asked of a map service.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, radians
from typing import Any

WIDTH = 960.0
_TALLEST = 900.0
_MARGIN = 8.0
_LETTER = 8.6
_LINE = 20.0
_NUMBER = 15.0

Point = tuple[float, float]
Ring = list[Point]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Shape:
    """A district as it is drawn.

    Args:
        key: the district's own.
        path: what an SVG path draws.
        x: where its label stands.
        y: likewise.
        says: its name, its number, or nothing where neither fits.

    """

    key: object
    path: str
    x: str
    y: str
    says: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """The whole map."""

    width: str
    height: str
    shapes: Sequence[Shape]


@dataclass(frozen=True, slots=True)
class Land:
    """A district to draw: its key, name, number in the table, and border."""

    key: object
    name: str
    number: int
    border: dict[str, Any] | None


def draw(lands: Iterable[Land]) -> Drawn | None:
    """Return the map; None when no district has a border."""
    found = [(land, _polygons(land.border)) for land in lands]
    found = [(land, polygons) for land, polygons in found if polygons]
    points = [
        point for _, polygons in found for rings in polygons for point in rings[0]
    ]
    if not points:
        return None
    place, height = _projection(points)
    flat = [
        (land, [[[place(one) for one in ring] for ring in rings] for rings in polygons])
        for land, polygons in found
    ]
    # The largest district chooses first where its name goes.
    flat.sort(key=lambda pair: (-_largest(pair[1])[1], pair[0].number))
    taken: list[Box] = []
    shapes = [_shape(land, polygons, taken) for land, polygons in flat]
    order = {land.key: land.number for land, _ in flat}
    shapes.sort(key=lambda one: order[one.key])
    return Drawn(_say(WIDTH), _say(height), shapes)


def _polygons(border: dict[str, Any] | None) -> list[list[Ring]]:
    """Return the rings of each part; a part without an outline is none."""
    if not border:
        return []
    parts = border.get("coordinates") or []
    rings = [[[(one[0], one[1]) for one in ring] for ring in part] for part in parts]
    return [part for part in rings if part and len(part[0]) > 3]  # noqa: PLR2004 - a triangle, closed


def _projection(points: Sequence[Point]) -> tuple[Any, float]:
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    # A degree east is shorter than a degree north; a town is small enough for one rate.
    rate = cos(radians((south + north) / 2))
    wide, tall = (east - west) * rate or 1e-9, (north - south) or 1e-9
    room = WIDTH - 2 * _MARGIN
    scale = min(room / wide, _TALLEST / tall)
    left = _MARGIN + (room - wide * scale) / 2

    def place(point: Point) -> Point:
        x, y = point
        return (left + (x - west) * rate * scale, _MARGIN + (north - y) * scale)

    return place, tall * scale + 2 * _MARGIN


def _shape(land: Land, polygons: list[list[Ring]], taken: list[Box]) -> Shape:
    rings, _size = _largest(polygons)
    x, y, wide = _inside(rings)
    says = ""
    for text, needed in (
        (land.name, len(land.name) * _LETTER),
        (str(land.number), _NUMBER),
    ):
        box = (x - needed / 2, y - _LINE / 2, x + needed / 2, y + _LINE / 2)
        if needed <= wide and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            says = text
            break
    drawn = " ".join(_path(ring) for part in polygons for ring in part)
    return Shape(land.key, drawn, _say(x), _say(y), says)


def _path(ring: Ring) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring[:-1]) + "Z"


def _largest(polygons: list[list[Ring]]) -> tuple[list[Ring], float]:
    sized = [(rings, _area(rings[0])) for rings in polygons]
    return max(sized, key=lambda pair: pair[1])


def _area(ring: Ring) -> float:
    twice = sum(x * b - a * y for (x, y), (a, b) in pairwise(ring))
    return abs(twice) / 2


def _inside(rings: list[Ring]) -> tuple[float, float, float]:
    """Return the middle of the widest stretch of three lines through the shape."""
    lowest = min(y for _, y in rings[0])
    highest = max(y for _, y in rings[0])
    best = (rings[0][0][0], (lowest + highest) / 2, 0.0)
    for part in (0.5, 0.4, 0.6):
        y = lowest + (highest - lowest) * part
        cuts = sorted(_cuts(rings, y))
        for left, right in zip(cuts[::2], cuts[1::2], strict=False):
            # The middle line is preferred unless another is clearly wider.
            if right - left > best[2] * 1.25:
                best = ((left + right) / 2, y, right - left)
    return best


def _cuts(rings: list[Ring], y: float) -> list[float]:
    return [
        one[0] + (y - one[1]) * (other[0] - one[0]) / (other[1] - one[1])
        for ring in rings
        for one, other in pairwise(ring)
        if (one[1] > y) != (other[1] > y)
    ]


def _overlap(one: Box, other: Box) -> bool:
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )


def _say(number: float) -> str:
    """Write a number as SVG reads it, whatever the reader's language is."""
    return f"{number:.1f}"
