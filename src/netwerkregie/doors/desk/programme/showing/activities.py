# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A month, a week and one activity, as their pages show them."""

from calendar import Calendar, monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.programme.drafts.activities import (
    ActivityKind,
    Audience,
    ClassLevel,
    Seats,
)
from netwerkregie.domain.programme.models import Activity
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries.activities import Day
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Pair, QueueRow
from netwerkregie.foundation.kernel import Actor, Role

A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
_WEEKS = Calendar(firstweekday=0)


@dataclass(frozen=True, slots=True)
class Cell:
    """A day in the month: empty ones stand there too, so that a week stays a week."""

    day: date
    title: str
    rows: Sequence[Mapping[str, Any]]
    more: str
    url: str
    is_other: bool
    is_today: bool


def month_page(first: date, found: Mapping[date, Day], today: date) -> dict[str, Any]:
    """Return what the page of a month shows."""
    cells = [
        _cell(day, found.get(day), first, today)
        for week in _WEEKS.monthdatescalendar(first.year, first.month)
        for day in week
    ]
    after = first + timedelta(days=monthrange(first.year, first.month)[1])
    return {
        "month": date_format(first, "F Y"),
        "weekdays": [date_format(one.day, "D") for one in cells[:7]],
        "cells": cells,
        "is_empty": not found,
        "earlier": _month_url(first - A_DAY),
        "later": _month_url(after),
        "is_this_month": (first.year, first.month) == (today.year, today.month),
    }


def span_of(first: date) -> tuple[date, date]:
    """Return the first day that a month page shows, and the day after its last."""
    weeks = _WEEKS.monthdatescalendar(first.year, first.month)
    return weeks[0][0], weeks[-1][-1] + A_DAY


def week_page(monday: date, found: Sequence[Activity], today: date) -> dict[str, Any]:
    """Return what the page of a week shows: each day with its activities."""
    days = [monday + timedelta(days=n) for n in range(7)]
    return {
        "monday": monday,
        "days": [
            {
                "day": day,
                "title": date_format(day, "l j F"),
                "is_today": day == today,
                "rows": [row_of(one) for one in found if one.on == day],
            }
            for day in days
        ],
        "earlier": _week_url(monday - A_WEEK),
        "later": _week_url(monday + A_WEEK),
        "is_empty": not found,
    }


def row_of(activity: Activity) -> dict[str, Any]:
    """Return one activity in a list of a day."""
    there = activity.counterpart
    return {
        "url": reverse("desk:activity", args=[activity.id]),
        "time": f"{activity.at:%H:%M}",
        "title": activity.title,
        "kind": label(ActivityKind(activity.kind)),
        "where": activity.place or (there.name if there else ""),
        "state": activity.get_state_display(),
        "is_public": activity.is_public,
    }


def queue_of(found: Sequence[Activity]) -> list[QueueRow]:
    """Return activities as rows of a list."""
    return [
        QueueRow(
            one.title,
            reverse("desk:activity", args=[one.id]),
            meta=[
                label(ActivityKind(one.kind)),
                f"{day_words(one.on)} {one.at:%H:%M}",
                one.place or (one.organisation.name if one.organisation else ""),
            ],
            status=one.get_state_display(),
        )
        for one in found
    ]


def facts_of(actor: Actor, activity: Activity, seats: Seats) -> list[Pair]:
    """Return the facts of an activity; a link only for who finds something there."""
    there = activity.counterpart
    pairs = [
        Pair(_("What"), label(ActivityKind(activity.kind))),
        Pair(_("For whom"), label(Audience(activity.audience))),
    ]
    if activity.class_level:
        pairs.append(Pair(_("Class"), label(ClassLevel(activity.class_level))))
    pairs.append(
        Pair(
            _("When"),
            _("%(day)s at %(time)s, %(minutes)s minutes")
            % {
                "day": day_words(activity.on),
                "time": f"{activity.at:%H:%M}",
                "minutes": activity.minutes,
            },
        )
    )
    if there is not None:
        can_open = actor.has(Role.NETWORK_DIRECTOR, Role.DEPUTY)
        page = reverse("desk:organisation", args=[there.id]) if can_open else ""
        pairs.append(Pair(_("At"), there.name, page))
    if activity.place:
        pairs.append(Pair(_("Where"), activity.place))
    if activity.places is not None:
        pairs.append(Pair(_("Places"), seats_words(seats)))
    if activity.attended is not None:
        pairs.append(Pair(_("How many came"), str(activity.attended)))
    return pairs


def seats_words(seats: Seats) -> str:
    """Return how full it is, in words."""
    said = _("%(placed)s of %(places)s taken") % {
        "placed": seats.placed,
        "places": seats.places,
    }
    if seats.waiting:
        waits = ngettext(
            "%(n)d place is waited for", "%(n)d places are waited for", seats.waiting
        ) % {"n": seats.waiting}
        return f"{said}, {waits}"
    return said


def _cell(day: date, found: Day | None, first: date, today: date) -> Cell:
    more = ""
    if found is not None and found.more:
        more = ngettext("%(n)d more", "%(n)d more", found.more) % {"n": found.more}
    return Cell(
        day=day,
        title=date_format(day, "l j F"),
        rows=[row_of(one) for one in found.shown] if found else [],
        more=more,
        url=_week_url(day),
        is_other=day.month != first.month,
        is_today=day == today,
    )


def _month_url(day: date) -> str:
    return f"{reverse('desk:activities')}?maand={day:%Y-%m}"


def _week_url(day: date) -> str:
    return f"{reverse('desk:activity_week')}?dag={day.isoformat()}"
