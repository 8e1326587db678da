# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the members of a case do with it: open it, read it, write in it."""

from dataclasses import dataclass
from datetime import date
from secrets import randbits
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions import recalls
from netwerkregie.domain.casework.actions.files import add_files
from netwerkregie.domain.casework.actions.opening import (
    OpenPart,
    make_part,
    open_part,
    purpose_of,
    read_part,
    write_statement,
)
from netwerkregie.domain.casework.actions.parts import require_open
from netwerkregie.domain.casework.drafts.cases import OpeningDraft, StatementDraft
from netwerkregie.domain.casework.models import (
    Case,
    CaseMember,
    CasePart,
    CaseStatement,
)
from netwerkregie.domain.casework.policies import cases as policies
from netwerkregie.domain.casework.queries import cases as queries
from netwerkregie.domain.casework.rules import casefiles
from netwerkregie.domain.casework.rules import cases as rules
from netwerkregie.domain.casework.rules.cases import Kind, PartKind, Seat, State
from netwerkregie.domain.casework.rules.closing import check_open
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.drafts.naming import nickname
from netwerkregie.domain.intake.wording import require_reason, require_tokens
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case with the parts that the reader can open, for this request only."""

    case: Case
    parts: tuple[OpenPart, ...]


def open_case(actor: Actor, draft: OpeningDraft) -> Case:
    """Open a case that a weighing decided on; the same weighing opens it once.

    Called by the action that concludes a weighing, in its transaction: the holder and
    the chair get a seat and the key of the part that all members share.

    Raises:
        RuleBroken: it is about a child under twelve.
        Locked: the actor's vault is locked.
        NotFound: the holder or the chair has made no keys yet.
        ModuleClosed: cases are not on in this municipality.

    """
    require_writable(actor, Module.CASE)
    known = Case.objects.filter(
        municipality_id=actor.municipality_id, weighing_id=draft.weighing_id
    ).first()
    if known is not None:
        return known
    today, band = clock.today(), draft.age_band
    review = rules.review_on(today, band)
    case = Case.objects.create(
        id=new_hidden_id(),
        municipality_id=actor.municipality_id,
        nickname=nickname(randbits(64)),
        state=State.OPEN,
        age_band=band,
        weighing_id=draft.weighing_id,
        owner_id=draft.holder_id,
        opened_on=today,
        first_processed_on=draft.first_processed_on,
        next_on=rules.first_step_on(today, band),
        review_on=review,
        destroy_on=rules.destroyed_on(review, draft.first_processed_on, band),
        is_practice=draft.is_practice,
    )
    seats = {draft.holder_id: Seat.HOLDER}
    if draft.chair_id is not None:
        seats.setdefault(draft.chair_id, Seat.CHAIR)
    for membership_id, seat in seats.items():
        CaseMember.objects.create(
            municipality_id=actor.municipality_id,
            case_id=case.id,
            membership_id=membership_id,
            seat=seat,
            since=today,
            until=rules.member_until(today, band),
            added_by=policies.member_of(actor),
        )
    part, opened = make_part(actor, case, PartKind.SHARED, seats)
    for kind, values in draft.statements:
        write_statement(actor, part, opened, kind, values)
    record(actor.for_purpose(Purpose.CASE), Verb.CASE_OPENED, case)
    return case


def read_case(actor: Actor, case_id: UUID) -> OpenCase:
    """Open what the actor can open of a case, and write that it was read.

    Raises:
        NotFound: absent, or the actor does not sit in it.
        RuleBroken: it is closed; that takes a purpose (`closing.read_closed`).
        Locked: the actor's vault is locked.

    """
    case = queries.get_case(actor, case_id)
    policies.require(policies.may_read(actor, case))
    check_open(State(case.state))
    opened = open_parts(actor, case, Verb.CASE_READ)
    record(actor.for_purpose(Purpose.CASE), Verb.CASE_READ, case)
    return opened


def open_parts(actor: Actor, case: Case, verb: Verb) -> OpenCase:
    """Open what the actor can open of a case; part of the acts that read it."""
    parts = queries.parts_of(actor, case)
    return OpenCase(case, tuple(read_part(actor, one, verb) for one in parts))


def write(
    actor: Actor, case_id: UUID, part_id: UUID, draft: StatementDraft
) -> CaseStatement:
    """Add a statement to a part, or one that corrects an earlier one of one's own.

    The same form sent twice is one statement.

    Raises:
        NotFound: absent, or the actor does not hold the part.
        RuleBroken: the words are empty, too long or name somebody, a fact has no
            source, or what it corrects is not there.
        Locked: the actor's vault is locked.

    """
    case = queries.get_case(actor, case_id, lock=True)
    require_open(actor, case)
    require_writable(actor, Module.CASE)
    part = queries.get_part(actor, case, part_id)
    known = _written_before(part, draft.once)
    if known is not None:
        return known
    values = checked(draft)
    _require_own(actor, part.id, draft)
    opened = open_part(actor, part, Verb.CASE_WRITTEN_TO)
    said = write_statement(
        actor,
        part,
        opened,
        draft.kind,
        values,
        corrects=draft.corrects,
        once=draft.once,
    )
    add_files(actor, case, said, opened, draft.files)
    if draft.corrects is not None:
        recalls.owe_for(actor, [draft.corrects])
    purpose = purpose_of(PartKind(part.kind))
    record(actor.for_purpose(purpose), Verb.CASE_WRITTEN_TO, part)
    return said


def plan(actor: Actor, case_id: UUID, next_on: date) -> Case:
    """Set the next day of a case; it is never without one (M11).

    Raises:
        RuleBroken: the day has passed, or lies after the review.

    """
    case = queries.get_case(actor, case_id, lock=True)
    policies.require(policies.may_hold(actor, case))
    require_open(actor, case)
    case.next_on = rules.check_next(next_on, clock.today(), case.review_on)
    case.save(update_fields=["next_on"])
    record(actor.for_purpose(Purpose.CASE), Verb.CASE_PLANNED, case)
    return case


def checked(draft: StatementDraft) -> dict[str, Any]:
    """Return what is sealed of a draft: tokens for names, a source under each fact.

    Raises:
        RuleBroken: something is missing, too long, or leads to somebody.

    """
    casefiles.check_kind(draft.kind)
    text = rules.check_statement(draft.text, "text")
    require_tokens(text, "text")
    why = draft.sensitive_why.strip()
    require_reason((text,), why)
    values: dict[str, Any] = {"text": text}
    if why:
        values["sensitive_why"] = rules.check_statement(why, "sensitive_why")
        require_tokens(why, "sensitive_why")
    if draft.kind is Kind.FACT:
        if draft.said_by is None or draft.hearing is None:
            raise RuleBroken("casework.fact_needs_a_source", "said_by")
        said_on = casefiles.check_said_on(draft.said_on, clock.today())
        values |= {
            "said_by": str(draft.said_by),
            "hearing": str(draft.hearing),
            "said_on": said_on.isoformat(),
        }
    return values


def _written_before(part: CasePart, once: UUID | None) -> CaseStatement | None:
    if once is None:
        return None
    return CaseStatement.objects.filter(
        municipality_id=part.municipality_id, part_id=part.id, once=once
    ).first()


def _require_own(actor: Actor, part_id: UUID, draft: StatementDraft) -> None:
    """Refuse a correction of other words than one's own: those are answered instead."""
    if draft.corrects is None:
        return
    before = CaseStatement.objects.filter(
        municipality_id=actor.municipality_id, part_id=part_id, id=draft.corrects
    ).first()
    if before is None:
        raise NotFound
    if before.written_by != actor.membership_id or before.kind != draft.kind:
        code = "casework.correct_own_words"
        raise RuleBroken(code, "corrects")
