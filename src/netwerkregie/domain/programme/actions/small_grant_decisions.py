# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Deciding about an application: two people, both without an interest in it.

The first proposes with a public reason; the second reads the plan and the proposal and
writes own words. Granting locks the round, so that its ceiling holds for two who grant
at once, and promises the money in the books in the same transaction.
"""

from uuid import UUID

from django.db import transaction

from netwerkregie.domain.programme.actions.commitments import promise
from netwerkregie.domain.programme.actions.small_grants import resume
from netwerkregie.domain.programme.drafts.budget import CommitmentDraft
from netwerkregie.domain.programme.drafts.small_grants import GrantDecisionDraft
from netwerkregie.domain.programme.models import (
    GrantInterest,
    GrantView,
    SmallGrant,
)
from netwerkregie.domain.programme.policies import small_grants as policies
from netwerkregie.domain.programme.queries import small_grants as queries
from netwerkregie.domain.programme.rules import small_grants as rules
from netwerkregie.domain.programme.rules.money import NOTHING, euro
from netwerkregie.domain.programme.rules.small_grants import GrantState, GrantStep
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import kept
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.tenancy.modules import require_writable


def ask(actor: Actor, grant_id: UUID, question: str) -> SmallGrant:
    """Ask for what is missing; the term of decision waits, fourteen days at most.

    Raises:
        RuleBroken: it was asked or decided already, or nothing is asked.

    """
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_propose(actor, grant))
    require_writable(actor, Module.PROGRAMME)
    grant.state = rules.step(GrantState(grant.state), GrantStep.ASK)
    grant.question = kept(question, "question", rules.WORDS_LENGTH)
    grant.asked_on = clock.today()
    grant.save(update_fields=["state", "question", "asked_on"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_QUESTIONED, grant)
    return grant


def declare_interest(actor: Actor, grant_id: UUID) -> GrantInterest:
    """Stay out of a decision: somebody knows who applies, or gains by it.

    What the person wrote about it before ends with it.
    """
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_declare_interest(actor))
    assert actor.user_id is not None
    assert actor.membership_id is not None
    made, is_new = GrantInterest.objects.get_or_create(
        municipality_id=actor.municipality_id,
        grant=grant,
        user_id=actor.user_id,
        defaults={
            "membership_id": actor.membership_id,
            "declared_on": clock.today(),
        },
    )
    if not is_new:
        return made
    if grant.state == GrantState.PROPOSED:
        _begin_again(actor, grant)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_INTEREST, grant)
    return made


@transaction.atomic(using=ALIAS)
def propose(actor: Actor, grant_id: UUID, draft: GrantDecisionDraft) -> SmallGrant:
    """Propose a decision, and ask a second person to look.

    Raises:
        NotAllowed: the actor may not decide, or has an interest in it.
        RuleBroken: it changed meanwhile, does not fit the round, or says no reason.

    """
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_propose(actor, grant))
    require_writable(actor, Module.PROGRAMME)
    if draft.version != grant.version:
        raise RuleBroken("programme.grant_changed_meanwhile")
    state = rules.step(GrantState(grant.state), GrantStep.PROPOSE)
    amount = draft.amount if draft.is_grant else NOTHING
    if draft.is_grant:
        before = queries.granted_in_round(actor, grant.round_id)
        rules.require_within(grant.round.terms, before, euro(grant.asked), amount)
    reason = kept(draft.reason, "reason", rules.WORDS_LENGTH)
    _end_proposal(actor, grant)
    resume(grant, clock.today())
    grant.state = state
    grant.save(update_fields=["state", "decide_by", "asked_on", "question"])
    view = GrantView(is_grant=draft.is_grant, amount=amount.amount, reason=reason)
    view.content_hash = queries.hash_of_decision(grant, view)
    _write(actor, grant, view, 1, draft.words, no_interest=draft.no_interest)
    signing.ask(
        actor,
        Asking(
            queries.KIND,
            grant.id,
            view.content_hash,
            Purpose.PROGRAMME,
            pool=queries.POOL,
            words_id=view.id,
            reader_id=draft.reader_id,
            apart=queries.kept_apart(actor, grant),
        ),
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_PROPOSED, grant)
    return grant


def open_proposal(actor: Actor, grant_id: UUID) -> SmallGrant:
    """Open a plan with its proposal to look along; who did not cannot sign."""
    grant = queries.get_grant(actor, grant_id)
    request = signatures.open_request(actor, queries.KIND, grant.id)
    is_other = request is not None and request.asked_by_user != actor.user_id
    if request is not None and is_other and policies.may_second(actor, grant):
        signing.opened(actor, request.id)
    return grant


@transaction.atomic(using=ALIAS)
def agree(actor: Actor, grant_id: UUID, words: str, *, no_interest: bool) -> SmallGrant:
    """Sign what another proposed, in own words; then it is decided.

    Raises:
        NotAllowed: the actor may not be the second, or has an interest in it.
        RuleBroken: it is over or changed, or the ceiling of the round is reached.

    """
    # The round first, as everybody who grants does: nobody waits in a circle.
    seen = queries.get_grant(actor, grant_id)
    queries.get_round(actor, seen.round_id, lock=True)
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_second(actor, grant))
    require_writable(actor, Module.PROGRAMME)
    request = signatures.open_request(actor, queries.KIND, grant.id)
    first = next(iter(queries.views_of(actor, grant)), None)
    if grant.state != GrantState.PROPOSED or request is None or first is None:
        raise RuleBroken("signing.over")
    view = GrantView(is_grant=first.is_grant, amount=first.amount)
    now = queries.hash_of_decision(grant, first)
    view.content_hash = now
    if first.user_id == actor.user_id:
        raise RuleBroken("signing.not_yourself")
    _write(actor, grant, view, 2, words, no_interest=no_interest)
    signing.sign(actor, request.id, content_hash=now, words_id=view.id)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_SECONDED, grant)
    if signatures.is_signed(actor, queries.KIND, grant.id, now):
        _decide(actor, grant, first, view)
    return grant


def send_back(actor: Actor, grant_id: UUID) -> SmallGrant:
    """Do not agree: it is proposed anew, by either of the two.

    Raises:
        RuleBroken: nothing was proposed.

    """
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_second(actor, grant))
    require_writable(actor, Module.PROGRAMME)
    rules.step(GrantState(grant.state), GrantStep.SEND_BACK)
    _begin_again(actor, grant)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_SENT_BACK, grant)
    return grant


def note_objection(actor: Actor, grant_id: UUID) -> SmallGrant:
    """Write down that an objection came: until it is answered nothing is destroyed.

    Raises:
        RuleBroken: there is no decision to object to.

    """
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_make_rounds(actor))
    require_writable(actor, Module.PROGRAMME)
    if grant.decided_on is None:
        raise RuleBroken("programme.grant_step_closed")
    if grant.objected_on is None:
        until = rules.objected_until(clock.today())
        grant.objected_on = clock.today()
        if grant.destroy_on is not None:
            grant.destroy_on = until
        grant.save(update_fields=["objected_on", "destroy_on"])
        queries.contacts_of(actor, grant).update(destroy_on=until)
        record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_OBJECTED, grant)
    return grant


def _decide(
    actor: Actor, grant: SmallGrant, first: GrantView, second: GrantView
) -> None:
    """Write the decision down; a granted sum is promised in the books at once."""
    today = clock.today()
    do = GrantStep.GRANT if first.is_grant else GrantStep.REFUSE
    grant.state = rules.step(GrantState(grant.state), do)
    grant.reason = first.reason
    grant.decided_on = today
    grant.object_by = rules.object_by(today)
    grant.first_by, grant.second_by = first.user_id, second.user_id
    until = rules.contact_until_refused(today)
    if first.is_grant:
        amount = euro(first.amount)
        before = queries.granted_in_round(actor, grant.round_id)
        rules.require_within(grant.round.terms, before, euro(grant.asked), amount)
        grant.granted = amount.amount
        grant.commitment = promise(
            actor,
            grant.round.line_id,
            CommitmentDraft(
                party=grant.number,
                what=grant.title,
                on=today,
                shares={grant.round.source_id: amount},
                once=grant.id,
            ),
        )
        until = rules.contact_until_settled(grant.ends_on, today)
    else:
        grant.destroy_on = until
    grant.save()
    queries.contacts_of(actor, grant).update(destroy_on=until)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_DECIDED, grant)


def _write(
    actor: Actor,
    grant: SmallGrant,
    view: GrantView,
    place: int,
    words: str,
    *,
    no_interest: bool,
) -> None:
    """Write down what one of the two thinks, who says to have no interest in it."""
    if not no_interest:
        raise RuleBroken("programme.grant_interest", "no_interest")
    assert actor.membership_id is not None
    assert actor.user_id is not None
    view.municipality_id = actor.municipality_id
    view.grant = grant
    view.place = place
    view.words = kept(words, "words", rules.WORDS_LENGTH)
    view.no_interest = True
    view.membership_id, view.user_id = actor.membership_id, actor.user_id
    view.written_on = clock.today()
    view.save(force_insert=True)


def _begin_again(actor: Actor, grant: SmallGrant) -> None:
    _end_proposal(actor, grant)
    grant.state = GrantState.RECEIVED
    grant.save(update_fields=["state"])


def _end_proposal(actor: Actor, grant: SmallGrant) -> None:
    signing.void(actor, queries.KIND, grant.id)
    GrantView.objects.filter(
        municipality_id=grant.municipality_id, grant_id=grant.id
    ).delete()
