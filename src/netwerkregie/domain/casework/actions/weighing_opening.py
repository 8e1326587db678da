# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening, sealing and reading the words of a weighing; used by its actions."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.casework.actions.opening import read_words, seal_words
from netwerkregie.domain.casework.models import (
    InformationRequest,
    Judgement,
    Weighing,
    WeighingOutcome,
    WeighingSeat,
    WeighingStatement,
)
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.casework.rules.weighings import (
    Answer,
    Criterion,
    Kind,
    SeatState,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import require_reason, require_tokens
from netwerkregie.foundation.kernel import Actor, Purpose, clock, new_hidden_id
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.opening import OpenDossier

DOSSIER_KIND = "weighing"
PERSON_KIND = "weighed_person"
SUBJECT = queries.SUBJECT


@dataclass(frozen=True, slots=True)
class OpenWord:
    """A statement before a weighing as it can be read now."""

    id: UUID
    kind: Kind
    values: Mapping[str, Any]
    written_by: UUID
    written_on: date

    @property
    def text(self) -> str:
        """The words."""
        return str(self.values.get("text", ""))


@dataclass(frozen=True, slots=True)
class OpenJudgement:
    """A judgement as it can be read now."""

    id: UUID
    seat: WeighingSeat
    words: Mapping[Criterion, str]
    answers: Mapping[Criterion, Answer]
    seems_met: Answer
    written_on: date
    sensitive_why: str = ""


@dataclass(frozen=True, slots=True)
class OpenOutcome:
    """A joint outcome as it can be read now, with what is signed."""

    outcome: WeighingOutcome
    values: Mapping[str, Any]
    content_hash: str

    @property
    def text(self) -> str:
        """The reasons."""
        return str(self.values.get("text", ""))


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question to one party as it can be read now."""

    request: InformationRequest
    party: str
    question: str


@dataclass(frozen=True, slots=True)
class OpenWeighing:
    """A weighing with what its reader may see, for this request only."""

    weighing: Weighing
    seats: tuple[WeighingSeat, ...]
    statements: tuple[OpenWord, ...]
    judgements: tuple[OpenJudgement, ...]
    outcome: OpenOutcome | None
    questions: tuple[OpenQuestion, ...]

    def own(self, membership_id: UUID | None) -> OpenJudgement | None:
        """Return what one member judged."""
        mine = [
            one for one in self.judgements if one.seat.membership_id == membership_id
        ]
        return mine[-1] if mine else None


def unlocked(actor: Actor, weighing: Weighing, verb: Verb) -> OpenDossier:
    """Open a weighing's dossier for one act; the vault writes its line first.

    Raises:
        Locked: the actor's vault is locked.
        NotFound: the actor holds no key of it.

    """
    return dossiers.open(actor, weighing.id, purpose=Purpose.WEIGHING, action=str(verb))


def check_guarded(texts: Mapping[str, str], why: str) -> None:
    """Refuse words with names, and protected facts without a sentence why.

    Raises:
        RuleBroken: a token takes the place of a name; or nobody wrote why.

    """
    for field, text in texts.items():
        require_tokens(text, field)
    require_tokens(why, "sensitive_why")
    require_reason(tuple(texts.values()), why)


def write_word(
    weighing: Weighing,
    opened: OpenDossier,
    kind: Kind,
    values: Mapping[str, Any],
    *,
    by: UUID,
    on: date | None = None,
) -> WeighingStatement:
    """Seal one statement after the others; the caller holds the weighing's row."""
    others = WeighingStatement.objects.filter(weighing_id=weighing.id)
    last = others.aggregate(last=Max("position"))["last"] or 0
    statement_id = new_hidden_id()
    return WeighingStatement.objects.create(
        id=statement_id,
        municipality_id=weighing.municipality_id,
        weighing_id=weighing.id,
        position=last + 1,
        kind=kind,
        written_by=by,
        written_on=on or clock.today(),
        body=seal_words(opened, "weighingstatement", statement_id, values),
    )


def read_statements(weighing: Weighing, opened: OpenDossier) -> tuple[OpenWord, ...]:
    """Return every statement before a weighing, opened."""
    found = WeighingStatement.objects.filter(weighing_id=weighing.id)
    return tuple(_word(opened, one) for one in found.order_by("position"))


def read_judgements(
    actor: Actor, weighing: Weighing, opened: OpenDossier
) -> tuple[OpenJudgement, ...]:
    """Return the last judgement of each; before the table only the actor's own."""
    found = Judgement.objects.filter(weighing_id=weighing.id).select_related("seat")
    # Who stepped aside has no part in it any more, with what they wrote.
    found = found.exclude(seat__state=SeatState.ASIDE)
    if not policies.may_read_all(actor, weighing):
        found = found.filter(written_by=policies.member_of(actor))
    last = {one.seat_id: one for one in found.order_by("position")}
    return tuple(_judgement(opened, one) for one in last.values())


def read_outcome(opened: OpenDossier, outcome: WeighingOutcome) -> OpenOutcome:
    """Open an outcome and work out what is signed, from what is held now."""
    values, digest = read_words(
        opened, "weighingoutcome", outcome.id, bytes(outcome.body)
    )
    return OpenOutcome(outcome, values, hash_of(outcome, digest))


def hash_of(outcome: WeighingOutcome, digest: str) -> str:
    """Return what is signed: every part of an outcome, its sealed words included."""
    parts = (
        outcome.id,
        outcome.weighing_id,
        outcome.kind,
        outcome.reason,
        outcome.holder_id or "",
        outcome.receiver,
        outcome.answer_by or "",
        digest,
    )
    return hashlib.sha256("|".join(str(one) for one in parts).encode()).hexdigest()


def read_questions(weighing: Weighing, opened: OpenDossier) -> tuple[OpenQuestion, ...]:
    """Return every question that was asked, opened."""
    found = InformationRequest.objects.filter(weighing_id=weighing.id)
    return tuple(_question(opened, one) for one in found.order_by("asked_on", "id"))


def read_for(actor: Actor, weighing: Weighing, opened: OpenDossier) -> OpenWeighing:
    """Return what this reader may see of an opened weighing."""
    outcome = None
    if policies.may_read_all(actor, weighing):
        sealed = queries.latest_outcome(weighing)
        outcome = read_outcome(opened, sealed) if sealed else None
    return OpenWeighing(
        weighing=weighing,
        seats=queries.seats_of(actor, weighing),
        statements=read_statements(weighing, opened),
        judgements=read_judgements(actor, weighing, opened),
        outcome=outcome,
        questions=read_questions(weighing, opened),
    )


def _word(opened: OpenDossier, one: WeighingStatement) -> OpenWord:
    values, _ = read_words(opened, "weighingstatement", one.id, bytes(one.body))
    return OpenWord(one.id, Kind(one.kind), values, one.written_by, one.written_on)


def _judgement(opened: OpenDossier, one: Judgement) -> OpenJudgement:
    values, _ = read_words(opened, "judgement", one.id, bytes(one.body))
    return OpenJudgement(
        id=one.id,
        seat=one.seat,
        words={Criterion(key): str(text) for key, text in values["words"].items()},
        answers={Criterion(key): Answer(v) for key, v in values["answers"].items()},
        seems_met=Answer(values["seems_met"]),
        written_on=one.written_on,
        sensitive_why=str(values.get("sensitive_why", "")),
    )


def _question(opened: OpenDossier, one: InformationRequest) -> OpenQuestion:
    values, _ = read_words(opened, "informationrequest", one.id, bytes(one.body))
    return OpenQuestion(one, str(values["party"]), str(values["question"]))
