# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A copy of a concern without identity, for a second look; the concern stays as it is.

Who it is about, how it ended, what colleagues thought of it, its drawn name and its
days stay behind: whoever reads the copy does not learn which concern it was.
"""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.intake.actions.concern_opening import read_all, unlocked
from netwerkregie.domain.intake.policies import concerns as policies
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.domain.intake.rules.concerns import Kind
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.ledger import record

COPIED = (Kind.FACT, Kind.HARM, Kind.ALTERNATIVE, Kind.PROTECTIVE, Kind.DONE)
"""What a second look rests on: facts and what can be said against them."""


@dataclass(frozen=True, slots=True)
class BlindCopy:
    """What is left of a concern without identity, and who had to do with it.

    Args:
        statements: kind and words, in order.
        involved: the natural persons who took part in it.

    """

    statements: tuple[tuple[str, str], ...]
    involved: frozenset[UUID]


def copy_without_identity(actor: Actor, concern_id: UUID) -> BlindCopy:
    """Open a concern for a copy without identity, and write that it was copied.

    Raises:
        NotFound: absent, or not the actor's.
        Locked: the actor's vault is locked.

    """
    concern = queries.get_concern(actor, concern_id)
    policies.require(policies.may_write(actor, concern))
    verb = Verb.CONCERN_COPIED_WITHOUT_IDENTITY
    found = read_all(actor, concern, unlocked(actor, concern, verb))
    corrected = {one.corrects for one in found if one.corrects}
    members = {one.written_by for one in found}
    members |= {concern.owner_id, concern.taken_in_by}
    members |= {concern.reader_id} if concern.reader_id else set()
    people = {accounts.user_behind(actor, one) for one in members} | {actor.user_id}
    record(actor.for_purpose(Purpose.CONCERN), verb, concern)
    return BlindCopy(
        tuple(
            (str(one.kind), one.text)
            for one in found
            if one.kind in COPIED and one.id not in corrected and one.text
        ),
        frozenset(one for one in people if one is not None),
    )
