# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests, and quotes beside each other as a plain table of words and amounts."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.programme.drafts.budget import euro
from netwerkregie.domain.programme.drafts.quotes import RequestState
from netwerkregie.domain.programme.models import (
    Quote,
    QuoteCriterion,
    QuoteRequest,
    Supplier,
)
from netwerkregie.domain.programme.queries.quotes import Compared
from netwerkregie.doors.amounts import shown
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Column, Pair, QueueRow, Tab, Table


def tabs_of(here: str) -> list[Tab]:
    """Return requests and suppliers, the two views of buying."""
    places = (("desk:quotes", _("Requests")), ("desk:suppliers", _("Suppliers")))
    return [Tab(label, reverse(name), current=name == here) for name, label in places]


def request_rows(found: Sequence[QuoteRequest]) -> list[QueueRow]:
    """Return requests as a list."""
    return [
        QueueRow(
            one.title,
            reverse("desk:quote_request", args=[one.id]),
            status=one.get_state_display(),
            due=one.answer_by if one.state == RequestState.OPEN else None,
        )
        for one in found
    ]


def supplier_rows(found: Sequence[Supplier]) -> list[QueueRow]:
    """Return suppliers as a list."""
    return [
        QueueRow(
            one.name,
            reverse("desk:supplier", args=[one.id]),
            meta=[text for text in (one.facts,) if text],
        )
        for one in found
    ]


def comparison(
    criteria: Sequence[QuoteCriterion], found: Sequence[Compared], today: date
) -> Table:
    """Return the quotes beside each other: an amount, and words on each criterion."""
    rows = [
        [
            (
                one.quote.supplier.name,
                reverse("desk:supplier", args=[one.quote.supplier_id]),
            ),
            shown(euro(one.quote.amount)),
            _valid(one.quote, today),
            *(words or "" for words in one.remarks),
            _file(one.quote),
        ]
        for one in found
    ]
    columns = [
        Column(_("Supplier")),
        Column(_("Amount"), numeric=True),
        Column(_("Valid until")),
        *(Column(one.name) for one in criteria),
        Column(_("File")),
    ]
    title = _("The quotes beside each other, the lowest amount first")
    return Table(title, columns, rows, is_wide=True)


def request_facts(one: QuoteRequest) -> list[Pair]:
    """Return what is known about a request."""
    pairs = [
        Pair(
            _("Line"),
            one.line.name,
            reverse("desk:budget_line", args=[one.line_id]),
        ),
        Pair(_("Source"), one.source.name),
        Pair(_("Quotes until"), day_words(one.answer_by)),
    ]
    if one.decided_on:
        pairs.append(Pair(_("Chosen on"), day_words(one.decided_on)))
    if one.commitment_id:
        url = reverse("desk:commitment", args=[one.commitment_id])
        pairs.append(Pair(_("In the books"), _("The promise"), url))
    return pairs


def supplier_facts(one: Supplier) -> list[Pair]:
    """Return what is known about a supplier."""
    known = (
        (_("Trade register number"), one.number),
        (_("General e-mail address"), one.email),
        (_("General telephone number"), one.phone),
        (_("What it offers"), one.facts),
    )
    return [Pair(term, text) for term, text in known if text]


def offered_rows(found: Sequence[Quote]) -> list[QueueRow]:
    """Return what a supplier offered."""
    return [
        QueueRow(
            one.request.title,
            reverse("desk:quote_request", args=[one.request_id]),
            meta=[shown(euro(one.amount)), day_words(one.received_on)],
        )
        for one in found
    ]


def _valid(one: Quote, today: date) -> str:
    day = day_words(one.valid_until)
    return day if one.stands(today) else _("{day}: over").format(day=day)


def _file(one: Quote) -> object:
    if not one.content_type:
        return ""
    return (_("Open"), reverse("desk:quote_file", args=[one.id]))
