# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Quotes of suppliers: asked, compared, chosen by one or by two, or ended."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import Any
from uuid import UUID

from netwerkregie.config.demo.content_files import read
from netwerkregie.domain.programme.actions import quotes, suppliers
from netwerkregie.domain.programme.drafts.budget import euro
from netwerkregie.domain.programme.drafts.quotes import (
    ChoiceDraft,
    QuoteDraft,
    QuoteRequestDraft,
    SupplierDraft,
)
from netwerkregie.domain.programme.models import BudgetLine, Source
from netwerkregie.domain.programme.queries import quotes as queries
from netwerkregie.foundation.kernel import Actor, Purpose, Role, clock

from .small_grants import LONG_AGO, Span
from .stage import Event, Stage

TELLS_OF_QUOTES = {"mergelstad"}
"""Elsewhere one sees how it looks before anything was asked."""
VALID = timedelta(days=75)


@dataclass
class Buying:
    """What was made so far, by the words of the file."""

    span: Span
    suppliers: dict[str, UUID] = field(default_factory=dict)
    requests: dict[str, UUID] = field(default_factory=dict)
    offered: dict[tuple[str, str], UUID] = field(default_factory=dict)

    @property
    def director(self) -> Actor:
        """Who buys."""
        stage = self.span.stage
        slug = stage.first_with(Role.NETWORK_DIRECTOR)
        return stage.actor(slug, Purpose.PROGRAMME)


def events_of_quotes(stage: Stage) -> Iterator[Event]:
    """Yield what was asked, what came in, and what was chosen."""
    span = Span(stage)
    if stage.place.tells not in TELLS_OF_QUOTES or not span.is_there:
        return
    buying, file = Buying(span), read("quotes.toml")
    yield Event(
        span.ago(LONG_AGO - 5), partial(_write_suppliers, buying, file["suppliers"])
    )
    for told in file["requests"]:
        yield Event(span.ago(told["ago"]), partial(_ask, buying, told))
        for quote in told["quotes"]:
            yield Event(span.ago(quote["ago"]), partial(_receive, buying, told, quote))
        if "chosen" in told:
            yield Event(span.ago(told["chosen_ago"]), partial(_choose, buying, told))
        if "ended_ago" in told:
            yield Event(span.ago(told["ended_ago"]), partial(_end, buying, told))


def _write_suppliers(buying: Buying, all_told: list[dict[str, Any]]) -> None:
    for told in all_told:
        made = suppliers.add_supplier(
            buying.director,
            SupplierDraft(
                told["name"],
                told.get("number", ""),
                told.get("email", ""),
                told.get("phone", ""),
                told["facts"],
            ),
        )
        buying.suppliers[told["word"]] = made.id


def _ask(buying: Buying, told: dict[str, Any]) -> None:
    stage = buying.span.stage
    ours = {"municipality_id": stage.municipality_id}
    year = stage.today.year
    line = BudgetLine.objects.get(year__year=year, name=told["line"], **ours)
    source = Source.objects.get(name=told["source"], **ours)
    made = quotes.ask_for_quotes(
        buying.director,
        QuoteRequestDraft(
            line.id,
            source.id,
            told["title"],
            told["what"],
            told["criteria"],
            clock.today() + timedelta(days=told["open_days"]),
        ),
    )
    buying.requests[told["title"]] = made.id


def _receive(buying: Buying, told: dict[str, Any], quote: dict[str, Any]) -> None:
    director, key = buying.director, buying.requests[told["title"]]
    criteria = queries.criteria_of(queries.get_request(director, key))
    said = zip(criteria, quote["says"], strict=True)
    made = quotes.receive_quote(
        director,
        key,
        QuoteDraft(
            buying.suppliers[quote["of"]],
            euro(quote["amount"]),
            clock.today(),
            clock.today() + VALID,
            {one.id: words for one, words in said},
        ),
    )
    buying.offered[told["title"], quote["of"]] = made.id


def _choose(buying: Buying, told: dict[str, Any]) -> None:
    chosen = buying.offered[told["title"], told["chosen"]]
    draft = ChoiceDraft(chosen, told["why"], no_interest=True)
    quotes.choose(buying.director, buying.requests[told["title"]], draft)


def _end(buying: Buying, told: dict[str, Any]) -> None:
    quotes.end_request(buying.director, buying.requests[told["title"]])
