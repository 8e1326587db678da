# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan on paper: what the person keeps, as a disclosure with its own line."""

from uuid import UUID

from netwerkregie.domain.casework.actions.disclosures import disclose
from netwerkregie.domain.casework.actions.plan_opening import OpenPlan, to_write
from netwerkregie.domain.casework.actions.plan_signing import require_signer
from netwerkregie.domain.casework.drafts.disclosures import (
    DisclosureDraft,
    FieldKind,
    LegalGround,
    Piece,
    RecipientKind,
    SubjectKind,
    Way,
)
from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.domain.casework.rules.plans import SeenBy
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken
from netwerkregie.foundation.ledger import record

RECEIVER = {
    SeenBy.PERSON: RecipientKind.PERSON,
    SeenBy.GUARDIAN: RecipientKind.GUARDIAN,
}


def print_plan(actor: Actor, case_id: UUID, by: SeenBy, once: UUID) -> OpenPlan:
    """Let the plan leave on paper for the person or the guardian.

    Goals and what was agreed, and nothing of what members wrote about it: no note, no
    offer and no signature's words.

    Args:
        actor: who prints it.
        case_id: the case.
        by: for whom.
        once: drawn with the form, to know a second press.

    Raises:
        RuleBroken: nothing stands in it, or no guardian sees it at this age.
        Locked: the actor's vault is locked.

    """
    whole = to_write(actor, case_id, Verb.PLAN_PRINTED)
    require_signer(whole, by)
    pieces = [
        Piece(FieldKind.PLAN, one.text, one.id, PartKind.SUPPORT)
        for one in whole.living_goals
    ]
    pieces += [
        Piece(FieldKind.PLAN, one.text, one.id, PartKind.SUPPORT)
        for one in whole.living_helps
    ]
    if not pieces:
        code = "casework.plan_is_empty"
        raise RuleBroken(code)
    disclose(
        actor,
        DisclosureDraft(
            subject_kind=SubjectKind.PLAN,
            subject_id=whole.plan.id,
            to=RECEIVER[by],
            ground=LegalGround.OWN_RIGHT,
            purpose=Purpose.SUPPORT,
            pieces=pieces,
            way=Way.PAPER,
            why="[P1] houdt het eigen plan.",
            case_id=whole.case.id,
            once=once,
        ),
        whole.opened,
    )
    record(actor.for_purpose(Purpose.SUPPORT), Verb.PLAN_PRINTED, whole.plan)
    return whole
