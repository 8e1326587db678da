# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the ledger says about oneself, in words, newest first."""

from netwerkregie.doors.desk.components.values import Entry
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import queries
from netwerkregie.foundation.ledger.phrases import say_verb

SHOWN = 15


def lines_of(actor: Actor) -> list[Entry]:
    """Return the newest lines of one's own acts."""
    wanted = queries.Wanted(actor_id=actor.membership_id)
    page = queries.entries(actor, wanted, size=SHOWN)
    return [Entry(title=say_verb(line.verb), when=line.at) for line in page.lines]
