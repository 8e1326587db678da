# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the page of a case shows first: what must happen, the plan, the next table.

All of it is days and who; nothing is opened for it, and nothing tells what somebody
answered (row M22).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.drafts.cases import State
from netwerkregie.domain.casework.drafts.conferences import Place
from netwerkregie.domain.casework.drafts.reviews import NoticeState, WaitingState
from netwerkregie.domain.casework.models import Case, Plan
from netwerkregie.domain.casework.queries import conferences, plans, reviews
from netwerkregie.doors.desk.casework.showing import conferences as tables
from netwerkregie.doors.desk.components import dates
from netwerkregie.doors.desk.components.values import Pair, QueueRow
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.kernel.labels import label

MINUTES = "desk:conference_minutes"


@dataclass(frozen=True, slots=True)
class Hub:
    """The top of the page of a case.

    Args:
        steps: what must happen next, the earliest first.
        plan: the plan in days, without a word of it.
        plan_url: where it stands, or may be begun; empty for who does not read it.
        has_plan: whether there is one that the actor reads.
        table: the next conference, if one is planned.
        may_plan_table: whether the actor can plan one.

    """

    steps: Sequence[QueueRow] = ()
    plan: Sequence[Pair] = ()
    plan_url: str = ""
    has_plan: bool = False
    table: Sequence[QueueRow] = ()
    may_plan_table: bool = False


def hub_of(actor: Actor, case: Case, *, holds: bool) -> Hub:
    """Return the top of the page; of a closed case nothing is still to be done."""
    found = plans.find_plan(actor, case)
    begins = plans.may_find(actor, case) if found is None else True
    if case.state != State.OPEN:
        plan_url = _to("desk:plan", case) if found else ""
        return Hub(
            plan=_plan_of(actor, found), plan_url=plan_url, has_plan=found is not None
        )
    today = clock.today()
    return Hub(
        steps=_steps_of(actor, case, today, holds=holds),
        plan=_plan_of(actor, found),
        plan_url=_to("desk:plan", case) if begins else "",
        has_plan=found is not None,
        table=_table_of(actor, case, today),
        may_plan_table=conferences.may_convene(actor, case),
    )


def _steps_of(actor: Actor, case: Case, today: date, *, holds: bool) -> list[QueueRow]:
    rows = [
        *_signatures(actor, case),
        *_tellings(actor, case),
        *_waits(actor, case),
        *_own_work(actor, case, today),
        QueueRow(
            title=_("Look together whether it is still needed"),
            url=_to("desk:case_review", case),
            meta=[_("without a decision it closes by itself")],
            due=case.review_on,
        ),
    ]
    if holds:
        url = f"{_to('desk:case', case)}#day-title"
        title = _("Look how the case stands, and choose its next day")
        rows.append(QueueRow(title, url, due=case.next_on))
    else:
        rows.append(QueueRow(_("The case holder's next day"), "", due=case.next_on))
    # What waits for a signature has no day of its own and comes first.
    return sorted(rows, key=lambda one: one.due or date.min)


def _signatures(actor: Actor, case: Case) -> list[QueueRow]:
    """What a second reader of this case is asked for; never one's own."""
    rows = []
    review = reviews.review_asked(actor, case)
    if review is not None and review.asked_by != actor.membership_id:
        title = _("Read and sign whether it is still needed")
        rows.append(QueueRow(title, _to("desk:case_review_read", case)))
    closing = reviews.closing_asked(actor, case)
    if closing is not None and closing.asked_by != actor.membership_id:
        title = _("Read and sign that it ends")
        rows.append(QueueRow(title, _to("desk:case_close_read", case)))
    minutes = conferences.minutes_to_sign(actor)
    rows += [
        QueueRow(_("Read and sign the minutes"), tables.address(MINUTES, one))
        for one in minutes
        if one.case_id == case.id
    ]
    return rows


def _tellings(actor: Actor, case: Case) -> list[QueueRow]:
    notice = reviews.notice_of(actor, case)
    if notice is None or notice.state == NoticeState.SENT:
        return []
    meta = [] if notice.state == NoticeState.DUE else [label(NoticeState(notice.state))]
    title = _("Tell the person that there is a case")
    return [QueueRow(title, _to("desk:case_notice", case), meta, due=notice.due_on)]


def _waits(actor: Actor, case: Case) -> list[QueueRow]:
    open_ = (WaitingState.WAITING, WaitingState.EXPIRED)
    waits = [one for one in reviews.waits_of(actor, case) if one.state in open_]
    whom = {one.member_id for one in waits}
    names = accounts.names_of(actor, whom) if whom else {}
    return [
        QueueRow(
            title=_("Waiting for {name}").format(
                name=names.get(one.member_id, _("a former colleague"))
            ),
            url=_to("desk:case_waits", case),
            due=one.until,
        )
        for one in waits
    ]


def _own_work(actor: Actor, case: Case, today: date) -> list[QueueRow]:
    """What the actor agreed to do, at the table and in the plan."""
    acts = [
        QueueRow(
            title=_("You would do this, agreed at the table"),
            url=reverse("desk:case_action", args=[case.id, one.id]),
            due=one.due_on,
        )
        for one in conferences.my_actions(actor)
        if one.item.conference.case_id == case.id
    ]
    agreed = [
        QueueRow(
            title=_("You would do this, agreed in the plan"),
            url=reverse("desk:intervention", args=[case.id, one.id]),
            due=one.next_on,
        )
        for one in plans.due(actor, today)
        if one.plan.case_id == case.id
    ]
    return acts + agreed


def _plan_of(actor: Actor, plan: Plan | None) -> list[Pair]:
    if plan is None:
        return []
    versions = plans.versions_of(actor, plan)
    seen = plans.seen_of(actor, plan)
    names = accounts.names_of(actor, {plan.owner_id})
    not_yet = _("not yet")
    return [
        Pair(_("Kept by"), names.get(plan.owner_id, _("A former colleague"))),
        Pair(_("Next day"), dates.day_words(plan.next_on)),
        Pair(
            _("Signed by two organisations"),
            dates.day_words(versions[0].adopted_on) if versions else not_yet,
        ),
        Pair(
            _("Last shown to the person"),
            dates.day_words(seen[0].seen_on) if seen else not_yet,
        ),
    ]


def _table_of(actor: Actor, case: Case, today: date) -> list[QueueRow]:
    mine = [
        one for one in conferences.coming_up(actor, today) if one.case_id == case.id
    ]
    return [
        QueueRow(
            title=tables.when_of(one),
            url=tables.address("desk:conference", one),
            meta=[label(Place(one.place))],
            status=label(one.stands),
        )
        for one in mine[:1]
    ]


def _to(name: str, case: Case) -> str:
    return reverse(name, args=[case.id])
