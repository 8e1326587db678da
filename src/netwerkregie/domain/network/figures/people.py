# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations with a trained focal point, and how many key persons there are."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import Organisation, PersonEntry
from netwerkregie.domain.network.rules import EntryKind
from netwerkregie.domain.network.rules.groups import LEAST, Group, group_of
from netwerkregie.domain.network.rules.trainings import (
    Followed,
    Standing,
    standing,
)
from netwerkregie.foundation.kernel import Actor


@dataclass(frozen=True, slots=True)
class Focal:
    """How a group of domains stands with focal points.

    Args:
        group: which; faith is none, it counts with civil society.
        organisations: how many we know.
        covered: how many have somebody who says they are focal point.
        trained: how many of those have one whose training is fresh.
        due: how many of those wait for a refresher.

    """

    group: Group
    organisations: int = 0
    covered: int = 0
    trained: int = 0
    due: int = 0


def focal_points(actor: Actor, today: date) -> list[Focal]:
    """Return the coverage per group, without civil society while that is small."""
    policies.require(policies.may_see_figures(actor))
    records = _records(actor)
    counted: dict[Group, Focal] = {}
    for key, domain in _organisations(actor):
        group = group_of(domain)
        one = counted.get(group, Focal(group))
        how = standing(records.get(key, []), today)
        counted[group] = replace(
            one,
            organisations=one.organisations + 1,
            covered=one.covered + (how is not Standing.NONE),
            trained=one.trained + (how is Standing.TRAINED),
            due=one.due + (how is Standing.DUE),
        )
    civil = counted.get(Group.CIVIL)
    if civil is not None and civil.organisations < LEAST:
        del counted[Group.CIVIL]
    return [counted[group] for group in Group if group in counted]


def key_persons(actor: Actor) -> int | None:
    """Return how many key persons are in the network today; None is too few to tell.

    Nobody who left is counted: who withdraws is gone the same minute (row M3).
    """
    policies.require(policies.may_see_figures(actor))
    many = PersonEntry.objects.filter(
        municipality_id=actor.municipality_id, kind=EntryKind.KEY_PERSON
    ).count()
    return many if not many or many >= LEAST else None


def _organisations(actor: Actor) -> list[tuple[UUID, str]]:
    here = Organisation.objects.filter(
        municipality_id=actor.municipality_id, merged_into__isnull=True
    )
    return list(here.values_list("id", "domain"))


def _records(actor: Actor) -> Mapping[UUID, list[Followed]]:
    """Return what focal points keep, by organisation; a merged one is its other."""
    found = PersonEntry.objects.filter(
        municipality_id=actor.municipality_id,
        is_focal_point=True,
        organisation__isnull=False,
    ).select_related("organisation")
    records: defaultdict[UUID, list[Followed]] = defaultdict(list)
    for one in found:
        assert one.organisation is not None
        records[one.organisation.merged_into_id or one.organisation.id].append(
            one.followed
        )
    return records
