# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation does with its offers and introductions through its own link."""

from collections.abc import Sequence
from uuid import UUID

from netwerkregie.domain.network.actions import offering
from netwerkregie.domain.network.drafts.offers import OfferDraft
from netwerkregie.domain.network.models import Introduction, Offer, OrganisationLink
from netwerkregie.domain.network.queries import offers as queries
from netwerkregie.domain.network.queries.links import (
    family_of,
    get_link,
    get_own_organisation,
)
from netwerkregie.domain.network.rules import offers as rules
from netwerkregie.domain.network.rules.offers import Answer, Meeting
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.ledger import record


def make(holder: Holder, draft: OfferDraft) -> Offer:
    """Offer or ask something for one's own organisation."""
    link = _reading(holder)
    organisation = get_own_organisation(holder, lock=True)
    if draft.once is not None:
        before = Offer.objects.filter(
            once=draft.once, organisation_id__in=family_of(organisation.id)
        ).first()
        if before is not None:
            return before
    offer = offering.write(organisation, link, draft, None)
    record(holder.actor, Verb.OFFER_MADE, offer)
    return offer


def change(holder: Holder, offer_id: UUID, draft: OfferDraft) -> Offer:
    """Change one's own; from then on only the organisation itself does."""
    _reading(holder)
    offer = queries.get_own_offer(holder, offer_id, lock=True)
    changed = offering.rewrite(offer, draft, None)
    record(holder.actor, Verb.OFFER_CHANGED, changed)
    return changed


def keep(holder: Holder, offer_id: UUID) -> Offer:
    """Say that it still holds, for another year."""
    _reading(holder)
    offer = queries.get_own_offer(holder, offer_id, lock=True)
    offer.save(update_fields=offering.hold(offer))
    record(holder.actor, Verb.OFFER_KEPT, offer)
    return offer


def withdraw(holder: Holder, offer_id: UUID) -> None:
    """Take it away; it is gone at once, with the questions that rest on it."""
    _reading(holder)
    offer = queries.get_own_offer(holder, offer_id, lock=True)
    Offer.objects.filter(id=offer.id).delete()
    record(holder.actor, Verb.OFFER_WITHDRAWN, offer_id)


def answer(holder: Holder, introduction_id: UUID, said: Answer) -> Introduction:
    """Say yes or no to an introduction; a no needs no reason and names nobody."""
    _reading(holder)
    met = queries.get_introduction(holder, introduction_id, lock=True)
    today = clock.today()
    state = rules.meeting_of(met.state, met.ends_on, today)
    if state is Meeting.AGREED and said is Answer.YES:
        return met
    if state is not Meeting.ASKED:
        raise RuleBroken("network.introduction_over")
    family = family_of(get_own_organisation(holder).id)
    if met.offered.organisation_id in family:
        met.offered_says = said
    else:
        met.asked_says = said
    met.state = rules.after_answers(met.offered_says, met.asked_says)
    if met.state == Meeting.NOT_NOW:
        met.offered_says = met.asked_says = ""
    if met.state == Meeting.AGREED:
        met.agreed_on = today
    met.save(update_fields=["offered_says", "asked_says", "state", "agreed_on"])
    is_agreed = met.state == Meeting.AGREED
    verb = Verb.INTRODUCTION_AGREED if is_agreed else Verb.INTRODUCTION_ANSWERED
    record(holder.actor, verb, met)
    return met


def forget_unread(family: Sequence[UUID]) -> None:
    """Let offers go that nobody of the organisation can read any more (M4)."""
    Offer.objects.filter(organisation_id__in=family).delete()


def _reading(holder: Holder) -> OrganisationLink:
    link = get_link(holder)
    if link.confirmed_on is None:
        raise RuleBroken("network.not_confirmed")
    return link
