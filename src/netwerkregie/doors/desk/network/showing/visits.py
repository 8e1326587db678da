# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A week, its days and the way one goes, as the pages want them: values only."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from netwerkregie.domain.network.drafts import ContactKind, Entrance
from netwerkregie.domain.network.drafts.promises import Side
from netwerkregie.domain.network.drafts.visits import (
    WEEK,
    Leg,
    Stop,
    VisitPlace,
    VisitState,
    ends,
    month_of,
    route,
)
from netwerkregie.domain.network.ics import address_of
from netwerkregie.domain.network.models import Organisation, Promise, Visit
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import visits as queries
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, clock

DAYS = 7


@dataclass(frozen=True, slots=True)
class ShownVisit:
    """A visit on a page."""

    id: UUID
    title: str
    url: str
    time: str
    kind: str
    who: str
    place: str
    address: str
    at_the_door: Sequence[str]
    state: str
    is_open: bool
    can_log: bool


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the week, its visits by district and its next dates."""

    day: date
    is_today: bool
    legs: Sequence[Leg[ShownVisit]] = field(default_factory=tuple)
    next_dates: Sequence[QueueRow] = field(default_factory=tuple)
    promises: Sequence[QueueRow] = field(default_factory=tuple)
    plan_url: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """A week in the month strip."""

    label: str
    url: str
    count: int
    is_current: bool


def week_page(actor: Actor, day: date) -> dict[str, Any]:
    """Return what the page of a week shows."""
    found = queries.week(actor, day)
    names = names_of(actor, found.visits)
    days = [found.monday + timedelta(days=n) for n in range(DAYS)]
    return {
        "monday": found.monday,
        "sunday": found.monday + timedelta(days=6),
        "days": [_day(one, found, names) for one in days],
        "is_empty": not (found.visits or found.next_dates or found.promises),
        "is_this_week": days[0] <= clock.today() <= days[-1],
        "earlier": _address(found.monday - WEEK),
        "later": _address(found.monday + WEEK),
        "strip": _strip(found.monday, day, found.per_week),
        "month": day,
    }


def section(actor: Actor, organisation: Organisation, family: Sequence[UUID]) -> Any:
    """Return what is planned with an organisation, for its page."""
    coming = queries.coming_of(actor, family)
    names = names_of(actor, coming)
    url = reverse("desk:visit_plan")
    return {
        "rows": [(one.on, shown(one, names, organisation)) for one in coming],
        "plan_url": f"{url}?organisatie={organisation.id}",
    }


def names_of(actor: Actor, visits: Iterable[Visit]) -> dict[UUID, str]:
    """Return the names of who goes, in one question."""
    going = {one for visit in visits for one in (visit.goes, visit.along) if one}
    return accounts.names_of(actor, going) if going else {}


def shown(
    visit: Visit, names: dict[UUID, str], organisation: Organisation | None = None
) -> ShownVisit:
    """Return a visit as a page shows it."""
    whom = organisation or visit.counterpart
    is_theirs = visit.place == VisitPlace.THEIRS
    who = [names[one] for one in (visit.goes, visit.along) if one in names]
    is_open = visit.state == VisitState.PLANNED
    return ShownVisit(
        id=visit.id,
        title=whom.name,
        url=reverse("desk:organisation", args=[whom.id]),
        time=time_words(visit),
        kind=label(ContactKind(visit.kind)),
        who=_(" and ").join(who),
        place=label(VisitPlace(visit.place)) if visit.place else "",
        address=address_of(whom) if is_theirs else "",
        at_the_door=door_of(whom) if is_theirs else (),
        state="" if is_open else label(VisitState(visit.state)),
        is_open=is_open,
        can_log=is_open and visit.on <= clock.today(),
    )


def time_words(visit: Visit) -> str:
    """Return from when to when, by the Dutch clock."""
    if visit.at is None or visit.minutes is None:
        return ""
    until = ends(visit.on, visit.at, visit.minutes)
    return f"{visit.at:%H:%M}\N{EN DASH}{until:%H:%M}"


def door_of(organisation: Organisation) -> list[str]:
    """Return what a visitor wants to know at the door."""
    facts = []
    if organisation.entrance:
        facts.append(label(Entrance(organisation.entrance)))
    if organisation.shoes_off:
        facts.append(_("Shoes off at the door"))
    return facts


def rows_to_log(visits: Iterable[Visit]) -> list[QueueRow]:
    """Return visits that wait to be logged as rows of Today."""
    return [
        QueueRow(
            title=visit.counterpart.name,
            url=log_url(visit),
            meta=[label(ContactKind(visit.kind)), date_format(visit.on, "l j F")],
        )
        for visit in visits
    ]


def rows_of_today(visits: Iterable[Visit]) -> list[QueueRow]:
    """Return the visits of today as rows of Today."""
    return [
        QueueRow(
            title=visit.counterpart.name,
            url=reverse("desk:organisation", args=[visit.counterpart.id]),
            meta=[
                time_words(visit),
                label(ContactKind(visit.kind)),
                *door_of(visit.counterpart),
            ],
        )
        for visit in visits
    ]


def log_url(visit: Visit) -> str:
    """Return where a visit is logged, with what is known filled in."""
    url = reverse("desk:contact_log", args=[visit.counterpart.id])
    return f"{url}?bezoek={visit.id}"


def _day(day: date, found: queries.Week, names: dict[UUID, str]) -> Day:
    visits = [one for one in found.visits if one.on == day]
    plan = reverse("desk:visit_plan")
    return Day(
        day=day,
        is_today=day == clock.today(),
        legs=route([_stop(one, names) for one in visits]),
        next_dates=[
            QueueRow(title=one.name, url=reverse("desk:organisation", args=[one.id]))
            for one in found.next_dates
            if one.next_on == day
        ],
        promises=[_promise(one) for one in found.promises if one.due_on == day],
        plan_url=f"{plan}?dag={day.isoformat()}" if day >= clock.today() else "",
    )


def _promise(promise: Promise) -> QueueRow:
    whom = promise.organisation.merged_into or promise.organisation
    return QueueRow(
        title=whom.name,
        url=reverse("desk:organisation", args=[whom.id]),
        meta=[label(Side(promise.side)), promise.text],
    )


def _stop(visit: Visit, names: dict[UUID, str]) -> Stop[ShownVisit]:
    districts = [serves.district.name for serves in visit.organisation.serves.all()]
    if visit.place != VisitPlace.THEIRS:
        districts = [label(VisitPlace(visit.place))] if visit.place else []
    return Stop(shown(visit, names), visit.at or time(0), districts)


def _strip(monday: date, day: date, per_week: dict[date, int]) -> list[Strip]:
    return [
        Strip(
            label=date_format(one, "j b"),
            url=_address(one, day),
            count=per_week.get(one, 0),
            is_current=one == monday,
        )
        for one in month_of(day)
    ]


def _address(monday: date, month: date | None = None) -> str:
    # A week that touches two months stays in the strip of the month one came from.
    inside = monday
    if month is not None and monday.month != month.month:
        inside = max(
            monday, min(monday + WEEK - timedelta(days=1), month.replace(day=1))
        )
    return f"{reverse('desk:week')}?dag={inside.isoformat()}"
