# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation says about promises, and those it adds."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts.promises import (
    PROMISE_LENGTH,
    VIEW_LENGTH,
    PromiseDraft,
    Said,
    SaidDraft,
    Side,
)
from netwerkregie.doors.guarded import GuardedField
from netwerkregie.foundation.kernel import new_hidden_id


class SaidForm(forms.Form):
    """How a promise stands, as the organisation sees it."""

    said = forms.ChoiceField(
        label=_("How does it stand?"),
        choices=[
            (Said.KEPT.value, _("It was kept")),
            (Said.NOT_KEPT.value, _("It was not kept")),
            (Said.DIFFERENT.value, _("This was promised differently")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it stands.")},
    )
    view = GuardedField(
        label=_("In your own words"),
        required=False,
        max_length=VIEW_LENGTH,
        rows=3,
        help_text=_("Without names of people."),
    )

    def draft(self) -> SaidDraft:
        """Return the typed input of the action."""
        return SaidDraft(Said(self.cleaned_data["said"]), self.cleaned_data["view"])


class OwnPromiseForm(forms.Form):
    """A promise that is missing, of either side."""

    side = forms.ChoiceField(
        label=_("Who promised?"),
        choices=[
            (Side.THEM.value, _("We did")),
            (Side.US.value, _("The municipality did")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who promised.")},
    )
    text = GuardedField(
        label=_("What was promised?"),
        max_length=PROMISE_LENGTH,
        strip=False,
        rows=2,
        help_text=_("Without names of people."),
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
