# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a line's term: what it says goes, its hash stays."""

from datetime import timedelta

from django.db import connections

from netwerkregie.foundation import jobs
from netwerkregie.foundation.kernel import Actor, Purpose, clock
from netwerkregie.foundation.ledger.recording import microseconds, record
from netwerkregie.foundation.ledger.verbs import LINE, LedgerVerb
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.vault import asking, client, wire


def empty_expired_lines(actor: Actor) -> int:
    """Destroy what lines of more than five years ago say, in both logs.

    The chains stay provable: hashes stay.
    """
    before = microseconds(clock.now() - timedelta(days=LINE.days))
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT ledger.empty(%s::bigint)", [before])
        (emptied,) = cursor.fetchone()
    # The vault's log says who read what: its lines end with ours.
    frame = asking.unsigned(actor.municipality_id, "forget_lines", before=before)
    client.ask(wire.WORKER, frame)
    if emptied:
        record(actor, LedgerVerb.LINES_EMPTIED, None, reason=str(emptied))
    return int(emptied)


@jobs.task(
    "ledger.empty_expired_lines", purpose=Purpose.RETENTION, queue=jobs.RETENTION
)
def empty_lines(actor: Actor) -> None:
    """Empty by the clock."""
    empty_expired_lines(actor)
