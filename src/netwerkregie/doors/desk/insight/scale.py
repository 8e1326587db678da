# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""In which of five steps a figure falls; the words are always beside the colour."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from django.utils.translation import gettext as _

from netwerkregie.domain.network.figures.reach import Counts

_HUNDRED = 100
DASH = "–"  # noqa: RUF001 - between two numbers, and where there is none
_MANY = (0, 1, 5, 10, 20)
_QUIET = (0, 1, 3, 6, 10)
_SHARE = (0, 1, 34, 67, 90)


class Layer(StrEnum):
    """What the map shows."""

    ORGANISATIONS = "organisaties"
    LIVING = "levend"
    QUIET = "stil"


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the scale, with its words in the legend."""

    number: int
    says: str


def share(counts: Counts) -> int:
    """Return the share of living relations, rounded down: no hundred by rounding."""
    return counts.living * _HUNDRED // (counts.organisations or 1)


def share_words(counts: Counts) -> str:
    """Return the share in words, or a dash where there is nothing to share."""
    return f"{share(counts)}%" if counts.organisations else DASH


def step_of(layer: Layer, counts: Counts) -> int:
    """Return the step from 0 to 4."""
    if layer is Layer.LIVING:
        return _step(_SHARE, share(counts))
    many = counts.quiet if layer is Layer.QUIET else counts.organisations
    return _step(_QUIET if layer is Layer.QUIET else _MANY, many)


def legend(layer: Layer) -> list[Step]:
    """Return the steps in words."""
    bounds, sign = {
        Layer.ORGANISATIONS: (_MANY, ""),
        Layer.LIVING: (_SHARE, "%"),
        Layer.QUIET: (_QUIET, ""),
    }[layer]
    found = [
        Step(number, _range(low, high - 1, sign))
        for number, (low, high) in enumerate(pairwise(bounds))
    ]
    last = f"90{DASH}100{sign}" if sign else _("{many} or more").format(many=bounds[-1])
    return [*found, Step(len(found), last)]


def layer_words(layer: Layer) -> str:
    """Return the name of a layer."""
    return {
        Layer.ORGANISATIONS: _("Organisations"),
        Layer.LIVING: _("Living relations"),
        Layer.QUIET: _("Gone quiet"),
    }[layer]


def _range(low: int, high: int, sign: str) -> str:
    return f"{low}{sign}" if low == high else f"{low}{DASH}{high}{sign}"


def _step(bounds: tuple[int, ...], value: int) -> int:
    return max(number for number, low in enumerate(bounds) if value >= low)
