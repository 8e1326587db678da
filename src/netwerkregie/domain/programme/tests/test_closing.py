# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The end of a year: what goes on, what stays as it is, and what is corrected later."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netwerkregie.domain.programme.actions import carrying, commitments, invoices, years
from netwerkregie.domain.programme.drafts.budget import Heading, euro
from netwerkregie.domain.programme.factories import (
    a_commitment,
    a_grant,
    a_line,
    a_year,
    an_invoice,
    delivered,
    own_money,
)
from netwerkregie.domain.programme.models import Entry
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.domain.programme.queries import closing
from netwerkregie.domain.programme.queries import sources as source_queries
from netwerkregie.domain.programme.rules.budget import Kind, Standing
from netwerkregie.domain.programme.rules.money import NOTHING
from netwerkregie.foundation.kernel import Actor, clock
from tests.cast import acting_as
from tests.harness.world import World

from .test_budget import refused

DIRECTOR = "director_mergelstad"
cents = st.integers(1, 500_000).map(lambda n: Decimal(n) / 100)


@pytest.fixture
def director(world: World) -> Iterator[Actor]:
    """The director, in one transaction."""
    with acting_as(DIRECTOR) as actor:
        yield actor


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(promised=cents, paid=cents, wrong=cents)
def test_nothing_vanishes_between_years_and_a_closed_one_never_changes(
    director: Actor, promised: Decimal, paid: Decimal, wrong: Decimal
) -> None:
    with transaction.atomic():
        _a_year_end(director, promised, min(promised, paid), wrong)
        transaction.set_rollback(True)


def _a_year_end(
    director: Actor, promised: Decimal, paid: Decimal, wrong: Decimal
) -> None:
    year, later = a_year(director), a_year(director, 2027)
    grant = a_grant(director, "40000", Heading.ACTIVITIES)
    own = own_money(director)
    line = a_line(director, {grant.id: "6000", own.id: "1000"})
    after = a_line(director, {grant.id: "1"}, year=2027)
    commitment = a_commitment(director, line, {grant.id: str(promised)}, "Nodig")
    delivered(director, commitment)
    invoice = an_invoice(director, commitment, str(paid))
    invoices.pay(director, invoice.id)
    before = source_queries.source_standing(director, grant)
    if promised > paid:
        carrying.carry_over(director, commitment.id, after.id)
    else:
        commitments.settle(director, commitment.id)
    carried = source_queries.source_standing(director, grant)
    assert carried.standing == before.standing
    closed = years.close_year(director, 2026)
    standing = queries.year_book(director, closed).whole
    assert standing.committed == standing.spent == euro(paid)
    # What a closed year did not spend can be planned again, and nothing else.
    left = source_queries.source_standing(director, grant)
    rest = queries.line_standing(director, after).whole
    assert left.unplanned == euro(40000) - euro(paid) - rest.planned
    back = -min(wrong, paid)
    carrying.correct_closed(
        director, invoice.id, after.id, euro(back), "Dubbel berekend"
    )
    assert queries.year_book(director, year).whole == standing
    both = queries.year_book(director, later).whole + standing
    assert both.spent == euro(paid) + euro(back)
    entries = Entry.objects.filter(kind=Kind.SPENT)
    assert sum((euro(one.amount) for one in entries), NOTHING) == both.spent
    more = euro(back - paid) - euro("0.01")
    assert (
        refused(
            carrying.correct_closed, director, invoice.id, after.id, more, "Nog eens"
        )
        == "programme.more_than_paid"
    )


def test_the_database_itself_refuses_an_entry_in_a_closed_year(
    director: Actor,
) -> None:
    year, own = a_year(director), own_money(director)
    line = a_line(director, {own.id: "1000"})
    years.close_year(director, 2026)
    with pytest.raises(DatabaseError), transaction.atomic():
        Entry.objects.create(
            municipality_id=director.municipality_id,
            kind=Kind.PLANNED,
            line=line,
            source=own,
            amount=Decimal(1),
            on=date(2026, 12, 30),
            made_at=clock.now(),
        )
    assert queries.year_book(director, year).whole == Standing(planned=euro(1000))


def test_the_list_at_the_end_of_a_year_says_what_is_missing(director: Actor) -> None:
    year = a_year(director)
    own, grant = own_money(director), a_grant(director, "40000")
    line = a_line(director, {own.id: "1000", grant.id: "500"})
    commitment = a_commitment(director, line, {own.id: "300"})
    asked = closing.closing_of(director, year)
    assert [one.id for one, _ in asked.open_commitments] == [commitment.id]
    assert [one.source.id for one in asked.grants] == [grant.id]
    assert not asked.can_close
    # Own money of this year cannot go on in the next one; the line must be the same.
    a_year(director, 2027)
    other = a_line(director, {grant.id: "1"}, Heading.RUNNING, "Klein", 2027)
    same = a_line(director, {grant.id: "1"}, name="Gastlessen", year=2027)
    assert (
        refused(carrying.carry_over, director, commitment.id, other.id)
        == "programme.carry_line_other"
    )
    assert (
        refused(carrying.carry_over, director, commitment.id, same.id)
        == "programme.outside_term"
    )
    commitments.settle(director, commitment.id)
    assert closing.closing_of(director, year).can_close
