# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers and requests that look like life, for tests."""

from uuid import UUID

from netwerkregie.domain.network.actions import offers
from netwerkregie.domain.network.drafts.offers import (
    Direction,
    OfferDraft,
    OfferKind,
    When,
)
from netwerkregie.domain.network.models import Offer
from netwerkregie.foundation.kernel import Actor


def offered_words(**facts: object) -> OfferDraft:
    """Return what an organisation offers."""
    values: dict[str, object] = {
        "direction": Direction.OFFER,
        "kind": OfferKind.ROOM,
        "words": "Zaal met keuken voor veertig stoelen",
        "when": When.EVENING,
    }
    # A test gives any of the draft's facts, by name.
    return OfferDraft(**(values | facts))  # type: ignore[arg-type]


def an_offer(actor: Actor, organisation_id: UUID, **facts: object) -> Offer:
    """Write down an offer for an organisation that reads along."""
    return offers.make(actor, organisation_id, offered_words(**facts))


def a_request(actor: Actor, organisation_id: UUID, **facts: object) -> Offer:
    """Write down a request for an organisation that reads along."""
    values = {"direction": Direction.REQUEST, "words": "Wij zoeken een zaal"}
    return offers.make(actor, organisation_id, offered_words(**(values | facts)))
