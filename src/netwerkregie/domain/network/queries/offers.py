# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers and requests: the list, what fits with what, and introductions."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from netwerkregie.domain.network.models import (
    District,
    Introduction,
    Offer,
    OfferDistrict,
    OfferWord,
)
from netwerkregie.domain.network.policies.offers import (
    visible_introductions,
    visible_offers,
)
from netwerkregie.domain.network.queries.links import family_of, get_own_organisation
from netwerkregie.domain.network.queries.offer_search import search
from netwerkregie.domain.network.queries.sharing import shared_with
from netwerkregie.domain.network.rules import offers as rules
from netwerkregie.domain.network.rules.names import search_words
from netwerkregie.domain.network.rules.offers import Direction, Meeting, Reason
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.foundation.kernel import Actor, NotFound, clock

PAGE = 20
SUGGESTED = 5
_CANDIDATES = 200


@dataclass(frozen=True, slots=True)
class OfferFilter:
    """What somebody looks for."""

    text: str = ""
    direction: str = ""
    kind: str = ""
    district_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the list, and the words with which the next part begins."""

    offers: Sequence[Offer]
    next: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An offer that may fit a request, or the other way round, and why."""

    offer: Offer
    reasons: Sequence[Reason]


def offers(actor: Actor, wanted: OfferFilter, after: str = "") -> Page:
    """Return a page of what is offered and asked, the latest confirmed first."""
    found = _living(visible_offers(actor))
    if wanted.direction:
        found = found.filter(direction=wanted.direction)
    if wanted.kind:
        found = found.filter(kind=wanted.kind)
    if wanted.district_id is not None:
        places = OfferDistrict.objects.filter(municipality_id=actor.municipality_id)
        here = places.filter(district_id=wanted.district_id).values("offer_id")
        # What names no district is meant for the whole municipality.
        found = found.filter(Q(id__in=here) | ~Q(id__in=places.values("offer_id")))
    if wanted.text.strip():
        found = search(actor, found, wanted.text)
    rows = list(
        _with_parts(_after(found, after)).order_by("-confirmed_on", "-id")[: PAGE + 1]
    )
    last = rows[PAGE - 1] if len(rows) > PAGE else None
    mark = f"{last.confirmed_on.isoformat()}~{last.id}" if last else ""
    return Page(rows[:PAGE], mark)


def get_offer(actor: Actor, offer_id: UUID, *, lock: bool = False) -> Offer:
    """Return an offer; over, and not yours, is not there.

    Raises:
        NotFound: absent, over, or not the actor's to see.

    """
    return _first(_living(visible_offers(actor)).filter(id=offer_id), lock=lock)


def of_organisation(actor: Actor, family: Sequence[UUID]) -> list[Offer]:
    """Return what an organisation offers and asks."""
    found = _living(visible_offers(actor)).filter(organisation_id__in=family)
    return list(_with_parts(found).order_by("direction", "kind", "id"))


def suggestions(actor: Actor, offer: Offer) -> list[Suggestion]:
    """Return what may fit an offer or request, with the reasons; nothing is done."""
    known = known_as(offer)
    sought = (
        Direction.REQUEST if offer.direction == Direction.OFFER else Direction.OFFER
    )
    alike = OfferWord.objects.filter(
        municipality_id=actor.municipality_id, term__in=sorted(known.words)
    )
    candidates = (
        _living(visible_offers(actor))
        .filter(
            Q(kind=offer.kind) | Q(id__in=alike.values("offer_id")), direction=sought
        )
        .exclude(id__in=_met(offer))
    )
    listed = list(
        _with_parts(candidates).order_by("-confirmed_on", "-id")[:_CANDIDATES]
    )
    mine = root_of(offer)
    partners = partners_of(actor.municipality_id, mine) if listed else frozenset()
    found = [
        Suggestion(other, why)
        for other in listed
        if root_of(other) != mine
        and may_meet(offer, other, partners)
        and (why := rules.reasons(known, known_as(other)))
    ]
    # More reasons first; among equals the latest confirmed, as they came.
    found.sort(key=lambda one: -len(one.reasons))
    return found[:SUGGESTED]


def may_meet(one: Offer, other: Offer, partners: Collection[UUID]) -> bool:
    """Tell whether offers for partners only may be brought together."""
    if not (one.for_partners or other.for_partners):
        return True
    return root_of(other) in partners


def partners_of(municipality_id: UUID, root: UUID) -> frozenset[UUID]:
    """Return whose partners-only offers an organisation may see today."""
    shared = shared_with(municipality_id, family_of(root), clock.today())
    return frozenset[UUID]().union(*(one.may_see_offers_of for one in shared))


