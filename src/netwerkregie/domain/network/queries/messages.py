# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading messages: which there are, who would get one, and what came back."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet

from netwerkregie.domain.network import letter_words, policies
from netwerkregie.domain.network.models import (
    Message,
    MessageLetter,
    MessageReply,
    Organisation,
    PersonEntry,
    Serves,
)
from netwerkregie.domain.network.policies import messages as who
from netwerkregie.domain.network.queries import links
from netwerkregie.domain.network.rules import EntryKind
from netwerkregie.domain.network.rules.messages import Audience, MessageState
from netwerkregie.domain.network.tokens import Holder, Opens, token_for
from netwerkregie.foundation.kernel import Actor, NotFound

MOST = 100
ROUNDS = 8
"""How often a link may have been made anew since a letter went."""


class Recipient(NamedTuple):
    """One address, and one entry that has it."""

    entry_id: UUID
    address: str


def messages(actor: Actor) -> list[Message]:
    """Return the messages, the newest first."""
    found = who.visible_messages(actor)
    return list(found.order_by("-made_at", "-id")[:MOST])


def get_message(actor: Actor, message_id: UUID, *, lock: bool = False) -> Message:
    """Return a message; not yours is not there."""
    found = who.visible_messages(actor).filter(id=message_id)
    if lock:
        found = found.select_for_update(of=("self",))
    else:
        found = found.select_related("district", "incident")
    first = found.first()
    if first is None:
        raise NotFound
    return first


def recipients(actor: Actor, message: Message) -> list[Recipient]:
    """Return each address once; who wants no messages is not in it, by any entry."""
    everybody = policies.visible_people(actor)
    stopped = everybody.filter(wants_messages=False).values_list("email", flat=True)
    gone = {address.lower() for address in stopped}
    found: dict[str, UUID] = {}
    for entry_id, address in (
        _audience(everybody, actor, message).order_by("id").values_list("id", "email")
    ):
        if address.lower() not in gone:
            found.setdefault(address.lower(), entry_id)
    return [Recipient(entry_id, address) for address, entry_id in found.items()]


def letters_of(actor: Actor, message: Message) -> Counter[str]:
    """Return how many letters are in which state; whether one was opened is unknown."""
    found = MessageLetter.objects.filter(
        municipality_id=actor.municipality_id, message=message
    )
    return Counter(found.values_list("state", flat=True))


def replies_to(actor: Actor, message: Message) -> list[MessageReply]:
    """Return what came back, the newest first."""
    found = who.visible_replies(actor).filter(message=message)
    return list(found.select_related("organisation").order_by("-made_on", "-id")[:MOST])


def messages_with_replies(actor: Actor, most: int = 5) -> list[Message]:
    """Return the messages to which a reply is waiting to be read."""
    answered = who.visible_replies(actor).values("message_id")
    found = who.visible_messages(actor).filter(id__in=answered)
    return list(found.order_by("-sent_at", "-id")[:most])


def come_with_letter(visitor: Actor, word: str) -> tuple[Holder, UUID]:
    """Enter as the reader of a letter; returns them and the message it was about.

    Raises:
        NotFound: not made here, of another municipality, or no longer in the network.

    """
    opened = letter_words.read(word)
    if opened is None:
        raise NotFound
    for round_ in range(1, ROUNDS + 1):
        token = token_for(Opens.ENTRY, opened.entry_id, round_)
        try:
            return links.come_in(visitor, token), opened.message_id
        except NotFound:
            continue
    raise NotFound


def sent_message(holder: Holder, message_id: UUID) -> Message:
    """Return a message that was sent to a holder's municipality, to reply to."""
    found = Message.objects.filter(
        municipality_id=holder.actor.municipality_id,
        id=message_id,
        state=MessageState.SENT,
    ).first()
    if found is None:
        raise NotFound
    return found


def _audience(
    everybody: "QuerySet[PersonEntry]", actor: Actor, message: Message
) -> "QuerySet[PersonEntry]":
    at_work = everybody.filter(kind=EntryKind.PROFESSIONAL)
    if message.audience == Audience.FOCAL_POINTS:
        return everybody.filter(is_focal_point=True)
    if message.audience == Audience.DOMAIN:
        here = Organisation.objects.filter(
            municipality_id=actor.municipality_id, domain=message.domain
        )
        # Who works at what was merged works at the one that stayed.
        return at_work.filter(
            Q(organisation__in=here) | Q(organisation__merged_into__in=here)
        )
    if message.audience == Audience.DISTRICT:
        serving: Sequence[UUID] = list(
            Serves.objects.filter(
                municipality_id=actor.municipality_id,
                district=message.district_id,
            ).values_list("organisation_id", flat=True)
        )
        return at_work.filter(organisation_id__in=serving)
    return at_work
