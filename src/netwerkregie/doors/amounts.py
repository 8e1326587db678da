# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts as people write and read them here: 1.250,50; for every door the same."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.formats import number_format
from moneyed import Money

from netwerkregie.domain.programme.drafts.budget import NOTHING, read_amount
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say


class AmountField(forms.Field):
    """An amount in euros; gives Money, nothing where it may be left empty."""

    def __init__(self, **options: Any) -> None:
        options.setdefault(
            "widget",
            forms.TextInput(
                attrs={"inputmode": "decimal", "size": 12, "maxlength": 20}
            ),
        )
        super().__init__(**options)

    def to_python(self, value: Any) -> Money | None:
        """Return the money that was typed."""
        if value in self.empty_values:
            return None if self.required else NOTHING
        found = read_amount(str(value))
        if found is None:
            raise forms.ValidationError(say("programme.no_amount"), code="no_amount")
        return found


def typed(amount: Money) -> str:
    """Return an amount as a Dutch reader would type it."""
    return f"{amount.amount:.2f}".replace(".", ",")


def shown(amount: Money) -> str:
    """Return an amount in the reader's own way of writing."""
    said_so = number_format(amount.amount, decimal_pos=2, force_grouping=True)
    return f"€\N{NO-BREAK SPACE}{said_so}"


def said(broken: RuleBroken) -> str:
    """Return a refusal with its amounts in the reader's own way of writing."""
    values = {
        name: number_format(value, decimal_pos=2, force_grouping=True)
        if isinstance(value, Decimal)
        else value
        for name, value in broken.params.items()
    }
    return say(broken.code, values)
