# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees who knows an organisation, and who takes over from whom."""

from django.db.models import QuerySet

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import Handover, HandoverItem, Relation
from netwerkregie.foundation.kernel import Actor


def visible_relations(actor: Actor) -> QuerySet[Relation]:
    """Return who of us knows what; for who works here, never as a figure."""
    found = Relation.objects.filter(municipality_id=actor.municipality_id)
    return found if policies.may_see_organisations(actor) else found.none()


def visible_handovers(actor: Actor) -> QuerySet[Handover]:
    """Return the handovers; director and deputy see what nobody took over yet."""
    found = Handover.objects.filter(municipality_id=actor.municipality_id)
    return found if policies.may_see_organisations(actor) else found.none()


def visible_items(actor: Actor) -> QuerySet[HandoverItem]:
    """Return the relations that are being handed over."""
    found = HandoverItem.objects.filter(municipality_id=actor.municipality_id)
    return found if policies.may_see_organisations(actor) else found.none()


def may_hand_over(actor: Actor) -> bool:
    """Whoever works here hands over what they themselves know."""
    return policies.may_work_here(actor) and actor.membership_id is not None


def may_stop(actor: Actor, handover: Handover) -> bool:
    """Only who began it."""
    return policies.may_work_here(actor) and actor.membership_id == handover.giver


def may_take(actor: Actor, handover: Handover) -> bool:
    """The successor, or any other colleague here; never who hands over."""
    return may_hand_over(actor) and actor.membership_id != handover.giver


def may_decline(actor: Actor, handover: Handover) -> bool:
    """Only the successor says no for the successor."""
    return may_hand_over(actor) and actor.membership_id == handover.successor
