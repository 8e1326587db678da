# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of the finance system: previewed in memory, taken in or taken back whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from netwerkregie.domain.network.importer import payload
from netwerkregie.domain.programme.actions import invoices
from netwerkregie.domain.programme.actions.entering import NewEntry, enter
from netwerkregie.domain.programme.drafts.budget import InvoiceDraft
from netwerkregie.domain.programme.finance_file import read_rows
from netwerkregie.domain.programme.models import (
    Commitment,
    Entry,
    FinanceColumn,
    FinanceRow,
    FinanceRun,
    Invoice,
)
from netwerkregie.domain.programme.policies import accounts as policies
from netwerkregie.domain.programme.policies import visible_entries, visible_invoices
from netwerkregie.domain.programme.queries import budget
from netwerkregie.domain.programme.queries import finance as queries
from netwerkregie.domain.programme.queries.finance import Plan, Planned
from netwerkregie.domain.programme.rules.budget import (
    CommitmentState,
    InvoiceState,
    Kind,
    YearState,
)
from netwerkregie.domain.programme.rules.finance import (
    MOST_LINES,
    Booked,
    Fate,
    FinanceField,
    Unread,
    columns_of,
    find_header,
    header_of,
    is_enough,
    read_line,
)
from netwerkregie.domain.programme.rules.money import euro
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.kernel.phrases import say
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


@dataclass(frozen=True, slots=True)
class Preview:
    """What a list would bring; it lives in the page of the person who looks at it.

    Args:
        headers: the headings of the list, when not all that is needed was found.

    """

    plan: Plan
    unread: list[Unread]
    sealed: str
    headers: tuple[str, ...] = ()
    found: Mapping[FinanceField, str] | None = None


def preview(actor: Actor, data: bytes) -> Preview:
    """Read a list in memory and say what would happen; nothing is stored.

    Raises:
        RuleBroken: it cannot be read, or is longer than a list may be.

    """
    policies.require(policies.may_take_in(actor))
    rows = read_rows(data)
    remembered = queries.columns(actor)
    top = find_header(rows, remembered)
    header = rows[top] if rows else []
    columns = columns_of(header, remembered)
    if not is_enough(columns):
        # What the headings are is asked on the page; the file is chosen once more.
        found = {one: header[at] for one, at in columns.items()}
        headers = tuple(one for one in header if one)
        return Preview(Plan([], []), [], "", headers, found)
    read = [
        read_line(place, cells, columns)
        for place, cells in enumerate(rows[top + 1 :], start=top + 2)
        if any(cells)
    ]
    lines = [one for one in read if isinstance(one, Booked)]
    if len(lines) > MOST_LINES:
        raise RuleBroken("programme.list_too_long", "file", most=MOST_LINES)
    plan = queries.plan(actor, lines)
    unread = [one for one in read if isinstance(one, Unread)]
    return Preview(plan, unread, _sealed(actor, lines, plan, len(unread)))


def remember_columns(actor: Actor, meanings: Mapping[str, FinanceField]) -> None:
    """Remember what headings of our own finance system mean."""
    policies.require(policies.may_take_in(actor))
    for header, column in meanings.items():
        if key := header_of(header):
            FinanceColumn.objects.update_or_create(
                municipality_id=actor.municipality_id,
                header=key,
                defaults={"meaning": column},
            )


def look_again(actor: Actor, sealed: str, chosen: Mapping[int, UUID]) -> Preview:
    """Show a preview once more, after a choice that could not be taken in."""
    policies.require(policies.may_take_in(actor))
    lines, content = _opened(actor, sealed)
    plan = queries.plan(actor, lines, chosen)
    bare = queries.plan(actor, lines)
    again = _sealed(actor, lines, bare, content["unread"], UUID(content["once"]))
    return Preview(plan, [], again)


def accept(actor: Actor, sealed: str, chosen: Mapping[int, UUID]) -> FinanceRun:
    """Take in a previewed list: all that it said, in one transaction, or nothing.

    Raises:
        RuleBroken: the preview is too old or somebody else's, the books changed since,
            nothing is left to take in, or one of its invoices cannot be paid.

    """
    policies.require(policies.may_take_in(actor))
    require_writable(actor, Module.PROGRAMME)
    lines, content = _opened(actor, sealed)
    once = UUID(content["once"])
    if before := policies.visible_runs(actor).filter(once=once).first():
        return before
    if _fates(queries.plan(actor, lines)) != content["fates"]:
        raise RuleBroken("programme.list_changed")
    plan = queries.plan(actor, lines, chosen)
    taken = [one for one in plan.groups if one.is_taken]
    if not taken:
        raise RuleBroken("programme.list_nothing_new")
    days = [one.on for one in lines]
    left_out = sum(len(one.bundle.lines) for one in plan.groups if not one.is_taken)
    run = FinanceRun.objects.create(
        municipality_id=actor.municipality_id,
        first_on=min(days),
        last_on=max(days),
        seen_before=len(plan.seen),
        left_out=left_out + content["unread"],
        made_by=actor.membership_id,
        made_at=clock.now(),
        once=once,
    )
    for one in taken:
        _take(actor, run, one)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FINANCE_TAKEN_IN, run)
    return run


