# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening a year, setting money aside on its lines, and closing the books."""

from collections.abc import Mapping
from uuid import UUID

from moneyed import Money

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.actions.entering import (
    NewEntry,
    enter,
    require_open,
    require_sources,
)
from netwerkregie.domain.programme.drafts.budget import LineDraft
from netwerkregie.domain.programme.models import BudgetLine, BudgetYear
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.domain.programme.queries import closing
from netwerkregie.domain.programme.queries import sources as source_queries
from netwerkregie.domain.programme.rules.budget import (
    NAME_LENGTH,
    REASON_LENGTH,
    CommitmentState,
    InvoiceState,
    Kind,
    YearState,
)
from netwerkregie.domain.programme.rules.money import NOTHING, total
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean, named
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


def open_year(actor: Actor, year: int) -> BudgetYear:
    """Open the budget of a year.

    Raises:
        RuleBroken: there is one already.

    """
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    made, is_new = BudgetYear.objects.get_or_create(
        municipality_id=actor.municipality_id, year=year
    )
    if not is_new:
        raise RuleBroken("programme.year_there", "year")
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.YEAR_OPENED, made)
    return made


def add_line(actor: Actor, year: int, draft: LineDraft) -> BudgetLine:
    """Add a line to a year and set money aside on it, from one source or several.

    Raises:
        RuleBroken: the year is closed, the name is taken, a source may not pay this
            or has less than is planned.

    """
    found = queries.get_year(actor, year, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    require_open(found)
    before = policies.visible_lines(actor).filter(year_id=found.id)
    if again := before.filter(once=draft.once).exclude(once=None).first():
        return again
    name = named(draft.name, "name", NAME_LENGTH)
    if before.filter(name=name).exists():
        raise RuleBroken("programme.name_there", "name")
    made = BudgetLine.objects.create(
        municipality_id=actor.municipality_id,
        year=found,
        heading=draft.heading,
        name=name,
        made_by=actor.membership_id,
        made_at=clock.now(),
        once=draft.once,
    )
    _plan(actor, made, draft.planned, {}, reason="")
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.LINE_ADDED, made)
    return made


def change_plan(
    actor: Actor, line_id: UUID, planned: Mapping[UUID, Money], reason: str
) -> BudgetLine:
    """Set other amounts aside on a line: what differs is added, with the reason.

    Raises:
        RuleBroken: the year is closed, nobody said why, a source may not pay this or
            has less than is planned.

    """
    line = queries.get_line(actor, line_id, lock=True)
    policies.require(policies.may_spend(actor))
    require_writable(actor, Module.PROGRAMME)
    require_open(line.year)
    why = clean(reason, "reason", REASON_LENGTH)
    standing = queries.line_standing(actor, line)
    before = {one: stands.planned for one, stands in standing.by_source.items()}
    if total([*planned.values()]) < standing.whole.committed and not why:
        raise RuleBroken("programme.plan_below_promises", "reason")
    _plan(actor, line, planned, before, reason=why)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.PLAN_CHANGED, line)
    return line


def close_year(actor: Actor, year: int) -> BudgetYear:
    """Close the books of a year; what is open is settled or carried over first.

    Raises:
        RuleBroken: it is closed already, an invoice waits, a commitment is open, or
            something was paid of which nobody wrote down that it came.

    """
    found = queries.get_year(actor, year, lock=True)
    policies.require(policies.may_close_years(actor))
    require_writable(actor, Module.PROGRAMME)
    require_open(found)
    commitments = policies.visible_commitments(actor).filter(line__year_id=found.id)
    waiting = policies.visible_invoices(actor).filter(
        commitment__line__year_id=found.id, state=InvoiceState.RECEIVED
    )
    if commitments.filter(state=CommitmentState.OPEN).exists() or waiting.exists():
        raise RuleBroken("programme.year_has_open_work")
    if closing.paid_without_delivery(actor, found):
        raise RuleBroken("programme.year_lacks_delivery")
    found.state = YearState.CLOSED
    found.closed_on = clock.today()
    found.closed_by = actor.membership_id
    found.save(update_fields=["state", "closed_on", "closed_by"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.YEAR_CLOSED, found)
    return found


def _plan(
    actor: Actor,
    line: BudgetLine,
    planned: Mapping[UUID, Money],
    before: Mapping[UUID, Money],
    *,
    reason: str,
) -> None:
    differences = {
        source: planned.get(source, NOTHING) - before.get(source, NOTHING)
        for source in {*planned, *before}
    }
    wanted = {one: more for one, more in differences.items() if more != NOTHING}
    raised = [one for one, more in wanted.items() if more > NOTHING]
    # In the year the line is for: a plan for next year is made in this one.
    found = require_sources(actor, raised, line, in_year=line.year.year)
    for source in found:
        left = source_queries.source_standing(actor, source).unplanned
        if wanted[source.id] > left:
            short = (wanted[source.id] - left).amount
            raise RuleBroken("programme.source_empty", "planned", short=short)
    enter(
        actor,
        [
            NewEntry(Kind.PLANNED, line.id, one, wanted[one], reason=reason)
            for one in sorted(wanted)
        ],
    )
