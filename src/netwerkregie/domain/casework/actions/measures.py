# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures without consent: recorded, looked at and ended in a part of their own.

What another authority decided is written afresh here. There is no way to take words or
people over from anywhere else, and no function that would (row M21).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.casework.actions.opening import (
    make_part,
    open_part,
    read_words,
    seal_words,
)
from netwerkregie.domain.casework.drafts.measures import MeasureDraft
from netwerkregie.domain.casework.models.cases import Case, CasePart
from netwerkregie.domain.casework.models.measures import Measure, MeasureLook
from netwerkregie.domain.casework.policies import measures as policies
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import measures as queries
from netwerkregie.domain.casework.rules import measures as rules
from netwerkregie.domain.casework.rules.cases import (
    PartKind,
    State,
    check_next,
    check_statement,
)
from netwerkregie.domain.casework.rules.closing import check_open
from netwerkregie.domain.casework.rules.measures import Authority, Law
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import keys
from netwerkregie.foundation.vault.opening import OpenDossier


@dataclass(frozen=True, slots=True)
class OpenLook:
    """A look at a measure as it can be read now."""

    text: str
    written_by: UUID
    written_on: date


@dataclass(frozen=True, slots=True)
class OpenMeasure:
    """A measure as it can be read now."""

    row: Measure
    law: Law
    authority: Authority
    decided_on: date
    text: str
    looks: tuple[OpenLook, ...]

    @property
    def id(self) -> UUID:
        """The identifier."""
        return self.row.id


def start(actor: Actor, case_id: UUID, audience: Iterable[UUID]) -> CasePart:
    """Make the part for measures; its holders are chosen by name, nobody comes along.

    Args:
        actor: the case holder or the chair; holds the key only when named.
        case_id: the case; it has one such part.
        audience: the members of the case who hold the key.

    Raises:
        RuleBroken: nobody was chosen, somebody is no member with keys, or the
            part is there.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    policies.require(policies.may_start(actor, case))
    require_writable(actor, Module.CASE)
    if not queries.may_start(actor, case):
        code = "casework.measures_are_there"
        raise RuleBroken(code)
    chosen = set(audience)
    here = {one.pk for one in queries.seated(actor, case)}
    if not chosen or not chosen <= here:
        code = "casework.measure_audience"
        raise RuleBroken(code, "audience")
    if not all(keys.has_keys(one) for one in chosen):
        code = "casework.member_without_key"
        raise RuleBroken(code, "audience")
    part, _ = make_part(actor, case, PartKind.COERCION, sorted(chosen))
    record(actor.for_purpose(Purpose.COERCION), Verb.MEASURES_STARTED, part)
    return part


def read_measures(actor: Actor, case_id: UUID) -> tuple[OpenMeasure, ...]:
    """Open the measures of a case, and write that they were read.

    Raises:
        NotFound: absent, or the actor does not hold that key.
        RuleBroken: the case is closed; that takes a purpose (`closing.read_closed`).
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id)
    part = queries.get_part(actor, case)
    check_open(State(case.state))
    opened = open_part(actor, part, Verb.MEASURES_READ)
    found = tuple(_read(opened, one) for one in queries.measures_of(actor, part))
    record(actor.for_purpose(Purpose.COERCION), Verb.MEASURES_READ, part)
    return found


def record_measure(actor: Actor, case_id: UUID, draft: MeasureDraft) -> Measure:
    """Record what another authority decided, until when; whoever records owns it.

    Raises:
        RuleBroken: another authority decides under that law, the days do not fit, or
            a name stands in the words.

    """
    case, part = _to_write(actor, case_id)
    today = clock.today()
    rules.check_decision(draft.law, draft.authority, draft.decided_on, today)
    rules.check_days(draft.decided_on, draft.end_on, today, case.destroy_on)
    text = _words(draft.text)
    opened = open_part(actor, part, Verb.MEASURE_RECORDED)
    measure_id = new_hidden_id()
    values = {
        "law": str(draft.law),
        "authority": str(draft.authority),
        "decided_on": draft.decided_on.isoformat(),
        "text": text,
    }
    measure = Measure.objects.create(
        id=measure_id,
        municipality_id=actor.municipality_id,
        case_id=case.id,
        part_id=part.id,
        owner_id=policies.member_of(actor),
        next_on=rules.review_on(today, case.band, draft.end_on),
        end_on=draft.end_on,
        written_by=policies.member_of(actor),
        written_on=today,
        body=seal_words(opened, "measure", measure_id, values),
    )
    record(actor.for_purpose(Purpose.COERCION), Verb.MEASURE_RECORDED, measure)
    return measure


