# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sending a message to many: a job per reader, and nobody twice.

A letter is written down as on its way and committed before the mail server is asked.
What a kill leaves on its way may have gone or not: it is counted as not certain and is
not sent again. What the server surely did not take is tried again later.
"""

from smtplib import (
    SMTPConnectError,
    SMTPException,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPResponseException,
)
from uuid import UUID

from netwerkregie.domain.network import letters_to_many, policies
from netwerkregie.domain.network.models import (
    Message,
    MessageLetter,
    PersonEntry,
)
from netwerkregie.domain.network.policies import messages as who
from netwerkregie.domain.network.queries import messages as queries
from netwerkregie.domain.network.rules import messages as rules
from netwerkregie.domain.network.rules.messages import LetterState, MessageState
from netwerkregie.domain.network.tokens import address_hash
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, clock

_FOR_GOOD = 500
_NOT_TAKEN = (SMTPConnectError, SMTPHeloError, ConnectionRefusedError)


class NotTakenError(Exception):
    """The mail server did not take a letter now; the job is tried again."""


def test(actor: Actor, message_id: UUID) -> None:
    """Mail a message to the colleague who asked for a test; by a job."""
    policies.require(policies.may_destroy(actor))
    message = _message(actor, message_id)
    if message is None or message.tested_by is None:
        return
    colleague = Membership.objects.filter(
        municipality_id=actor.municipality_id, id=message.tested_by
    ).first()
    if colleague is not None:
        letters_to_many.test(message, colleague.email, colleague.language)


def readers_of(actor: Actor, message_id: UUID) -> list[UUID]:
    """Return whose entries get a letter; each is a job of its own."""
    policies.require(policies.may_destroy(actor))
    message = _message(actor, message_id)
    if message is None or message.state != MessageState.SENT:
        return []
    return [one.entry_id for one in queries.recipients(actor, message)]


def claim(actor: Actor, message_id: UUID, entry_id: UUID) -> bool:
    """Write down that a letter is on its way; False where it may not go (again)."""
    policies.require(policies.may_destroy(actor))
    message, entry = _message(actor, message_id), _reader(actor, entry_id)
    if message is None or entry is None or not entry.wants_messages:
        return False
    letter, is_new = MessageLetter.objects.select_for_update().get_or_create(
        municipality_id=actor.municipality_id,
        message=message,
        address_hash=_hash(message, entry),
        defaults={
            "state": LetterState.POSTING,
            "until": rules.letter_until(clock.today()),
        },
    )
    if is_new:
        return True
    state = rules.TO_POST[LetterState(letter.state)]
    if state is None and letter.state != LetterState.POSTING:
        return False
    # Still on its way from an earlier try: whether it went is not certain.
    letter.state = state or LetterState.UNCERTAIN
    letter.save(update_fields=["state"])
    return state is not None


def post(actor: Actor, message_id: UUID, entry_id: UUID) -> bool:
    """Hand a claimed letter to the mail server; False when it has to be tried again."""
    policies.require(policies.may_destroy(actor))
    message, entry = _message(actor, message_id), _reader(actor, entry_id)
    if message is None or entry is None:
        return True
    state = _sent(message, entry)
    MessageLetter.objects.filter(
        municipality_id=actor.municipality_id,
        message=message,
        address_hash=_hash(message, entry),
        state=LetterState.POSTING,
    ).update(state=state)
    return state is not LetterState.WAITING


def _sent(message: Message, entry: PersonEntry) -> LetterState:
    try:
        letters_to_many.message(message, entry)
    except _NOT_TAKEN:
        return LetterState.WAITING
    except SMTPRecipientsRefused as refused:
        codes = [code for code, _ in refused.recipients.values()]
        return _after(max(codes, default=_FOR_GOOD))
    except SMTPResponseException as answered:
        return _after(answered.smtp_code)
    except (SMTPException, OSError):
        # The connection broke while the letter was handed over.
        return LetterState.UNCERTAIN
    return LetterState.SENT


def _after(code: int) -> LetterState:
    return LetterState.REFUSED if code >= _FOR_GOOD else LetterState.WAITING


def _message(actor: Actor, message_id: UUID) -> Message | None:
    return who.visible_messages(actor).filter(id=message_id).first()


def _reader(actor: Actor, entry_id: UUID) -> PersonEntry | None:
    return policies.visible_people(actor).filter(id=entry_id).first()


def _hash(message: Message, entry: PersonEntry) -> bytes:
    # With the message in it: two letters to one person cannot be laid side by side.
    named = f"{message.id}|{entry.email.strip().lower()}"
    return address_hash(message.municipality_id, named)
