# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The account of a year: a way out, so it leaves a line in the log."""

from netwerkregie.domain.programme import books, finance_out, policies
from netwerkregie.domain.programme.queries import budget as queries
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.ledger import record


def books_of(actor: Actor, year: int) -> bytes:
    """Return the books of a year as a spreadsheet: its lines, and every entry.

    No person is in it: not who wrote an entry, and a party by its trading name.
    """
    found = queries.get_year(actor, year)
    policies.require(policies.may_see_money(actor))
    book = queries.year_book(actor, found)
    made = books.as_spreadsheet(book, queries.entries_of_year(actor, found))
    record(
        actor.for_purpose(Purpose.PROGRAMME), Verb.ACCOUNT_MADE, found, reason="xlsx"
    )
    return made


def entries_of(actor: Actor, year: int) -> bytes:
    """Return every entry of a year as text, for the finance system."""
    found = queries.get_year(actor, year)
    policies.require(policies.may_see_money(actor))
    made = finance_out.as_csv(queries.entries_of_year(actor, found))
    record(
        actor.for_purpose(Purpose.PROGRAMME), Verb.FINANCE_GIVEN, found, reason="csv"
    )
    return made
