# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading initiatives: the list, one of them, and the pairs that may be drawn."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connections
from django.db.models import Prefetch, Q
from django.db.models.functions import Coalesce

from netwerkregie.domain.network.models import (
    Initiative,
    Partnership,
    Proposal,
    TakesPlace,
)
from netwerkregie.domain.network.policies import initiatives as policies
from netwerkregie.domain.network.queries.links import (
    family_of,
    get_own_organisation,
)
from netwerkregie.domain.network.rules.initiatives import OPEN
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.foundation.tenancy.enter import ALIAS

MOST = 200
SHOWN_IN_SECTION = 20


class Pair(NamedTuple):
    """An organisation that says itself that it carries an initiative."""

    initiative_id: UUID
    organisation_id: UUID


def confirmed_partnerships(actor: Actor, today: date) -> list[Pair]:
    """Return which organisation carries which initiative, by its own word.

    An organisation that was merged counts as the one that stayed; an initiative whose
    term is over is not in it.
    """
    found = policies.visible_partnerships(actor).filter(
        confirmed_on__isnull=False, initiative__confirm_by__gte=today
    )
    pairs = found.annotate(
        whose=Coalesce("organisation__merged_into_id", "organisation_id")
    ).values_list("initiative_id", "whose")
    return [Pair(*pair) for pair in sorted(set(pairs))]


def initiatives(actor: Actor, stage: str = "", topic: str = "") -> list[Initiative]:
    """Return the initiatives that fit, by name, with places, partners and needs."""
    found = policies.visible_initiatives(actor)
    if stage:
        found = found.filter(stage=stage)
    if topic:
        found = found.filter(topics__contains=[topic])
    return list(
        found.order_by("name", "id").prefetch_related(_places(), _partners())[:MOST]
    )


def get_initiative(
    actor: Actor, initiative_id: UUID, *, lock: bool = False
) -> Initiative:
    """Return an initiative; not yours is not there."""
    found = policies.visible_initiatives(actor).filter(id=initiative_id)
    if lock:
        found = found.select_for_update()
    else:
        found = found.prefetch_related(_places(), _partners(), "needs", "results")
    first = found.first()
    if first is None:
        raise NotFound
    return first


def get_partnership(
    actor: Actor, partnership_id: UUID, *, lock: bool = False
) -> Partnership:
    """Return a partnership; not yours is not there."""
    found = policies.visible_partnerships(actor).filter(id=partnership_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.select_related("organisation", "initiative").first()
    if first is None:
        raise NotFound
    return first


def of_organisation(actor: Actor, family: Sequence[UUID]) -> list[Partnership]:
    """Return what an organisation carries, or was asked to carry."""
    found = policies.visible_partnerships(actor).filter(organisation_id__in=family)
    return list(
        found.select_related("initiative").order_by("initiative__name", "id")[
            :SHOWN_IN_SECTION
        ]
    )


def ending(actor: Actor, until: date, most: int = 5) -> list[Initiative]:
    """Return the initiatives that end soon unless somebody confirms them."""
    found = policies.visible_initiatives(actor).filter(confirm_by__lte=until)
    return list(
        found.order_by("confirm_by", "id").prefetch_related(_places(), _partners())[
            :most
        ]
    )


def open_proposals(actor: Actor) -> list[Proposal]:
    """Return the proposals without an answer, the oldest first."""
    found = policies.visible_proposals(actor).filter(state__in=OPEN)
    return list(found.order_by("made_on", "id")[:MOST])


def answered_proposals(actor: Actor) -> list[Proposal]:
    """Return the answered proposals that are not destroyed yet."""
    found = policies.visible_proposals(actor).exclude(state__in=OPEN)
    return list(found.order_by("-until", "id")[:MOST])


def get_proposal(actor: Actor, proposal_id: UUID, *, lock: bool = False) -> Proposal:
    """Return a proposal to whoever answers it; not yours is not there."""
    found = policies.visible_proposals(actor).filter(id=proposal_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def own_partnerships(holder: Holder) -> list[Partnership]:
    """Return what the holder's organisation carries or is asked to carry."""
    family = family_of(get_own_organisation(holder).id)
    found = Partnership.objects.filter(organisation_id__in=family)
    return list(
        found.select_related("initiative")
        .prefetch_related("initiative__needs", "initiative__results")
        .order_by("confirmed_on", "initiative__name", "id")
    )


def get_own_partnership(
    holder: Holder, partnership_id: UUID, *, lock: bool = False
) -> Partnership:
    """Return one of the holder's organisation's own partnerships."""
    family = family_of(get_own_organisation(holder).id)
    found = Partnership.objects.filter(id=partnership_id, organisation_id__in=family)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.select_related("initiative").first()
    if first is None:
        raise NotFound
    return first


def public_initiatives() -> list[dict[str, Any]]:
    """Return what every visitor may read: whose partners all agreed to be shown.

    The database itself says which those are (gate.public_initiatives), so a page for
    visitors can ask nothing else.
    """
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.public_initiatives()::text")
        (found,) = cursor.fetchone()
    return list(json.loads(found))


def _places() -> "Prefetch[Any]":
    return Prefetch("places", TakesPlace.objects.select_related("district"))


def _partners() -> "Prefetch[Any]":
    named = Partnership.objects.select_related("organisation")
    return Prefetch(
        "partners", named.filter(Q(organisation__isnull=False)).order_by("asked_on")
    )
