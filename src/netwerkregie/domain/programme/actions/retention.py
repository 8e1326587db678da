# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of the books: a year goes as a whole, seven years after it ended."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Model

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.actions.small_grant_clock import drop
from netwerkregie.domain.programme.models import (
    BudgetLine,
    BudgetYear,
    Commitment,
    Delivery,
    Earmark,
    Entry,
    FinanceRow,
    GrantRound,
    Instalment,
    Invoice,
    Quote,
    QuoteCriterion,
    QuoteRemark,
    QuoteRequest,
    QuoteView,
    ReportDue,
    ReportVersion,
    ReportWords,
    SmallGrant,
    Source,
)
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record

# What hangs on a request goes before it, and the request before its line.
_QUOTES: tuple[tuple[type[Model], str], ...] = (
    (QuoteView, "request__line__year_id"),
    (QuoteRemark, "quote__request__line__year_id"),
    (Quote, "request__line__year_id"),
    (QuoteCriterion, "request__line__year_id"),
    (QuoteRequest, "line__year_id"),
)


def destroy_years(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy budget years whose term is over, with all that was written in them.

    Returns:
        how many were destroyed now.

    """
    policies.require(policies.may_destroy(actor))
    found = policies.visible_years(actor).filter(id__in=list(ids))
    count = 0
    for year_id in found.values_list("id", flat=True):
        rounds = GrantRound.objects.filter(line__year_id=year_id)
        held = sorted(rounds.values_list("id", flat=True))
        drop(actor, SmallGrant.objects.filter(round_id__in=held))
        rounds = GrantRound.objects.filter(id__in=held)
        rounds._raw_delete(rounds.db)  # noqa: SLF001 - without reading its words
        for model, path in _QUOTES:
            rows = model._default_manager.filter(**{path: year_id})  # noqa: SLF001
            rows._raw_delete(rows.db)  # noqa: SLF001 - without reading its words
        for model, path in (
            (Entry, "line__year_id"),
            (FinanceRow, "invoice__commitment__line__year_id"),
            (ReportWords, "year_id"),
            (ReportVersion, "year_id"),
            (Invoice, "commitment__line__year_id"),
            (Delivery, "commitment__line__year_id"),
            (Commitment, "line__year_id"),
            (BudgetLine, "year_id"),
            (BudgetYear, "id"),
        ):
            model._default_manager.filter(**{path: year_id}).delete()  # noqa: SLF001
        record(actor, Verb.YEAR_DESTROYED, year_id, reason=reason)
        count += 1
    return count


def destroy_sources(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy sources whose term is over and of which no entry is left.

    Returns:
        how many were destroyed now.

    """
    policies.require(policies.may_destroy(actor))
    found = policies.visible_sources(actor).filter(
        id__in=list(ids), entries__isnull=True
    )
    count = 0
    for source_id in list(found.values_list("id", flat=True)):
        for model in (Earmark, Instalment, ReportDue):
            model._default_manager.filter(source_id=source_id).delete()  # noqa: SLF001
        Source.objects.filter(id=source_id).delete()
        record(actor, Verb.SOURCE_DESTROYED, source_id, reason=reason)
        count += 1
    return count
