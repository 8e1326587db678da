# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concerns as the components want them: values only, facts apart from views."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.intake.actions import concerns as actions
from netwerkregie.domain.intake.actions.concern_opening import (
    OpenConcern,
    OpenStatement,
)
from netwerkregie.domain.intake.drafts.concerns import (
    OPEN,
    WRITTEN_LATER,
    Behaviour,
    DeferralGround,
    DropReason,
    Harm,
    Hearing,
    Kind,
    NoticeState,
    SaidBy,
    State,
)
from netwerkregie.domain.intake.models import Concern, ConcernNotice
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.components import addresses, dates
from netwerkregie.doors.desk.components.values import Crumb, QueueRow, Reader
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label


@dataclass(frozen=True, slots=True)
class Said:
    """A statement on the page: its words, its source, and what it corrects."""

    id: UUID
    number: int
    text: str
    source: str
    written: str
    written_on: date
    corrects: int = 0
    corrected_by: int = 0
    may_correct: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of one kind under one heading."""

    title: str
    kind: str
    items: tuple[Said, ...]
    is_fact: bool


def rows_of(concerns: Iterable[Concern]) -> list[QueueRow]:
    """Return the rows of a list; nothing in them comes from what is sealed."""
    return [
        QueueRow(
            title=say_nickname(one.nickname),
            url=addresses.to("desk:concern", one.id),
            meta=[
                _("opened on {day}").format(day=dates.day_words(one.opened_on)),
                *([_("practice")] if one.is_practice else []),
            ],
            status=status_of(one),
            due=one.next_on if one.state in OPEN else None,
        )
        for one in concerns
    ]


def notice_rows(notices: Iterable[ConcernNotice]) -> list[QueueRow]:
    """Return who is still to be told, by the drawn name of the concern."""
    return [
        QueueRow(
            title=say_nickname(one.concern.nickname),
            url=addresses.to("desk:concern_notice", one.concern_id),
            status=label(NoticeState(one.state)),
            due=one.due_on,
        )
        for one in notices
    ]


def status_of(concern: Concern) -> str:
    """Return the state of a concern in words."""
    if concern.state == State.DROPPED:
        return label(DropReason(concern.drop_reason))
    return label(State(concern.state))


def groups_of(actor: Actor, opened: OpenConcern, *, may_write: bool) -> list[Group]:
    """Return the statements by kind: what was seen first, what is thought last."""
    names = accounts.names_of(actor, {one.written_by for one in opened.statements})
    numbers = {one.id: one.position for one in opened.statements}
    corrected = {
        one.corrects: one.position for one in opened.statements if one.corrects
    }
    groups = []
    for kind in Kind:
        found = opened.of(kind)
        if not found:
            continue
        items = tuple(
            Said(
                id=one.id,
                number=one.position,
                text=_words_of(one),
                source=_source_of(one),
                written=names.get(one.written_by, _("A former colleague")),
                written_on=one.written_on,
                corrects=numbers.get(one.corrects, 0) if one.corrects else 0,
                corrected_by=corrected.get(one.id, 0),
                may_correct=may_write and kind in WRITTEN_LATER,
            )
            for one in found
        )
        groups.append(Group(label(kind), kind.value, items, kind is Kind.FACT))
    return groups


def readers_of(actor: Actor, concern: Concern) -> list[Reader]:
    """Return who can open a concern, by name."""
    names = accounts.names_of(actor, set(actions.readers_of(actor, concern)))
    return [Reader(name) for name in sorted(names.values())]


def crumbs_of(concern: Concern | None, last: str = "") -> list[Crumb]:
    """Return the way to a page of a concern."""
    crumbs = [Crumb(_("Concerns"), reverse("desk:concerns"))]
    if concern is not None:
        here = reverse("desk:concern", args=[concern.id])
        crumbs.append(Crumb(say_nickname(concern.nickname), here if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs


def _words_of(one: OpenStatement) -> str:
    if one.kind is Kind.GROUND:
        chosen = [label(Behaviour(value)) for value in one.values["behaviours"]]
        chosen += [label(Harm(value)) for value in one.values["harms"]]
        return "\n".join(chosen)
    return one.text


def _source_of(one: OpenStatement) -> str:
    if one.kind is Kind.FACT:
        return _("Said by {who}, on {day}, {how}").format(
            who=label(SaidBy(one.values["said_by"])),
            day=dates.day_words(date.fromisoformat(one.values["said_on"])),
            how=label(Hearing(one.values["hearing"])),
        )
    if one.kind is Kind.DEFERRAL:
        return label(DeferralGround(one.values["ground"]))
    return ""