def undo(actor: Actor, run_id: UUID) -> FinanceRun:
    """Take a list back: an entry of the opposite sign beside each that it made.

    Raises:
        RuleBroken: it was taken back before, or wrote in a year that is closed now.

    """
    run = queries.get_run(actor, run_id, lock=True)
    policies.require(policies.may_take_in(actor))
    require_writable(actor, Module.PROGRAMME)
    if run.undone_at is not None:
        raise RuleBroken("programme.list_undone")
    paid = {
        one.invoice_id: Fate(one.fate)
        for one in queries.rows_of(actor, run)
        if one.fate != Fate.KNOWN
    }
    for invoice_id, fate in sorted(paid.items()):
        _take_back(actor, invoice_id, fate)
    run.undone_at = clock.now()
    run.undone_by = actor.membership_id
    run.save(update_fields=["undone_at", "undone_by"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FINANCE_UNDONE, run)
    return run


def destroy_runs(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy lists whose term is over, with their lines.

    Returns:
        how many were destroyed now.

    """
    policies.require(policies.may_destroy(actor))
    found = policies.visible_runs(actor).filter(id__in=list(ids))
    count = 0
    for run_id in list(found.values_list("id", flat=True)):
        FinanceRow.objects.filter(run_id=run_id).delete()
        FinanceRun.objects.filter(id=run_id).delete()
        record(actor, Verb.FINANCE_DESTROYED, run_id, reason=reason)
        count += 1
    return count


def _take(actor: Actor, run: FinanceRun, one: Planned) -> None:
    bundle, invoice = one.bundle, one.invoice
    if one.fate is Fate.RECEIVES and one.commitment is not None:
        number = _free_number(actor, one.commitment, bundle.number)
        draft = InvoiceDraft(number, bundle.amount, bundle.on)
        invoice = invoices.receive(actor, one.commitment.id, draft)
    if invoice is None:
        raise RuleBroken("programme.list_changed")
    if one.fate is not Fate.KNOWN:
        invoices.pay(actor, invoice.id, bundle.on)
    FinanceRow.objects.bulk_create(
        FinanceRow(
            municipality_id=actor.municipality_id,
            run=run,
            row=line.row,
            line_hash=line.line_hash,
            on=line.on,
            amount=line.amount.amount,
            fate=one.fate,
            invoice_id=invoice.id,
        )
        for line in bundle.lines
    )


def _take_back(actor: Actor, invoice_id: UUID, fate: Fate) -> None:
    found = budget.get_invoice(actor, invoice_id)
    commitment = budget.get_commitment(actor, found.commitment_id, lock=True)
    found = budget.get_invoice(actor, invoice_id, lock=True)
    if commitment.line.year.state != YearState.OPEN:
        raise RuleBroken("programme.list_year_closed")
    why = say("programme.undone_why")
    enter(
        actor,
        [
            NewEntry(
                Kind.SPENT,
                one.line_id,
                one.source_id,
                -euro(one.amount),
                one.commitment_id,
                one.invoice_id,
                why,
            )
            for one in _standing_entries(actor, found)
        ],
    )
    # An invoice that waited waits again; one that came with the list goes with it.
    goes = fate is Fate.RECEIVES
    found.state = InvoiceState.REFUSED if goes else InvoiceState.RECEIVED
    found.settled_on = clock.today() if goes else None
    found.settled_by = actor.membership_id if goes else None
    found.save(update_fields=["state", "settled_on", "settled_by"])
    if commitment.state == CommitmentState.SETTLED:
        commitment.state = CommitmentState.OPEN
        commitment.save(update_fields=["state"])


def _standing_entries(actor: Actor, invoice: Invoice) -> list[Entry]:
    """Return what an invoice paid and was not taken back before."""
    left: dict[UUID, list[Entry]] = {}
    found = visible_entries(actor).filter(invoice_id=invoice.id, kind=Kind.SPENT)
    for one in found.order_by("made_at", "id"):
        before = left.setdefault(one.source_id, [])
        opposite = next((x for x in before if x.amount == -one.amount), None)
        if opposite is None:
            before.append(one)
        else:
            before.remove(opposite)
    return [one for same in left.values() for one in same]


def _free_number(actor: Actor, commitment: Commitment, number: str) -> str:
    """Return a number that this commitment does not have: a second part is /2."""
    taken = set(
        visible_invoices(actor)
        .filter(commitment_id=commitment.id, number__startswith=number)
        .values_list("number", flat=True)
    )
    if number not in taken:
        return number
    part = 2
    while f"{number}/{part}" in taken:
        part += 1
    return f"{number}/{part}"


def _sealed(
    actor: Actor,
    lines: list[Booked],
    plan: Plan,
    unread: int,
    once: UUID | None = None,
) -> str:
    content = {
        "once": str(once or new_hidden_id()),
        "unread": unread,
        "fates": _fates(plan),
        "lines": [
            [one.row, one.on.isoformat(), str(one.amount.amount), one.number, one.party]
            for one in lines
        ],
    }
    seal = payload.Seal(actor.municipality_id, actor.membership_id)
    return payload.close(content, seal, clock.now())


def _opened(actor: Actor, sealed: str) -> tuple[list[Booked], dict[str, Any]]:
    seal = payload.Seal(actor.municipality_id, actor.membership_id)
    content = payload.reopen(sealed, seal, clock.now())
    if "lines" not in content:
        raise RuleBroken("network.preview_gone")
    lines = [
        Booked(row, date.fromisoformat(on), euro(amount), number, party)
        for row, on, amount, number, party in content["lines"]
    ]
    return lines, content


def _fates(plan: Plan) -> list[str]:
    """Return what a preview says of each invoice before anybody chose for one."""
    return [str(one.fate) for one in plan.groups]
