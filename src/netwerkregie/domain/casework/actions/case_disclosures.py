# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Letting something of a case out by choosing its statements, one by one."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.casework.actions import disclosures
from netwerkregie.domain.casework.actions.cases import read_case
from netwerkregie.domain.casework.actions.opening import (
    OpenPart,
    OpenStatement,
    purpose_of,
)
from netwerkregie.domain.casework.drafts.disclosures import (
    CaseChoice,
    DisclosureDraft,
)
from netwerkregie.domain.casework.models import Case, Disclosure
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.domain.casework.rules.disclosures import (
    COERCIVE,
    WALLED,
    FieldKind,
    Piece,
    RecipientKind,
    SubjectKind,
)
from netwerkregie.foundation.kernel import Actor, Purpose


@dataclass(frozen=True, slots=True)
class Offered:
    """A statement that can leave to a receiver, as the writer reads it now."""

    part: OpenPart
    said: OpenStatement


def offered(actor: Actor, case_id: UUID, to: RecipientKind) -> list[Offered]:
    """Open the case and return what can leave to such a receiver at all.

    What stands behind a wall for this receiver is not offered; what was corrected is
    offered in its correction only.

    Raises:
        NotFound: absent, or the actor does not sit in it.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id)
    policies.require(policies.may_disclose(actor, case, to))
    whole = read_case(actor, case_id)
    found = []
    for part in whole.parts:
        if to in COERCIVE and purpose_of(PartKind(part.part.kind)) in WALLED:
            continue
        corrected = {one.corrects for one in part.statements}
        found += [
            Offered(part, one) for one in part.statements if one.id not in corrected
        ]
    return found


def draft_of(
    actor: Actor, case: Case, choice: CaseChoice, found: list[Offered]
) -> DisclosureDraft:
    """Return exactly what would leave; nothing leaves by it."""
    chosen = [one for one in found if one.said.id in set(choice.statement_ids)]
    kinds = [PartKind(one.part.part.kind) for one in chosen]
    parts = {one.part.part.id for one in chosen}
    return DisclosureDraft(
        subject_kind=SubjectKind.CASE,
        subject_id=case.id,
        to=choice.to,
        ground=choice.ground,
        purpose=purpose_of(kinds[0]) if kinds else Purpose.CASE,
        pieces=tuple(
            Piece(
                FieldKind.STATEMENT,
                one.said.text,
                source_id=one.said.id,
                part_kind=PartKind(one.part.part.kind),
            )
            for one in chosen
        ),
        way=choice.way,
        why=choice.why,
        recipient_id=choice.recipient_id,
        readers=queries.readers_of(actor, case, parts),
        reader_id=choice.reader_id,
        once=choice.once,
    )


def disclose(actor: Actor, case_id: UUID, choice: CaseChoice) -> Disclosure:
    """Let what was chosen leave, or put it before the second reader.

    Raises:
        RuleBroken: what the gate refuses (see disclosures.disclose).
        Locked: the actor's vault is locked.

    """
    found = offered(actor, case_id, choice.to)
    case = cases.get_case(actor, case_id, lock=True)
    return disclosures.disclose(actor, draft_of(actor, case, choice, found))
