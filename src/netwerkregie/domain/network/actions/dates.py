# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dates on an organisation that follow from its contacts."""

from netwerkregie.domain.network.models import ContactMoment, Organisation
from netwerkregie.domain.network.queries.links import family_of
from netwerkregie.domain.network.rules import rhythm


def refresh(organisation: Organisation) -> list[str]:
    """Work out the dates again; returns the fields to save."""
    contacts = ContactMoment.objects.filter(
        organisation_id__in=family_of(organisation.id)
    )
    latest = contacts.order_by("-held_on", "-id").first()
    organisation.last_contact_on = latest.held_on if latest else None
    by_hand = organisation.next_set_at
    if by_hand is None or (latest is not None and latest.made_at > by_hand):
        # A contact that was written down later says when we speak again.
        organisation.next_on = latest.next_on if latest else None
    organisation.due_on = rhythm.due_on(
        organisation.last_contact_on,
        organisation.known_since,
        organisation.rhythm_days,
        organisation.next_on,
    )
    return ["last_contact_on", "next_on", "due_on"]
