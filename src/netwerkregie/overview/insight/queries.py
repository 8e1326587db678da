# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our reach as the pages show it, put together from what the network counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from netwerkregie.domain.network.figures import reach
from netwerkregie.domain.network.figures.reach import (
    Counts,
    Coverage,
    Group,
    Place,
    QuarterFigures,
    domains_of,
    group_of,
)
from netwerkregie.domain.network.models import District, Organisation
from netwerkregie.domain.network.queries import reach as behind
from netwerkregie.domain.network.queries.organisations import districts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.overview.insight import policies
from netwerkregie.overview.insight.graph import Shape, shape_of
from netwerkregie.overview.insight.layout import Point, places
from netwerkregie.overview.insight.together import Tie, Together, ties_of

MOST_DRAWN = 80
"""More names than this cannot be read in one drawing."""


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole of our reach, its course, and where it is white."""

    coverage: Coverage
    single: Mapping[Group, int]
    trend: Sequence[QuarterFigures]
    districts: Sequence[District]

    @property
    def known_by_one(self) -> int:
        """How many organisations hang on one colleague."""
        return sum(self.single.values())

    @property
    def white_districts(self) -> list[District]:
        """The districts in which no relation that may be told lives."""
        columns = self.coverage.columns
        return [
            one for one in self.districts if not columns.get(one.id, Counts()).living
        ]

    @property
    def white_groups(self) -> list[Group]:
        """The groups with which no relation lives; one left out is not among them."""
        rows = self.coverage.rows
        return [
            group
            for group in Group
            if group is not Group.UNKNOWN
            and not (group is Group.CIVIL and self.coverage.civil_left_out)
            and not rows.get(group, Counts()).living
        ]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The matrix of groups and districts, with through how many of us."""

    coverage: Coverage
    colleagues: Mapping[tuple[Group, Place], int]
    districts: Sequence[District]
    single: Mapping[Group, int] = field(default_factory=dict)


def overview(actor: Actor, today: date) -> Overview:
    """Return the whole in at most six questions to the database."""
    policies.require(policies.may_see_figures(actor))
    told = reach.coverage(actor, today)
    left_out = told.civil_left_out
    return Overview(
        coverage=told,
        single=_told_only(reach.hanging_on_one(actor, today), told),
        trend=reach.trend(actor, today, civil_left_out=left_out),
        districts=districts(actor),
    )


def matrix(actor: Actor, today: date) -> Matrix:
    """Return the matrix in five questions to the database."""
    policies.require(policies.may_see_figures(actor))
    told = reach.coverage(actor, today)
    return Matrix(
        coverage=told,
        colleagues=reach.colleagues(actor, today, told),
        districts=districts(actor),
        single=_told_only(reach.hanging_on_one(actor, today), told),
    )


def on_the_map(actor: Actor, today: date) -> tuple[Coverage, Sequence[District]]:
    """Return the figures per district, and the districts with their borders."""
    policies.require(policies.may_see_figures(actor))
    return reach.coverage(actor, today), behind.with_borders(actor)


def _told_only(single: Mapping[Group, int], told: Coverage) -> dict[Group, int]:
    return {group: many for group, many in single.items() if group in told.rows}


@dataclass(frozen=True, slots=True)
class Drawing:
    """City hall, organisations and joint initiatives; no person and no colleague.

    Args:
        organisations: those that are drawn, in the order of their groups.
        initiatives: their names by point.
        ties: which points are linked; city hall's own relations are not among them.
        places: where each point stands.
        shape: how organisations and initiatives hang together without city hall.
        has_more: more may stand in a drawing than fit in this one.

    """

    organisations: Sequence[Organisation]
    initiatives: Mapping[str, str]
    ties: Sequence[Tie]
    places: Mapping[str, Point]
    shape: Shape[str]
    has_more: bool = False


def drawing(
    actor: Actor,
    together: Together,
    *,
    group: Group | None = None,
    district_id: UUID | None = None,
) -> Drawing:
    """Return the drawing, for those who may see names."""
    policies.require(policies.may_see_names(actor))
    found, has_more = behind.drawable(
        actor,
        together.linked,
        MOST_DRAWN,
        domains=domains_of(group) if group else None,
        district_id=district_id,
    )
    order = list(Group)
    found.sort(key=lambda one: (order.index(group_of(one.domain)), one.name))
    here = {one.id for one in found}
    ties = ties_of(together, here)
    drawn = {tie.other for tie in ties if tie.by == "initiative"}
    initiatives = {
        str(key): name
        for key, name in together.initiatives.items()
        if str(key) in drawn
    }
    partners = {
        key: [tie.one for tie in ties if tie.other == key] for key in initiatives
    }
    named = [(str(one.id), group_of(one.domain).value) for one in found]
    return Drawing(
        organisations=found,
        initiatives=initiatives,
        ties=ties,
        places=places(named, partners),
        shape=shape_of(
            [*(one for one, _group in named), *initiatives],
            [(tie.one, tie.other) for tie in ties],
        ),
        has_more=has_more,
    )
