# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our reach by group of domains, district and quarter: counts, never a row.

What may not be told is left out here, before it leaves the room: no page, drawing or
file above can show what it never got. Colleagues are counted, never named or told
apart (staff are data subjects too).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import connections
from django.db.models import Count, Exists, OuterRef, Q

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import Organisation, Serves
from netwerkregie.domain.network.rules import groups
from netwerkregie.domain.network.rules.groups import (
    LEAST,
    Counts,
    Group,
    domain_of,
    domains_of,
    group_of,
)
from netwerkregie.domain.network.rules.quarters import Quarter, quarters_until
from netwerkregie.domain.network.rules.rhythm import LAPSE_DAYS
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.tenancy.enter import ALIAS

# The words of the figures, for whoever shows them: rules themselves stay in this room.
__all__ = [
    "LEAST",
    "NOWHERE",
    "Counts",
    "Coverage",
    "Group",
    "Place",
    "Quarter",
    "QuarterFigures",
    "colleagues",
    "coverage",
    "domain_of",
    "domains_of",
    "group_of",
    "hanging_on_one",
    "trend",
    "without_what_is_small",
]

YEAR = 365
NOWHERE = None
"""The column of organisations of which we do not know where they work."""

Place = UUID | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """The matrix of groups and districts, without what may not be told.

    Args:
        rows: per group; civil society is absent below five organisations.
        cells: per group and district; None is hidden, absent is none at all.
        columns: per district, over the cells that are shown.
        civil_left_out: civil society is too small, and is in no figure here.
        hides: some cells of civil society are hidden, and are in no column.

    """

    rows: Mapping[Group, Counts]
    cells: Mapping[tuple[Group, Place], Counts | None]
    columns: Mapping[Place, Counts]
    civil_left_out: bool = False
    hides: bool = False

    @property
    def whole(self) -> Counts:
        """All groups together."""
        return groups.total(list(self.rows.values()))

    def counts_civil_in(self, place: Place) -> bool:
        """Tell whether a column holds civil society."""
        return self.cells.get((Group.CIVIL, place)) is not None


@dataclass(frozen=True, slots=True)
class QuarterFigures:
    """A quarter: whom we knew, with how many the relation lived, how often we spoke."""

    quarter: Quarter
    organisations: int = 0
    living: int = 0
    contacts: int = 0


@dataclass
class _Raw:
    rows: dict[Group, Counts] = field(default_factory=dict)
    cells: dict[tuple[Group, Place], Counts] = field(default_factory=dict)

    def add(self, domain: str, place: Place, counts: Counts) -> None:
        key = (groups.group_of(domain), place)
        self.cells[key] = self.cells.get(key, Counts()) + counts

    def add_row(self, domain: str, counts: Counts) -> None:
        group = groups.group_of(domain)
        self.rows[group] = self.rows.get(group, Counts()) + counts


def coverage(actor: Actor, today: date) -> Coverage:
    """Return the matrix in two questions to the database."""
    policies.require(policies.may_see_figures(actor))
    return without_what_is_small(*_counted(actor, today))


def _counted(
    actor: Actor, today: date
) -> tuple[dict[Group, Counts], dict[tuple[Group, Place], Counts]]:
    raw = _Raw()
    here = Q(municipality_id=actor.municipality_id)
    served = Serves.objects.filter(here, organisation_id=OuterRef("id"))
    known = Organisation.objects.filter(here, merged_into__isnull=True)
    for domain, placed, *numbers in (
        known.annotate(placed=Exists(served))
        .values_list("domain", "placed")
        .annotate(**_three("", today))
        .order_by()
    ):
        raw.add_row(domain, Counts(*numbers))
        if not placed:
            raw.add(domain, NOWHERE, Counts(*numbers))
    for domain, place, *numbers in (
        Serves.objects.filter(here, organisation__merged_into__isnull=True)
        .values_list("organisation__domain", "district_id")
        .annotate(**_three("organisation__", today))
        .order_by()
    ):
        raw.add(domain, place, Counts(*numbers))
    return raw.rows, raw.cells


def _three(path: str, today: date) -> dict[str, Count]:
    living = Q(**{f"{path}last_contact_on__isnull": False, f"{path}due_on__gte": today})
    quiet = Q(**{f"{path}due_on__lt": today})
    return {
        "many": Count("id"),
        "living": Count("id", filter=living),
        "quiet": Count("id", filter=quiet),
    }


def without_what_is_small(
    rows: Mapping[Group, Counts], cells: Mapping[tuple[Group, Place], Counts]
) -> Coverage:
    """Leave out what would tell of fewer than five organisations of civil society."""
    civil = rows.get(Group.CIVIL, Counts())
    told: dict[Group, Counts] = dict(rows)
    told.pop(Group.CIVIL, None)
    shown_cells: dict[tuple[Group, Place], Counts | None] = {
        key: one for key, one in cells.items() if key[0] is not Group.CIVIL
    }
    places = {place for _group, place in cells if place is not NOWHERE}
    left_out = not groups.may_tell(civil)
    if not left_out:
        told[Group.CIVIL] = civil
        own = {place: cells.get((Group.CIVIL, place), Counts()) for place in places}
        open_ = groups.shown(civil, own)
        for place in places:
            shown_cells[Group.CIVIL, place] = own[place] if place in open_ else None
        # Where we do not know the district is no place: it is never told apart.
        shown_cells[Group.CIVIL, NOWHERE] = None
    columns: dict[Place, Counts] = {}
    for (_group, column), one in shown_cells.items():
        columns[column] = columns.get(column, Counts()) + (one or Counts())
    return Coverage(
        rows=told,
        cells=shown_cells,
        columns=columns,
        civil_left_out=left_out,
        hides=any(one is None for one in shown_cells.values()),
    )


