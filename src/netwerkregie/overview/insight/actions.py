# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing figures over as a file: a way out, so it leaves a line."""

from datetime import date

from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record
from netwerkregie.overview.insight import came_in, casework, policies, queries, sheets
from netwerkregie.overview.insight.sheets import Form
from netwerkregie.overview.insight.verbs import Verb


def take_figures(actor: Actor, today: date, form: Form) -> bytes:
    """Return the figures of reach as a file; no name of an organisation is in it."""
    policies.require(policies.may_see_figures(actor))
    whole = queries.overview(actor, today)
    tables = [
        sheets.matrix_sheet(queries.matrix(actor, today)),
        sheets.domain_sheet(whole),
        sheets.trend_sheet(whole),
        sheets.about(whole, today),
    ]
    is_text = form is Form.TEXT
    made = sheets.as_text(tables) if is_text else sheets.as_spreadsheet(tables)
    record(actor, Verb.FIGURES_TAKEN, None, reason=f"reach {form.value}")
    return made


def take_what_came_in(actor: Actor, year: int, today: date, form: Form) -> bytes:
    """Return the figures of intake of a year as a file; they are about nobody."""
    found = came_in.year_of(actor, year, today)
    tables = [*came_in.sheets_of(found), came_in.about(found, today)]
    is_text = form is Form.TEXT
    made = sheets.as_text(tables) if is_text else sheets.as_spreadsheet(tables)
    record(actor, Verb.FIGURES_TAKEN, None, reason=f"came in {year} {form.value}")
    return made


def take_casework(actor: Actor, year: int, today: date, form: Form) -> bytes:
    """Return the figures of casework of a year as a file; they are about nobody."""
    found = casework.year_of(actor, year, today)
    tables = [*casework.sheets_of(found), casework.about(today)]
    is_text = form is Form.TEXT
    made = sheets.as_text(tables) if is_text else sheets.as_spreadsheet(tables)
    record(actor, Verb.FIGURES_TAKEN, None, reason=f"casework {year} {form.value}")
    return made
