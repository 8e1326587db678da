# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an outcome that two organisations signed sets off, in the same transaction."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions import (
    case_persons,
    cases,
    weighing_persons,
)
from netwerkregie.domain.casework.actions.disclosures import disclose
from netwerkregie.domain.casework.actions.opening import seal_words
from netwerkregie.domain.casework.actions.weighing_opening import (
    OpenOutcome,
    read_statements,
)
from netwerkregie.domain.casework.drafts.casefiles import PersonDraft
from netwerkregie.domain.casework.drafts.cases import Kind as CaseKind
from netwerkregie.domain.casework.drafts.cases import OpeningDraft
from netwerkregie.domain.casework.drafts.disclosures import (
    DisclosureDraft,
    FieldKind,
    LegalGround,
    Piece,
    RecipientKind,
    SubjectKind,
    Way,
)
from netwerkregie.domain.casework.models import Case, InformationRequest, Weighing
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.casework.rules import weighings as rules
from netwerkregie.domain.casework.rules.weighings import Kind, Outcome, Step
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.actions.concern_weighed import note_weighed
from netwerkregie.foundation.kernel import Actor, Purpose, clock, new_hidden_id
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault.opening import OpenDossier

BECOMES: Mapping[Kind, CaseKind] = {
    Kind.FACT: CaseKind.FACT,
    Kind.HARM: CaseKind.FACT,
    Kind.DONE: CaseKind.FACT,
    Kind.ANSWER: CaseKind.FACT,
    Kind.VIEW: CaseKind.VIEW,
    Kind.DISSENT: CaseKind.VIEW,
    Kind.ALTERNATIVE: CaseKind.ALTERNATIVE,
    Kind.PROTECTIVE: CaseKind.PROTECTIVE,
    Kind.SENSITIVE: CaseKind.SENSITIVE,
}
"""What a statement before the weighing is in the case that it opens."""


def decide(
    actor: Actor, weighing: Weighing, opened: OpenDossier, read: OpenOutcome
) -> None:
    """Let a signed outcome be: the caller holds the weighing's row and signed."""
    outcome, today = read.outcome, clock.today()
    kind = Outcome(outcome.kind)
    outcome.decided_on = today
    outcome.save(update_fields=["decided_on"])
    if kind is Outcome.MORE_INFORMATION:
        _ask(weighing, opened, read)
    else:
        if kind is Outcome.PERSON_CENTRED:
            case = _open_case(actor, weighing, opened, read)
            _keep_person(actor, weighing, case, read)
        if kind is Outcome.HANDED_OVER:
            _hand_over(actor, weighing, read)
        _end(weighing, read)
        note_weighed(actor, weighing.concern_id, ends=kind is Outcome.NO_ACTION)
    told = actor.for_purpose(Purpose.WEIGHING)
    record(told, Verb.WEIGHING_DECIDED, weighing, reason=str(kind))


def _end(weighing: Weighing, read: OpenOutcome) -> None:
    today, outcome = clock.today(), read.outcome
    weighing.state = rules.step(weighing.stands, Step.DECIDE)
    weighing.outcome, weighing.reason = outcome.kind, outcome.reason
    weighing.decided_on = today
    weighing.destroy_on = rules.gone_on(today, weighing.band, weighing.destroy_on)
    weighing.next_on = min(weighing.next_on, weighing.destroy_on)
    weighing.save(
        update_fields=[
            "state",
            "outcome",
            "reason",
            "decided_on",
            "destroy_on",
            "next_on",
        ]
    )


def _ask(weighing: Weighing, opened: OpenDossier, read: OpenOutcome) -> None:
    """Ask one party one question; its answer or its day opens the table again."""
    outcome, request_id = read.outcome, new_hidden_id()
    assert outcome.answer_by is not None
    values = {one: str(read.values[one]) for one in ("party", "question")}
    InformationRequest.objects.create(
        id=request_id,
        municipality_id=weighing.municipality_id,
        weighing_id=weighing.id,
        asked_by=outcome.written_by,
        asked_on=clock.today(),
        answer_by=outcome.answer_by,
        body=seal_words(opened, "informationrequest", request_id, values),
    )
    weighing.state = rules.step(weighing.stands, Step.WAIT)
    weighing.next_on = min(outcome.answer_by, weighing.destroy_on)
    weighing.save(update_fields=["state", "next_on"])


def _open_case(
    actor: Actor, weighing: Weighing, opened: OpenDossier, read: OpenOutcome
) -> Case:
    """Open the case: what was weighed goes along, each word with who wrote it."""
    assert read.outcome.holder_id is not None
    said: list[tuple[CaseKind, Mapping[str, Any]]] = [
        (
            BECOMES[one.kind],
            {
                **one.values,
                "from": str(one.written_by),
                "on": one.written_on.isoformat(),
            },
        )
        for one in read_statements(weighing, opened)
    ]
    said.append((CaseKind.WEIGHED, {"text": read.text}))
    draft = OpeningDraft(
        weighing_id=weighing.id,
        age_band=weighing.band,
        holder_id=read.outcome.holder_id,
        first_processed_on=weighing.first_processed_on,
        statements=said,
        chair_id=weighing.chair_id,
        is_practice=weighing.is_practice,
    )
    return cases.open_case(actor, draft)


def _keep_person(
    actor: Actor, weighing: Weighing, case: Case, read: OpenOutcome
) -> None:
    """Let a released name go along, under a key of the case holder's."""
    if queries.person_of(actor, weighing) is None:
        return
    person = weighing_persons.read_name(actor, weighing.id)
    case_persons.keep(
        actor,
        case,
        PersonDraft(name=person.name, why=read.text, birth_date=person.birth_date),
    )


def _hand_over(actor: Actor, weighing: Weighing, read: OpenOutcome) -> None:
    """Let exactly what two organisations signed leave, through the one gate."""
    pieces = [Piece(FieldKind.SUMMARY, str(read.values["what"]))]
    released = queries.person_of(actor, weighing)
    if released is not None:
        person = weighing_persons.read_name(actor, weighing.id)
        pieces.append(Piece(FieldKind.NAME, person.name, person_id=released.id))
        if person.birth_date:
            born = person.birth_date.isoformat()
            pieces.append(Piece(FieldKind.BIRTH_DATE, born, person_id=released.id))
    frame = queries.frame(actor)
    ground = LegalGround(frame.ground) if frame else LegalGround.PUBLIC_TASK
    disclose(
        actor,
        DisclosureDraft(
            subject_kind=SubjectKind.WEIGHING,
            subject_id=weighing.id,
            to=RecipientKind(read.outcome.receiver),
            ground=ground,
            purpose=Purpose.WEIGHING,
            pieces=pieces,
            way=Way.PAPER,
            why=str(read.values["ground"]),
            recipient_id=UUID(str(read.values["recipient"])),
            # Both signed these very words just now.
            second_id=read.outcome.written_by,
            once=read.outcome.id,
        ),
    )
