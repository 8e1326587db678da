# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promises on the page of an organisation, and those past their day on Vandaag."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.network.drafts.promises import PromiseState, Said, Side
from netwerkregie.domain.network.models import Organisation, Promise
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import promises as queries
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.foundation.kernel import Actor, clock


def section(
    actor: Actor, _organisation: Organisation, family: Sequence[UUID]
) -> dict[str, Any]:
    """Return the promises of both sides: the open ones, and what became of others."""
    found = queries.promises_of(actor, family)
    open_ones = [one for one in found if one.state == PromiseState.OPEN]
    ended = [one for one in found if one.state != PromiseState.OPEN]
    return {
        "promise_sides": [
            {
                "title": label(side),
                "rows": [_row(one) for one in open_ones if one.side == side],
                "none": _nothing_open(side),
            }
            for side in Side
        ],
        "promises_open": len(open_ones),
        "promises_ended": [_row(one) for one in reversed(ended)],
    }


def _nothing_open(side: Side) -> str:
    if side is Side.US:
        return _("We owe them nothing now.")
    return _("They owe us nothing now.")


def _row(one: Promise) -> dict[str, object]:
    return {
        "id": one.id,
        "text": one.text,
        "side": label(Side(one.side)),
        "gone_on": one.text_gone_on,
        "due_on": one.due_on,
        "is_open": one.state == PromiseState.OPEN,
        "is_overdue": one.is_overdue(clock.today()),
        "state": label(PromiseState(one.state)),
        "settled_on": one.settled_on,
        "said": label(Said(one.said)) if one.said else "",
        "view": one.view,
        "by_link": one.made_by is None,
    }


def overdue_rows(found: Iterable[Promise]) -> list[QueueRow]:
    """Return promises past their day as rows of Today."""
    return [
        QueueRow(
            title=one.organisation.name,
            url=reverse("desk:organisation", args=[one.organisation_id]) + "#beloften",
            meta=[label(Side(one.side)), one.text],
            due=one.due_on,
        )
        for one in found
    ]
