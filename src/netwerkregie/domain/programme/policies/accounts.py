# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who accounts for a year, and who reads the account, side by side."""

from django.db.models import QuerySet

from netwerkregie.domain.programme.models import (
    FinanceColumn,
    FinanceRow,
    FinanceRun,
    ReportVersion,
    ReportWords,
)
from netwerkregie.domain.programme.policies import (
    may_destroy as may_destroy,
)
from netwerkregie.domain.programme.policies import (
    may_see_money,
    may_spend,
)
from netwerkregie.domain.programme.policies import require as require
from netwerkregie.foundation.kernel import Actor


def may_read_reports(actor: Actor) -> bool:
    """Who makes the programme, who answers for it, and who checks it."""
    return may_see_money(actor)


def may_write_reports(actor: Actor) -> bool:
    """The director and the deputy: whoever spends gives account."""
    return may_spend(actor)


def may_take_in(actor: Actor) -> bool:
    """Whoever writes in the books takes in what the finance system booked."""
    return may_spend(actor)


def visible_words(actor: Actor) -> QuerySet[ReportWords]:
    """Return words that are still being written: for the writers alone."""
    found = ReportWords.objects.filter(municipality_id=actor.municipality_id)
    return found if may_write_reports(actor) else found.none()


def visible_versions(actor: Actor) -> QuerySet[ReportVersion]:
    """Return the fixed versions the actor may read."""
    found = ReportVersion.objects.filter(municipality_id=actor.municipality_id)
    return found if may_read_reports(actor) else found.none()


def visible_columns(actor: Actor) -> QuerySet[FinanceColumn]:
    """Return what headings mean, for whoever takes lists in."""
    found = FinanceColumn.objects.filter(municipality_id=actor.municipality_id)
    return found if may_take_in(actor) else found.none()


def visible_runs(actor: Actor) -> QuerySet[FinanceRun]:
    """Return the lists that came in."""
    found = FinanceRun.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_money(actor) else found.none()


def visible_rows(actor: Actor) -> QuerySet[FinanceRow]:
    """Return the lines of lists."""
    found = FinanceRow.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_money(actor) else found.none()
