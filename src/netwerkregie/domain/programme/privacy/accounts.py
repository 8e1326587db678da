# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The council report and lists of the finance system: what is held, and how long."""

from collections.abc import Sequence
from datetime import date

from netwerkregie.domain.programme.actions import finance
from netwerkregie.domain.programme.policies import accounts as policies
from netwerkregie.domain.programme.privacy.declaring import (
    MEMBERS,
    NOBODY,
    ONCE,
    declare_model,
)
from netwerkregie.domain.programme.rules.budget import KEPT_YEARS
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Due


def declare_accounts() -> None:
    """Declare words and versions of the report, and what a list leaves behind."""
    declare_model(
        "ReportWords",
        MEMBERS,
        {
            "year": "of which year",
            "chapter": "of which chapter, from a closed list",
            "text": "what the director tells the council; guarded, about nobody",
            "sequence": "tells that somebody else wrote meanwhile",
            "changed_at": "when it was last written",
            "made_by": "by which colleague, to ask back",
        },
    )
    declare_model(
        "ReportVersion",
        MEMBERS,
        {
            "year": "of which year",
            "number": "which version",
            "body": "the report: words, and figures about nobody",
            "content_hash": "shows that nothing of it changed",
            "what_changed": "what differs from the version before",
            "fixed_at": "when it was fixed",
            "fixed_by": "by which colleague",
            **ONCE,
        },
    )
    declare_model(
        "FinanceColumn",
        NOBODY,
        {"header": "a heading of our own finance system", "meaning": "what it means"},
    )
    declare_model(
        "FinanceRun",
        MEMBERS,
        {
            "first_on": "the first day in the list",
            "last_on": "the last day in the list",
            "seen_before": "how many lines had come in before",
            "left_out": "how many lines stayed outside",
            "made_by": "which colleague took it in",
            "made_at": "when it came in",
            "undone_at": "when it was taken back",
            "undone_by": "by which colleague",
            **ONCE,
        },
        due=_runs_due,
        erase=finance.destroy_runs,
    )
    declare_model(
        "FinanceRow",
        NOBODY,
        {
            "run": "of which list",
            "row": "which line of it",
            "line_hash": "to know the same line again; nobody is named",
            "on": "the day of booking",
            "amount": "how much",
            "fate": "what was done with it",
            "invoice": "which invoice it belongs to",
        },
    )


def _runs_due(actor: Actor, today: date) -> Sequence[Due]:
    over = policies.visible_runs(actor).filter(
        last_on__year__lt=today.year - KEPT_YEARS
    )
    return [
        Due(one.id, str(one), date(one.last_on.year + KEPT_YEARS + 1, 1, 1))
        for one in over
    ]
