# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Parts of a case, with an audience that is chosen before a word is written.

Data of the police stands only in a part under its provider's conditions.

A part keeps its audience: one more reader is an act with its own line, and fewer
readers is another part.
"""

from uuid import UUID

from netwerkregie.domain.casework.actions.opening import (
    make_part,
    open_part,
    seal_words,
)
from netwerkregie.domain.casework.drafts.casefiles import (
    ConsentDraft,
    PartDraft,
    PoliceDraft,
)
from netwerkregie.domain.casework.models import (
    Case,
    CasePart,
    PoliceConsent,
    PolicePart,
)
from netwerkregie.domain.casework.policies import casefiles as policies
from netwerkregie.domain.casework.policies import cases as case_policies
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.queries import cases as cases
from netwerkregie.domain.casework.queries import seats as seat_queries
from netwerkregie.domain.casework.rules import casefiles as rules
from netwerkregie.domain.casework.rules.cases import PartKind, State, check_statement
from netwerkregie.domain.casework.rules.closing import check_open
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
    new_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers, holding
from netwerkregie.foundation.vault.opening import OpenDossier

BY_HAND = (PartKind.SELECTED, PartKind.POLICE)


def make(actor: Actor, case_id: UUID, draft: PartDraft) -> CasePart:
    """Make a part for some members; the same form sent twice is one part.

    Raises:
        RuleBroken: somebody of the audience does not sit in the case or has no keys,
            or the conditions of the police are not complete.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    require_open(actor, case)
    require_writable(actor, Module.CASE)
    if draft.kind not in BY_HAND:
        raise RuleBroken("casework.part_not_by_hand", "kind")
    known = _made_before(case, draft.once)
    if known is not None:
        return known
    audience = draft.audience | {case_policies.member_of(actor)}
    _require_audience(actor, case, audience)
    if (draft.police is None) is (draft.kind is PartKind.POLICE):
        raise RuleBroken("casework.police_conditions_missing", "provider")
    part, opened = make_part(actor, case, draft.kind, audience, once=draft.once)
    if draft.police is not None:
        _set_conditions(case, part, opened, draft.police)
    record(actor.for_purpose(Purpose.CASE), Verb.PART_MADE, part)
    return part


def widen(actor: Actor, case_id: UUID, part_id: UUID, membership_id: UUID) -> CasePart:
    """Let one more member read a part, and all that was written in it before.

    Raises:
        RuleBroken: not the actor's part to widen, no such member, or the provider of
            police data did not agree.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    require_open(actor, case)
    part = queries.get_part(actor, case, part_id)
    if not policies.may_widen(actor, case, part):
        raise RuleBroken("casework.widen_by_maker")
    if not policies.may_pass_on(part):
        raise RuleBroken("casework.police_must_agree")
    _require_audience(actor, case, frozenset({membership_id}))
    if membership_id not in holding.members_of(part.id):
        dossiers.add_member(actor, part.id, membership_id)
    record(actor.for_purpose(Purpose.CASE), Verb.PART_WIDENED, part)
    return part


def record_consent(
    actor: Actor, case_id: UUID, part_id: UUID, draft: ConsentDraft
) -> PoliceConsent:
    """Write down that the provider agrees to its data going further, for a month.

    Raises:
        RuleBroken: nothing was written, it names somebody, or the day is still to come.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    require_open(actor, case)
    part = queries.get_part(actor, case, part_id)
    if part.kind != PartKind.POLICE:
        raise RuleBroken("casework.part_not_by_hand")
    given_on = rules.check_said_on(draft.given_on, clock.today())
    words = check_statement(draft.words, "words")
    require_tokens(words, "words")
    opened = open_part(actor, part, Verb.CONSENT_RECORDED)
    consent_id = new_id()
    consent = PoliceConsent.objects.create(
        id=consent_id,
        municipality_id=actor.municipality_id,
        part_id=part.id,
        given_on=given_on,
        until=rules.consent_until(given_on),
        recorded_by=case_policies.member_of(actor),
        body=seal_words(opened, "policeconsent", consent_id, {"text": words}),
    )
    record(actor.for_purpose(Purpose.CASE), Verb.CONSENT_RECORDED, part)
    return consent


def require_open(actor: Actor, case: Case) -> None:
    """Refuse whoever does not sit there, and writing in a closed case in words.

    Raises:
        NotAllowed: the actor does not sit in the case.
        RuleBroken: the case was closed, perhaps while the page was open.

    """
    case_policies.require(case_policies.may_read(actor, case))
    check_open(State(case.state))


def _made_before(case: Case, once: UUID | None) -> CasePart | None:
    if once is None:
        return None
    return CasePart.objects.filter(
        municipality_id=case.municipality_id, case_id=case.id, once=once
    ).first()


def _require_audience(actor: Actor, case: Case, audience: frozenset[UUID]) -> None:
    able = seat_queries.with_keys(audience)
    if not policies.sits_in(actor, case, audience) or able != audience:
        raise RuleBroken("casework.audience_not_seated", "audience")


def _set_conditions(
    case: Case, part: CasePart, opened: OpenDossier, draft: PoliceDraft
) -> None:
    text = check_statement(draft.permitted_use, "permitted_use")
    require_tokens(text, "permitted_use")
    ends_on = rules.check_police_end(
        draft.ends_on, clock.today(), case.band, case.destroy_on
    )
    row = new_hidden_id()
    PolicePart.objects.create(
        id=row,
        municipality_id=case.municipality_id,
        part_id=part.id,
        provider=draft.provider,
        ground=draft.ground,
        permitted_use=seal_words(
            opened, "policepart", row, {"text": text}, "permitted_use"
        ),
        ends_on=ends_on,
    )
