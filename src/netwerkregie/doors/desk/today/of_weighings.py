# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of weighings: to judge, to convene, to release, to type in."""

from dataclasses import replace
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from netwerkregie.domain.casework.drafts.weighings import SeatState, State
from netwerkregie.domain.casework.models import Weighing
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.casework.queries import weighings_today as waiting
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.casework.showing import weighings as showing
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.today.section import Section
from netwerkregie.foundation.kernel import Actor

GOES_ON = {
    State.CONVENING: gettext_lazy("Everybody declared: begin the first round"),
    State.JUDGING: gettext_lazy("Everybody wrote: open the table"),
}
"""What the chair can do now that all who sit did their part."""


def to_judge(actor: Actor, _today: date) -> Section | None:
    """What the actor was given a seat at, and has not judged yet."""
    if not queries.may_see_list(actor):
        return None
    rows = [
        _row(
            one.weighing,
            _("Say whether you can weigh it")
            if one.seat.state == SeatState.ASKED
            else _("Write your own judgement"),
        )
        for one in queries.waiting_for(actor)
    ]
    return _section(_("To weigh"), rows)


def chaired(actor: Actor, _today: date) -> Section | None:
    """What the actor convenes."""
    if not queries.may_see_list(actor):
        return None
    chaired = queries.chaired(actor)
    ready = waiting.ready_for_more(actor, chaired)
    rows = [
        _row(
            one,
            str(GOES_ON[one.stands]) if one.id in ready else showing.status_of(one),
        )
        for one in chaired
    ]
    return _section(_("Weighings you chair"), rows)


def at_table(actor: Actor, _today: date) -> Section | None:
    """What the actor reads with the others, and decides with another organisation."""
    if not queries.may_see_list(actor):
        return None
    words = _("Read what the others wrote, and decide together")
    rows = [
        replace(_row(one, words), url=reverse("desk:weighing_table", args=[one.id]))
        for one in waiting.at_table(actor)
    ]
    return _section(_("At the table"), rows)


def names_to_release(actor: Actor, _today: date) -> Section | None:
    """Names that two organisations may have, at the owner of the concern."""
    rows = [
        QueueRow(
            title=say_nickname(one.nickname),
            url=reverse("desk:weighing_release", args=[one.id]),
            meta=[_("two organisations recorded that the criteria seem met")],
            due=one.next_on,
        )
        for one in queries.names_to_release(actor)
    ]
    return _section(_("Name to release"), rows)


def answers_due(actor: Actor, _today: date) -> Section | None:
    """Questions that the actor asks one party, and their day."""
    if not queries.may_see_list(actor):
        return None
    rows = [
        QueueRow(
            title=say_nickname(one.weighing.nickname),
            url=reverse("desk:weighing_answer", args=[one.weighing_id]),
            meta=[_("one answer is awaited")],
            due=one.answer_by,
        )
        for one in queries.questions_due(actor)
    ]
    return _section(_("Answer to type in"), rows)


def failed(actor: Actor, today: date) -> Section | None:
    """Weighings of this year that nobody decided, for the privacy officer."""
    count = queries.failed_since(actor, date(today.year, 1, 1))
    if not count:
        return None
    row = QueueRow(
        title=_("Weighings that nobody decided in time, this year: {count}").format(
            count=count
        ),
        url=reverse("desk:weighing_frame"),
        meta=[_("destroyed on their day, and counted as a failure")],
    )
    return _section(_("Weighings that failed"), [row])


def _row(weighing: Weighing, words: str) -> QueueRow:
    return QueueRow(
        title=say_nickname(weighing.nickname),
        url=reverse("desk:weighing", args=[weighing.id]),
        meta=[words],
        due=weighing.next_on,
    )


def _section(title: str, rows: list[QueueRow]) -> Section | None:
    return Section(title=title, rows=rows) if rows else None


SECTIONS = (to_judge, at_table, chaired, names_to_release, answers_due, failed)
