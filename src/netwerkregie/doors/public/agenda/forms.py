# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many places: nothing else is asked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.drafts.activities import MOST_SEATS


class BookForm(forms.Form):
    """How many places somebody takes; no name, no address."""

    seats = forms.IntegerField(
        label=_("How many places?"),
        min_value=1,
        max_value=MOST_SEATS,
        initial=1,
        help_text=_("We ask no name and no address."),
    )
