# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of triage: who can take a question, what was passed on, who called it what."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.intake.models import (
    AdviceMessage,
    AdviceThread,
    DishonestView,
    PassedOn,
)
from netwerkregie.domain.intake.policies import ADVICE_DESK, advice, require
from netwerkregie.domain.intake.policies import triage as policies
from netwerkregie.domain.intake.rules.advice import Outcome, State
from netwerkregie.domain.intake.rules.triage import (
    BY_ONE_HAND,
    content_hash,
)
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, NotFound

POOL = ADVICE_DESK
"""Who may be the second reader of a question that is called dishonest."""


@dataclass(frozen=True, slots=True)
class Way:
    """An outcome that a colleague sees, and whether it can be chosen now."""

    outcome: Outcome
    is_open: bool


def colleagues(actor: Actor) -> list[Membership]:
    """Return to whom a question can be handed: the active colleagues of the desk."""
    require(policies.works_at_desk(actor))
    return accounts.members_with(actor, *ADVICE_DESK)


def ways_open_to(actor: Actor, thread: AdviceThread) -> list[Way]:
    """Return how a question can end, the ones closed to the actor included."""
    if not policies.may_hand(actor, thread) or thread.state not in {
        State.WAITING,
        State.ANSWERED,
    }:
        return []
    ways = [
        Way(outcome, policies.may_end_with(actor, thread, outcome))
        for outcome in BY_ONE_HAND
    ]
    return [*ways, Way(Outcome.DISHONEST, is_open=True)]


def hash_of(actor: Actor, thread: AdviceThread) -> str:
    """Return what a reader of this thread reads now, as one number."""
    require(advice.may_read(actor, thread))
    digests = AdviceMessage.objects.filter(
        municipality_id=actor.municipality_id, thread_id=thread.id
    ).order_by("position")
    return content_hash(
        [bytes(one) for one in digests.values_list("digest", flat=True)]
    )


def views_of(actor: Actor, thread: AdviceThread) -> list[DishonestView]:
    """Return what readers found; each sees the others' after giving their own."""
    require(advice.may_read(actor, thread))
    found = list(
        DishonestView.objects.filter(
            municipality_id=actor.municipality_id,
            thread_id=thread.id,
            content_hash=hash_of(actor, thread),
        ).order_by("given_on", "id")
    )
    mine = any(one.membership_id == actor.membership_id for one in found)
    return found if mine else []


def passed_on_of(actor: Actor, thread: AdviceThread) -> list[PassedOn]:
    """Return what was passed on in a question, without its sealed words."""
    require(advice.may_read(actor, thread))
    found = policies.visible_passed_on(actor).filter(thread_id=thread.id)
    return list(found.order_by("passed_on", "id"))


def get_passed_on(actor: Actor, key: UUID, *, lock: bool = False) -> PassedOn:
    """Return one record of what was passed on.

    Raises:
        NotFound: there is none, or it is not the actor's to know of.

    """
    found = policies.visible_passed_on(actor).filter(id=key).select_related("thread")
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def to_review(actor: Actor, today: date) -> list[PassedOn]:
    """Return what a second colleague still looks back at, the oldest first."""
    if not policies.works_at_desk(actor) or actor.membership_id is None:
        return []
    found = policies.visible_passed_on(actor).filter(
        reviewed_by__isnull=True, passed_on__lte=today
    )
    others = found.exclude(made_by=actor.membership_id)
    return list(others.select_related("thread").order_by("review_by", "id")[:20])
