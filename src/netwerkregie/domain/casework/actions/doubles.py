# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a colleague holds the same person: the holder hears, the asker "checked".

The page after a check, its statements and its lines are the same whether somebody holds
the person or not: what comes back from the vault goes into statements that write for
the holders, and nowhere else (rows M8 and M12).
"""

from uuid import UUID

from django.db import connections

from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.policies import cases as policies
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.queries import cases as cases
from netwerkregie.domain.casework.rules.cases import State
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.actions import duplicates
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.vault import blindindex

# One statement, with hits or without: what does not match writes nothing.
_TELL = """
    INSERT INTO casework_caseknown
        (id, municipality_id, case_id, asked_by, asked_on)
    SELECT gen_random_uuid(), c.municipality_id, c.id, %s, %s
    FROM casework_caseperson p JOIN casework_case c
        ON c.municipality_id = p.municipality_id AND c.id = p.case_id
    WHERE p.municipality_id = %s AND p.id = ANY (%s) AND p.erase_asked_on IS NULL
        AND c.state = %s AND c.owner_id <> %s
    ON CONFLICT (municipality_id, case_id, asked_by) DO NOTHING
"""


def check(actor: Actor, case_id: UUID, person_id: UUID, reason: str) -> Case:
    """Check whether a colleague holds this person already, in a concern or a case.

    Args:
        actor: who holds the case, with unlocked keys.
        case_id: the case.
        person_id: the identity that is checked.
        reason: why now, typed; it stands in the vault's release log.

    Raises:
        NotFound: absent, or its key is not the actor's.
        NotAllowed: the actor does not hold the case.
        RuleBroken: no reason was typed, or it names somebody.
        Locked: the actor's vault is locked.
        TooMany: the day's number of checks has been reached.

    """
    case = cases.get_case(actor, case_id, lock=True)
    policies.require(policies.may_hold(actor, case))
    person = queries.get_person(actor, case, person_id)
    typed = _checked(reason)
    if person.birth_date is None:
        raise RuleBroken("casework.no_birth_date")
    others = blindindex.check(
        actor, person.id, reason=typed, action=str(Verb.DOUBLES_CHECKED)
    )
    duplicates.tell_holders(actor, others)
    record(actor.for_purpose(Purpose.CASE), Verb.DOUBLES_CHECKED, person)
    return case


def tell_here(actor: Actor, others: frozenset[UUID]) -> None:
    """Write for the holders of cases that the actor works on a person of theirs.

    Part of a check, in this room or in intake; registered when the room starts.
    """
    with connections[ALIAS].cursor() as cursor:
        me = actor.membership_id
        values = [me, clock.today(), actor.municipality_id, sorted(others)]
        cursor.execute(_TELL, [*values, str(State.OPEN), me])


def settle(actor: Actor, known_id: UUID) -> None:
    """Take it off Today: the two colleagues spoke."""
    known = queries.get_known(actor, known_id)
    case_id = known.case_id
    known.delete()
    record(actor.for_purpose(Purpose.CASE), Verb.DOUBLE_SETTLED, case_id)


def _checked(reason: str) -> str:
    typed = " ".join(reason.split())
    shortest, longest = blindindex.SHORTEST_REASON, blindindex.LONGEST_REASON
    if not shortest <= len(typed) <= longest:
        code = "casework.reason_not_possible"
        raise RuleBroken(code, "reason", shortest=shortest, longest=longest)
    # The release log outlives the dossier: nobody is named in it.
    require_tokens(typed, "reason")
    return typed
