# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a receiver says by its link: that it came, or that something is not right."""

from dataclasses import dataclass

from django.db import connections

from netwerkregie.domain.casework.drafts.disclosures import ReceiptAnswer
from netwerkregie.domain.casework.models import Disclosure, Receipt
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.domain.casework.rules import disclosures as rules
from netwerkregie.domain.casework.rules.disclosures import DisclosureState
from netwerkregie.domain.casework.tokens import hash_of, stored_hash, token_for
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotFound,
    Purpose,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.enter import ALIAS

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Bearer:
    """Somebody who came with the link of one receipt."""

    actor: Actor
    receipt: Receipt

    @property
    def number(self) -> str:
        """The number of what it is about; it tells nothing."""
        about = self.receipt.disclosure or self.receipt.recall
        return str(about)

    @property
    def is_recall(self) -> bool:
        """Whether it is about a notice."""
        return self.receipt.recall_id is not None


def come_in(visitor: Actor, token: str) -> Bearer:
    """Enter this transaction as the bearer of a receipt's link.

    Raises:
        NotFound: never made, over, or of another municipality.

    """
    if not token or len(token) > _LONGEST:
        raise NotFound
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.enter_receipt(%s)", [hash_of(token)])
        (receipt_id,) = cursor.fetchone()
    found = Receipt.objects.filter(
        municipality_id=visitor.municipality_id, id=receipt_id
    )
    found = found.select_related("disclosure", "recall__recipient")
    receipt = found.select_for_update(of=("self",)).first() if receipt_id else None
    if receipt is None or clock.today() > receipt.ends_on:
        raise NotFound
    actor = Actor(
        kind=ActorKind.LINK_HOLDER,
        municipality_id=visitor.municipality_id,
        purpose=Purpose.CASE,
        trace_id=visitor.trace_id,
    )
    return Bearer(actor, receipt)


def answer(bearer: Bearer, said: ReceiptAnswer) -> Receipt:
    """Write down what the receiver said; the first answer stands, a worry is added."""
    receipt = bearer.receipt
    if receipt.answer in (said, ReceiptAnswer.NOT_RIGHT):
        return receipt
    receipt.answer, receipt.answered_on = said, clock.today()
    receipt.save(update_fields=["answer", "answered_on"])
    if receipt.recall is not None and said is ReceiptAnswer.RECEIVED:
        receipt.recall.ended_on = clock.today()
        receipt.recall.save(update_fields=["ended_on"])
    record(bearer.actor, Verb.RECEIPT_GIVEN, receipt, reason=str(said))
    return receipt


def link_of(actor: Actor, disclosure: Disclosure) -> tuple[Receipt, str] | None:
    """Return the receipt of something that left, and the word for on the paper."""
    if disclosure.state != DisclosureState.LEFT:
        return None
    receipt = policies.visible_receipts(actor).filter(disclosure=disclosure).first()
    return (receipt, token_for(receipt.id)) if receipt else None


def make(actor: Actor, **about: object) -> Receipt:
    """Make a receipt of one thing, with its days."""
    receipt_id, today = new_hidden_id(), clock.today()
    return Receipt.objects.create(
        id=receipt_id,
        municipality_id=actor.municipality_id,
        token_hash=stored_hash(receipt_id),
        asked_on=today,
        due_on=rules.receipt_due(today),
        ends_on=rules.link_ends(today),
        **about,
    )
