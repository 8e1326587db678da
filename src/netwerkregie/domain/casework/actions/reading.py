# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading a case: a page of statements at a time, each part opened once.

The vault writes its line for each part before it gives its half of the key; the ledger
writes who read the case, and for what.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from netwerkregie.domain.casework.actions import resealing
from netwerkregie.domain.casework.actions.opening import (
    OpenStatement,
    open_part,
    open_statement,
    read_words,
)
from netwerkregie.domain.casework.actions.parts import require_open
from netwerkregie.domain.casework.models import (
    Case,
    CaseFile,
    CasePart,
    PoliceConsent,
)
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.queries import cases as cases
from netwerkregie.domain.casework.rules.casefiles import READ_HERE, READ_ON_CASE
from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault.opening import OpenDossier


@dataclass(frozen=True, slots=True)
class OpenPage:
    """A page of statements, for this request only.

    Args:
        case: the case.
        parts: the parts that stand on the page, by identifier.
        statements: the newest first.
        beside: what corrects, or is corrected by, a statement of the page.
        files: the files of each statement, without content.
        next: where the next page starts.
        conditions: the words of the police's conditions, by part.
        consents: what providers agreed to, with the words.

    """

    case: Case
    parts: Mapping[UUID, CasePart]
    statements: tuple[OpenStatement, ...]
    beside: Mapping[UUID, OpenStatement]
    files: Mapping[UUID, list[CaseFile]]
    next: str = ""
    conditions: str = ""
    consents: tuple[tuple[PoliceConsent, str], ...] = ()


def read_page(actor: Actor, case_id: UUID, after: str = "") -> OpenPage:
    """Open the newest statements of what all or some members read, fifty at a time.

    Support, measures and data of the police are not among them: those are opened for
    their own purpose, on their own page.

    Raises:
        NotFound: absent, or the actor does not sit in it.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id)
    require_open(actor, case)
    resealing.reseal_due(actor, case)
    rows = queries.statements_page(actor, case, kinds=READ_ON_CASE, after=after)
    page = _opened(actor, case, rows, Verb.CASE_READ)
    record(actor.for_purpose(Purpose.CASE), Verb.CASE_READ, case)
    return page


def read_part_page(
    actor: Actor, case_id: UUID, part_id: UUID, after: str = ""
) -> OpenPage:
    """Open one part of the case file, with the conditions of its provider if any.

    Raises:
        NotFound: absent, or not the actor's to open.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id)
    require_open(actor, case)
    part = queries.get_part(actor, case, part_id)
    resealing.reseal_due(actor, case)
    rows = queries.statements_page(
        actor, case, kinds=READ_HERE, after=after, part_id=part.id
    )
    page = _opened(actor, case, rows, Verb.PART_READ, part)
    record(actor.for_purpose(Purpose.CASE), Verb.PART_READ, part)
    return page


def _opened(
    actor: Actor,
    case: Case,
    rows: queries.Page,
    verb: Verb,
    whole: CasePart | None = None,
) -> OpenPage:
    parts = {one.part_id: one.part for one in (*rows.newest, *rows.beside)}
    if whole is not None:
        parts[whole.id] = whole
    keys = {id_: open_part(actor, part, verb) for id_, part in parts.items()}
    read = [open_statement(keys[one.part_id], one) for one in rows.newest]
    beside = [open_statement(keys[one.part_id], one) for one in rows.beside]
    page = OpenPage(
        case=case,
        parts=parts,
        statements=tuple(read),
        beside={one.id: one for one in (*read, *beside)},
        files=queries.files_of_statements(actor, [one.id for one in read]),
        next=rows.next,
    )
    if whole is not None and whole.kind == PartKind.POLICE:
        return _with_conditions(actor, page, whole, keys[whole.id])
    return page


def _with_conditions(
    actor: Actor, page: OpenPage, part: CasePart, opened: OpenDossier
) -> OpenPage:
    conditions = queries.conditions_of(actor, part)
    assert conditions is not None
    sealed = bytes(conditions.permitted_use)
    use, _ = read_words(opened, "policepart", conditions.id, sealed, "permitted_use")
    consents = tuple(
        (one, _text_of(opened, one)) for one in queries.consents_of(actor, part)
    )
    return replace(page, conditions=str(use["text"]), consents=consents)


def _text_of(opened: OpenDossier, one: PoliceConsent) -> str:
    values, _ = read_words(opened, "policeconsent", one.id, bytes(one.body))
    return str(values["text"])
