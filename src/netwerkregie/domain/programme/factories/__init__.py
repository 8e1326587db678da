# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Years, lines and money for tests and the demo; made by the real actions."""

from datetime import date
from uuid import UUID

from netwerkregie.domain.programme.actions import (
    commitments,
    invoices,
    sources,
    years,
)
from netwerkregie.domain.programme.drafts.budget import (
    CommitmentDraft,
    DeliveryDraft,
    Heading,
    InvoiceDraft,
    LineDraft,
    SourceDraft,
    SourceKind,
    euro,
)
from netwerkregie.domain.programme.models import (
    BudgetLine,
    BudgetYear,
    Commitment,
    Invoice,
    Source,
)
from netwerkregie.foundation.kernel import Actor


def a_year(actor: Actor, year: int = 2026) -> BudgetYear:
    """Open a budget year."""
    return years.open_year(actor, year)


def own_money(actor: Actor, amount: str = "75000", year: int = 2026) -> Source:
    """Add the municipality's own money of a year."""
    return sources.add_source(
        actor,
        SourceDraft(
            SourceKind.OWN,
            f"Eigen geld {year}",
            euro(amount),
            date(year, 1, 1),
            date(year, 12, 31),
        ),
    )


def a_grant(
    actor: Actor,
    amount: str = "40000",
    *earmarks: Heading,
    starts_on: date = date(2026, 1, 1),
    ends_on: date = date(2027, 6, 30),
) -> Source:
    """Add a grant of the state."""
    return sources.add_source(
        actor,
        SourceDraft(
            SourceKind.STATE,
            "Versterkingsgelden",
            euro(amount),
            starts_on,
            ends_on,
            frozenset(earmarks),
            reference="ZK-2026-118",
        ),
    )


def a_line(
    actor: Actor,
    planned: dict[UUID, str],
    heading: Heading = Heading.ACTIVITIES,
    name: str = "Gastlessen",
    year: int = 2026,
) -> BudgetLine:
    """Add a line with money on it."""
    amounts = {source: euro(amount) for source, amount in planned.items()}
    return years.add_line(actor, year, LineDraft(heading, name, amounts))


def a_commitment(
    actor: Actor,
    line: BudgetLine,
    shares: dict[UUID, str],
    overrun_reason: str = "",
    on: date = date(2026, 3, 2),
) -> Commitment:
    """Promise money to a theatre company."""
    amounts = {source: euro(amount) for source, amount in shares.items()}
    return commitments.commit(
        actor,
        line.id,
        CommitmentDraft(
            "Theatergroep De Zolder",
            "Twee voorstellingen op scholen",
            on,
            amounts,
            overrun_reason=overrun_reason,
        ),
    )


def an_invoice(
    actor: Actor, commitment: Commitment, amount: str, number: str = "2026-041"
) -> Invoice:
    """Write down an invoice."""
    draft = InvoiceDraft(number, euro(amount), date(2026, 4, 1))
    return invoices.receive(actor, commitment.id, draft)


def delivered(actor: Actor, commitment: Commitment) -> None:
    """Write down that it came."""
    draft = DeliveryDraft(date(2026, 3, 20), "Gespeeld voor twee klassen")
    commitments.deliver(actor, commitment.id, draft)
