# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Letting something out by emergency access, while a life is in danger (row M21).

It leaves at once and by one person: the second looks back on it within five working
days, with the access under which it left. Only what stands in the one part that was
opened, and only to who can help now.
"""

from uuid import UUID

from netwerkregie.domain.casework.actions import disclosures, emergency
from netwerkregie.domain.casework.actions.opening import purpose_of
from netwerkregie.domain.casework.drafts.disclosures import (
    DisclosureDraft,
    EmergencyChoice,
)
from netwerkregie.domain.casework.models import CaseMember, Disclosure
from netwerkregie.domain.casework.queries import emergency as queries
from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.domain.casework.rules.disclosures import (
    FieldKind,
    LegalGround,
    Piece,
    SubjectKind,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault import holding


def disclose(actor: Actor, access_id: UUID, choice: EmergencyChoice) -> Disclosure:
    """Let chosen statements of the opened part leave now; everybody hears of it.

    Raises:
        NotFound: it was not the actor who asked, or the words are not of that part.
        RuleBroken: no life is in danger, it is over, or what the gate refuses.
        Locked: the actor's vault is locked.

    """
    access = queries.get_access(actor, access_id)
    read = emergency.read(actor, access_id)
    if not queries.may_disclose(actor, access):
        code = "casework.emergency_only_for_life"
        raise RuleBroken(code)
    kind = PartKind(read.part.kind)
    made = disclosures.disclose(
        actor,
        DisclosureDraft(
            subject_kind=SubjectKind.CASE,
            subject_id=access.case_id,
            to=choice.to,
            ground=LegalGround.VITAL_INTEREST,
            purpose=purpose_of(kind),
            pieces=[
                Piece(FieldKind.STATEMENT, one.text, one.id, kind)
                for one in read.statements
                if one.id in set(choice.statement_ids)
            ],
            way=choice.way,
            why=choice.why,
            recipient_id=choice.recipient_id,
            # The members of the case who read this part read what left of it, too.
            readers=_members(actor, access.case_id, read.part.id),
            emergency_id=access.id,
            once=choice.once,
        ),
    )
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.EMERGENCY_DISCLOSED, access.case_id, subjects=[made.id])
    return made


def _members(actor: Actor, case_id: UUID, part_id: UUID) -> set[UUID]:
    seated = CaseMember.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case_id,
        ended_on__isnull=True,
        until__gte=clock.today(),
    )
    here = set(seated.values_list("membership_id", flat=True))
    return here & set(holding.members_of(part_id))
