# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is planned: a week of everybody's visits, those of an organisation, one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import (
    Organisation,
    Promise,
    Serves,
    Visit,
)
from netwerkregie.domain.network.policies import visits as own
from netwerkregie.domain.network.queries.promises import due_between
from netwerkregie.domain.network.rules.visits import (
    WEEK,
    VisitState,
    monday_of,
    month_of,
)
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, NotFound

COLLEAGUES = policies.NETWORKERS
_ON_PAGE = 5


@dataclass(frozen=True, slots=True)
class Week:
    """A week as the page shows it.

    Args:
        visits: what is planned or was held, by time.
        next_dates: organisations with a next date in this week.
        promises: open promises of both sides that are due in this week.
        per_week: how many visits each week of the month has, by its Monday.

    """

    monday: date
    visits: Sequence[Visit]
    next_dates: Sequence[Organisation]
    promises: Sequence[Promise]
    per_week: dict[date, int]


def week(actor: Actor, day: date) -> Week:
    """Return the week of a day, and the month around it, in six questions."""
    policies.require(policies.may_see_organisations(actor))
    monday, mondays = monday_of(day), month_of(day)
    first, after = min(mondays[0], monday), max(mondays[-1], monday) + WEEK
    here = own.visible_visits(actor).exclude(state=VisitState.CANCELLED)
    days = here.filter(on__gte=first, on__lt=after).values_list("on", flat=True)
    shown = _with_place(here.filter(on__gte=monday, on__lt=monday + WEEK))
    agreed = policies.visible_organisations(actor).filter(
        next_on__gte=monday, next_on__lt=monday + WEEK
    )
    return Week(
        monday=monday,
        visits=list(shown.order_by("on", "at", "id")),
        next_dates=list(agreed.order_by("next_on", "name_key", "id")),
        promises=due_between(actor, monday, monday + WEEK),
        per_week=dict(Counter(monday_of(one) for one in days)),
    )


def get_visit(actor: Actor, visit_id: UUID, *, lock: bool = False) -> Visit:
    """Return a planned visit; not yours is not there."""
    found = own.visible_visits(actor).filter(id=visit_id)
    found = (
        found.select_for_update(of=("self",))
        if lock
        else found.select_related("organisation__merged_into")
    )
    first = found.first()
    if first is None:
        raise NotFound
    return first


def coming_of(actor: Actor, family: Sequence[UUID]) -> list[Visit]:
    """Return what is planned with an organisation, and what waits to be logged."""
    found = own.visible_visits(actor).filter(
        organisation_id__in=family, state=VisitState.PLANNED
    )
    return list(found.order_by("on", "at", "id")[:_ON_PAGE])


def to_log(actor: Actor, today: date, most: int = 5) -> list[Visit]:
    """Return the actor's own visits of the past weeks that nobody logged yet."""
    found = own.own_visits(actor).filter(
        state=VisitState.PLANNED, on__lt=today, on__gte=today - timedelta(days=21)
    )
    return list(
        found.select_related("organisation__merged_into").order_by("on", "at", "id")[
            :most
        ]
    )


def of_today(actor: Actor, today: date) -> list[Visit]:
    """Return the actor's own visits of today that were not logged yet."""
    found = own.own_visits(actor).filter(state=VisitState.PLANNED, on=today)
    return list(found.select_related("organisation__merged_into").order_by("at", "id"))


def colleagues(actor: Actor) -> list[Membership]:
    """Return who can go: whoever works in the network today."""
    policies.require(policies.may_see_organisations(actor))
    return accounts.members_with(actor, *COLLEAGUES)


def _with_place(found: QuerySet[Visit]) -> QuerySet[Visit]:
    serves = Serves.objects.select_related("district").only(
        "organisation_id", "district__name"
    )
    return found.select_related("organisation__merged_into").prefetch_related(
        Prefetch("organisation__serves", queryset=serves)
    )
