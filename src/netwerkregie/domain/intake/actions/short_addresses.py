# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making a short address for an organisation, ending it, and forgetting ended ones."""

from datetime import date
from secrets import randbits
from uuid import UUID

from netwerkregie.domain.intake.models import ShortAddress
from netwerkregie.domain.intake.policies import may_destroy, require
from netwerkregie.domain.intake.policies import short_addresses as policies
from netwerkregie.domain.intake.queries import short_addresses as queries
from netwerkregie.domain.intake.rules import short_addresses as rules
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record

TRIES = 40


def make(actor: Actor, organisation_id: UUID) -> ShortAddress:
    """Draw a short address for an organisation; one that it has already stays.

    Raises:
        NotFound: the organisation is not there, or not the actor's to see.
        RuleBroken: an organisation of this kind can have none (M5).

    """
    organisation = get_organisation(actor, organisation_id, lock=True)
    require(policies.may_hand_out(actor))
    kept = queries.of_organisation(actor, [organisation.pk])
    if kept is not None:
        return kept
    if not rules.can_have(organisation.domain):
        raise RuleBroken("intake.no_short_address")
    made = ShortAddress.objects.create(
        municipality_id=actor.municipality_id,
        organisation_id=organisation.pk,
        word=_free_word(actor),
        made_on=clock.today(),
    )
    record(actor, Verb.SHORT_ADDRESS_MADE, made)
    return made


def end(actor: Actor, address_id: UUID) -> ShortAddress:
    """End a short address: from now on it is the ordinary page.

    Raises:
        NotFound: it is not there, or not the actor's to see.

    """
    address = queries.get_address(actor, address_id, lock=True)
    require(policies.may_hand_out(actor))
    if address.ended_on is None:
        address.ended_on = clock.today()
        address.save(update_fields=["ended_on"])
        record(actor, Verb.SHORT_ADDRESS_ENDED, address)
    return address


def forget(actor: Actor, today: date) -> int:
    """Forget ended addresses after two years; by the clock.

    Returns:
        how many were forgotten now.

    """
    require(may_destroy(actor))
    gone = queries.forgotten(actor, today)
    for address_id in gone:
        ShortAddress.objects.filter(id=address_id).delete()
        record(actor, Verb.SHORT_ADDRESS_FORGOTTEN, address_id)
    return len(gone)


def _free_word(actor: Actor) -> str:
    """Draw a word that leads nowhere yet, nor did while its posters may still hang."""
    for _ in range(TRIES):
        word = rules.draw_word(randbits(64))
        if not policies.visible_addresses(actor).filter(word=word).exists():
            return word
    raise RuleBroken("intake.words_used_up")
