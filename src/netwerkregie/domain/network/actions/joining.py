# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Coming in by oneself: the knock, its letter, the welcome, and the charter's rounds.

A visitor can only knock: the database takes an address from a host's ticket and shows
nothing for it. Everything about a person is typed behind that person's own mail.
"""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import connections
from django.db.models import Q

from netwerkregie.domain.network import letters_of_people as letters
from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions.organisations import require_address
from netwerkregie.domain.network.models import (
    Arrival,
    CharterRound,
    JoinRequest,
)
from netwerkregie.domain.network.policies import people as own_policies
from netwerkregie.domain.network.queries.joining import get_arrival
from netwerkregie.domain.network.rules import people as rules
from netwerkregie.domain.network.tokens import Opens, address_hash, stored_hash
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, clock, new_id
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.enter import ALIAS


def ask(visitor: Actor, address: str, *, language: str) -> None:
    """Take in an address from the public page; whoever reads that mail goes on."""
    require_address(address.strip(), "address")
    joining_id = new_id()
    values: list[Any] = [
        joining_id,
        address.strip().lower(),
        address_hash(visitor.municipality_id, address),
        language,
        stored_hash(Opens.JOINING, joining_id, 1),
        clock.today(),
    ]
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.knock(%s, %s, %s, %s, %s, %s)", values)
    record(visitor, Verb.JOIN_ASKED, joining_id)


def mail(actor: Actor, joining_id: UUID) -> None:
    """Mail the page to join on; called by a job, once or again.

    Whoever is here already gets their own link instead, and one address gets one
    letter a day, so that nobody can fill another's mailbox from our page.
    """
    policies.require(policies.may_destroy(actor))
    here = JoinRequest.objects.filter(municipality_id=actor.municipality_id)
    waiting = here.select_for_update().filter(id=joining_id, sent_on__isnull=True)
    joining = waiting.first()
    if joining is None:
        return
    entry = policies.visible_people(actor).filter(email__iexact=joining.address).first()
    today = clock.today()
    mailed = here.filter(address_hash=bytes(joining.address_hash), sent_on=today)
    if mailed.exists():
        joining.delete()
        return
    joining.sent_on = today
    joining.save(update_fields=["sent_on"])
    record(actor, Verb.JOIN_MAILED, joining)
    if entry is None:
        letters.joining(joining)
    else:
        letters.here_already(entry)


def welcome(actor: Actor, arrival_id: UUID) -> None:
    """Sign the letter with which somebody is welcomed; its words are fixed."""
    arrival = get_arrival(actor, arrival_id)
    policies.require(own_policies.may_welcome(actor))
    if arrival.welcomed_by is None:
        arrival.welcomed_by = actor.membership_id
        arrival.save(update_fields=["welcomed_by"])
        record(actor, Verb.ARRIVAL_WELCOMED, arrival)


def mail_welcome(actor: Actor, arrival_id: UUID) -> None:
    """Mail the welcome and take the bell away; called by a job, once or again."""
    policies.require(policies.may_destroy(actor))
    found = own_policies.visible_arrivals(actor).select_for_update(of=("self",))
    arrival = found.filter(id=arrival_id, welcomed_by__isnull=False).first()
    if arrival is None:
        return
    entry, signed_by = arrival.who, arrival.welcomed_by
    assert signed_by is not None
    arrival.delete()
    record(actor, Verb.ARRIVAL_MAILED, arrival_id)
    letters.welcome(actor, entry, signed_by)


def end_joinings(actor: Actor) -> int:
    """Remove addresses that nobody confirmed, and bells that nobody answered."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    here = {"municipality_id": actor.municipality_id}
    last = today - timedelta(days=rules.JOINING_DAYS)
    asked = JoinRequest.objects.filter(**here, asked_on__lte=last)
    rung = Arrival.objects.filter(
        **here, since__lte=today - timedelta(days=rules.ARRIVAL_DAYS)
    )
    gone = list(asked.values_list("id", flat=True))
    quiet = list(rung.values_list("id", flat=True))
    asked.delete()
    rung.delete()
    if quiet:
        record(actor, Verb.ARRIVAL_ENDED, None, subjects=quiet)
    if gone:
        record(actor, Verb.JOIN_ENDED, None, subjects=gone)
    return len(gone)


def erase(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Erase an address of somebody joining, on their request (GDPR article 17)."""
    policies.require(policies.may_erase(actor))
    found = JoinRequest.objects.filter(
        municipality_id=actor.municipality_id, id__in=list(ids)
    )
    gone = list(found.values_list("id", flat=True))
    found.delete()
    record(actor, Verb.JOIN_ERASED, None, subjects=gone, reason=reason)
    return len(gone)


def ask_about_charter(actor: Actor) -> int:
    """Ask everybody who said yes to older words; returns how many letters went.

    The thirty days run from the day on which this house first asked, not from the day
    on which the words were changed: whoever installs late gives nobody less time.
    """
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    older = policies.visible_people(actor).filter(charter__lt=rules.CHARTER)
    if not older.exists():
        return 0
    asking, is_new = CharterRound.objects.get_or_create(
        municipality_id=actor.municipality_id,
        version=rules.CHARTER,
        defaults={"id": new_id(), "asked_on": today},
    )
    if not rules.asks_for_charter(asking.asked_on, today):
        return 0
    asked = list(older)
    if is_new:
        record(actor, Verb.CHARTER_ASKED, asking)
    for entry in asked:
        letters.charter_changed(entry, asking.asked_on)
    return len(asked)


def silent_about_charter(actor: Actor) -> Q:
    """Return the entries whose thirty days for a new charter are over, as a filter."""
    asking = CharterRound.objects.filter(
        municipality_id=actor.municipality_id, version=rules.CHARTER
    ).first()
    since = None if asking is None else asking.asked_on
    if not rules.charter_is_over(0, since, clock.today()):
        return Q(pk__in=[])
    return Q(charter__lt=rules.CHARTER)
