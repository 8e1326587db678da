# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ending sessions: the row goes, and with it the next request."""

from uuid import UUID

from django.db import connections

from netwerkregie.foundation.accounts import policies, queries
from netwerkregie.foundation.accounts.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.enter import ALIAS


def end_sessions(actor: Actor, membership_id: UUID, *, reason: str = "") -> int:
    """Sign somebody out everywhere in this municipality; return how many browsers."""
    return _end(actor, membership_id, "", reason)


def end_one_session(actor: Actor, membership_id: UUID, handle: str) -> int:
    """Sign somebody out in one browser, named by its handle."""
    if not handle:
        raise NotFound
    return _end(actor, membership_id, handle, "one browser")


def _end(actor: Actor, membership_id: UUID, handle: str, reason: str) -> int:
    membership = queries.get_membership(actor, membership_id)
    policies.require(policies.may_end_sessions(actor, membership))
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.end_sessions(%s, %s)", [membership.pk, handle])
        (ended,) = cursor.fetchone()
    record(actor, Verb.SESSIONS_ENDED, membership, reason=reason)
    return int(ended)
