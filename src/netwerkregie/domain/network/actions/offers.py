# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers that a colleague writes down for an organisation, and introductions."""

from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions import offering
from netwerkregie.domain.network.drafts.offers import OfferDraft
from netwerkregie.domain.network.models import Introduction, Offer
from netwerkregie.domain.network.policies.offers import (
    may_change_offer,
    may_introduce,
    may_write_offers,
)
from netwerkregie.domain.network.queries import offers as queries
from netwerkregie.domain.network.queries.contacts import reading_link
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.rules import offers as rules
from netwerkregie.domain.network.rules.offers import Direction, Meeting
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record


def make(actor: Actor, organisation_id: UUID, draft: OfferDraft) -> Offer:
    """Write down an offer or request for an organisation that reads it itself."""
    organisation = get_organisation(actor, organisation_id, lock=True)
    policies.require(may_write_offers(actor))
    if draft.once is not None:
        before = Offer.objects.filter(once=draft.once).first()
        if before is not None:
            return before
    link = reading_link(organisation.id)
    if link is None:
        raise RuleBroken("network.offer_no_reader")
    offer = offering.write(organisation, link, draft, actor.membership_id)
    record(actor, Verb.OFFER_MADE, offer)
    return offer


def change(actor: Actor, offer_id: UUID, draft: OfferDraft) -> Offer:
    """Change what a colleague wrote down for an organisation."""
    offer = queries.get_offer(actor, offer_id, lock=True)
    _require_ours(actor, offer)
    changed = offering.rewrite(offer, draft, actor.membership_id)
    record(actor, Verb.OFFER_CHANGED, changed)
    return changed


def withdraw(actor: Actor, offer_id: UUID) -> None:
    """Withdraw what a colleague wrote down; it is gone at once."""
    offer = queries.get_offer(actor, offer_id, lock=True)
    _require_ours(actor, offer)
    Offer.objects.filter(id=offer.id).delete()
    record(actor, Verb.OFFER_WITHDRAWN, offer_id)


def introduce(actor: Actor, one_id: UUID, other_id: UUID) -> Introduction:
    """Ask both organisations whether they want to be introduced; nothing passes yet."""
    policies.require(may_introduce(actor))
    first, second = sorted((one_id, other_id))
    pair = [
        queries.get_offer(actor, first, lock=True),
        queries.get_offer(actor, second, lock=True),
    ]
    offered, asked = sorted(pair, key=lambda one: one.direction != Direction.OFFER)
    _require_fitting(actor, offered, asked)
    today = clock.today()
    before = Introduction.objects.filter(offered=offered, asked=asked).first()
    if before is not None:
        if rules.meeting_of(before.state, before.ends_on, today) is Meeting.ASKED:
            return before
        raise RuleBroken("network.introduction_again")
    made = Introduction.objects.create(
        municipality_id=actor.municipality_id,
        offered=offered,
        asked=asked,
        state=Meeting.ASKED,
        asked_on=today,
        ends_on=rules.introduction_ends(today),
        made_by=actor.membership_id,
    )
    record(actor, Verb.INTRODUCTION_ASKED, made)
    return made


def _require_ours(actor: Actor, offer: Offer) -> None:
    if may_write_offers(actor) and not may_change_offer(actor, offer):
        raise RuleBroken("network.offer_is_theirs")
    policies.require(may_change_offer(actor, offer))


def _require_fitting(actor: Actor, offered: Offer, asked: Offer) -> None:
    are_two = queries.root_of(offered) != queries.root_of(asked)
    partners = queries.partners_of(actor.municipality_id, queries.root_of(offered))
    if (
        (offered.direction, asked.direction) != (Direction.OFFER, Direction.REQUEST)
        or not are_two
        or not queries.may_meet(offered, asked, partners)
    ):
        raise RuleBroken("network.introduction_not_fitting")
