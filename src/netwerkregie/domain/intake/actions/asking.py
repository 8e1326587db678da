# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a signed-in professional does with their own question: ask, read, add.

The asker holds the question's key like a member of its dossier, and that wrap is the
only tie between the two. The advice team reads a domain and what was written.
"""

from secrets import randbits
from uuid import UUID

from netwerkregie.domain.intake.actions.advice import (
    ADVICE_TEAM,
    OpenFile,
    OpenMessage,
    OpenThread,
    read_body,
)
from netwerkregie.domain.intake.actions.keeping import (
    keep_files,
    keep_words,
    require_nobody,
)
from netwerkregie.domain.intake.drafts import AdditionDraft, Channel, QuestionDraft
from netwerkregie.domain.intake.models import AdviceMessage, AdviceThread, Author
from netwerkregie.domain.intake.policies import advice as advice_policies
from netwerkregie.domain.intake.policies import asking as policies
from netwerkregie.domain.intake.queries import asking as queries
from netwerkregie.domain.intake.queries import hours
from netwerkregie.domain.intake.rules import advice as rules
from netwerkregie.domain.intake.rules.advice import State, Step
from netwerkregie.domain.intake.rules.asking import place_of
from netwerkregie.domain.intake.sealing import file_place
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, clock, new_hidden_id
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import ModuleState, require_writable
from netwerkregie.foundation.vault import dossiers, teams
from netwerkregie.foundation.vault.keys import keys_of
from netwerkregie.foundation.vault.opening import OpenDossier

KIND = policies.KIND


def ask(actor: Actor, draft: QuestionDraft, *, once: UUID) -> AdviceThread:
    """Take in a question of somebody who is signed in; the same form is one question.

    Args:
        actor: the asker, with an open vault.
        draft: the question, already shown with what the guard points at.
        once: drawn for the form, so that sending it twice is asking once.

    Raises:
        RuleBroken: the text is empty, too long, or leads to somebody.
        Locked: the actor's vault is locked.
        ModuleClosed: this municipality takes no questions.

    """
    advice_policies.require(policies.may_ask(actor))
    stands = require_writable(actor, Module.ADVICE)
    me = keys_of(actor).membership_id
    text = require_nobody(draft.body)
    place = place_of(me, once)
    known = policies.own_threads(actor).filter(lookup_hash=place).first()
    if known is not None:
        return known
    opened = dossiers.create(
        actor,
        KIND,
        purpose=Purpose.ADVICE,
        teams=[teams.get_team(ADVICE_TEAM)],
        members=[me],
        dossier_id=new_hidden_id(),
    )
    thread = _thread_of(actor, opened.id, draft, place, stands)
    message_id = keep_words(actor, opened, text, position=1, turn=0)
    keep_files(actor, opened, message_id, draft.files)
    record(actor.for_purpose(Purpose.ADVICE), Verb.THREAD_ASKED, thread)
    return thread


def read(actor: Actor, thread_id: UUID) -> OpenThread:
    """Open a question of one's own, or one that a colleague shares.

    Raises:
        NotFound: absent, or not the actor's.
        Locked: the actor's vault is locked.

    """
    thread = queries.get_held(actor, thread_id)
    advice_policies.require(policies.may_ask(actor))
    verb = _read_verb(actor, thread)
    opened = _open(actor, thread, verb)
    messages = tuple(
        OpenMessage(
            position=message.position,
            author=message.author,
            membership_id=message.membership_id,
            written_on=message.written_on,
            text=read_body(opened, message),
        )
        for message in queries.messages_of(actor, thread)
    )
    record(actor.for_purpose(Purpose.ADVICE), verb, thread)
    return OpenThread(thread, messages, queries.files_of(actor, thread))


def open_file(actor: Actor, thread_id: UUID, file_id: UUID) -> OpenFile:
    """Open a file with a question of one's own, or one that a colleague shares.

    Raises:
        NotFound: absent, or not the actor's.
        Locked: the actor's vault is locked.

    """
    thread = queries.get_held(actor, thread_id)
    advice_policies.require(policies.may_ask(actor))
    file = queries.get_file(actor, thread, file_id)
    opened = _open(actor, thread, Verb.FILE_READ)
    content = b"".join(opened.unseal_file(file_place(file.id), [bytes(file.content)]))
    record(actor.for_purpose(Purpose.ADVICE), Verb.FILE_READ, thread)
    return OpenFile(file.content_type, content)


def add(actor: Actor, thread_id: UUID, draft: AdditionDraft) -> AdviceThread:
    """Add to one's own question; that extends it and a closed one opens again.

    Raises:
        NotFound: absent, or somebody else asked it.
        RuleBroken: the text is empty, too long, or leads to somebody.
        Locked: the actor's vault is locked.

    """
    thread = queries.get_own(actor, thread_id, lock=True)
    advice_policies.require(policies.may_ask(actor))
    require_writable(actor, Module.ADVICE)
    text = require_nobody(draft.body)
    opened = _open(actor, thread, Verb.THREAD_ADDED_TO)
    others = AdviceMessage.objects.filter(
        municipality_id=actor.municipality_id, thread_id=thread.id
    )
    turn = others.filter(author=Author.ADVISER).count()
    digest = opened.digest(f"{turn}|{text}")
    if others.filter(author=Author.ASKER, digest=digest).exists():
        return thread
    _extend(actor, thread)
    message_id = keep_words(
        actor, opened, text, position=thread.message_count, turn=turn
    )
    keep_files(actor, opened, message_id, draft.files)
    record(actor.for_purpose(Purpose.ADVICE), Verb.THREAD_ADDED_TO, thread)
    return thread


def _thread_of(
    actor: Actor,
    thread_id: UUID,
    draft: QuestionDraft,
    place: bytes,
    stands: ModuleState,
) -> AdviceThread:
    today = clock.today()
    return AdviceThread.objects.create(
        id=thread_id,
        municipality_id=actor.municipality_id,
        lookup_hash=place,
        nickname=rules.nickname(randbits(64)),
        language=draft.language,
        channel=Channel.SIGNED_IN,
        want=draft.want,
        domain=str(draft.domain or ""),
        state=State.WAITING,
        received_on=today,
        promised_on=rules.promise(
            today, hours.answer_days(actor), hours.days_off(actor)
        ),
        last_message_on=today,
        destroy_on=rules.last_day(today),
        message_count=1,
        is_practice=stands is ModuleState.PRACTICE,
    )


def _extend(actor: Actor, thread: AdviceThread) -> None:
    today = clock.today()
    if thread.state != State.WAITING:
        # Who adds to a question that still waits keeps the date that was promised.
        thread.promised_on = rules.promise(
            today, hours.answer_days(actor), hours.days_off(actor)
        )
    thread.state = rules.step(State(thread.state), Step.WRITE_AGAIN)
    thread.outcome, thread.reason, thread.closed_on = "", "", None
    thread.last_message_on, thread.destroy_on = today, rules.last_day(today)
    thread.message_count += 1
    thread.save(
        update_fields=[
            "state",
            "outcome",
            "reason",
            "closed_on",
            "promised_on",
            "last_message_on",
            "destroy_on",
            "message_count",
        ]
    )


def _read_verb(actor: Actor, thread: AdviceThread) -> Verb:
    if queries.is_own(actor, thread):
        return Verb.THREAD_READ_BY_ASKER
    return Verb.THREAD_READ_BY_COLLEAGUE


def _open(actor: Actor, thread: AdviceThread, verb: Verb) -> OpenDossier:
    return dossiers.open(actor, thread.id, purpose=Purpose.ADVICE, action=str(verb))
