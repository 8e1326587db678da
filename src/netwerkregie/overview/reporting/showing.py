# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days, amounts and numbers as a Dutch reader writes them."""

from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from moneyed import Money

from netwerkregie.domain.programme.drafts.reports import Value
from netwerkregie.overview.insight.sheets import Sheet


def shown(value: Value) -> str:
    """Return a value as it is read."""
    if isinstance(value, Money):
        return money(value)
    return number(value) if isinstance(value, int) else value


def tells(sheet: Sheet) -> bool:
    """Tell whether a table of insight holds a figure at all."""
    return any(isinstance(value, int) for row in sheet.rows for value in row)


def few(what: str, year: int) -> str:
    """Return why of a year nothing is told, where every figure is too small."""
    return _(
        "Of the {what} of {year} no figure may be told: each is so small that somebody "
        "could be recognised."
    ).format(what=what, year=year)


def money(amount: Money) -> str:
    """Return an amount to the cent."""
    said = number_format(amount.amount, decimal_pos=2, force_grouping=True)
    return f"€\N{NO-BREAK SPACE}{said}"


def number(many: int) -> str:
    """Return a count."""
    return number_format(many, force_grouping=True)


def day(on: date) -> str:
    """Return a day in words."""
    return date_format(on, "j F Y")


def per_hundred(part: int, whole: int) -> str:
    """Return a share as so many of every hundred, rounded."""
    return number(round(100 * part / whole)) if whole else ""
