# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Statements of a case as its pages show them: facts apart from views, by whom."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from netwerkregie.domain.casework.actions.opening import OpenStatement
from netwerkregie.domain.casework.actions.reading import OpenPage
from netwerkregie.domain.casework.drafts.casefiles import (
    FACTS,
    WRITTEN_HERE,
    PoliceGround,
    Provider,
)
from netwerkregie.domain.casework.drafts.cases import Hearing, Kind, PartKind, SaidBy
from netwerkregie.domain.casework.models import Case, CaseFile, PolicePart
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.doors.desk.components import dates
from netwerkregie.doors.desk.components.values import Reader
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label


@dataclass(frozen=True, slots=True)
class Said:
    """A statement on the page: what it is, its source, by whom, what it corrects."""

    id: UUID
    part_id: UUID
    kind: str
    title: str
    is_fact: bool
    part: str
    number: str
    text: str
    source: str
    why: str
    written: str
    written_on: date
    corrects: str
    corrected_by: tuple[str, ...]
    files: tuple[CaseFile, ...]
    may_correct: bool


@dataclass(frozen=True, slots=True)
class PartCard:
    """A part as the page of a case lists it: who can see it, and how much is in it."""

    id: UUID
    label: str
    readers: str
    statements: int
    last_on: date | None
    ends_on: date | None


def said_on(actor: Actor, page: OpenPage) -> list[Said]:
    """Return the statements of a page, the newest first."""
    people = {_writer_of(one) for one in page.statements}
    members = accounts.memberships_of(actor, people)
    corrected: dict[UUID, list[str]] = {}
    for one in page.beside.values():
        if one.corrects is not None:
            corrected.setdefault(one.corrects, []).append(one.text)
    return [_said(actor, page, one, members, corrected) for one in page.statements]


def parts_of(actor: Actor, case: Case) -> list[PartCard]:
    """Return the parts that the actor can open, each with who else can."""
    standing = queries.parts_standing(actor, case)
    ids = {reader for one in standing for reader in one.readers}
    names = dict.fromkeys(ids, "") | accounts.names_of(actor, ids)
    return [
        PartCard(
            id=one.part.id,
            label=part_label(one.part.kind, one.part.position),
            readers=", ".join(
                sorted(names[id_] for id_ in one.readers if id_ in names)
            ),
            statements=one.statements,
            last_on=one.last_on,
            ends_on=one.police.ends_on if one.police else None,
        )
        for one in standing
    ]


def readers_of(actor: Actor, ids: tuple[UUID, ...]) -> list[Reader]:
    """Return who can see a part, with the organisation that explains why."""
    found = accounts.memberships_of(actor, set(ids))
    people = sorted(found.values())
    return [Reader(name, organisation) for name, organisation in people]


def part_label(kind: str, position: int) -> str:
    """Return what a part is called: what it is for, and its number."""
    return _("Part {number}: {kind}").format(
        number=position, kind=label(PartKind(kind))
    )


def provider_of(conditions: PolicePart) -> str:
    """Return who provided data, and on which ground."""
    ground = label(PoliceGround(conditions.ground))
    return f"{label(Provider(conditions.provider))}: {ground}"


def _said(
    actor: Actor,
    page: OpenPage,
    one: OpenStatement,
    members: Mapping[UUID, tuple[str, str]],
    corrected: Mapping[UUID, list[str]],
) -> Said:
    part = page.parts[one.part_id]
    name, organisation = members.get(_writer_of(one), (_("A former colleague"), ""))
    before = page.beside.get(one.corrects) if one.corrects else None
    return Said(
        id=one.id,
        part_id=one.part_id,
        kind=one.kind.value,
        title=label(one.kind),
        is_fact=one.kind in FACTS,
        part=part_label(part.kind, part.position),
        number=f"{part.position}.{one.position}",
        text=one.text,
        source=_source_of(one),
        why=str(one.values.get("sensitive_why", "")),
        written=f"{name}, {organisation}" if organisation else name,
        written_on=_written_on(one),
        corrects=before.text if before else "",
        corrected_by=tuple(corrected.get(one.id, ())),
        files=tuple(page.files.get(one.id, ())),
        may_correct=one.written_by == actor.membership_id and one.kind in WRITTEN_HERE,
    )


def _writer_of(one: OpenStatement) -> UUID:
    """Return whose words these are: what was weighed keeps its own writer's name."""
    return UUID(str(one.values.get("from", one.written_by)))


def _written_on(one: OpenStatement) -> date:
    first = one.values.get("on")
    return date.fromisoformat(first) if first else one.written_on


def _source_of(one: OpenStatement) -> str:
    if one.kind is not Kind.FACT or "said_by" not in one.values:
        return ""
    return _("Said by {who}, on {day}, {how}").format(
        who=label(SaidBy(one.values["said_by"])),
        day=dates.day_words(date.fromisoformat(one.values["said_on"])),
        how=label(Hearing(one.values["hearing"])),
    )
