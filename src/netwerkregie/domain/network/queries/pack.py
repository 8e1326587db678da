# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes into a handover pack: about organisations and our own word, of nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import (
    Agreement,
    AgreementParty,
    ContactMoment,
    Handover,
    HandoverItem,
    Organisation,
    Promise,
    Serves,
)
from netwerkregie.domain.network.policies import relations as may
from netwerkregie.domain.network.policies.agreements import visible_agreements
from netwerkregie.domain.network.policies.promises import visible_promises
from netwerkregie.domain.network.queries.agreements import OPEN, with_parts
from netwerkregie.domain.network.rules.agreements import State
from netwerkregie.domain.network.rules.promises import PromiseState
from netwerkregie.foundation.kernel import Actor


@dataclass(frozen=True, slots=True)
class Handed:
    """One organisation of a pack, as far as it may leave."""

    organisation: Organisation
    districts: tuple[str, ...]
    is_taken: bool


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything in a handover: relations, agenda, promises, agreements.

    No person of the network, no scratch note and no question is in it, because
    nothing here asks for them; a test shows it with all three present.
    """

    relations: Sequence[Handed]
    agenda: Sequence[Organisation]
    promises: Sequence[Promise]
    agreements: Sequence[Agreement]
    agreed: Sequence[ContactMoment]


def pack_of(actor: Actor, handover: Handover, today: date) -> Pack:
    """Return what a handover holds, in eight questions however much it is."""
    policies.require(policies.may_work_here(actor))
    items = list(
        may.visible_items(actor)
        .filter(handover_id=handover.id, organisation__merged_into__isnull=True)
        .select_related("organisation")
        .order_by("organisation__name_key", "organisation_id")
    )
    ids = [one.organisation_id for one in items]
    family = Q(organisation_id__in=ids) | Q(organisation__merged_into_id__in=ids)
    return Pack(
        relations=_relations(items, ids),
        agenda=_agenda(items),
        promises=list(
            visible_promises(actor)
            .filter(family, state=PromiseState.OPEN)
            .select_related("organisation")
            .order_by("due_on", "id")
        ),
        agreements=list(
            with_parts(
                visible_agreements(actor).filter(
                    state__in=(State.IN_FORCE, *OPEN),
                    id__in=AgreementParty.objects.filter(family).values("agreement_id"),
                )
            ).order_by("valid_until", "id")
        ),
        agreed=_agreed(actor, family, today),
    )


def _relations(items: Sequence[HandoverItem], ids: Sequence[UUID]) -> list[Handed]:
    served: dict[UUID, list[str]] = {one: [] for one in ids}
    rows = Serves.objects.filter(organisation_id__in=ids).order_by("district__name")
    for key, name in rows.values_list("organisation_id", "district__name"):
        served[key].append(name)
    return [
        Handed(
            one.organisation,
            tuple(served[one.organisation_id]),
            one.answer == "accepted",
        )
        for one in items
    ]


def _agenda(items: Sequence[HandoverItem]) -> list[Organisation]:
    """Return the organisations with a next date, the soonest first."""
    found = [one.organisation for one in items]
    dated = [(one.next_on, one.name_key, one) for one in found if one.next_on]
    return [one for _day, _name, one in sorted(dated, key=lambda row: row[:2])]


def _agreed(actor: Actor, family: Q, today: date) -> list[ContactMoment]:
    """Return what was agreed in contacts, the newest per organisation."""
    found = (
        policies.visible_contacts(actor)
        .filter(family, text_until__gt=today)
        .exclude(agreement="")
        .select_related("organisation")
        .order_by("organisation_id", "-held_on", "-id")
        .distinct("organisation_id")
    )
    return sorted(found, key=lambda one: (one.organisation.name_key, one.id))
