# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Having the vault sign where the ledger stands; only the worker's door does that."""

from datetime import timedelta

from django.db import connections

from netwerkregie.foundation import jobs
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.ledger import reading
from netwerkregie.foundation.ledger.models import Checkpoint
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.vault import client
from netwerkregie.foundation.vault.merkle import Frontier

EVERY = timedelta(minutes=10)
"""What lies after the last checkpoint is guarded by the chain alone: keep it short."""


def seal(actor: Actor) -> int | None:
    """Sign the ledger as it stands, and return the checkpoint's number.

    Only the leaves since the last checkpoint are read. Returns None when nothing was
    written since.

    Raises:
        VaultRefused: the ledger is shorter or other than at an earlier checkpoint.
        VaultUnavailable: try again later; the next one covers the same lines.

    """
    house = actor.municipality_id
    last = Checkpoint.objects.filter(municipality_id=house).order_by("-number").first()
    size, _ = reading.head(house)
    if size == (last.ledger_size if last else 0):
        return None
    edge = Frontier()
    if last is not None:
        edge = Frontier.from_bytes(last.ledger_size, bytes(last.peaks))
    for leaf in reading.leaves(house, edge.size):
        edge = edge.add(leaf)
    note = client.make_checkpoint(house, ledger_size=edge.size, ledger_root=edge.root())
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT ledger.keep_checkpoint(%s::bigint, %s::bytea, %s::bytea, %s::text)",
            [edge.size, edge.root(), edge.to_bytes(), note],
        )
        (number,) = cursor.fetchone()
    return int(number)


@jobs.task("ledger.seal_checkpoint", purpose=Purpose.OVERSIGHT, attempts=3)
def seal_checkpoint(actor: Actor) -> None:
    """Seal a checkpoint by the clock."""
    seal(actor)