def offers_of_partners(
    municipality_id: UUID, roots: Iterable[UUID]
) -> dict[UUID, list[Offer]]:
    """Return the partners-only offers of organisations, by organisation."""
    wanted = set(roots)
    if not wanted:
        return {}
    found = _living(Offer.objects.filter(municipality_id=municipality_id)).filter(
        Q(organisation_id__in=wanted) | Q(organisation__merged_into_id__in=wanted),
        for_partners=True,
    )
    listed: dict[UUID, list[Offer]] = {}
    for one in _with_parts(found).order_by("kind", "id"):
        listed.setdefault(root_of(one), []).append(one)
    return listed


def introductions_of(actor: Actor, offer: Offer) -> list[Introduction]:
    """Return the introductions of an offer or request, newest first."""
    found = visible_introductions(actor).filter(Q(offered=offer) | Q(asked=offer))
    return list(_with_sides(found).order_by("-asked_on", "-id"))


def waiting(actor: Actor, most: int = 10) -> list[Introduction]:
    """Return the introductions that were agreed in the last fortnight, for Today."""
    since = clock.today().toordinal() - rules.INTRODUCTION_DAYS
    found = visible_introductions(actor).filter(
        state=Meeting.AGREED, agreed_on__gte=date.fromordinal(since)
    )
    return list(_with_sides(found).order_by("-agreed_on", "-id")[:most])


def get_introduction(
    holder: Holder, introduction_id: UUID, *, lock: bool = False
) -> Introduction:
    """Return an introduction of the holder's organisation; of others is not there."""
    family = family_of(get_own_organisation(holder).id)
    found = _with_sides(_own(family)).filter(id=introduction_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def own_introductions(family: Sequence[UUID]) -> list[Introduction]:
    """Return the questions to an organisation, and what became of them."""
    return list(_with_sides(_own(family)).order_by("-asked_on", "-id"))


def own_offers(family: Sequence[UUID]) -> list[Offer]:
    """Return what an organisation offers and asks, as it stands (M4)."""
    found = _living(Offer.objects.filter(organisation_id__in=family))
    return list(_with_parts(found).order_by("direction", "kind", "id"))


def get_own_offer(holder: Holder, offer_id: UUID, *, lock: bool = False) -> Offer:
    """Return an offer of the holder's organisation; of others is not there."""
    family = family_of(get_own_organisation(holder).id)
    found = _living(Offer.objects.filter(organisation_id__in=family))
    return _first(found.filter(id=offer_id), lock=lock)


def root_of(offer: Offer) -> UUID:
    """Return the organisation that offers or asks, merged or not."""
    return offer.organisation.merged_into_id or offer.organisation_id


def known_as(offer: Offer) -> rules.Known:
    """Return what is compared of an offer."""
    return rules.Known(
        kind=offer.kind,
        when=offer.when,
        districts=frozenset(one.district.name for one in offer.places.all()),
        words=frozenset(search_words(offer.words)),
    )


def _met(offer: Offer) -> list[UUID]:
    pairs = Introduction.objects.filter(Q(offered=offer) | Q(asked=offer))
    return [
        asked if offered == offer.id else offered
        for offered, asked in pairs.values_list("offered_id", "asked_id")
    ]


def _own(family: Collection[UUID]) -> QuerySet[Introduction]:
    return Introduction.objects.filter(
        Q(offered__organisation_id__in=family) | Q(asked__organisation_id__in=family)
    )


def _living(found: QuerySet[Offer]) -> QuerySet[Offer]:
    """An offer past its day is not there, whether or not the clock came by."""
    return found.filter(expires_on__gt=clock.today())


def _with_parts(found: QuerySet[Offer]) -> QuerySet[Offer]:
    places = OfferDistrict.objects.select_related("district").only(
        "offer_id", "district__name"
    )
    return found.select_related("organisation__merged_into").prefetch_related(
        Prefetch("places", queryset=places)
    )


def _with_sides(found: QuerySet[Introduction]) -> QuerySet[Introduction]:
    return found.select_related(
        "offered__organisation__merged_into", "asked__organisation__merged_into"
    )


def _first(found: QuerySet[Offer], *, lock: bool) -> Offer:
    found = _with_parts(found)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def _after(found: QuerySet[Offer], mark: str) -> QuerySet[Offer]:
    day, _, id_ = mark.rpartition("~")
    try:
        last, last_id = date.fromisoformat(day), UUID(id_)
    except ValueError:
        return found
    return found.filter(
        Q(confirmed_on__lte=last), Q(confirmed_on__lt=last) | Q(id__lt=last_id)
    )


def districts_to_choose(holder: Holder) -> list[tuple[str, str]]:
    """Return the districts that an organisation can name; a map is public."""
    found = District.objects.filter(
        municipality_id=holder.actor.municipality_id, gone_on__isnull=True
    )
    return [
        (str(key), name)
        for key, name in found.order_by("name").values_list("id", "name")
    ]
