# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Typing an amount as people write it here: 1.250,50."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from moneyed import Money

from netwerkregie.domain.programme.drafts.budget import NOTHING, read_amount
from netwerkregie.domain.programme.queries.sources import SourceStanding


class AmountField(forms.Field):
    """An amount in euros; gives Money, nothing where it may be left empty."""

    default_error_messages = {
        "no_amount": _("This is no amount. Write for example 1250,50.")
    }

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
            raise forms.ValidationError(
                self.error_messages["no_amount"], code="no_amount"
            )
        return found


class SharesForm(forms.Form):
    """A form with an amount for each source of money that may be used."""

    def __init__(
        self,
        *args: Any,
        sources: Sequence[SourceStanding],
        before: dict[UUID, Money] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sources = sources
        for one in sources:
            known = (before or {}).get(one.source.id)
            self.fields[_name(one)] = AmountField(
                label=_("From: {name}").format(name=one.source.name),
                required=False,
                initial=typed(known) if known else "",
            )
        # Money first asks for what and for whom, then where it comes from.
        self.order_fields([name for name in self.fields if name != "once"])

    def shares(self) -> dict[UUID, Money]:
        """Return what was typed for each source; what was left empty is left out."""
        found = {one.source.id: self.cleaned_data[_name(one)] for one in self.sources}
        return {source: amount for source, amount in found.items() if amount.amount}


def typed(amount: Money) -> str:
    """Return an amount as a Dutch reader would type it."""
    return f"{amount.amount:.2f}".replace(".", ",")


def _name(standing: SourceStanding) -> str:
    return f"van_{standing.source.id.hex}"
