# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts of the programme, never rows: what an account to the council may see."""

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.queries import budget
from netwerkregie.domain.programme.rules.budget import Heading, Standing
from netwerkregie.foundation.kernel import Actor


def count_money(actor: Actor, year: int) -> dict[Heading, Standing]:
    """Return how a year stands for each purpose, without a party or a line.

    Raises:
        NotAllowed: the actor's role sees no money.
        NotFound: that year has no budget.

    """
    policies.require(policies.may_see_money(actor))
    book = budget.year_book(actor, budget.get_year(actor, year))
    found: dict[Heading, Standing] = {}
    for one in book.lines:
        heading = Heading(one.line.heading)
        found[heading] = found.get(heading, Standing()) + one.whole
    return found
