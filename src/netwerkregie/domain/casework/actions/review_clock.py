# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Telling members that a case ends by itself, and watchers that a telling is late."""

from datetime import date
from uuid import UUID

from netwerkregie.domain.casework import letters
from netwerkregie.domain.casework.models import Case, CaseMember
from netwerkregie.domain.casework.policies import reviews as policies
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.casework.rules import reviews as rules
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record


def remind(actor: Actor, today: date) -> int:
    """Tell the members of cases that end by themselves, 14 and 3 days before.

    A letter names no case and no person; what was told once is not told again.

    Returns:
        how many letters went.

    """
    policies.require(policies.may_destroy(actor))
    cases, readers = [], set[UUID]()
    for case in queries.to_remind(actor, today):
        told = rules.reminders_due(case.review_on, today)
        if told > case.reminded:
            Case.objects.filter(id=case.id).update(reminded=told)
            cases.append(case.id)
    if not cases:
        return 0
    seats = CaseMember.objects.filter(
        municipality_id=actor.municipality_id,
        case_id__in=cases,
        ended_on__isnull=True,
        until__gte=today,
    )
    readers = set(seats.values_list("membership_id", flat=True))
    sent = letters.tell(actor, accounts.addresses_of(actor, readers), letters.ENDS_SOON)
    record(actor, Verb.REVIEWS_REMINDED, cases[0], subjects=cases[1:])
    return sent


def tell_watchers(actor: Actor) -> int:
    """Mail chairs and the privacy officer that somebody was not told in time."""
    policies.require(policies.may_destroy(actor))
    watchers = accounts.members_with(actor, *policies.WATCHERS)
    addresses = accounts.addresses_of(actor, {one.pk for one in watchers})
    return letters.tell(actor, addresses, letters.NOT_TOLD)
