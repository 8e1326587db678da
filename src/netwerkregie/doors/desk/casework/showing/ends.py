# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When a case is looked at, told, closed and gone: days as the components want them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.drafts.cases import Seat, State
from netwerkregie.domain.casework.drafts.closing import (
    Aftercare,
    LongerGround,
    LongerState,
    Reason,
)
from netwerkregie.domain.casework.drafts.reviews import (
    Choice,
    LaterGround,
    NoticeState,
    NoticeWay,
    WaitingState,
)
from netwerkregie.domain.casework.models import (
    Case,
    CaseClosing,
    CaseLonger,
    CaseNotice,
    CaseReview,
    CaseWaiting,
)
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.casework.queries.reviews import Mine
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.components import dates
from netwerkregie.doors.desk.components.values import Pair, QueueRow
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label

LOOK_DAYS = 14
"""Days before it closes by itself from which the look stands on Today."""


def days_of(actor: Actor, case: Case) -> list[Pair]:
    """Return the days on which something happens to a case by itself."""
    notice = queries.notice_of(actor, case)
    pairs = []
    if notice is not None and notice.state != NoticeState.SENT:
        pairs.append(Pair(_("The person is told by"), dates.day_words(notice.due_on)))
    if case.state == State.OPEN:
        last = dates.day_words(case.review_on)
        pairs.append(Pair(_("Closes by itself after"), last))
    elif case.closed_on is not None:
        pairs.append(Pair(_("Closed on"), dates.day_words(case.closed_on)))
    pairs.append(Pair(_("Will be destroyed on"), dates.day_words(case.destroy_on)))
    return pairs


def looks_of(actor: Actor, case: Case) -> list[Pair]:
    """Return the signed looks at a case: when, who, and what was decided."""
    found = queries.reviews_of(actor, case)
    names = accounts.names_of(actor, _signers(found))
    return [
        Pair(
            dates.day_words(one.signed_on or one.asked_on),
            _("{choice}, signed by {first} and {second}").format(
                choice=label(Choice(one.choice)),
                first=names.get(one.asked_by, ""),
                second=names.get(one.signed_by, "") if one.signed_by else "",
            ),
        )
        for one in found
    ]


def longer_rows(found: Iterable[CaseLonger]) -> list[QueueRow]:
    """Return extensions for the privacy officer: a nickname, a ground and two days."""
    return [
        QueueRow(
            title=say_nickname(one.case.nickname),
            url=reverse("desk:case_longer_answer", args=[one.pk]),
            meta=[
                label(LongerGround(one.ground)),
                _("goes on {day}, asked until {until}").format(
                    day=dates.day_words(one.case.destroy_on),
                    until=dates.day_words(one.until),
                ),
                _("time {number} of 2").format(number=one.position),
            ],
            due=one.case.destroy_on,
        )
        for one in found
    ]


def longer_of(actor: Actor, case: Case) -> list[Pair]:
    """Return what was asked to keep a case longer, and what the answer was."""
    return [
        Pair(label(LongerState(one.state)), dates.day_words(one.until))
        for one in queries.longer_of(actor, case)
    ]


def longer_facts(one: CaseLonger) -> list[Pair]:
    """Return one extension for the privacy officer, without content."""
    return [
        Pair(_("Case"), say_nickname(one.case.nickname)),
        Pair(_("Ground"), label(LongerGround(one.ground))),
        Pair(_("Goes on"), dates.day_words(one.case.destroy_on)),
        Pair(_("Asked until"), dates.day_words(one.until)),
        Pair(_("Time"), _("{number} of 2").format(number=one.position)),
    ]


def end_words(end: CaseClosing) -> dict[str, str]:
    """Return the words of how a case ended."""
    after = label(Aftercare(end.aftercare)) if end.aftercare else ""
    return {"reason": label(Reason(end.reason)), "aftercare": after}


def notice_words(notice: CaseNotice | None) -> dict[str, str]:
    """Return the words of how a telling stands."""
    if notice is None:
        return {}
    return {
        "state": label(NoticeState(notice.state)),
        "way": label(NoticeWay(notice.way)) if notice.way else "",
        "ground": label(LaterGround(notice.ground)) if notice.ground else "",
    }


