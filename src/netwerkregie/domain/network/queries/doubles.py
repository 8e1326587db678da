# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pairs that wait to be looked at, and what was joined or kept apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import Double, Merge, Organisation, Serves
from netwerkregie.domain.network.rules.doubles import PairState, in_order
from netwerkregie.foundation.kernel import Actor, NotFound, clock

PAGE = 20


@dataclass(frozen=True, slots=True)
class Pairs:
    """A part of the queue, and the mark with which the next part begins."""

    pairs: Sequence[Double]
    next: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """A part of what was joined, and the mark with which the next part begins."""

    merges: Sequence[Merge]
    next: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """What hangs on one of two organisations, counted."""

    contacts: int
    people: int
    districts: tuple[str, ...]

    def with_(self, other: "Side") -> "Side":
        """Return what hangs on the two together."""
        return Side(
            self.contacts + other.contacts,
            self.people + other.people,
            tuple(sorted({*self.districts, *other.districts})),
        )


def sides(actor: Actor, *ids: UUID) -> dict[UUID, Side]:
    """Return what hangs on organisations and on what was joined to them before."""
    policies.require(policies.may_see_organisations(actor))
    whole = Q(organisation_id=OuterRef("id")) | Q(
        organisation__merged_into_id=OuterRef("id")
    )
    served = Serves.objects.filter(
        Q(organisation_id__in=ids) | Q(organisation__merged_into_id__in=ids)
    ).select_related("organisation", "district")
    where: dict[UUID, set[str]] = {one: set() for one in ids}
    for one in served.only(
        "organisation__merged_into_id", "organisation_id", "district__name"
    ):
        where[one.organisation.merged_into_id or one.organisation_id].add(
            one.district.name
        )
    found = policies.visible_organisations(actor).filter(id__in=ids)
    return {
        one.id: Side(one.contacts_here, one.people_here, tuple(sorted(where[one.id])))
        for one in found.annotate(
            contacts_here=_counted(policies.visible_contacts(actor).filter(whole)),
            people_here=_counted(policies.visible_people(actor).filter(whole)),
        ).only("id", "municipality_id")
    }


def _counted(found: QuerySet[Any]) -> Any:
    # Grouped by the wall, which is one value: a count without a column of its own.
    counted = found.order_by().values("municipality_id").annotate(all=Count("id"))
    return Coalesce(Subquery(counted.values("all")), 0)


def pairs(actor: Actor, state: PairState, after: str = "") -> Pairs:
    """Return a page of the pairs, the most alike first."""
    found = _standing(policies.visible_doubles(actor).filter(state=state))
    value, _, id_ = after.partition("~")
    if id_:
        try:
            per_cent, last_id = int(value), UUID(id_)
        except ValueError:
            raise NotFound from None
        # The first condition lets the index begin where the last page ended.
        found = found.filter(
            Q(per_cent__lte=per_cent), Q(per_cent__lt=per_cent) | Q(id__gt=last_id)
        )
    shown = found.select_related("first", "second").order_by("-per_cent", "id")
    rows = list(shown[: PAGE + 1])
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    return Pairs(rows[:PAGE], f"{last.per_cent}~{last.id}" if last else "")


def waiting(actor: Actor, most: int) -> list[Double]:
    """Return the first pairs that somebody should look at."""
    found = _standing(policies.visible_doubles(actor).filter(state=PairState.OPEN))
    return list(
        found.select_related("first", "second").order_by("-per_cent", "id")[:most]
    )


def joined(actor: Actor, after: str = "") -> Joined:
    """Return a page of the merges that can still be undone, newest first."""
    found = policies.visible_merges(actor).filter(
        undone_at__isnull=True, undo_until__gte=clock.today()
    )
    value, _, id_ = after.partition("~")
    if id_:
        try:
            made_at, last_id = datetime.fromisoformat(value), UUID(id_)
        except ValueError:
            raise NotFound from None
        found = found.filter(
            Q(made_at__lte=made_at), Q(made_at__lt=made_at) | Q(id__lt=last_id)
        )
    shown = found.select_related("kept", "gone").order_by("-made_at", "-id")
    rows = list(shown[: PAGE + 1])
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    return Joined(rows[:PAGE], f"{last.made_at.isoformat()}~{last.id}" if last else "")


def get_pair(actor: Actor, pair_id: UUID, *, lock: bool = False) -> Double:
    """Return a pair; not yours is not there."""
    found = policies.visible_doubles(actor).filter(id=pair_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def is_waiting(actor: Actor, one: UUID, other: UUID) -> bool:
    """Tell whether this pair stands in the queue."""
    first, second = in_order(one, other)
    return (
        policies.visible_doubles(actor)
        .filter(first_id=first, second_id=second, state=PairState.OPEN)
        .exists()
    )


def kept_apart(actor: Actor) -> frozenset[tuple[UUID, UUID]]:
    """Return the pairs of which somebody said that they are two.

    What was joined since speaks for the one it was joined to: who is another than the
    one that went is another than the one that stayed.
    """
    found = policies.visible_doubles(actor).filter(state=PairState.TWO)
    return frozenset(
        in_order(into_first or first, into_second or second)
        for first, into_first, second, into_second in found.values_list(
            "first_id", "first__merged_into_id", "second_id", "second__merged_into_id"
        )
        if (into_first or first) != (into_second or second)
    )


def apart_from(actor: Actor, family: Iterable[UUID]) -> set[UUID]:
    """Return which organisations were said to be another than this one."""
    mine = set(family)
    return {
        other
        for pair in kept_apart(actor)
        for one, other in (pair, pair[::-1])
        if one in mine
    }


def both(actor: Actor, one: UUID, other: UUID) -> dict[UUID, Organisation]:
    """Lock two organisations in one order, merged or not: two people wait in turn.

    Raises:
        NotFound: one of them is absent or not the actor's to see.

    """
    if not policies.may_see_organisations(actor):
        raise NotFound
    found = {
        organisation.id: organisation
        for organisation in Organisation.objects.filter(
            municipality_id=actor.municipality_id, id__in=[one, other]
        )
        .order_by("id")
        .select_for_update(of=("self",))
    }
    if set(found) != {one, other}:
        raise NotFound
    return found


def _standing(found: QuerySet[Double]) -> QuerySet[Double]:
    """Leave out whom the pointer of a merge took from the list."""
    return found.filter(
        first__merged_into__isnull=True, second__merged_into__isnull=True
    )