_ONE_COLLEAGUE = """
WITH spoken AS MATERIALIZED (
    SELECT DISTINCT coalesce(o.merged_into_id, o.id) AS root, c.made_by
    FROM network_contactmoment c
    JOIN network_organisation o
        ON o.municipality_id = c.municipality_id AND o.id = c.organisation_id
    WHERE c.municipality_id = %(here)s AND c.held_on >= %(since)s
        AND c.made_by IS NOT NULL
),
single AS (SELECT root FROM spoken GROUP BY root HAVING count(*) = 1)
SELECT r.domain, count(*) FROM single JOIN network_organisation r
    ON r.municipality_id = %(here)s AND r.id = single.root
GROUP BY r.domain
"""
_COLLEAGUES = """
WITH spoken AS MATERIALIZED (
    SELECT DISTINCT coalesce(o.merged_into_id, o.id) AS root, c.made_by
    FROM network_contactmoment c
    JOIN network_organisation o
        ON o.municipality_id = c.municipality_id AND o.id = c.organisation_id
    WHERE c.municipality_id = %(here)s AND c.held_on >= %(since)s
        AND c.made_by IS NOT NULL
)
SELECT DISTINCT r.domain, s.district_id, spoken.made_by
FROM spoken
JOIN network_organisation r
    ON r.municipality_id = %(here)s AND r.id = spoken.root
LEFT JOIN network_serves s
    ON s.municipality_id = %(here)s AND s.organisation_id = spoken.root
"""


def hanging_on_one(actor: Actor, today: date) -> dict[Group, int]:
    """Return per group how many organisations only one colleague spoke in a year.

    Civil society is counted with the rest; where it is left out, so is it here.
    """
    policies.require(policies.may_see_figures(actor))
    found: dict[Group, int] = {}
    for domain, many in _asked(_ONE_COLLEAGUE, _since(actor, today)):
        group = groups.group_of(domain)
        found[group] = found.get(group, 0) + int(many)
    return found


def colleagues(
    actor: Actor, today: date, told: Coverage
) -> dict[tuple[Group, Place], int]:
    """Return through how many of us we know each cell that is shown."""
    policies.require(policies.may_see_figures(actor))
    makers: dict[tuple[Group, Place], set[object]] = {}
    for domain, place, maker in _asked(_COLLEAGUES, _since(actor, today)):
        key = (groups.group_of(domain), place)
        if told.cells.get(key) is not None:
            makers.setdefault(key, set()).add(maker)
    return {key: len(found) for key, found in makers.items()}


_TREND = """
WITH q AS (
    SELECT first, last, n FROM unnest(%(firsts)s::date[], %(lasts)s::date[])
        WITH ORDINALITY AS listed (first, last, n)
),
told AS MATERIALIZED (
    SELECT c.held_on, r.known_since,
        coalesce(c.next_on + %(lapse)s, c.held_on + r.rhythm_days) AS due,
        lead(c.held_on) OVER (PARTITION BY r.id ORDER BY c.held_on, c.id) AS until
    FROM network_contactmoment c
    JOIN network_organisation o
        ON o.municipality_id = c.municipality_id AND o.id = c.organisation_id
    JOIN network_organisation r
        ON r.municipality_id = o.municipality_id
        AND r.id = coalesce(o.merged_into_id, o.id)
    WHERE c.municipality_id = %(here)s AND c.held_on >= %(since)s
        AND r.domain <> ALL (%(without)s)
)
SELECT 'living', q.n, count(*) FROM told JOIN q
    ON told.held_on <= q.last AND (told.until IS NULL OR told.until > q.last)
    AND told.due >= q.last AND told.known_since <= q.last
GROUP BY q.n
UNION ALL
SELECT 'contacts', q.n, count(*) FROM told JOIN q
    ON told.held_on BETWEEN q.first AND q.last GROUP BY q.n
UNION ALL
SELECT 'organisations', q.n, count(*) FROM network_organisation r JOIN q
    ON r.known_since <= q.last
WHERE r.municipality_id = %(here)s AND r.merged_into_id IS NULL
    AND r.domain <> ALL (%(without)s)
GROUP BY q.n
"""
_LONGEST_RHYTHM = 730


def trend(
    actor: Actor, today: date, *, civil_left_out: bool = False
) -> list[QuarterFigures]:
    """Return the last eight quarters, from the dates of contact that are kept.

    An organisation that is gone is in no quarter, and its rhythm of today is used for
    every quarter: an earlier rhythm is not kept.
    """
    policies.require(policies.may_see_figures(actor))
    quarters = quarters_until(today)
    values: dict[str, Any] = {
        "here": actor.municipality_id,
        "firsts": [one.first for one in quarters],
        "lasts": [one.last for one in quarters],
        "since": quarters[0].first - timedelta(days=_LONGEST_RHYTHM),
        "lapse": LAPSE_DAYS,
        "without": [str(one) for one in groups.CIVIL_DOMAINS] if civil_left_out else [],
    }
    found: dict[int, dict[str, int]] = {}
    for what, number, many in _asked(_TREND, values):
        found.setdefault(int(number), {})[what] = int(many)
    return [
        QuarterFigures(one, **found.get(number, {}))
        for number, one in enumerate(quarters, start=1)
    ]


def _since(actor: Actor, today: date) -> dict[str, Any]:
    since = today - timedelta(days=YEAR)
    return {"here": actor.municipality_id, "since": since}


def _asked(statement: str, values: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())
