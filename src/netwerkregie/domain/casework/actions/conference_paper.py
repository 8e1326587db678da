# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Minutes on paper: a way out of the house, for one reader, with their name on it."""

from collections.abc import Collection
from uuid import UUID

from netwerkregie.domain.casework.actions.conference_reading import (
    OpenItem,
    open_item,
)
from netwerkregie.domain.casework.actions.opening import open_part
from netwerkregie.domain.casework.policies import conferences as policies
from netwerkregie.domain.casework.queries import conferences as queries
from netwerkregie.domain.casework.rules import conferences as rules
from netwerkregie.domain.casework.rules.conferences import PrintFor, Tlp
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable

GROUND = "GDPR article 6(1)(e) with the mayor's task in the case table"
FIELDS = "title, notes, decisions, actions"


def print_items(
    actor: Actor,
    case_id: UUID,
    conference_id: UUID,
    items: Collection[UUID],
    why: PrintFor,
) -> tuple[OpenItem, ...]:
    """Open what somebody takes along on paper, and write to whom, why and what.

    The ledger holds the recipient (the actor), the ground, the purpose and the fields
    (row M13); the paper bears the recipient's name on every page.

    Raises:
        NotFound: something of it is not the actor's to see.
        RuleBroken: nothing was chosen, or something of it is TLP:RED.
        Locked: the actor's vault is locked.

    """
    conference = queries.get_conference(actor, case_id, conference_id)
    policies.require(policies.may_speak(actor, conference))
    require_writable(actor, Module.CASE)
    wanted = set(items)
    chosen = [one for one in queries.items_of(actor, conference) if one.id in wanted]
    if len(chosen) != len(wanted):
        raise NotFound
    rules.check_printable(Tlp(one.tlp) for one in chosen)
    opened = tuple(
        open_item(one, open_part(actor, one.part, Verb.CONFERENCE_PRINTED))
        for one in chosen
    )
    first, *rest = (one.item for one in opened)
    record(
        actor.for_purpose(Purpose.CASE),
        Verb.CONFERENCE_PRINTED,
        first,
        subjects=rest,
        reason=f"{why.value}: {FIELDS}; to {actor.membership_id}",
        ground=GROUND,
    )
    return opened
