# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money: what is held about years, sources, commitments and amounts."""

from collections.abc import Sequence
from datetime import date

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.actions import retention
from netwerkregie.domain.programme.privacy.declaring import (
    MADE,
    MEMBERS,
    NOBODY,
    ONCE,
    declare_model,
)
from netwerkregie.domain.programme.rules.budget import KEPT_YEARS
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Due

_MONEY = {
    "amount": "how much",
    "currency": "in which money",
}


def declare_budget() -> None:
    """Declare the books: years, lines, sources, commitments, invoices and entries."""
    declare_model(
        "BudgetYear",
        MEMBERS,
        {
            "year": "which year",
            "state": "whether it still takes entries",
            "closed_on": "when the books were closed",
            "closed_by": "by which colleague",
        },
        due=_years_due,
        erase=retention.destroy_years,
    )
    declare_model(
        "BudgetLine",
        MEMBERS,
        {
            "year": "of which year",
            "heading": "what it is for, from a closed list",
            "name": "what we call it",
            **MADE,
            **ONCE,
        },
    )
    declare_model(
        "Source",
        MEMBERS,
        {
            "kind": "whose money it is, from a closed list",
            "name": "what we call it",
            "reference": "the giver's own reference",
            "decided_on": "when it was granted",
            **_MONEY,
            "starts_on": "from when it may be used",
            "ends_on": "until when it may be used",
            "conditions": "what the giver asks",
            **MADE,
            **ONCE,
        },
        due=_sources_due,
        erase=retention.destroy_sources,
    )
    declare_model(
        "Earmark",
        NOBODY,
        {"source": "of which grant", "heading": "what it may pay"},
    )
    declare_model(
        "Instalment",
        NOBODY,
        {
            "source": "of which grant",
            "due_on": "when it is expected",
            "amount": "how much",
            "received_on": "when it came",
        },
    )
    declare_model(
        "ReportDue",
        NOBODY,
        {
            "source": "of which grant",
            "due_on": "by which day",
            "what": "which account is owed",
            "sent_on": "when it went",
        },
    )
    declare_model(
        "Commitment",
        MEMBERS,
        {
            "line": "on which line",
            "activity": "for which activity; empty for a running cost",
            "party": "to whom, by the name under which it trades",
            "what": "for what",
            "on": "since when",
            "state": "whether it still binds money",
            "overrun_reason": "why more was promised than was set aside",
            **MADE,
            **ONCE,
        },
    )
    declare_model(
        "Delivery",
        MEMBERS,
        {
            "commitment": "of which commitment",
            "on": "when it came",
            "what": "what was seen",
            "seen_by": "by which colleague",
            **ONCE,
        },
    )
    declare_model(
        "Invoice",
        MEMBERS,
        {
            "commitment": "on which commitment",
            "number": "the party's own number, so that it is not paid twice",
            **_MONEY,
            "received_on": "when it came",
            "state": "whether it waits, was paid or refused",
            "settled_on": "when it was paid or refused",
            "settled_by": "by which colleague",
        },
    )
    declare_model(
        "Entry",
        MEMBERS,
        {
            "kind": "planned, committed or spent",
            "line": "on which line",
            "source": "from which source",
            "commitment": "for which commitment",
            "invoice": "for which invoice",
            **_MONEY,
            "on": "the day in the books",
            "reason": "why it differs from before",
            **MADE,
        },
    )


def _years_due(actor: Actor, today: date) -> Sequence[Due]:
    over = policies.visible_years(actor).filter(year__lt=today.year - KEPT_YEARS)
    return [
        Due(one.id, str(one.year), date(one.year + KEPT_YEARS + 1, 1, 1))
        for one in over
    ]


def _sources_due(actor: Actor, today: date) -> Sequence[Due]:
    over = policies.visible_sources(actor).filter(
        ends_on__year__lt=today.year - KEPT_YEARS, entries__isnull=True
    )
    return [
        Due(one.id, one.name, date(one.ends_on.year + KEPT_YEARS + 1, 1, 1))
        for one in over
    ]
