# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Making, opening and writing the sealed parts of a case; used by the actions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.casework.models import Case, CasePart, CaseStatement
from netwerkregie.domain.casework.policies import cases as policies
from netwerkregie.domain.casework.rules.cases import Kind, PartKind
from netwerkregie.domain.casework.sealing import read_words as read_words
from netwerkregie.domain.casework.sealing import seal_words as seal_words
from netwerkregie.foundation.kernel import Actor, Purpose, clock, new_hidden_id
from netwerkregie.foundation.ledger import VerbEnum
from netwerkregie.foundation.vault import dossiers, emergency
from netwerkregie.foundation.vault.opening import OpenDossier

DOSSIER_KIND = "case"

PURPOSE_OF: Mapping[PartKind, Purpose] = {
    PartKind.SUPPORT: Purpose.SUPPORT,
    PartKind.COERCION: Purpose.COERCION,
}
"""The purpose of a part where it is not the case's own: other keys (row M21)."""


@dataclass(frozen=True, slots=True)
class OpenStatement:
    """A statement as it can be read now."""

    id: UUID
    part_id: UUID
    position: int
    kind: Kind
    values: Mapping[str, Any]
    written_by: UUID
    written_on: date
    corrects: UUID | None
    digest: str

    @property
    def text(self) -> str:
        """The words."""
        return str(self.values.get("text", ""))


@dataclass(frozen=True, slots=True)
class OpenPart:
    """A part with its statements opened, for this request only."""

    part: CasePart
    statements: tuple[OpenStatement, ...]


def purpose_of(kind: PartKind) -> Purpose:
    """Return what a part of this kind may be read for."""
    return PURPOSE_OF.get(kind, Purpose.CASE)


def make_part(
    actor: Actor,
    case: Case,
    kind: PartKind,
    audience: Iterable[UUID],
    *,
    once: UUID | None = None,
) -> tuple[CasePart, OpenDossier]:
    """Make a part whose key the audience holds, opened for its first words.

    The audience is chosen before a word is written; who makes it holds it only when
    named.

    Raises:
        Locked: the actor's vault is locked.
        NotFound: somebody of the audience has made no keys yet.

    """
    part_id = new_hidden_id()
    others = CasePart.objects.filter(
        municipality_id=actor.municipality_id, case_id=case.id
    )
    last = others.aggregate(last=Max("position"))["last"] or 0
    opened = dossiers.create(
        actor,
        DOSSIER_KIND,
        purpose=purpose_of(kind),
        teams=emergency.holders(),
        members=audience,
        dossier_id=part_id,
    )
    part = CasePart.objects.create(
        id=part_id,
        municipality_id=actor.municipality_id,
        case_id=case.id,
        kind=kind,
        position=last + 1,
        made_by=policies.member_of(actor),
        made_on=clock.today(),
        once=once,
    )
    return part, opened


def open_part(actor: Actor, part: CasePart, verb: VerbEnum) -> OpenDossier:
    """Open a part for one act; the vault writes its line first.

    Raises:
        Locked: the actor's vault is locked.
        NotFound: the actor does not hold it.

    """
    purpose = purpose_of(PartKind(part.kind))
    return dossiers.open(actor, part.id, purpose=purpose, action=str(verb))


def write_statement(
    actor: Actor,
    part: CasePart,
    opened: OpenDossier,
    kind: Kind,
    values: Mapping[str, Any],
    *,
    corrects: UUID | None = None,
    once: UUID | None = None,
) -> CaseStatement:
    """Seal one statement after the others; the caller holds the case's row."""
    others = CaseStatement.objects.filter(
        municipality_id=actor.municipality_id, part_id=part.id
    )
    last = others.aggregate(last=Max("position"))["last"] or 0
    statement_id = new_hidden_id()
    return CaseStatement.objects.create(
        id=statement_id,
        municipality_id=actor.municipality_id,
        part_id=part.id,
        position=last + 1,
        kind=kind,
        corrects_id=corrects,
        written_by=policies.member_of(actor),
        written_on=clock.today(),
        body=seal_words(opened, "casestatement", statement_id, values),
        once=once,
    )


def read_part(actor: Actor, part: CasePart, verb: VerbEnum) -> OpenPart:
    """Open a part and all that was said in it."""
    return read_opened(actor, part, open_part(actor, part, verb))


def read_opened(actor: Actor, part: CasePart, opened: OpenDossier) -> OpenPart:
    """Read all that was said in a part that was opened for this act."""
    found = CaseStatement.objects.filter(
        municipality_id=actor.municipality_id, part_id=part.id
    )
    return OpenPart(
        part, tuple(open_statement(opened, one) for one in found.order_by("position"))
    )


def open_statement(opened: OpenDossier, one: CaseStatement) -> OpenStatement:
    """Return one statement, read with the key of its part."""
    values, digest = read_words(opened, "casestatement", one.id, bytes(one.body))
    return OpenStatement(
        id=one.id,
        part_id=one.part_id,
        position=one.position,
        kind=Kind(one.kind),
        values=values,
        written_by=one.written_by,
        written_on=one.written_on,
        corrects=one.corrects_id,
        digest=digest,
    )
