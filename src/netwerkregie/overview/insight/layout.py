# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where each point of the drawing stands: the same input, the same picture.

City hall in the middle, initiatives in a ring around it, organisations outside, each
group in its own sector. Nothing is drawn by chance and nothing by weight: nearer the
middle says nothing about an organisation.
"""

from collections.abc import Mapping, Sequence
from math import atan2, cos, pi, sin, sqrt

CITY_HALL = "city-hall"
_ARC = 23.0
"""Room for one organisation along the ring, in units of the drawing."""
_LEAST = 230.0
_INNER = 0.52
_GAP = 0.6

Point = tuple[float, float]


def places(
    organisations: Sequence[tuple[str, str]],
    initiatives: Mapping[str, Sequence[str]],
) -> dict[str, Point]:
    """Return a place for every point.

    Args:
        organisations: id and group, in the order in which the groups stand.
        initiatives: id and the organisations that take part.

    """
    angles = _angles(organisations)
    radius = max(_LEAST, _ARC * len(organisations) / (2 * pi))
    found = {CITY_HALL: (0.0, 0.0)}
    for one, angle in angles.items():
        found[one] = _at(angle, radius)
    for one, angle in _between(initiatives, angles).items():
        found[one] = _at(angle, radius * _INNER)
    return found


def _angles(organisations: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Spread organisations over the circle, with a gap between two groups."""
    room: list[float] = []
    before = None
    for _one, group in organisations:
        room.append(1.0 + (_GAP if group != before else 0.0))
        before = group
    whole = sum(room) or 1.0
    angles, passed = {}, 0.0
    for (one, _group), wide in zip(organisations, room, strict=True):
        passed += wide
        # From the top, with the clock.
        angles[one] = 2 * pi * (passed - 0.5) / whole - pi / 2
    return angles


def _between(
    initiatives: Mapping[str, Sequence[str]], angles: Mapping[str, float]
) -> dict[str, float]:
    """Give each initiative the direction of its partners, side by side."""
    if not initiatives:
        return {}
    wanted = {
        one: _middle([angles[partner] for partner in partners if partner in angles])
        for one, partners in initiatives.items()
    }
    ordered = sorted(wanted, key=lambda one: (wanted[one], one))
    step = 2 * pi / len(ordered)
    turn = _middle([wanted[one] - step * at for at, one in enumerate(ordered)])
    return {one: turn + step * at for at, one in enumerate(ordered)}


def _middle(angles: Sequence[float]) -> float:
    east = sum(cos(angle) for angle in angles)
    south = sum(sin(angle) for angle in angles)
    return atan2(south, east) if sqrt(east * east + south * south) > 1e-9 else 0.0  # noqa: PLR2004 - no direction at all


def _at(angle: float, radius: float) -> Point:
    return (round(cos(angle) * radius, 1), round(sin(angle) * radius, 1))
