# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers, requests and what came in, each from what one may see."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.programme.models import (
    Quote,
    QuoteCriterion,
    QuoteRemark,
    QuoteRequest,
    QuoteView,
    Supplier,
)
from netwerkregie.domain.programme.policies import quotes as policies
from netwerkregie.domain.programme.rules.money import euro
from netwerkregie.domain.programme.rules.quotes import RequestState
from netwerkregie.domain.programme.rules.small_grants import content_hash
from netwerkregie.foundation.kernel import Actor, NotFound

KIND = "quote_choice"
"""How a second reading calls a choice."""
POOL = policies.DECIDERS
MOST = 200
ON_TODAY = 10


@dataclass(frozen=True, slots=True)
class Compared:
    """A quote with what it says on each criterion, in their order."""

    quote: Quote
    remarks: tuple[str, ...]


def can_buy(actor: Actor) -> bool:
    """Tell whether a page shows the actor buttons that write."""
    return policies.may_buy(actor)


def require_buyer(actor: Actor) -> None:
    """Refuse whoever does not buy.

    Raises:
        NotAllowed: the actor's role only reads, or sees nothing of it.

    """
    policies.require(policies.may_buy(actor))


def suppliers(actor: Actor) -> list[Supplier]:
    """Return the suppliers by name."""
    policies.require(policies.may_see(actor))
    return list(policies.visible_suppliers(actor).order_by("name")[:MOST])


def get_supplier(actor: Actor, supplier_id: UUID, *, lock: bool = False) -> Supplier:
    """Return a supplier.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_suppliers(actor).filter(id=supplier_id)
    first = (found.select_for_update() if lock else found).first()
    if first is None:
        raise NotFound
    return first


def quotes_of_supplier(actor: Actor, supplier: Supplier) -> list[Quote]:
    """Return what a supplier offered, the latest first."""
    found = policies.visible_quotes(actor).filter(supplier_id=supplier.id)
    found = found.select_related("request").defer("content")
    return list(found.order_by("-received_on", "-id")[:MOST])


def requests(actor: Actor) -> list[QuoteRequest]:
    """Return requests, those still running first."""
    policies.require(policies.may_see(actor))
    found = policies.visible_requests(actor).order_by("-answer_by", "-id")
    return list(found[:MOST])


def get_request(actor: Actor, request_id: UUID, *, lock: bool = False) -> QuoteRequest:
    """Return a request with its line and year.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_requests(actor).filter(id=request_id)
    found = found.select_related("line__year", "source")
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def criteria_of(request: QuoteRequest) -> list[QuoteCriterion]:
    """Return the criteria of a request in their order."""
    found = QuoteCriterion.objects.filter(
        municipality_id=request.municipality_id, request_id=request.id
    )
    return list(found.order_by("position"))


def quotes_of(actor: Actor, request: QuoteRequest) -> list[Quote]:
    """Return the quotes of a request, without their files, the lowest first."""
    found = policies.visible_quotes(actor).filter(request_id=request.id)
    found = found.select_related("supplier").defer("content")
    return list(found.order_by("amount", "id"))


def compared(actor: Actor, request: QuoteRequest) -> list[Compared]:
    """Return the quotes with what each says on each criterion."""
    found = quotes_of(actor, request)
    rows = QuoteRemark.objects.filter(
        municipality_id=request.municipality_id, quote_id__in=[one.id for one in found]
    )
    said = {(one.quote_id, one.criterion_id): one.words for one in rows}
    order = [one.id for one in criteria_of(request)]
    return [
        Compared(one, tuple(said.get((one.id, key), "") for key in order))
        for one in found
    ]


def get_quote(actor: Actor, quote_id: UUID) -> Quote:
    """Return a quote with its file.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_quotes(actor).select_related("supplier", "request")
    first = found.filter(id=quote_id).first()
    if first is None:
        raise NotFound
    return first


def views_of(actor: Actor, request: QuoteRequest) -> list[QuoteView]:
    """Return what those who choose wrote, the first person's first."""
    found = policies.visible_views(actor).filter(request_id=request.id)
    return list(found.order_by("place"))


def hash_of_choice(actor: Actor, request: QuoteRequest) -> str:
    """Return the hash of what is chosen, from which quotes, and why."""
    offered = sorted(
        (str(one.id), str(euro(one.amount).amount)) for one in quotes_of(actor, request)
    )
    return content_hash(request.id, request.chosen_id, request.why, offered)


def can_second(actor: Actor, request: QuoteRequest) -> bool:
    """Tell whether the page shows the form of the second of two."""
    is_chosen = request.state == RequestState.CHOSEN
    return is_chosen and policies.may_second(actor)


def to_choose(actor: Actor) -> list[QuoteRequest]:
    """Return requests whose day to answer has come and that nobody chose, for Today."""
    if not policies.may_buy(actor):
        return []
    found = policies.visible_requests(actor).filter(state=RequestState.OPEN)
    return list(found.order_by("answer_by", "id")[:ON_TODAY])
