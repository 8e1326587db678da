# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar of activities: by month, by week, and as a list."""

from contextlib import suppress
from datetime import date, timedelta
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from netwerkregie.domain.programme.drafts.activities import ActivityKind
from netwerkregie.domain.programme.queries import activities as queries
from netwerkregie.domain.programme.queries.activities import PAGE, Filter
from netwerkregie.doors.desk.components.values import Tab
from netwerkregie.doors.desk.programme.forms.activities import ListForm
from netwerkregie.doors.desk.programme.showing import activities as showing
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import clock

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 1, 1)


@require_GET
def month(request: DeskRequest) -> HttpResponse:
    """Show a month: what is on each day."""
    today = clock.today()
    first = _day(f"{request.GET.get('maand', '')}-01", today).replace(day=1)
    start, after = showing.span_of(first)
    found = queries.days(request.actor, start, after)
    context = showing.month_page(first, found, today)
    return _page(request, "desk/programme/activities/month.html", context, "month")


@require_GET
def week(request: DeskRequest) -> HttpResponse:
    """Show a week, every activity of it."""
    today = clock.today()
    day = _day(request.GET.get("dag", ""), today)
    monday = day - timedelta(days=day.weekday())
    found = queries.of_days(request.actor, monday, monday + showing.A_WEEK)
    context = showing.week_page(monday, found, today)
    return _page(request, "desk/programme/activities/week.html", context, "week")


@require_GET
def listed(request: DeskRequest) -> HttpResponse:
    """Show what is to come or was, narrowed by kind."""
    wanted = Filter(
        kind=_kind(request.GET.get("soort", "")),
        is_past="eerder" in request.GET,
    )
    rows = queries.listed(
        request.actor, wanted, clock.today(), _after(request.GET.get("na", ""))
    )
    shown, more = rows[:PAGE], len(rows) > PAGE
    older = ""
    if more:
        names = ("soort", "eerder")
        kept = {name: request.GET[name] for name in names if name in request.GET}
        last = shown[-1]
        kept["na"] = f"{last.on.isoformat()}_{last.id}"
        older = f"?{urlencode(kept)}"
    context = {
        "rows": showing.queue_of(shown),
        "form": ListForm(request.GET),
        "older": older,
    }
    return _page(request, "desk/programme/activities/list.html", context, "list")


def _page(
    request: DeskRequest, template: str, context: dict[str, object], here: str
) -> HttpResponse:
    tabs = [
        Tab(_("Month"), reverse("desk:activities"), current=here == "month"),
        Tab(_("Week"), reverse("desk:activity_week"), current=here == "week"),
        Tab(_("List"), reverse("desk:activity_list"), current=here == "list"),
    ]
    shared = {"tabs": tabs, "can_plan": queries.can_plan(request.actor)}
    return render(request, template, {**context, **shared})


def _day(text: str, instead: date) -> date:
    """Return a day from the address; a mangled one is today, not an error."""
    with suppress(ValueError):
        return min(max(date.fromisoformat(text), EARLIEST), LATEST)
    return instead


def _kind(text: str) -> ActivityKind | None:
    with suppress(ValueError):
        return ActivityKind(text)
    return None


def _after(text: str) -> tuple[date, UUID] | None:
    day, _sep, last = text.partition("_")
    with suppress(ValueError):
        return date.fromisoformat(day), UUID(last)
    return None
