# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the advice desk does with a thread: open, answer, close; and what clocks do.

Opening sealed content is an action, not a query: the vault writes its line before it
gives its half of the key, and the ledger writes who read and for what.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.intake.actions.addresses import with_address
from netwerkregie.domain.intake.actions.feedback_owed import owe
from netwerkregie.domain.intake.drafts import AnswerDraft, ClosingDraft
from netwerkregie.domain.intake.models import (
    AdviceFile,
    AdviceMessage,
    AdviceThread,
    Author,
)
from netwerkregie.domain.intake.policies import advice as policies
from netwerkregie.domain.intake.policies import triage
from netwerkregie.domain.intake.queries import advice as queries
from netwerkregie.domain.intake.rules import advice as rules
from netwerkregie.domain.intake.rules.advice import Outcome, State, Step
from netwerkregie.domain.intake.rules.feedback import due
from netwerkregie.domain.intake.rules.triage import (
    SECOND_READING,
    check_reason,
    in_time,
)
from netwerkregie.domain.intake.sealing import (
    body_place,
    file_place,
    padded,
    unpadded,
)
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import (
    Actor,
    NotAllowed,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers, teams
from netwerkregie.foundation.vault.opening import OpenDossier

ADVICE_TEAM = "advice"


class NoKey(NotAllowed):
    """The actor may read this, but nobody has given them the team's key yet."""

    def __init__(self) -> None:
        super().__init__("intake.no_key")


@dataclass(frozen=True, slots=True)
class OpenMessage:
    """A message as it can be read now."""

    position: int
    author: str
    membership_id: UUID | None
    written_on: date
    text: str


@dataclass(frozen=True, slots=True)
class OpenThread:
    """A thread with its messages opened, for this request only."""

    thread: AdviceThread
    messages: tuple[OpenMessage, ...]
    files: tuple[AdviceFile, ...]


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file as it can be shown now."""

    content_type: str
    content: bytes


def open_thread(actor: Actor, thread_id: UUID) -> OpenThread:
    """Open a thread and its messages, and write that it was read.

    Raises:
        NotFound: absent, or not the actor's.
        Locked: the actor's vault is locked.
        NoKey: the actor waits for the team's key.

    """
    thread = queries.get_thread(actor, thread_id)
    policies.require(policies.may_read(actor, thread))
    opened = open_dossier(actor, thread, Verb.THREAD_READ)
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
    _note_second_reader(actor, thread)
    record(actor.for_purpose(Purpose.ADVICE), Verb.THREAD_READ, thread)
    return OpenThread(thread, messages, queries.files_of(actor, thread))


def open_file(actor: Actor, thread_id: UUID, file_id: UUID) -> OpenFile:
    """Open a file of a thread, and write that it was read.

    Raises:
        NotFound: absent, or not the actor's.
        Locked: the actor's vault is locked.

    """
    thread = queries.get_thread(actor, thread_id)
    policies.require(policies.may_read(actor, thread))
    file = queries.get_file(actor, thread, file_id)
    opened = open_dossier(actor, thread, Verb.FILE_READ)
    content = b"".join(opened.unseal_file(file_place(file.id), [bytes(file.content)]))
    record(actor.for_purpose(Purpose.ADVICE), Verb.FILE_READ, thread)
    return OpenFile(file.content_type, content)


def answer(actor: Actor, thread_id: UUID, draft: AnswerDraft) -> AdviceThread:
    """Answer a question; it waits for the asker and nobody changes it afterwards.

    The same text sent twice, as by a double click, is one answer.

    Raises:
        RuleBroken: the thread is closed, or the text empty or too long.
        Locked: the actor's vault is locked.

    """
    thread = queries.get_thread(actor, thread_id, lock=True)
    policies.require(policies.may_answer(actor, thread))
    require_writable(actor, Module.ADVICE)
    text = rules.check_text(draft.body)
    opened = open_dossier(actor, thread, Verb.THREAD_ANSWERED)
    if not say(actor, thread, opened, text):
        return thread
    today = clock.today()
    thread.state = rules.step(State(thread.state), Step.ANSWER)
    take_up(actor, thread, today)
    extend(thread, today)
    record(actor.for_purpose(Purpose.ADVICE), Verb.THREAD_ANSWERED, thread)
    return thread


def close(actor: Actor, thread_id: UUID, draft: ClosingDraft) -> AdviceThread:
    """Close a thread with an outcome, its reason and a last word to the asker.

    What became a concern is owed feedback; the facts are written anew there.

    Raises:
        RuleBroken: it is closed already, the outcome has an act of its own, or the
            reason is another outcome's.
        NotAllowed: a concern is for an intake officer.
        Locked: the actor's vault is locked.

    """
    thread = queries.get_thread(actor, thread_id, lock=True)
    policies.require(policies.may_close(actor, thread))
    require_writable(actor, Module.ADVICE)
    outcome = rules.check_outcome(draft.outcome)
    policies.require(triage.may_end_with(actor, thread, outcome))
    after = rules.step(_ours(thread), Step.CLOSE)
    reason = check_reason(outcome, draft.reason)
    text = with_address(
        actor, draft.feedback, draft.address_id, thread.language, "address"
    )
    text = rules.check_text(text)
    opened = open_dossier(actor, thread, Verb.THREAD_CLOSED)
    say(actor, thread, opened, text)
    today = clock.today()
    take_up(actor, thread, today)
    thread.last_message_on = today
    end(thread, after, outcome, today, reason)
    if outcome is Outcome.BECAME_CONCERN:
        owe(actor, thread_id=thread.id, due_on=due(today))
    record(
        actor.for_purpose(Purpose.ADVICE),
        Verb.THREAD_CLOSED,
        thread,
        reason=str(outcome),
    )
    return thread


def _ours(thread: AdviceThread) -> State:
    """Return the state of a thread that does not lie with a partner."""
    state = State(thread.state)
    if state is State.REFERRED:
        raise RuleBroken("intake.step_not_open")
    return state


def let_rest(actor: Actor, today: date) -> int:
    """Close the answered threads in which nobody wrote for thirty days.

    Returns:
        how many were closed.

    """
    count = 0
    for thread_id in queries.resting(actor, today):
        thread = queries.get_thread(actor, thread_id, lock=True)
        policies.require(policies.may_close(actor, thread))
        after = rules.step(State(thread.state), Step.LET_REST)
        end(thread, after, Outcome.WENT_QUIET, today)
        record(actor, Verb.THREAD_RESTED, thread)
        count += 1
    return count


def readers_of(actor: Actor, thread: AdviceThread) -> Iterable[UUID]:
    """Return the memberships that can open this thread: holders of the team's key."""
    policies.require(policies.may_read(actor, thread))
    return teams.holders_of(teams.get_team(ADVICE_TEAM))


def read_body(opened: OpenDossier, message: AdviceMessage) -> str:
    """Return the text of a sealed message."""
    return unpadded(opened.unseal_bytes(body_place(message.id), bytes(message.body)))


def _note_second_reader(actor: Actor, thread: AdviceThread) -> None:
    """Note who opened what they may sign: a second reader has read it first."""
    request = signatures.open_request(actor, SECOND_READING, thread.id)
    if request is not None and request.asked_by_user != actor.user_id:
        signing.opened(actor, request.id)


def take_up(actor: Actor, thread: AdviceThread, today: date) -> None:
    """Note that the asker has word from us; the first keeps or breaks the promise."""
    thread.has_answer = True
    if thread.first_answer_on is None:
        thread.first_answer_on = today
        thread.answered_in_time = in_time(today, thread.promised_on)
    thread.owner_id = thread.owner_id or actor.membership_id


def open_dossier(actor: Actor, thread: AdviceThread, verb: Verb) -> OpenDossier:
    """Open a thread's dossier for the advice desk.

    Raises:
        NoKey: the actor waits for the team's key.

    """
    try:
        return dossiers.open(actor, thread.id, purpose=Purpose.ADVICE, action=str(verb))
    except NotFound:
        # The thread is theirs to know of, so the key is what is missing.
        raise NoKey from None


def say(actor: Actor, thread: AdviceThread, opened: OpenDossier, text: str) -> bool:
    """Add a message of the desk; False when this very text stands there already."""
    others = AdviceMessage.objects.filter(
        municipality_id=actor.municipality_id, thread_id=thread.id
    )
    turn = others.filter(author=Author.ASKER).count()
    digest = opened.digest(f"{turn}|{text}")
    if others.filter(author=Author.ADVISER, digest=digest).exists():
        return False
    last = others.aggregate(last=Max("position"))["last"] or 0
    message_id = new_hidden_id()
    AdviceMessage.objects.create(
        id=message_id,
        municipality_id=actor.municipality_id,
        thread_id=thread.id,
        position=last + 1,
        author=Author.ADVISER,
        membership_id=actor.membership_id,
        written_on=clock.today(),
        body=opened.seal_bytes(body_place(message_id), padded(text)),
        digest=digest,
    )
    thread.message_count = last + 1
    return True


def extend(thread: AdviceThread, today: date) -> None:
    """Let the clocks of a thread run from today, because somebody wrote."""
    thread.last_message_on = today
    thread.destroy_on = rules.last_day(today)
    thread.save(
        update_fields=[
            "state",
            "has_answer",
            "first_answer_on",
            "answered_in_time",
            "owner_id",
            "message_count",
            "last_message_on",
            "destroy_on",
        ]
    )


def end(
    thread: AdviceThread,
    after: State,
    outcome: Outcome,
    today: date,
    reason: str = "",
) -> None:
    """Close a thread with its outcome; thirty days later it is destroyed."""
    thread.state = after
    thread.outcome = outcome
    thread.reason = reason
    thread.closed_on = today
    thread.destroy_on = rules.destroyed_on(today)
    thread.save(
        update_fields=[
            "state",
            "outcome",
            "reason",
            "closed_on",
            "destroy_on",
            "has_answer",
            "first_answer_on",
            "answered_in_time",
            "owner_id",
            "message_count",
            "last_message_on",
        ]
    )
