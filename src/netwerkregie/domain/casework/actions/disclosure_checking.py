# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the database says about a draft, before anything of it is believed."""

from collections.abc import Collection
from uuid import UUID

from netwerkregie.domain.casework.actions.opening import purpose_of
from netwerkregie.domain.casework.drafts.disclosures import DisclosureDraft
from netwerkregie.domain.casework.models import (
    Case,
    CasePart,
    CasePerson,
    CaseStatement,
    DisclosureRecipient,
    EmergencyAccess,
)
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.queries.casefiles import may_pass_on
from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.domain.casework.rules.disclosures import (
    IN_AN_EMERGENCY,
    NAMED,
    Piece,
    SubjectKind,
    Way,
    has_identity,
)
from netwerkregie.domain.casework.rules.emergency import (
    EmergencyReason,
    EmergencyState,
)
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.vault.models import Dossier
from netwerkregie.foundation.vault.opening import OpenDossier


def as_recorded(
    actor: Actor, draft: DisclosureDraft, case: Case | None
) -> tuple[Piece, ...]:
    """Return the pieces with what the database says of their parts, not the draft.

    A statement of another case would be about another person.
    """
    ids = [one.source_id for one in draft.pieces if one.source_id]
    found = CaseStatement.objects.filter(
        municipality_id=actor.municipality_id, id__in=ids
    ).values_list("id", "part_id", "part__kind", "part__case_id")
    parts = {key: (part, kind, of) for key, part, kind, of in found}
    own = CasePart.objects.filter(municipality_id=actor.municipality_id, id__in=ids)
    for part in own:
        parts[part.id] = (part.id, part.kind, part.case_id)
    agreed = _agreed(actor, {of[0] for of in parts.values()})
    known: list[Piece] = []
    if draft.subject_kind is SubjectKind.CASE:
        _check_people(draft, case)
    for one in draft.pieces:
        of = parts.get(one.source_id) if one.source_id else None
        if of is not None and (case is None or of[2] != case.id):
            code = "casework.one_person_at_a_time"
            raise RuleBroken(code, "pieces")
        kind = PartKind(of[1]) if of else one.part_kind
        known.append(
            Piece(
                one.kind,
                check_text(one.text),
                one.source_id,
                kind,
                one.person_id,
                of[0] in agreed if of else one.provider_agreed,
            )
        )
    return tuple(known)


def _check_people(draft: DisclosureDraft, case: Case | None) -> None:
    """Refuse who is no person of this case, or was taken out of it."""
    named = {one.person_id for one in draft.pieces if one.person_id}
    if not named or case is None:
        return
    known = CasePerson.objects.filter(
        municipality_id=case.municipality_id,
        case_id=case.id,
        id__in=named,
        erase_asked_on__isnull=True,
    )
    if known.count() != len(named):
        code = "casework.one_person_at_a_time"
        raise RuleBroken(code, "pieces")


def _agreed(actor: Actor, part_ids: Collection[UUID]) -> set[UUID]:
    """Return the parts whose provider agreed, on record, that it goes further."""
    parts = CasePart.objects.filter(
        municipality_id=actor.municipality_id, id__in=list(part_ids)
    )
    return {one.id for one in parts if may_pass_on(one)}


def check_text(text: str) -> str:
    """Return the exact words that leave, without control characters."""
    return "".join(
        sign for sign in text.replace("\r\n", "\n") if sign in "\n\t" or sign >= " "
    ).strip()


def purposes_of(
    draft: DisclosureDraft, pieces: Collection[Piece], opened: OpenDossier | None
) -> set[Purpose]:
    """Return the purposes of everything that it draws from."""
    found = {purpose_of(one.part_kind) for one in pieces if one.part_kind}
    if draft.subject_kind is SubjectKind.CASE and has_identity(pieces):
        # An identity is kept for the case; it crosses to no other purpose (M20).
        found.add(Purpose.CASE)
    if opened is not None:
        found.add(Purpose(Dossier.objects.get(id=opened.id).purpose))
    return found or {draft.purpose}


def life_in_danger(actor: Actor, draft: DisclosureDraft, case: Case | None) -> bool:
    """Tell whether the actor reads this by emergency for a threat to life.

    Only what stands in the one part that was opened, and to who can help now.
    """
    if draft.emergency_id is None:
        return False
    access = EmergencyAccess.objects.filter(
        municipality_id=actor.municipality_id,
        id=draft.emergency_id,
        asked_by=policies.member_of(actor),
        case=case,
        reason=EmergencyReason.THREAT_TO_LIFE,
    ).first()
    if access is None or access.state_now(clock.now()) is not EmergencyState.OPEN:
        raise NotFound
    sources = [one.source_id for one in draft.pieces]
    within = CaseStatement.objects.filter(
        municipality_id=actor.municipality_id,
        part_id=access.part_id,
        id__in=[one for one in sources if one],
    )
    if within.count() != len(sources) or draft.to not in IN_AN_EMERGENCY:
        raise NotFound
    return True


def receiver_of(actor: Actor, draft: DisclosureDraft) -> DisclosureRecipient | None:
    """Return the receiver of the list, where one is due.

    Raises:
        RuleBroken: it is not on the list, or has no key for a sealed file.

    """
    if draft.to not in NAMED:
        return None
    code = "casework.choose_a_receiver"
    if draft.recipient_id is None:
        raise RuleBroken(code, "recipient")
    try:
        receiver = queries.get_recipient(actor, draft.recipient_id)
    except NotFound:
        raise RuleBroken(code, "recipient") from None
    if receiver.kind != draft.to:
        raise RuleBroken(code, "recipient")
    if draft.way is Way.SEALED_FILE and not receiver.has_key:
        code = "casework.receiver_without_key"
        raise RuleBroken(code, "recipient")
    return receiver


def second_of_weighing(actor: Actor, draft: DisclosureDraft) -> UUID:
    """Return who recorded, in the weighing, that the criteria seem met."""
    code = "casework.second_is_another"
    if draft.subject_kind is not SubjectKind.WEIGHING or draft.second_id is None:
        raise RuleBroken(code)
    person = accounts.user_behind(actor, draft.second_id)
    if person is None or person == actor.user_id:
        raise RuleBroken(code)
    return draft.second_id
