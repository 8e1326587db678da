# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals of residents: taken in, answered with a public reason, destroyed."""

from collections.abc import Iterable
from uuid import UUID

from django.db import IntegrityError, transaction

from netwerkregie.domain.network import letters, policies
from netwerkregie.domain.network.actions import initiatives
from netwerkregie.domain.network.actions.organisations import require_address
from netwerkregie.domain.network.drafts.initiatives import (
    DecisionDraft,
    InitiativeDraft,
    ProposalDraft,
)
from netwerkregie.domain.network.models import Proposal
from netwerkregie.domain.network.policies import initiatives as who
from netwerkregie.domain.network.queries import initiatives as queries
from netwerkregie.domain.network.queries.proposing import own_proposal
from netwerkregie.domain.network.rules import initiatives as rules
from netwerkregie.domain.network.rules.initiatives import (
    ProposalState,
    ProposalStep,
)
from netwerkregie.domain.network.tokens import Opens, stored_hash, token_for
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.enter import ALIAS


def propose(actor: Actor, draft: ProposalDraft) -> str:
    """Take in a proposal; returns the word with which its answer is read.

    Nobody but who answers it sees it. A visitor can add one and read none, so a second
    press of the button meets the key of the first.
    """
    policies.require(who.may_propose(actor))
    _require_sound(draft)
    today = clock.today()
    made = Proposal(
        id=draft.key,
        municipality_id=actor.municipality_id,
        name=draft.name.strip(),
        about=draft.about.strip(),
        place=draft.place.strip(),
        email=draft.email.strip().lower(),
        language=draft.language,
        token_hash=stored_hash(Opens.PROPOSAL, draft.key, 1),
        made_on=today,
        state=ProposalState.WAITING,
        until=rules.waiting_until(today),
    )
    try:
        with transaction.atomic(using=ALIAS):
            made.save(force_insert=True)
    except IntegrityError:
        return token_for(Opens.PROPOSAL, draft.key, 1)
    record(actor, Verb.PROPOSAL_MADE, made)
    return token_for(Opens.PROPOSAL, draft.key, 1)


def decide(actor: Actor, proposal_id: UUID, draft: DecisionDraft) -> Proposal:
    """Answer a proposal; the reason is read by everybody with its code."""
    proposal = queries.get_proposal(actor, proposal_id, lock=True)
    policies.require(policies.may_work_here(actor))
    state = rules.step(proposal.state, draft.step)
    rules.require_reason(draft.step, draft.reason)
    if not draft.words.strip():
        raise RuleBroken("network.words_empty", field="words")
    require_clean(draft.words, "words")
    today = clock.today()
    if draft.step is ProposalStep.ACCEPT:
        wanted = InitiativeDraft(proposal.name, proposal.about)
        proposal.initiative = initiatives.add(actor, wanted)
    proposal.state = state
    proposal.reason = draft.reason
    proposal.words = draft.words.strip()
    is_open = state in rules.OPEN
    proposal.until = (rules.answer_until if is_open else rules.destroyed_on)(today)
    proposal.save(update_fields=["state", "reason", "words", "until", "initiative"])
    record(actor, Verb.PROPOSAL_DECIDED, proposal, reason=draft.reason.value)
    return proposal


def say_back(actor: Actor, proposal_id: UUID, text: str) -> Proposal:
    """Answer the question that was asked, with the code of the proposal."""
    proposal = own_proposal(proposal_id, lock=True)
    proposal.state = rules.step(proposal.state, ProposalStep.ANSWER)
    if not text.strip():
        raise RuleBroken("network.about_empty", field="text")
    require_clean(text, "text")
    proposal.said_back = text.strip()[: rules.ABOUT_LENGTH]
    proposal.until = rules.waiting_until(clock.today())
    proposal.save(update_fields=["state", "said_back", "until"])
    record(actor, Verb.PROPOSAL_SAID_BACK, proposal)
    return proposal


def mail_answer(actor: Actor, proposal_id: UUID) -> None:
    """Mail the answer to who asked for that, and forget the address; by a job."""
    policies.require(policies.may_destroy(actor))
    found = who.visible_proposals(actor).select_for_update(of=("self",))
    proposal = found.filter(id=proposal_id).exclude(email="").first()
    if proposal is None or proposal.state == ProposalState.WAITING:
        return
    address = proposal.email
    if proposal.state not in rules.OPEN:
        proposal.email = ""
        proposal.save(update_fields=["email"])
    record(actor, Verb.PROPOSAL_MAILED, proposal)
    letters.proposal_answered(proposal, address)


def erase(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Erase proposals at the request of who made them (GDPR article 17)."""
    policies.require(policies.may_erase(actor))
    found = Proposal.objects.filter(
        municipality_id=actor.municipality_id, id__in=list(ids)
    )
    gone = list(found.values_list("id", flat=True))
    Proposal.objects.filter(id__in=gone).delete()
    record(actor, Verb.PROPOSAL_ENDED, None, subjects=gone, reason=reason)
    return len(gone)


def _require_sound(draft: ProposalDraft) -> None:
    if not draft.name.strip():
        raise RuleBroken("network.initiative_empty", field="name")
    if not draft.about.strip():
        raise RuleBroken("network.about_empty", field="about")
    if draft.email.strip():
        require_address(draft.email.strip(), "email")
    for field in ("name", "about", "place"):
        require_clean(getattr(draft, field), field)