def today_rows(mine: Mine, actor: Actor, today: date) -> list[QueueRow]:
    """Return what waits for the actor in their cases: days and nicknames only."""
    rows = [*_notice_rows(mine), *_wait_rows(mine, actor)]
    names = {one.id: say_nickname(one.nickname) for one in mine.cases}
    for case in mine.cases:
        if case.state == State.OPEN and (case.review_on - today).days <= LOOK_DAYS:
            rows.append(
                QueueRow(
                    title=names[case.id],
                    url=reverse("desk:case_review", args=[case.id]),
                    meta=[_("Is it still needed, does it work? Else it closes itself")],
                    due=case.review_on,
                )
            )
        elif case.state == State.CLOSED and queries.goes_soon(case, today):
            rows.append(
                QueueRow(
                    title=names[case.id],
                    url=reverse("desk:case_closed", args=[case.id]),
                    meta=[_("Everything is destroyed on this day")],
                    due=case.destroy_on,
                )
            )
    for one in mine.closings:
        rows += _closing_rows(one, names[one.case_id])
    return rows


def _notice_rows(mine: Mine) -> list[QueueRow]:
    names = {one.id: say_nickname(one.nickname) for one in mine.cases}
    words = {
        NoticeState.DUE: _("Tell the person that this is there"),
        NoticeState.ASKED: _("Somebody asks to tell the person later"),
        NoticeState.DEFERRED: _("Told later; this day it is told after all"),
    }
    return [
        QueueRow(
            title=names[one.case_id],
            url=reverse("desk:case_notice", args=[one.case_id]),
            meta=[words[NoticeState(one.state)]],
            due=one.due_on,
        )
        for one in mine.notices
    ]


def _wait_rows(mine: Mine, actor: Actor) -> list[QueueRow]:
    names = {one.id: say_nickname(one.nickname) for one in mine.cases}
    rows = []
    for one in mine.waits:
        expired = one.state == WaitingState.EXPIRED
        my_turn = one.member_id == actor.membership_id and not expired
        if not ((expired and mine.seats[one.case_id] is Seat.HOLDER) or my_turn):
            continue
        said = _("This case waits for you") if my_turn else _("It did not come; yours")
        rows.append(
            QueueRow(
                title=names[one.case_id],
                url=reverse("desk:case_waits", args=[one.case_id]),
                meta=[said],
                due=one.until,
            )
        )
    return rows


def _closing_rows(one: CaseClosing, name: str) -> list[QueueRow]:
    rows = []
    url = reverse("desk:case_closed", args=[one.case_id])
    if one.aftercare_done_on is None:
        meta = [_("Ask once whether everything is still all right")]
        rows.append(QueueRow(title=name, url=url, meta=meta, due=one.aftercare_on))
    if one.person_told_on is None:
        meta = [_("Tell the person that it ended")]
        rows.append(QueueRow(title=name, url=url, meta=meta, due=one.closed_on))
    return rows


def _signers(found: Iterable[CaseReview]) -> set[UUID]:
    return {key for one in found for key in (one.asked_by, one.signed_by) if key}


@dataclass(frozen=True, slots=True)
class Wait:
    """A wait as it is shown: who, until when, and the words if they are open."""

    id: UUID
    name: str
    state: str
    until: date
    words: str
    can_come: bool
    can_take_up: bool


def waits_of(
    actor: Actor,
    case: Case,
    rows: Iterable[CaseWaiting],
    names: Mapping[UUID, str],
    words: Mapping[UUID, str],
) -> list[Wait]:
    """Return what a case waits for and waited for, the latest first."""
    convenes = queries.may_convene(actor, case)
    holds = queries.may_hold(actor, case)
    return [
        Wait(
            id=one.id,
            name=names.get(one.member_id, ""),
            state=label(WaitingState(one.state)),
            until=one.until,
            words=words.get(one.id, ""),
            can_come=one.state == WaitingState.WAITING
            and (convenes or one.member_id == actor.membership_id),
            can_take_up=one.state == WaitingState.EXPIRED and holds,
        )
        for one in rows
    ]
