# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Typing an amount as people write it here: 1.250,50."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from moneyed import Money

from netwerkregie.domain.programme.queries.sources import SourceStanding
from netwerkregie.doors.amounts import AmountField as AmountField
from netwerkregie.doors.amounts import typed as typed


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


def _name(standing: SourceStanding) -> str:
    return f"van_{standing.source.id.hex}"
