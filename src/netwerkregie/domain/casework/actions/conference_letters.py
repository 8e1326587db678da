# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mailing who is asked to the table: that the hour is taken, and where to look."""

from uuid import UUID

from netwerkregie.domain.casework.letters_of_conferences import invite
from netwerkregie.domain.casework.models import Conference
from netwerkregie.domain.casework.policies import conferences as policies
from netwerkregie.domain.casework.rules.conferences import Coming, State
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record


def mail_invited(actor: Actor, conference_id: UUID) -> int:
    """Mail everybody who has not answered yet; a cancelled conference mails nobody."""
    conference = (
        policies.visible_conferences(actor)
        .filter(id=conference_id, state=State.PLANNED)
        .first()
    )
    if conference is None:
        return 0
    letters = accounts.addresses_of(actor, _silent(actor, conference))
    for address, language in letters:
        invite(actor, conference, address, language)
    record(actor, Verb.CONFERENCE_MAILED, conference)
    return len(letters)


def _silent(actor: Actor, conference: Conference) -> list[UUID]:
    seats = policies.seats(actor, conference).filter(coming=Coming.INVITED)
    return list(seats.values_list("membership_id", flat=True))