def look(
    actor: Actor, case_id: UUID, measure_id: UUID, text: str, next_on: date
) -> Measure:
    """Write whether it is still needed, and when one looks again; one owns it now.

    Raises:
        RuleBroken: it is over, the day does not fit, or a name stands in the words.

    """
    case, part = _to_write(actor, case_id)
    measure = _living(actor, case, measure_id)
    today = clock.today()
    latest = rules.review_on(today, case.band, measure.end_on)
    check_next(next_on, today, latest)
    _write_look(actor, part, measure, text, Verb.MEASURE_LOOKED_AT)
    measure.next_on, measure.owner_id = next_on, policies.member_of(actor)
    measure.save(update_fields=["next_on", "owner_id"])
    record(actor.for_purpose(Purpose.COERCION), Verb.MEASURE_LOOKED_AT, measure)
    return measure


def end(actor: Actor, case_id: UUID, measure_id: UUID, text: str) -> Measure:
    """Write that the authority ended it, and why.

    Raises:
        RuleBroken: it is over already, or a name stands in the words.

    """
    case, part = _to_write(actor, case_id)
    measure = _living(actor, case, measure_id)
    _write_look(actor, part, measure, text, Verb.MEASURE_ENDED)
    measure.ended_on = clock.today()
    measure.save(update_fields=["ended_on"])
    record(actor.for_purpose(Purpose.COERCION), Verb.MEASURE_ENDED, measure)
    return measure


def _to_write(actor: Actor, case_id: UUID) -> tuple[Case, CasePart]:
    case = cases.get_case(actor, case_id, lock=True)
    part = queries.get_part(actor, case)
    policies.require(policies.may_record(actor, case))
    require_writable(actor, Module.CASE)
    return case, part


def _living(actor: Actor, case: Case, measure_id: UUID) -> Measure:
    measure = queries.get_measure(actor, case, measure_id, lock=True)
    if measure.is_over(clock.today()):
        code = "casework.measure_is_over"
        raise RuleBroken(code)
    return measure


def _write_look(
    actor: Actor, part: CasePart, measure: Measure, text: str, verb: Verb
) -> None:
    words = _words(text)
    opened = open_part(actor, part, verb)
    others = MeasureLook.objects.filter(
        municipality_id=actor.municipality_id, measure_id=measure.id
    )
    look_id = new_hidden_id()
    MeasureLook.objects.create(
        id=look_id,
        municipality_id=actor.municipality_id,
        measure_id=measure.id,
        position=(others.aggregate(last=Max("position"))["last"] or 0) + 1,
        written_by=policies.member_of(actor),
        written_on=clock.today(),
        body=seal_words(opened, "measurelook", look_id, {"text": words}),
    )


def _words(text: str) -> str:
    words = check_statement(text, "text")
    require_tokens(words, "text")
    return words


def _read(opened: OpenDossier, one: Measure) -> OpenMeasure:
    values, _ = read_words(opened, "measure", one.id, bytes(one.body))
    looks = MeasureLook.objects.filter(
        municipality_id=one.municipality_id, measure_id=one.id
    )
    return OpenMeasure(
        row=one,
        law=Law(values["law"]),
        authority=Authority(values["authority"]),
        decided_on=date.fromisoformat(values["decided_on"]),
        text=values["text"],
        looks=tuple(_read_look(opened, look) for look in looks),
    )


def _read_look(opened: OpenDossier, one: MeasureLook) -> OpenLook:
    values, _ = read_words(opened, "measurelook", one.id, bytes(one.body))
    return OpenLook(values["text"], one.written_by, one.written_on)
