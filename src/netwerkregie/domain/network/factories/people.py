# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who joined, focal points and trainings, made as people make them."""

from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from netwerkregie.domain.network.actions import (
    joining,
    links,
    own_entry,
    own_record,
    trainings,
)
from netwerkregie.domain.network.drafts import (
    EntryKind,
    FocalDraft,
    Training,
    TrainingDraft,
)
from netwerkregie.domain.network.factories import own_words
from netwerkregie.domain.network.models import JoinRequest, OfferedTraining
from netwerkregie.domain.network.queries.joining import come_in_to_join
from netwerkregie.domain.network.queries.links import come_in
from netwerkregie.domain.network.tokens import Opens, address_hash, token_for
from netwerkregie.foundation.kernel import Actor, clock


def a_knock(visitor: Actor, address: str = "samira@plein.example") -> None:
    """Ask to join on the public page."""
    joining.ask(visitor, address, language="nl")


def word_of(actor: Actor, address: str = "samira@plein.example") -> str:
    """Return the word in the letter to somebody who asked to join."""
    hash_ = address_hash(actor.municipality_id, address)
    newest = JoinRequest.objects.filter(address_hash=hash_).order_by("-id").first()
    assert newest is not None
    return token_for(Opens.JOINING, newest.id, newest.round)


def joined(visitor: Actor, word: str, **facts: Any) -> str:
    """Join as a key person; returns the word for one's own entry."""
    values = {"kind": EntryKind.KEY_PERSON, "is_sixteen": True, "name": "Samira"}
    holder = come_in_to_join(visitor, word)
    return own_entry.join(holder, own_words(**(values | facts)))


def a_code(actor: Actor, organisation_id: UUID | None) -> str:
    """Show a code to register with."""
    return links.show_code(actor, organisation_id)


def a_focal_point(
    visitor: Actor,
    code: str,
    followed: dict[Training, date] | None = None,
    **facts: Any,
) -> str:
    """Register, and say what one followed; returns the word for one's own entry."""
    own = own_entry.register(come_in(visitor, code), own_words(**facts))
    draft = FocalDraft(is_focal_point=True, followed=followed or {})
    own_record.keep(come_in(visitor, own), draft)
    return own


def a_training(actor: Actor, **facts: Any) -> OfferedTraining:
    """Offer a training that asks whoever needs it."""
    values: dict[str, Any] = {
        "kind": Training.BASICS,
        "held_on": clock.today() + timedelta(days=30),
        "begins_at": time(13),
        "ends_at": time(17),
        "place": "Stadhuis, zaal 2",
        "places": 12,
    }
    return trainings.offer(actor, TrainingDraft(**(values | facts)))


def registered(visitor: Actor, code: str, **facts: Any) -> str:
    """Register on the spot; returns the word for one's own entry."""
    return own_entry.register(come_in(visitor, code), own_words(**facts))


def left(visitor: Actor, own: str) -> None:
    """Leave the network."""
    own_entry.withdraw(come_in(visitor, own))
