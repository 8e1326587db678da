# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations: the list, one of them, and what may be the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connections
from django.db.models import OuterRef, Q

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import (
    District,
    Organisation,
    Serves,
)
from netwerkregie.domain.network.queries.listing import (
    Filter,
    Listed,
    Page,
    Sort,
    organisations,
)
from netwerkregie.domain.network.queries.search import sharing_a_rare_word
from netwerkregie.domain.network.rules import rhythm
from netwerkregie.domain.network.rules.names import (
    Known,
    Likeness,
    fold,
    likeness,
    search_words,
)
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.foundation.tenancy.enter import ALIAS

__all__ = ["Filter", "Listed", "Page", "Sort", "organisations"]

_MOST_ALIKE = 5
_CANDIDATES = 200
_SHORTEST = 3


_NAMES = (
    "SELECT id, name FROM network_district"
    " WHERE municipality_id = %s AND gone_on IS NULL ORDER BY name"
)
_LISTED = (
    "id",
    "municipality_id",
    "name",
    "name_key",
    "domain",
    "last_contact_on",
    "next_on",
    "due_on",
    "rhythm_days",
    "representative_since",
)


def require_workplace(actor: Actor) -> None:
    """Refuse who does not work in the network, instead of showing an empty page.

    Raises:
        NotAllowed: the actor has another role.

    """
    policies.require(policies.may_see_organisations(actor))


def may_log(actor: Actor) -> bool:
    """Tell a door whether somebody logs contacts here."""
    return policies.may_work_here(actor)


def get_organisation(
    actor: Actor, organisation_id: UUID, *, lock: bool = False
) -> Organisation:
    """Return an organisation; not yours is not there.

    Raises:
        NotFound: absent, merged into another, or not the actor's to see.

    """
    found = policies.visible_organisations(actor).filter(id=organisation_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


@dataclass(frozen=True, slots=True)
class Family:
    """An organisation, what was merged into it, and where all of it works."""

    organisation: Organisation
    ids: list[UUID]
    districts: list[str]


def with_family(actor: Actor, organisation_id: UUID) -> Family:
    """Return an organisation with its family and districts, in one question.

    Raises:
        NotFound: absent, merged into another, or not the actor's to see.

    """
    if not policies.may_see_organisations(actor):
        raise NotFound
    served = Serves.objects.filter(organisation_id=OuterRef("id"))
    rows = Organisation.objects.filter(
        Q(id=organisation_id) | Q(merged_into_id=organisation_id),
        municipality_id=actor.municipality_id,
    ).annotate(served=ArraySubquery(served.values("district__name")))
    found = {one.id: one for one in rows}
    districts = {name for one in found.values() for name in one.served}
    own = found.pop(organisation_id, None)
    if own is None or own.merged_into_id is not None:
        raise NotFound
    return Family(own, [own.id, *found], sorted(districts))


def merged_into(actor: Actor, organisation_id: UUID) -> UUID | None:
    """Return where an organisation went that was merged, for an old bookmark."""
    if not policies.may_see_organisations(actor):
        return None
    found = Organisation.objects.filter(
        municipality_id=actor.municipality_id, id=organisation_id
    )
    return found.values_list("merged_into_id", flat=True).first()


def districts(actor: Actor) -> list[District]:
    """Return the districts there are, without their borders."""
    found = policies.visible_districts(actor).filter(gone_on__isnull=True)
    return list(found.defer("border").order_by("name"))


def district_names(actor: Actor) -> list[tuple[UUID, str]]:
    """Return the districts there are, as the choices of a form."""
    if not policies.may_see_districts(actor):
        return []
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(_NAMES, [actor.municipality_id])
        return list(cursor.fetchall())


def districts_of(actor: Actor, family: Sequence[UUID]) -> list[District]:
    """Return the districts that an organisation serves."""
    found = policies.visible_districts(actor)
    return list(
        found.filter(served_by__organisation_id__in=family)
        .distinct()
        .defer("border")
        .order_by("name")
    )


def going_quiet(actor: Actor, today: date, most: int = 5) -> list[Organisation]:
    """Return the relations whose own rhythm was let go the longest."""
    found = policies.visible_organisations(actor).filter(due_on__lt=today)
    return list(found.order_by("due_on", "id").only(*_LISTED)[:most])


def agreed_for(actor: Actor, today: date, days: int = 7) -> list[Organisation]:
    """Return the organisations with a next date in the coming days, or just past it.

    A date that has lapsed is no agreement any more: that relation has gone quiet.
    """
    found = policies.visible_organisations(actor).filter(
        next_on__gte=today - timedelta(days=rhythm.LAPSE_DAYS),
        next_on__lte=today + timedelta(days=days),
    )
    return list(found.order_by("next_on", "id").only(*_LISTED)[:10])


def known_as(organisation: Organisation) -> Known:
    """Return what is compared of an organisation."""
    return Known(
        name=organisation.name,
        domain=organisation.domain,
        street=organisation.street,
        house_number=organisation.house_number,
        postcode=organisation.postcode,
        register_number=organisation.register_number,
    )


def maybe_the_same(
    actor: Actor, wanted: Known, besides: UUID | None = None
) -> list[tuple[Organisation, Likeness]]:
    """Return organisations that may be this one, with the reason, likeliest first."""
    if len(fold(wanted.name)) < _SHORTEST:
        return []
    found: list[tuple[Organisation, Likeness]] = []
    for other in _candidates(actor, wanted):
        alike = likeness(known_as(other), wanted)
        if alike is not None and other.id != besides:
            found.append((other, alike))
    found.sort(key=lambda pair: -pair[1].per_cent)
    return found[:_MOST_ALIKE]


def _candidates(actor: Actor, wanted: Known) -> list[Organisation]:
    """Fetch the few that share a name, a place, a number or a rare word."""
    here = policies.visible_organisations(actor)
    near = Q(name_key=fold(wanted.name)[:120])
    if wanted.postcode:
        near |= Q(postcode=wanted.postcode)
    if wanted.register_number:
        near |= Q(register_number=wanted.register_number)
    first = here.filter(near)[:_CANDIDATES]
    words = search_words(wanted.name)
    telling = [word for word in words if len(word) > _SHORTEST] or words
    second = here.filter(id__in=sharing_a_rare_word(actor, telling, _CANDIDATES))
    return list({other.id: other for other in (*first, *second)}.values())
