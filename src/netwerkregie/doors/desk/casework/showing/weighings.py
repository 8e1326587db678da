# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weighings as the components want them: values only, facts apart from views."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.actions.weighing_opening import (
    OpenJudgement,
    OpenOutcome,
    OpenWeighing,
    OpenWord,
)
from netwerkregie.domain.casework.drafts.weighings import (
    Answer,
    AsideReason,
    Criterion,
    Decider,
    Ground,
    Kind,
    NoActionReason,
    Outcome,
    Receiver,
    SeatState,
    State,
)
from netwerkregie.domain.casework.models import Weighing, WeighingFrame, WeighingSeat
from netwerkregie.domain.intake.drafts.concerns import DropReason, Hearing, SaidBy
from netwerkregie.domain.intake.figures import triage
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.components import addresses, dates
from netwerkregie.doors.desk.components.values import (
    Column,
    Crumb,
    Pair,
    QueueRow,
    Reader,
    Tab,
    Table,
)
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label

VIEWS = (Kind.VIEW, Kind.ALTERNATIVE, Kind.DISSENT)
NOT_BY_HAND = (DropReason.NOT_CONFIRMED,)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement on the page: its words, its source and who wrote it."""

    text: str
    source: str
    written: str
    written_on: date


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of one kind under one heading."""

    title: str
    kind: str
    items: tuple[Said, ...]
    is_view: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody at the table, and what they did; never what they found."""

    id: UUID
    name: str
    controller: str
    words: str
    may_end: bool


def rows_of(weighings: Iterable[Weighing]) -> list[QueueRow]:
    """Return the rows of a list; nothing in them comes from what is sealed."""
    return [
        QueueRow(
            title=say_nickname(one.nickname),
            url=addresses.to("desk:weighing", one.id),
            meta=[
                _("opened on {day}").format(day=dates.day_words(one.opened_on)),
                *([_("practice")] if one.is_practice else []),
            ],
            status=status_of(one),
            due=one.next_on if one.state != State.DECIDED else None,
        )
        for one in weighings
    ]


def status_of(weighing: Weighing) -> str:
    """Return where a weighing stands, or what it came to, in words."""
    if weighing.reason:
        return label(NoActionReason(weighing.reason))
    if weighing.outcome:
        return label(Outcome(weighing.outcome))
    return label(State(weighing.state))


def tabs_of(*, is_over: bool) -> list[Tab]:
    """Return what is open and what was decided."""
    return [
        Tab(_("Not closed yet"), "?welke=", current=not is_over),
        Tab(_("Decided"), "?welke=klaar", current=is_over),
    ]


def crumbs_of(weighing: Weighing | None, last: str = "") -> list[Crumb]:
    """Return the way to a page of a weighing."""
    crumbs = [Crumb(_("Weighings"), reverse("desk:weighings"))]
    if weighing is not None:
        here = reverse("desk:weighing", args=[weighing.id])
        crumbs.append(Crumb(say_nickname(weighing.nickname), here if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs


def steps_of(weighing: Weighing) -> list[str]:
    """Return the steps of every weighing, with the one that it is at."""
    order = [State.CONVENING, State.JUDGING, State.TABLE, State.DECIDED]
    at = State(weighing.state)
    here = State.TABLE if at is State.INFORMING else at
    return [
        _("{step}: we are here").format(step=label(at)) if one is here else label(one)
        for one in order
    ]


def seats_of(
    seats: Iterable[WeighingSeat], names: Mapping[UUID, str], *, convenes: bool
) -> list[Seat]:
    """Return who sits and what they did."""
    return [
        Seat(
            id=one.id,
            name=names.get(one.membership_id, _("A former colleague")),
            controller=one.controller,
            words=_seat_words(one),
            may_end=convenes
            and one.judged_on is None
            and one.state in (SeatState.ASKED, SeatState.READY),
        )
        for one in seats
    ]


def readers_of(
    actor: Actor, weighing: Weighing, seats: Iterable[WeighingSeat]
) -> list[Reader]:
    """Return who can read this: the chair, and who sits."""
    living = [one for one in seats if one.state in (SeatState.ASKED, SeatState.READY)]
    ids = {weighing.chair_id, *(one.membership_id for one in living)}
    names = accounts.names_of(actor, ids)
    chair = Reader(names.get(weighing.chair_id, ""), _("Chair"))
    return [
        chair,
        *(Reader(names.get(one.membership_id, ""), one.controller) for one in living),
    ]


def groups_of(actor: Actor, opened: OpenWeighing) -> list[Group]:
    """Return the statements by kind: what was seen first, what is thought last."""
    names = accounts.names_of(actor, {one.written_by for one in opened.statements})
    groups = []
    for kind in Kind:
        found = [one for one in opened.statements if one.kind is kind]
        if found:
            items = tuple(_said(one, names) for one in found)
            groups.append(Group(label(kind), kind.value, items, kind in VIEWS))
    return sorted(groups, key=lambda one: one.is_view)


def table_of(opened: OpenWeighing, names: Mapping[UUID, str]) -> Table:
    """Return all judgements side by side: a row for each criterion, no sums (M7)."""
    columns = [Column(_("Criterion"))]
    for one in opened.judgements:
        name = names.get(one.seat.membership_id, _("A former colleague"))
        columns.append(Column(f"{name}, {one.seat.controller}"))
    rows: list[list[object]] = [
        [label(criterion), *(_judged(one, criterion) for one in opened.judgements)]
        for criterion in Criterion
    ]
    met = [label(Answer(one.seems_met)) for one in opened.judgements]
    rows.append([_("All together"), *met])
    # On a phone a card per criterion: nobody reads a table sideways.
    return Table(_("What each wrote before reading the others"), columns, rows)


def outcome_of(actor: Actor, read: OpenOutcome) -> list[Pair]:
    """Return an outcome part by part."""
    outcome = read.outcome
    pairs = [Pair(_("Outcome"), label(Outcome(outcome.kind)))]
    if outcome.reason:
        pairs.append(Pair(_("Because"), label(NoActionReason(outcome.reason))))
    if outcome.holder_id:
        names = accounts.names_of(actor, {outcome.holder_id})
        pairs.append(Pair(_("Case holder"), names.get(outcome.holder_id, "")))
    if outcome.receiver:
        pairs.append(Pair(_("To whom"), label(Receiver(outcome.receiver))))
    words = {
        "party": _("Party"),
        "question": _("Question"),
        "what": _("What"),
        "ground": _("Ground"),
    }
    pairs += [
        Pair(term, str(read.values[name]))
        for name, term in words.items()
        if read.values.get(name)
    ]
    if outcome.answer_by:
        pairs.append(Pair(_("Answer by"), dates.day_words(outcome.answer_by)))
    return pairs


def frame_of(frame: WeighingFrame) -> list[Pair]:
    """Return on what weighing rests here."""
    return [
        Pair(_("Decided by"), label(Decider(frame.decided_by))),
        Pair(_("Decided on"), dates.day_words(frame.decided_on)),
        Pair(_("Legal ground"), label(Ground(frame.ground))),
        Pair(_("Advice of the privacy officer"), frame.advice_reference),
        Pair(_("Advice of"), dates.day_words(frame.advice_on)),
    ]


def intake_rule(opened: OpenWeighing) -> list[Pair]:
    """Return the questions that every concern is asked, and which are answered here."""
    asked = (
        Kind.FACT,
        Kind.HARM,
        Kind.VIEW,
        Kind.ALTERNATIVE,
        Kind.PROTECTIVE,
        Kind.DONE,
    )
    given = {one.kind for one in opened.statements}
    return [
        Pair(label(one), _("answered") if one in given else _("not answered"))
        for one in asked
    ]


def dropped_for(actor: Actor, year: int) -> list[Pair]:
    """Return for what a concern can end before it is weighed, and how often it did."""
    counted = triage.dropped(actor, year)
    return [
        Pair(label(one), _("fewer than five, or not told") if many is None else many)
        for one, many in counted.items()
    ]


def _said(one: OpenWord, names: Mapping[UUID, str]) -> Said:
    return Said(
        one.text,
        _source(one),
        names.get(one.written_by, _("A former colleague")),
        one.written_on,
    )


def _source(one: OpenWord) -> str:
    if one.kind is Kind.ANSWER:
        return str(one.values.get("party", ""))
    if one.kind is not Kind.FACT or "said_by" not in one.values:
        return ""
    said_on = date.fromisoformat(str(one.values["said_on"]))
    return " · ".join(
        [
            label(SaidBy(one.values["said_by"])),
            dates.day_words(said_on),
            label(Hearing(one.values["hearing"])),
        ]
    )


def _judged(one: OpenJudgement, criterion: Criterion) -> str:
    return f"{label(one.answers[criterion])}. {one.words[criterion]}"


def _seat_words(seat: WeighingSeat) -> str:
    if seat.aside_reason:
        return label(AsideReason(seat.aside_reason))
    if seat.judged_on is not None:
        return _("judged")
    return label(SeatState(seat.state))
