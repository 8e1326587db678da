# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who refers, passes on, calls dishonest and gives feedback; who sees of it what."""

from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.domain.intake.models import (
    AdviceThread,
    OwedFeedback,
    PassedOn,
    Receiver,
    Referral,
)
from netwerkregie.domain.intake.policies import ADVICE_DESK
from netwerkregie.domain.intake.policies import may_destroy as may_destroy
from netwerkregie.domain.intake.policies.advice import may_answer, may_see_threads
from netwerkregie.domain.intake.rules.advice import Outcome
from netwerkregie.domain.intake.rules.triage import may_choose
from netwerkregie.foundation.kernel import Actor, NotAllowed, Role

LIST_KEEPERS = (Role.NETWORK_DIRECTOR, Role.DEPUTY)


FIGURE_READERS = (
    *LIST_KEEPERS,
    Role.POLICY_ADVISER,
    Role.MAYOR,
    Role.DPO,
    Role.AUDITOR,
)


def may_see_figures(actor: Actor) -> bool:
    """Counts of what came in and how it ended: who leads, and who answers for it."""
    return actor.has(*FIGURE_READERS) and actor.membership_id is not None


def may_see_dropped(actor: Actor) -> bool:
    """Counts of why concerns ended unweighed: who weighs sees the rule is for all."""
    weighs = actor.has(Role.WEIGHER, Role.CHAIR) and actor.membership_id is not None
    return weighs or may_see_figures(actor)


def works_at_desk(actor: Actor) -> bool:
    """A colleague of the advice desk, in person."""
    return actor.has(*ADVICE_DESK) and actor.membership_id is not None


def member_of_desk(actor: Actor) -> UUID:
    """Return the membership of a colleague who acts in person.

    Raises:
        NotAllowed: a clock or a visitor acts.

    """
    if actor.membership_id is None or not works_at_desk(actor):
        raise NotAllowed
    return actor.membership_id


def may_hand(actor: Actor, thread: AdviceThread) -> bool:
    """Whoever may answer a question takes it, or hands it to a colleague."""
    return may_answer(actor, thread) and actor.membership_id is not None


def may_end_with(actor: Actor, thread: AdviceThread, outcome: Outcome) -> bool:
    """Whoever may answer it, and for a concern an intake officer."""
    return may_hand(actor, thread) and may_choose(outcome, actor.roles)


def may_keep_receivers(actor: Actor) -> bool:
    """Who knows the organisations keeps the list of regular care."""
    return actor.has(*LIST_KEEPERS) and actor.membership_id is not None


def visible_receivers(actor: Actor) -> QuerySet[Receiver]:
    """Return the parties of regular care, to who refers and to the clock."""
    found = Receiver.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_threads(actor) else found.none()


def visible_referrals(actor: Actor) -> QuerySet[Referral]:
    """Return the referrals of the questions that one may know of."""
    found = Referral.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_threads(actor) else found.none()


def visible_passed_on(actor: Actor) -> QuerySet[PassedOn]:
    """Return what was passed on in questions that one may know of."""
    found = PassedOn.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_threads(actor) else found.none()


def may_review(actor: Actor, passed_on: PassedOn) -> bool:
    """A second colleague of the desk, never who passed it on (M21)."""
    return works_at_desk(actor) and actor.membership_id != passed_on.made_by


def visible_debts(actor: Actor) -> QuerySet[OwedFeedback]:
    """Return what is owed: ids and days, to who gives it and to the clock."""
    found = OwedFeedback.objects.filter(municipality_id=actor.municipality_id)
    return found if works_at_desk(actor) or may_destroy(actor) else found.none()
