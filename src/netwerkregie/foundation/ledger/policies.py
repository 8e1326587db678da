# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may read the ledger: the watchers all of it, everyone their own acts."""

from django.db.models import QuerySet

from netwerkregie.foundation.kernel import Actor, NotAllowed, Role
from netwerkregie.foundation.ledger.models import Entry

READERS = (Role.DPO, Role.AUDITOR)


def may_read_all(actor: Actor) -> bool:
    """Tell whether the actor reads every line of the municipality."""
    return actor.has(*READERS)


def may_verify(actor: Actor) -> bool:
    """Tell whether the actor may have both chains verified."""
    return actor.has(*READERS)


def visible_entries(actor: Actor) -> QuerySet[Entry]:
    """Return the access stream as far as this actor may read it."""
    lines = Entry.objects.filter(municipality_id=actor.municipality_id, stream="access")
    if may_read_all(actor):
        return lines
    if actor.membership_id is None:
        return lines.none()
    return lines.filter(actor_id=actor.membership_id)


def visible_processing(actor: Actor) -> QuerySet[Entry]:
    """Return the processing stream, which holds no users, for the watchers."""
    lines = Entry.objects.filter(
        municipality_id=actor.municipality_id, stream="processing"
    )
    return lines if may_read_all(actor) else lines.none()


def require(allowed: bool) -> None:
    """Raise NotAllowed unless a predicate said yes."""
    if not allowed:
        raise NotAllowed
