# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of the money needs somebody, for Today."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.programme.models import Activity
from netwerkregie.domain.programme.queries import (
    activities,
    budget,
    goals,
    materials,
    materials_shared,
    photos,
    quotes,
    small_grants,
    sources,
)
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.programme.showing.budget import money_of, say_expiry
from netwerkregie.foundation.kernel import Actor

A_MONTH = timedelta(days=30)


def money_rows(actor: Actor, today: date) -> list[QueueRow]:
    """Return invoices, accounts, grants that run out, and what residents wait for."""
    waiting = [*photo_rows(actor), *small_grant_rows(actor)]
    if not budget.can_spend(actor):
        return waiting
    rows = waiting + [
        QueueRow(
            one.source.name,
            reverse("desk:source", args=[one.source_id]),
            meta=[one.what],
            due=one.due_on,
            kind=_("Account due"),
        )
        for one in sources.reports_owed(actor, today + A_MONTH)
    ]
    rows += [
        QueueRow(
            f"{one.commitment.party}, {money_of(one.amount)}",
            reverse("desk:commitment", args=[one.commitment_id]),
            meta=[one.number],
            kind=_("Invoice"),
        )
        for one in budget.invoices_waiting(actor)
    ]
    rows += [
        QueueRow(
            one.title,
            reverse("desk:quote_request", args=[one.id]),
            due=one.answer_by,
            kind=_("Quotes to compare"),
        )
        for one in quotes.to_choose(actor)
    ]
    rows += [
        QueueRow(
            one.source.name,
            reverse("desk:source", args=[one.source.id]),
            meta=[say_expiry(one, today)],
            due=one.source.ends_on,
            kind=_("Money runs out"),
        )
        for one, _left in sources.running_out(actor, today)
    ]
    rows += [
        QueueRow(
            _("Goals {year}: explain them and close the year").format(year=one.year),
            reverse("desk:goal_year", args=[one.year]),
            kind=_("Account due"),
        )
        for one in goals.to_close(actor, today)
    ]
    return rows


def activity_rows(actor: Actor, today: date) -> list[QueueRow]:
    """Return what is on today, and what was held and says nothing yet of its result."""
    return [
        _row(one, _("Activity") if one.on == today else _("To report"))
        for one in activities.on_today(actor, today)
    ]


def format_rows(actor: Actor, today: date) -> list[QueueRow]:
    """Return formats of which their maker has news, and those that go unused."""
    rows = [
        QueueRow(
            one.title,
            reverse("desk:format", args=[one.format_id]),
            meta=[_("Called back by its maker")]
            if news.recall
            else [_("There is a newer version")],
            kind=_("Lesson format"),
        )
        for one, news in materials_shared.to_look_at(actor)
    ]
    rows += [
        QueueRow(
            one.title,
            reverse("desk:format", args=[one.format_id]),
            meta=[_("Goes by itself: does it still hold?")],
            due=one.format.gone_on,
            kind=_("Lesson format"),
        )
        for one in materials.going_soon(actor, today)
    ]
    return rows


def small_grant_rows(actor: Actor) -> list[QueueRow]:
    """Return applications to decide by law, grants to pay and reports to settle."""
    kinds = (
        (small_grants.to_decide(actor), _("Small grant to decide")),
        (small_grants.to_pay(actor), _("Small grant to pay")),
        (small_grants.to_settle(actor), _("Small grant to settle")),
    )
    return [
        QueueRow(
            one.title,
            reverse("desk:small_grant", args=[one.id]),
            meta=[one.number],
            status=one.get_state_display(),
            due=one.decide_by if one.decided_on is None else None,
            kind=kind,
        )
        for found, kind in kinds
        for one in found
    ]


def photo_rows(actor: Actor) -> list[QueueRow]:
    """Return photos that wait for a second look by this person."""
    return [
        QueueRow(
            str(one.grant or one.activity),
            reverse("desk:photo", args=[one.id]),
            due=one.destroy_on,
            kind=_("Photo to look at"),
        )
        for one in photos.waiting(actor)
    ]


def _row(activity: Activity, kind: str) -> QueueRow:
    return QueueRow(
        activity.title,
        reverse("desk:activity", args=[activity.id]),
        meta=[f"{activity.at:%H:%M}"],
        due=activity.on,
        kind=kind,
    )
