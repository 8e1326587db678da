# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of short addresses: one organisation's, and those that are forgotten."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from netwerkregie.domain.intake.models import ShortAddress
from netwerkregie.domain.intake.policies import short_addresses as policies
from netwerkregie.domain.intake.rules.short_addresses import KEPT_DAYS
from netwerkregie.domain.intake.rules.short_addresses import can_have as can_have
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.foundation.tenancy.models import Host, Site


def of_organisation(actor: Actor, family: Sequence[UUID]) -> ShortAddress | None:
    """Return the living address of an organisation, if it has one.

    Args:
        actor: who asks.
        family: the organisation and those that were joined into it.

    """
    found = policies.visible_addresses(actor).filter(
        organisation_id__in=family, ended_on__isnull=True
    )
    return found.order_by("-made_on", "id").first()


def get_address(actor: Actor, address_id: UUID, *, lock: bool = False) -> ShortAddress:
    """Return one short address.

    Raises:
        NotFound: it does not exist, or is not the actor's to know of.

    """
    found = policies.visible_addresses(actor).filter(id=address_id)
    first = (found.select_for_update() if lock else found).first()
    if first is None:
        raise NotFound
    return first


def anonymous_host(actor: Actor) -> str:
    """Return the host of the anonymous site, to print on paper."""
    found = Host.objects.filter(
        municipality_id=actor.municipality_id, site=Site.MAILBOX
    )
    return found.order_by("name").values_list("name", flat=True).first() or ""


def forgotten(actor: Actor, today: date) -> list[UUID]:
    """Return the ended addresses whose posters are down by now."""
    found = policies.visible_addresses(actor).filter(
        ended_on__lte=today - timedelta(days=KEPT_DAYS)
    )
    return list(found.order_by("ended_on", "id").values_list("id", flat=True))
