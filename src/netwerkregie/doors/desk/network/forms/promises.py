# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the desk takes in about promises."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts.promises import (
    PROMISE_LENGTH,
    PromiseDraft,
    Side,
)
from netwerkregie.domain.network.phrases import choices
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import new_hidden_id


class PromiseForm(forms.Form):
    """Who promises what for when."""

    side = forms.ChoiceField(
        label=_("Who promises?"),
        choices=choices(Side),
        initial=Side.US.value,
        widget=forms.RadioSelect,
    )
    text = DeskGuardedField(
        label=_("What is promised?"),
        max_length=PROMISE_LENGTH,
        strip=False,
        rows=2,
        help_text=_("The organisation reads these same words. Nothing about a person."),
    )
    due_on = forms.DateField(
        label=_("For when?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    once = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {}).update(once=new_hidden_id())
        super().__init__(*args, **kwargs)

    def draft(self) -> PromiseDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return PromiseDraft(
            Side(values["side"]), values["text"], values["due_on"], values["once"]
        )
