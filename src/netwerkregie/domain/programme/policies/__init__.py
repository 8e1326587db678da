# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do and see what in the programme, side by side."""

from django.db.models import QuerySet

from netwerkregie.domain.programme.models import (
    BudgetLine,
    BudgetYear,
    Commitment,
    Entry,
    Invoice,
    Source,
)
from netwerkregie.foundation.kernel import Actor, ActorKind, NotAllowed, Role

MAKERS = (Role.NETWORK_DIRECTOR, Role.DEPUTY)
READERS = (*MAKERS, Role.POLICY_ADVISER, Role.MAYOR, Role.AUDITOR)
CLOCK = (ActorKind.JOB, ActorKind.COMMAND)


def require(allowed: bool) -> None:
    """Refuse when a policy said no.

    Raises:
        NotAllowed: the actor may see this but may not do that.

    """
    if not allowed:
        raise NotAllowed


def may_see_money(actor: Actor) -> bool:
    """Who makes the programme, who answers for it, and who checks it."""
    return actor.has(*READERS) or actor.kind in CLOCK


def may_spend(actor: Actor) -> bool:
    """The director and the deputy."""
    return actor.has(*MAKERS) and actor.membership_id is not None


def may_close_years(actor: Actor) -> bool:
    """Whoever spends closes the books; the account shows by whom."""
    return may_spend(actor)


def may_destroy(actor: Actor) -> bool:
    """Only the clock destroys."""
    return actor.kind in CLOCK


def visible_years(actor: Actor) -> QuerySet[BudgetYear]:
    """Return the budget years the actor may know of."""
    found = BudgetYear.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_money(actor) else found.none()


def visible_lines(actor: Actor) -> QuerySet[BudgetLine]:
    """Return the lines the actor may know of."""
    found = BudgetLine.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_money(actor) else found.none()


def visible_sources(actor: Actor) -> QuerySet[Source]:
    """Return the sources the actor may know of."""
    found = Source.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_money(actor) else found.none()


def visible_commitments(actor: Actor) -> QuerySet[Commitment]:
    """Return the commitments the actor may know of."""
    found = Commitment.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_money(actor) else found.none()


def visible_invoices(actor: Actor) -> QuerySet[Invoice]:
    """Return the invoices the actor may know of."""
    found = Invoice.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_money(actor) else found.none()


def visible_entries(actor: Actor) -> QuerySet[Entry]:
    """Return the amounts the actor may know of."""
    found = Entry.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_money(actor) else found.none()
