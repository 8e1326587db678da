# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invoices: written down, paid after evidence of delivery, or refused."""

from datetime import date
from uuid import UUID

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.actions.entering import (
    NewEntry,
    enter,
    require_open,
)
from netwerkregie.domain.programme.drafts.budget import InvoiceDraft
from netwerkregie.domain.programme.models import Invoice
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.domain.programme.rules.budget import (
    InvoiceState,
    Kind,
    Standing,
    require_paid_within,
)
from netwerkregie.domain.programme.rules.grants import REFERENCE_LENGTH
from netwerkregie.domain.programme.rules.money import NOTHING, euro, split
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import named
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


def receive(actor: Actor, commitment_id: UUID, draft: InvoiceDraft) -> Invoice:
    """Write down an invoice on a commitment; a credit note is one below nothing.

    Raises:
        RuleBroken: its number was written down before, or there is no amount.

    """
    commitment = queries.get_commitment(actor, commitment_id, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    require_open(commitment.line.year)
    if draft.amount == NOTHING:
        raise RuleBroken("programme.no_amount", "amount")
    number = named(draft.number, "number", REFERENCE_LENGTH)
    before = policies.visible_invoices(actor).filter(
        commitment_id=commitment.id, number=number
    )
    if before.exists():
        raise RuleBroken("programme.invoice_there", "number")
    made = Invoice.objects.create(
        municipality_id=actor.municipality_id,
        commitment=commitment,
        number=number,
        amount=draft.amount.amount,
        received_on=draft.received_on,
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.INVOICE_RECEIVED, made)
    return made


def pay(actor: Actor, invoice_id: UUID, on: date | None = None) -> Invoice:
    """Pay an invoice from the sources of its commitment, in proportion to the cent.

    A second press, or two people at once, pay once.

    Args:
        on: the day of booking; today when left out.

    Raises:
        RuleBroken: nothing was delivered yet, it is more than was committed, or it
            was settled otherwise.

    """
    found = queries.get_invoice(actor, invoice_id)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    # The commitment first, as whoever changes it does: nobody waits in a circle.
    commitment = queries.get_commitment(actor, found.commitment_id, lock=True)
    found = queries.get_invoice(actor, invoice_id, lock=True)
    if found.state == InvoiceState.PAID:
        return found
    _require_waiting(found)
    require_open(commitment.line.year)
    if not queries.deliveries_of(actor, commitment):
        raise RuleBroken("programme.no_delivery")
    standing = queries.commitment_standing(actor, commitment)
    amount = euro(found.amount)
    require_paid_within(sum(standing.values(), Standing()), amount)
    sources = sorted(standing)
    # What is owed per source says how it is divided; a credit note goes back as paid.
    owed = [
        max(standing[one].owed if amount > NOTHING else standing[one].spent, NOTHING)
        for one in sources
    ]
    if sum(owed, NOTHING) < abs(amount):
        raise RuleBroken("programme.more_than_paid", "amount")
    enter(
        actor,
        [
            NewEntry(
                Kind.SPENT,
                commitment.line_id,
                source,
                part,
                commitment_id=commitment.id,
                invoice_id=found.id,
            )
            for source, part in zip(sources, split(amount, owed), strict=True)
        ],
        on,
    )
    _settle(actor, found, InvoiceState.PAID, on)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.INVOICE_PAID, found)
    return found


def refuse(actor: Actor, invoice_id: UUID) -> Invoice:
    """Refuse an invoice; it stays in the books as refused.

    Raises:
        RuleBroken: it was settled before.

    """
    found = queries.get_invoice(actor, invoice_id, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    if found.state == InvoiceState.REFUSED:
        return found
    _require_waiting(found)
    _settle(actor, found, InvoiceState.REFUSED)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.INVOICE_REFUSED, found)
    return found


def _require_waiting(invoice: Invoice) -> None:
    if invoice.state != InvoiceState.RECEIVED:
        raise RuleBroken("programme.invoice_settled")


def _settle(
    actor: Actor, invoice: Invoice, state: InvoiceState, on: date | None = None
) -> None:
    invoice.state = state
    invoice.settled_on = on or clock.today()
    invoice.settled_by = actor.membership_id
    invoice.save(update_fields=["state", "settled_on", "settled_by"])
