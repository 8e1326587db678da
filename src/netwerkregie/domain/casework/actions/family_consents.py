# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Consent of a family: recorded before a word is kept, withdrawn at any moment.

Who withdraws stops the notes at once. Within a day the family says what goes; nobody
saying anything means that everything does.
"""

from uuid import UUID

from netwerkregie.domain.casework.actions import families, family_persons
from netwerkregie.domain.casework.actions.family_opening import (
    CONSENT,
    sealed,
    unlocked,
)
from netwerkregie.domain.casework.drafts.families import ConsentDraft
from netwerkregie.domain.casework.models import FamilyConsent, FamilyTalk
from netwerkregie.domain.casework.policies import families as policies
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.casework.rules import families as rules
from netwerkregie.domain.casework.rules.families import (
    Choice,
    ConsentAbout,
    EndReason,
    State,
    Step,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


def agree(actor: Actor, talk_id: UUID, draft: ConsentDraft) -> FamilyConsent:
    """Record to what somebody of the family agreed; from then on notes can be kept.

    Raises:
        RuleBroken: who agreed is not in the conversations, the day lies ahead or
            before their beginning, or a name stands in the words.
        Locked: the actor's vault is locked.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_read(actor, talk))
    require_writable(actor, Module.FAMILY)
    after, today = rules.step(State(talk.state), Step.CONSENT), clock.today()
    present = {one.number for one in queries.persons_of(actor, talk)}
    if draft.by not in present:
        code = "casework.family_who_agreed"
        raise RuleBroken(code, "by")
    if not talk.opened_on <= draft.given_on <= today:
        code = "casework.family_agreed_when"
        raise RuleBroken(code, "given_on", earliest=talk.opened_on)
    words = rules.check_filled(draft.words, "words")
    require_tokens(words, "words")
    if draft.about is ConsentAbout.NOTES:
        if talk.state == State.WAITING:
            talk.destroy_on = rules.destroyed_on(talk.last_on, talk.band)
        talk.state = after
        talk.save(update_fields=["state", "destroy_on"])
    opened = unlocked(actor, talk.id, Verb.FAMILY_AGREED)
    consent_id = new_hidden_id()
    consent = FamilyConsent.objects.create(
        id=consent_id,
        municipality_id=actor.municipality_id,
        talk_id=talk.id,
        position=len(queries.consents_of(actor, talk)) + 1,
        about=draft.about,
        way=draft.way,
        given_on=draft.given_on,
        written_by=policies.member_of(actor),
        body=sealed(opened, CONSENT, consent_id, {"by": draft.by, "text": words}),
    )
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_AGREED, talk)
    return consent


def withdraw(actor: Actor, talk_id: UUID, consent_id: UUID) -> FamilyTalk:
    """Record that somebody withdrew: notes stop now, a choice is due by tomorrow.

    Needs no key: withdrawing never waits for a vault.

    Raises:
        NotFound: there is no such consent, or it was withdrawn already.
        RuleBroken: the conversations are over.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_read(actor, talk))
    consent = FamilyConsent.objects.filter(
        municipality_id=actor.municipality_id,
        talk_id=talk.id,
        id=consent_id,
        withdrawn_on__isnull=True,
    ).first()
    if consent is None:
        raise NotFound
    consent.withdrawn_on = clock.today()
    consent.save(update_fields=["withdrawn_on"])
    if consent.about == ConsentAbout.NOTES and talk.state != State.STOPPED:
        talk.state = rules.step(State(talk.state), Step.WITHDRAW)
        by = rules.choice_by(clock.today())
        talk.choice_by, talk.next_on = by, min(by, talk.destroy_on)
        talk.save(update_fields=["state", "choice_by", "next_on"])
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_WITHDREW, talk)
    return talk


def choose(
    actor: Actor, talk_id: UUID, choice: Choice, number: int | None = None
) -> FamilyTalk:
    """Do what the family wants with what was written before somebody withdrew.

    With everything erased, the clock destroys it at its next round. With one person
    erased, their key goes and the words about [P2] stay. Conversations go on only when
    somebody else still agrees to notes.

    Raises:
        RuleBroken: nothing is to be chosen now, or nobody was named.
        NotFound: there is nobody with that number.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_hold(actor, talk))
    if talk.state != State.STOPPED:
        code = "casework.family_nothing_to_choose"
        raise RuleBroken(code)
    if choice is Choice.ERASE_PERSON:
        if number is None:
            code = "casework.family_whom"
            raise RuleBroken(code, "number")
        family_persons.ask_erasure(actor, talk_id, number)
    today = clock.today()
    if choice is Choice.ERASE_ALL:
        talk.destroy_on = talk.next_on = today
        families.over(talk, EndReason.WITHDRAWN)
    elif queries.agreed_to_notes_on(talk) is not None:
        talk.state, talk.choice_by = rules.step(State.STOPPED, Step.GO_ON), None
        talk.next_on = rules.next_step_on(today, talk.destroy_on, talk.band)
        talk.save(update_fields=["state", "choice_by", "next_on"])
    else:
        families.over(talk, EndReason.WITHDRAWN)
    told = actor.for_purpose(Purpose.FAMILY)
    record(told, Verb.FAMILY_CHOSE, talk, reason=str(choice))
    return talk
