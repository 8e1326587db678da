# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Licensed instruments: that one was used, by whom, and what that person concludes.

Their questions, answers and results never come in here: the assessor who holds the
certificate keeps them, under the licence and under professional rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions import assessment_papers as papers
from netwerkregie.domain.casework.actions.opening import make_part, open_part
from netwerkregie.domain.casework.drafts.assessments import InstrumentDraft
from netwerkregie.domain.casework.models import Instrument
from netwerkregie.domain.casework.policies import assessments as policies
from netwerkregie.domain.casework.queries import assessments as queries
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.rules import assessments as rules
from netwerkregie.domain.casework.rules import form_files
from netwerkregie.domain.casework.rules.assessments import PaperKind
from netwerkregie.domain.casework.rules.cases import PartKind, check_statement
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import require_reason, require_tokens
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


@dataclass(frozen=True, slots=True)
class OpenInstrument:
    """A record of an instrument, opened for this request only."""

    instrument: Instrument
    values: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The name of the instrument; an old one stays readable."""
        key = str(self.values.get("name", ""))
        return form_files.instruments().get(key, key)


def keep(actor: Actor, case_id: UUID, draft: InstrumentDraft) -> Instrument:
    """Keep that an instrument was used and what its assessor concludes, sealed.

    Raises:
        RuleBroken: it is not of the list, the certificate had ended, the conclusion is
            empty, a bare number or degree, or leads to somebody.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    policies.require(policies.may_start(actor, case))
    require_writable(actor, Module.CASE)
    mine = policies.visible_instruments(actor)
    before = mine.filter(once=draft.once).first()
    if before is not None:
        return before
    values = _checked(draft)
    me = policies.member_of(actor)
    seated = {one.membership_id for one in queries.colleagues_in(actor, case)}
    readers = {me, *draft.readers}
    if not readers <= seated:
        code = "casework.reader_not_in_case"
        raise RuleBroken(code, "readers")
    part, opened = make_part(actor, case, PartKind.ASSESSMENT, readers)
    papers.write_paper(actor, opened, part.id, PaperKind.INSTRUMENT, values)
    made = Instrument.objects.create(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        part_id=part.id,
        used_on=draft.used_on,
        written_by=me,
        written_on=clock.today(),
        valid_until=rules.valid_until(draft.used_on, case.band),
        once=draft.once,
    )
    record(actor.for_purpose(Purpose.CASE), Verb.INSTRUMENT_KEPT, made)
    return made


def read_instrument(actor: Actor, instrument_id: UUID) -> OpenInstrument:
    """Open a record of an instrument, and write that it was read.

    Raises:
        NotFound: absent, or the actor does not hold its key.
        Locked: the actor's vault is locked.

    """
    one = queries.get_instrument(actor, instrument_id)
    opened = open_part(actor, one.part, Verb.INSTRUMENT_READ)
    (paper,) = papers.read_papers(actor, opened, one.part_id)
    record(actor.for_purpose(Purpose.CASE), Verb.INSTRUMENT_READ, one)
    return OpenInstrument(one, paper.values)


def _checked(draft: InstrumentDraft) -> dict[str, str]:
    if draft.name not in form_files.instruments():
        code = "casework.no_such_instrument"
        raise RuleBroken(code, "name")
    rules.check_certificate(draft.used_on, draft.certificate_until, clock.today())
    text = check_statement(draft.conclusion, "conclusion")
    if rules.is_bare_measure(text):
        code = "casework.form_bare_measure"
        raise RuleBroken(code, "conclusion")
    require_tokens(text, "conclusion")
    require_tokens(draft.sensitive_why, "sensitive_why")
    require_reason((text,), draft.sensitive_why)
    return {
        "name": draft.name,
        "certificate": check_statement(draft.certificate, "certificate"),
        "certificate_until": draft.certificate_until.isoformat(),
        "conclusion": text,
        "sensitive_why": draft.sensitive_why.strip(),
    }
