# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing one message to many, trying it on oneself, and sending it once."""

from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.drafts.messages import MessageDraft
from netwerkregie.domain.network.models import Message
from netwerkregie.domain.network.queries import incidents, organisations
from netwerkregie.domain.network.queries import messages as queries
from netwerkregie.domain.network.rules import messages as rules
from netwerkregie.domain.network.rules.messages import Audience, MessageState
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record


def write(actor: Actor, draft: MessageDraft) -> Message:
    """Write a message; nothing goes out."""
    policies.require(policies.may_work_here(actor))
    if draft.once is not None:
        before = Message.objects.filter(
            municipality_id=actor.municipality_id, once=draft.once
        ).first()
        if before is not None:
            return before
    message = Message(
        municipality_id=actor.municipality_id,
        state=MessageState.DRAFT,
        made_by=actor.membership_id,
        made_at=clock.now(),
        until=rules.draft_until(clock.today()),
        once=draft.once,
    )
    _fill(actor, message, draft)
    message.save(force_insert=True)
    record(actor, Verb.MESSAGE_WRITTEN, message)
    return message


def change(actor: Actor, message_id: UUID, draft: MessageDraft) -> Message:
    """Change a message that was not sent."""
    message = queries.get_message(actor, message_id, lock=True)
    policies.require(policies.may_work_here(actor))
    _require_draft(message)
    if draft.version != message.version:
        raise RuleBroken("network.changed_meanwhile")
    _fill(actor, message, draft)
    message.version += 1
    message.save()
    record(actor, Verb.MESSAGE_WRITTEN, message)
    return message


def drop(actor: Actor, message_id: UUID) -> None:
    """Throw away a message that was not sent."""
    message = queries.get_message(actor, message_id, lock=True)
    policies.require(policies.may_work_here(actor))
    _require_draft(message)
    Message.objects.filter(id=message.id).delete()
    record(actor, Verb.MESSAGE_DROPPED, message_id)


def test(actor: Actor, message_id: UUID) -> Message:
    """Send the message to oneself, to look at it as a reader does."""
    message = queries.get_message(actor, message_id, lock=True)
    policies.require(policies.may_work_here(actor))
    _require_draft(message)
    message.tested_by = actor.membership_id
    message.save(update_fields=["tested_by"])
    record(actor, Verb.MESSAGE_TESTED, message)
    return message


def send(actor: Actor, message_id: UUID) -> Message:
    """Send a message to whoever is in its audience now; it goes out once."""
    message = queries.get_message(actor, message_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if message.state == MessageState.SENT:
        return message
    reached = len(queries.recipients(actor, message))
    if not reached:
        raise RuleBroken("network.nobody_to_write")
    message.state = MessageState.SENT
    message.sent_at = clock.now()
    message.recipients = reached
    message.until = rules.message_until(clock.today())
    message.save(update_fields=["state", "sent_at", "recipients", "until"])
    record(actor, Verb.MESSAGE_SENT, message)
    return message


def _fill(actor: Actor, message: Message, draft: MessageDraft) -> None:
    _require_sound(draft)
    message.subject = draft.subject.strip()
    message.body = draft.body.strip()
    message.audience = draft.audience
    is_domain = draft.audience is Audience.DOMAIN
    message.domain = draft.domain if is_domain else ""
    message.district_id = None
    if draft.audience is Audience.DISTRICT:
        known = {one.id for one in organisations.districts(actor)}
        if draft.district_id not in known:
            raise RuleBroken("network.choose_district", field="district_id")
        message.district_id = draft.district_id
    if draft.incident_id is not None:
        message.incident = incidents.get_incident(actor, draft.incident_id)


def _require_sound(draft: MessageDraft) -> None:
    if not draft.subject.strip():
        raise RuleBroken("network.subject_empty", field="subject")
    if not draft.body.strip():
        raise RuleBroken("network.body_empty", field="body")
    if draft.audience is Audience.DOMAIN:
        if not draft.domain:
            raise RuleBroken("network.choose_domain", field="domain")
        if draft.domain not in rules.AUDIENCE_DOMAINS:
            raise RuleBroken("network.belief_no_audience", field="domain")
    # A subject is one line; a second line in it could become a header of a letter.
    if len(draft.subject.strip().splitlines()) > 1:
        raise RuleBroken("network.subject_empty", field="subject")
    require_clean(draft.subject, "subject")
    require_clean(draft.body, "body")


def _require_draft(message: Message) -> None:
    if message.state != MessageState.DRAFT:
        raise RuleBroken("network.message_went")
