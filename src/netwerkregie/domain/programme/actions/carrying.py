# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a year: what goes on in the next one, and what is corrected there."""

from uuid import UUID

from moneyed import Money

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.actions.entering import (
    NewEntry,
    enter,
    require_open,
    require_sources,
)
from netwerkregie.domain.programme.models import (
    BudgetLine,
    Commitment,
    Delivery,
    Invoice,
)
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.domain.programme.rules.budget import (
    REASON_LENGTH,
    WHAT_LENGTH,
    CommitmentState,
    InvoiceState,
    Kind,
    YearState,
)
from netwerkregie.domain.programme.rules.money import NOTHING, euro, split, total
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import named
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.tenancy.modules import require_writable


def carry_over(actor: Actor, commitment_id: UUID, line_id: UUID) -> Commitment:
    """Let what is still owed of a commitment go on in the next year, with its plan.

    No sum of a source changes: what leaves one year comes into the other.

    Raises:
        RuleBroken: the next year is not open, the line is for something else, nothing
            is left, an invoice waits, or a source cannot be used in the next year.

    """
    found = queries.get_commitment(actor, commitment_id, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    require_open(found.line.year)
    if found.state != CommitmentState.OPEN:
        raise RuleBroken("programme.already_settled")
    if queries.has_invoice_waiting(actor, found):
        raise RuleBroken("programme.invoice_waits")
    line = queries.get_line(actor, line_id, lock=True)
    _require_next(found.line, line)
    standing = queries.commitment_standing(actor, found)
    rest = {one: at.owed for one, at in standing.items() if at.owed > NOTHING}
    if not rest:
        raise RuleBroken("programme.nothing_to_carry")
    require_sources(actor, list(rest), line, in_year=line.year.year)
    made = _go_on(actor, found, line)
    why = say("programme.carried_why", {"year": line.year.year})
    before = queries.line_standing(actor, found.line).by_source
    moved = {one: min(part, before[one].planned) for one, part in rest.items()}
    enter(
        actor,
        [
            *_moved(Kind.PLANNED, found.line, moved, why, sign=-1),
            *_moved(Kind.PLANNED, line, moved, why),
            *_moved(Kind.COMMITTED, found.line, rest, why, of=found.id, sign=-1),
            *_moved(Kind.COMMITTED, line, rest, why, of=made.id),
        ],
    )
    found.state = CommitmentState.SETTLED
    found.save(update_fields=["state"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.COMMITMENT_CARRIED, found)
    return made


def correct_closed(
    actor: Actor, invoice_id: UUID, line_id: UUID, amount: Money, reason: str
) -> Invoice:
    """Correct what a closed year paid, in an open year: the closed one stays as it is.

    Args:
        amount: what was paid too little; what comes back is below nothing.

    Raises:
        RuleBroken: the year is open, it was not paid, the line is for something else,
            more comes back than was paid, or nobody said why.

    """
    found = queries.get_invoice(actor, invoice_id)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    wrong = queries.get_commitment(actor, found.commitment_id, lock=True)
    line = queries.get_line(actor, line_id, lock=True)
    _require_correctable(found, wrong, line)
    if amount == NOTHING:
        raise RuleBroken("programme.no_amount", "amount")
    why = say(
        "programme.correction_why",
        {
            "number": found.number,
            "year": wrong.line.year.year,
            "why": named(reason, "reason", REASON_LENGTH - 120, About.TEXT),
        },
    )
    before = _corrections_of(actor, found, wrong)
    paid = euro(found.amount) + total([euro(one.amount) for one in before])
    if paid + amount < NOTHING:
        raise RuleBroken("programme.more_than_paid", "amount")
    shares = _shares(actor, found, amount)
    if amount > NOTHING:
        require_sources(actor, list(shares), line, in_year=line.year.year)
    commitment = _corrected(actor, wrong, line, why)
    today = clock.today()
    made = Invoice.objects.create(
        municipality_id=actor.municipality_id,
        commitment=commitment,
        number=f"{found.number}/c{len(before) + 1}",
        amount=amount.amount,
        received_on=today,
        state=InvoiceState.PAID,
        settled_on=today,
        settled_by=actor.membership_id,
    )
    enter(
        actor,
        [
            *_moved(Kind.COMMITTED, line, shares, why, of=commitment.id),
            *_moved(
                Kind.SPENT, line, shares, why, of=commitment.id, invoice_id=made.id
            ),
        ],
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.CLOSED_CORRECTED, found)
    return made


def _require_next(before: BudgetLine, line: BudgetLine) -> None:
    if line.year.state != YearState.OPEN or line.year.year != before.year.year + 1:
        raise RuleBroken("programme.carry_next_year", "line")
    if line.heading != before.heading:
        raise RuleBroken("programme.carry_line_other", "line")


def _require_correctable(invoice: Invoice, wrong: Commitment, line: BudgetLine) -> None:
    if wrong.line.year.state != YearState.CLOSED:
        raise RuleBroken("programme.correct_closed_only")
    if invoice.state != InvoiceState.PAID:
        raise RuleBroken("programme.correct_paid_only")
    if line.year.year <= wrong.line.year.year:
        raise RuleBroken("programme.carry_next_year", "line")
    require_open(line.year)
    if line.heading != wrong.line.heading:
        raise RuleBroken("programme.carry_line_other", "line")


def _go_on(actor: Actor, found: Commitment, line: BudgetLine) -> Commitment:
    made = Commitment.objects.create(
        municipality_id=actor.municipality_id,
        line=line,
        activity_id=found.activity_id,
        party=found.party,
        what=found.what,
        on=clock.today(),
        overrun_reason=found.overrun_reason,
        made_by=actor.membership_id,
        made_at=clock.now(),
    )
    # What came before the year ended is evidence for the invoice that comes after it.
    Delivery.objects.bulk_create(
        Delivery(
            municipality_id=actor.municipality_id,
            commitment=made,
            on=one.on,
            what=one.what,
            seen_by=one.seen_by,
        )
        for one in queries.deliveries_of(actor, found)
    )
    return made


def _corrections_of(actor: Actor, found: Invoice, wrong: Commitment) -> list[Invoice]:
    begin = f"{found.number}/c"
    rows = policies.visible_invoices(actor).filter(
        commitment__party=wrong.party,
        commitment__line__heading=wrong.line.heading,
        number__startswith=begin,
    )
    return [one for one in rows if one.number.removeprefix(begin).isdigit()]


def _shares(actor: Actor, found: Invoice, amount: Money) -> dict[UUID, Money]:
    """Divide over the sources that paid it, as they paid it."""
    rows = policies.visible_entries(actor).filter(invoice_id=found.id, kind=Kind.SPENT)
    paid: dict[UUID, Money] = {}
    for one in rows.order_by("source_id"):
        paid[one.source_id] = paid.get(one.source_id, NOTHING) + euro(one.amount)
    weights = [abs(one) for one in paid.values()]
    return dict(zip(paid, split(amount, weights), strict=True))


def _corrected(
    actor: Actor, wrong: Commitment, line: BudgetLine, why: str
) -> Commitment:
    made = Commitment.objects.create(
        municipality_id=actor.municipality_id,
        line=line,
        party=wrong.party,
        what=wrong.what,
        on=clock.today(),
        state=CommitmentState.SETTLED,
        overrun_reason=why,
        made_by=actor.membership_id,
        made_at=clock.now(),
    )
    Delivery.objects.create(
        municipality_id=actor.municipality_id,
        commitment=made,
        on=clock.today(),
        what=why[:WHAT_LENGTH],
        seen_by=actor.membership_id,
    )
    return made


def _moved(
    kind: Kind,
    line: BudgetLine,
    shares: dict[UUID, Money],
    why: str,
    *,
    of: UUID | None = None,
    invoice_id: UUID | None = None,
    sign: int = 1,
) -> list[NewEntry]:
    return [
        NewEntry(kind, line.id, source, part * sign, of, invoice_id, reason=why)
        for source, part in sorted(shares.items())
    ]
