# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Letting something of a case out by choosing it, statement by statement.

Who a token is can go along, field by field and of one person: it is opened only once
somebody chose it, with a line of its own.
"""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.casework.actions import case_persons, disclosures
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
from netwerkregie.domain.casework.models import Case, CasePerson, Disclosure
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.domain.casework.queries import casefiles, cases
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.rules import disclosures as rules
from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.domain.casework.rules.disclosures import (
    COERCIVE,
    WALLED,
    FieldKind,
    Piece,
    RecipientKind,
    SubjectKind,
)
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken

COLUMN_OF = {
    FieldKind.NAME: "name",
    FieldKind.BIRTH_DATE: "birth_date",
    FieldKind.CONTACT: "contact",
}
"""Where a field of an identity stands; why somebody is known never leaves."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A statement that can leave to a receiver, as the writer reads it now."""

    part: OpenPart
    said: OpenStatement


@dataclass(frozen=True, slots=True)
class OfferedField:
    """A field of who a token is, that can leave; what stands in it is not opened."""

    person: CasePerson
    kind: FieldKind


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


def offered_identity(actor: Actor, case: Case, to: RecipientKind) -> list[OfferedField]:
    """Return which fields of whom could leave to such a receiver, all still sealed."""
    policies.require(policies.may_disclose(actor, case, to))
    return [
        OfferedField(person, kind)
        for person in casefiles.persons_of(actor, case)
        if rules.may_hear_who(to, person.number)
        for kind, column in COLUMN_OF.items()
        if getattr(person, column)
    ]


def draft_of(
    actor: Actor, case: Case, choice: CaseChoice, found: list[Offered]
) -> DisclosureDraft:
    """Return exactly what would leave; nothing leaves by it.

    Raises:
        RuleBroken: fields of two people were chosen.

    """
    chosen = [one for one in found if one.said.id in set(choice.statement_ids)]
    kinds = [PartKind(one.part.part.kind) for one in chosen]
    held = {one.part.part.id for one in chosen}
    held |= {person_id for person_id, _ in choice.identity}
    return DisclosureDraft(
        subject_kind=SubjectKind.CASE,
        subject_id=case.id,
        to=choice.to,
        ground=choice.ground,
        purpose=purpose_of(kinds[0]) if kinds else Purpose.CASE,
        pieces=(
            *_identity(actor, case, choice),
            *(
                Piece(
                    FieldKind.STATEMENT,
                    one.said.text,
                    source_id=one.said.id,
                    part_kind=PartKind(one.part.part.kind),
                )
                for one in chosen
            ),
        ),
        way=choice.way,
        why=choice.why,
        recipient_id=choice.recipient_id,
        # Who reads along holds these keys already: nobody learns more by it.
        readers=queries.readers_of(actor, case, held),
        reader_id=choice.reader_id,
        once=choice.once,
    )


def _identity(actor: Actor, case: Case, choice: CaseChoice) -> tuple[Piece, ...]:
    """Open the one person of whom a field was chosen, and return those fields."""
    people = {person_id for person_id, _ in choice.identity}
    if not people:
        return ()
    possible = {
        (one.person.id, one.kind) for one in offered_identity(actor, case, choice.to)
    }
    if len(people) > 1 or not set(choice.identity) <= possible:
        code = "casework.one_person_at_a_time"
        raise RuleBroken(code, "identity")
    (person_id,) = people
    opened = case_persons.open_person(actor, case.id, person_id)
    texts = {
        FieldKind.NAME: opened.name,
        FieldKind.BIRTH_DATE: (
            opened.birth_date.isoformat() if opened.birth_date else ""
        ),
        FieldKind.CONTACT: opened.contact,
    }
    chosen = {kind for _, kind in choice.identity}
    return tuple(
        Piece(kind, text, source_id=person_id, person_id=person_id)
        for kind, text in texts.items()
        if kind in chosen
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
