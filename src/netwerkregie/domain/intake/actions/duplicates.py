# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Duplicates without a register: only the existing holder hears, the asker "checked".

The page after a check, its statements and its lines are the same whether somebody holds
the person or not: what comes back from the vault goes into one statement that writes
for the holders, and nowhere else (rows M8 and M12).
"""

from collections.abc import Callable
from uuid import UUID

from django.db import connections

from netwerkregie.domain.intake.models import Concern
from netwerkregie.domain.intake.policies import clocks as policies
from netwerkregie.domain.intake.queries import clocks as queries
from netwerkregie.domain.intake.queries import concerns
from netwerkregie.domain.intake.rules.concerns import OPEN
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.vault import blindindex

# One statement, with hits or without: what does not match writes nothing.
_TELL = """
    INSERT INTO intake_knownelsewhere
        (id, municipality_id, concern_id, asked_by, asked_on)
    SELECT gen_random_uuid(), c.municipality_id, c.id, %s, %s
    FROM intake_concernperson p JOIN intake_concern c
        ON c.municipality_id = p.municipality_id AND c.id = p.concern_id
    WHERE p.municipality_id = %s AND p.id = ANY (%s) AND p.erase_asked_on IS NULL
        AND c.state = ANY (%s)
    ON CONFLICT (municipality_id, concern_id, asked_by) DO NOTHING
"""


def enter(actor: Actor, person_id: UUID, *, name: str, birth_date: str) -> None:
    """Enter an identity in the blind index; part of entering it in a concern.

    Without a birth date nobody is entered, and who was is taken out: a name alone is
    shared by many. The entry goes with the identity's own key.
    """
    if birth_date:
        blindindex.enter(actor, person_id, name=name, birth_date=birth_date)
    else:
        blindindex.leave(actor, person_id)


def leave(actor: Actor, person_id: UUID) -> None:
    """Take an identity out of the index at once; its key goes by the clock."""
    blindindex.leave(actor, person_id)


def check(actor: Actor, concern_id: UUID, reason: str) -> Concern:
    """Check before a case is opened whether a colleague holds this person already.

    Whoever asks gets the same answer always; who holds the person finds on Today that
    a colleague works on somebody they know.

    Args:
        actor: who holds the concern, with unlocked keys.
        concern_id: the concern whose person is checked.
        reason: why now, typed; it stands in the vault's release log.

    Raises:
        NotFound: absent, or not the actor's.
        NotAllowed: the actor does not hold the concern.
        RuleBroken: no reason was typed, it names somebody, or there is no identity.
        Locked: the actor's vault is locked.
        TooMany: the day's number of checks has been reached.

    """
    concern = concerns.get_concern(actor, concern_id, lock=True)
    policies.require(policies.may_check_doubles(actor, concern))
    typed = _checked(reason)
    person = concerns.person_of(actor, concern)
    if person is None or person.birth_date is None:
        raise RuleBroken("intake.no_birth_date")
    others = blindindex.check(
        actor, person.id, reason=typed, action=str(Verb.DUPLICATES_CHECKED)
    )
    tell_holders(actor, others)
    record(actor.for_purpose(Purpose.CONCERN), Verb.DUPLICATES_CHECKED, concern)
    return concern


def tell_holders(actor: Actor, others: frozenset[UUID]) -> None:
    """Write for the holders of these identities that the actor works on one of them.

    Part of a check, in this room or in one above it; hits and no hits are the same
    statements.
    """
    for teller in TELLERS:
        teller(actor, others)


def _tell_here(actor: Actor, others: frozenset[UUID]) -> None:
    with connections[ALIAS].cursor() as cursor:
        values = [actor.membership_id, clock.today(), actor.municipality_id]
        cursor.execute(_TELL, [*values, sorted(others), [str(one) for one in OPEN]])


TELLERS: list[Callable[[Actor, frozenset[UUID]], None]] = [_tell_here]
"""Each room that holds identities writes for its own holders; the upper one adds its
own when it starts, so that this one need not know it."""


def settle(actor: Actor, known_id: UUID) -> None:
    """Take it off Today: the two colleagues spoke."""
    known = queries.get_known(actor, known_id)
    concern_id = known.concern_id
    known.delete()
    record(actor.for_purpose(Purpose.CONCERN), Verb.DUPLICATE_SETTLED, concern_id)


def _checked(reason: str) -> str:
    typed = " ".join(reason.split())
    if len(typed) < blindindex.SHORTEST_REASON:
        raise RuleBroken("intake.reason_too_short", field="reason")
    if len(typed) > blindindex.LONGEST_REASON:
        raise RuleBroken(
            "intake.reason_too_long", field="reason", longest=blindindex.LONGEST_REASON
        )
    # The release log outlives the dossier: nobody is named in it.
    require_tokens(typed, "reason")
    return typed
