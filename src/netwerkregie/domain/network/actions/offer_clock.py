# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clock does with offers and introductions: it asks, ends and destroys."""

from datetime import timedelta
from uuid import UUID

from netwerkregie.domain.network import letters, policies
from netwerkregie.domain.network.models import Introduction, Offer
from netwerkregie.domain.network.policies.offers import (
    visible_introductions,
    visible_offers,
)
from netwerkregie.domain.network.queries.contacts import reading_link
from netwerkregie.domain.network.queries.offers import root_of
from netwerkregie.domain.network.rules import offers as rules
from netwerkregie.domain.network.rules.offers import Meeting
from netwerkregie.domain.network.rules.terms import months_later
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.ledger import record


def ask_again(actor: Actor) -> int:
    """Ask organisations thirty days before the end whether it still holds, once."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    near = visible_offers(actor).filter(
        asked_on__isnull=True,
        expires_on__gt=today,
        expires_on__lte=today + timedelta(days=rules.ASKED_DAYS_BEFORE),
    )
    ids = list(near.select_for_update().values_list("id", flat=True))
    Offer.objects.filter(id__in=ids).update(asked_on=today)
    if ids:
        record(actor, Verb.OFFER_ASKED_AGAIN, None, subjects=ids)
    return len(ids)


def mail_again(actor: Actor, offer_id: UUID) -> None:
    """Mail the organisation that its offer ends unless it says that it holds."""
    policies.require(policies.may_destroy(actor))
    for offer in visible_offers(actor).filter(id=offer_id):
        link = reading_link(root_of(offer))
        if link is not None:
            letters.offer_again(link, offer)


def mail_written(actor: Actor, offer_id: UUID) -> None:
    """Tell an organisation that a colleague wrote something down for it."""
    policies.require(policies.may_destroy(actor))
    for offer in visible_offers(actor).filter(id=offer_id, made_by__isnull=False):
        link = reading_link(root_of(offer))
        if link is not None:
            letters.offer_written(link)


def mail_sides(actor: Actor, introduction_id: UUID) -> None:
    """Tell both sides of an introduction that there is a question, or a yes."""
    policies.require(policies.may_destroy(actor))
    for met in visible_introductions(actor).filter(id=introduction_id):
        for offer in (met.offered, met.asked):
            link = reading_link(root_of(offer))
            if link is not None and met.state == Meeting.AGREED:
                letters.introduced(link)
            elif link is not None and met.state == Meeting.ASKED:
                letters.introduction_asked(link, met)


def end_terms(actor: Actor) -> int:
    """End offers and introductions whose term is over."""
    policies.require(policies.may_destroy(actor))
    return expire(actor) + expire_introductions(actor) + destroy_introductions(actor)


def expire(actor: Actor) -> int:
    """Delete what nobody confirmed for a year."""
    policies.require(policies.may_destroy(actor))
    over = visible_offers(actor).filter(expires_on__lte=clock.today())
    ids = list(over.values_list("id", flat=True))
    Offer.objects.filter(id__in=ids).delete()
    if ids:
        record(actor, Verb.OFFER_EXPIRED, None, subjects=ids)
    return len(ids)


def expire_introductions(actor: Actor) -> int:
    """Write down that a question was not answered in time; a lone yes is forgotten."""
    policies.require(policies.may_destroy(actor))
    over = visible_introductions(actor).filter(
        state=Meeting.ASKED, ends_on__lt=clock.today()
    )
    ids = list(over.values_list("id", flat=True))
    Introduction.objects.filter(id__in=ids).update(
        state=Meeting.EXPIRED, offered_says="", asked_says=""
    )
    if ids:
        record(actor, Verb.INTRODUCTION_EXPIRED, None, subjects=ids)
    return len(ids)


def destroy_introductions(actor: Actor) -> int:
    """Destroy introductions a year after they were asked."""
    policies.require(policies.may_destroy(actor))
    before = months_later(clock.today(), -rules.INTRODUCTION_KEPT_MONTHS)
    over = visible_introductions(actor).filter(asked_on__lte=before)
    ids = list(over.values_list("id", flat=True))
    Introduction.objects.filter(id__in=ids).delete()
    if ids:
        record(actor, Verb.INTRODUCTION_DESTROYED, None, subjects=ids)
    return len(ids)
