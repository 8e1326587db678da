# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the desk types in when it gives feedback."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts.triage import (
    STILL_OWED,
    FeedbackDraft,
    Means,
    Situation,
)
from netwerkregie.foundation.kernel.labels import choices


class FeedbackForm(forms.Form):
    """What is told, in which way, and when the asker hears again."""

    means = forms.ChoiceField(
        label=_("How do you tell it?"),
        choices=choices(Means),
        widget=forms.RadioSelect,
        error_messages={"required": _("Say how it was told.")},
    )
    text = forms.CharField(
        label=_("What you tell"),
        help_text=_("Only where it goes into the thread. The asker reads it."),
        widget=forms.Textarea(attrs={"rows": 7}),
        strip=False,
        required=False,
    )
    next_on = forms.DateField(
        label=_("The asker hears again on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(
        self,
        *args: Any,
        situation: Situation,
        has_thread: bool = True,
        **more: Any,
    ) -> None:
        self.situation = situation
        super().__init__(*args, **more)
        if not has_thread:
            field = self.fields["means"]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices([Means.TELEPHONE, Means.IN_PERSON])
            del self.fields["text"]
        if situation not in STILL_OWED:
            del self.fields["next_on"]

    def draft(self) -> FeedbackDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return FeedbackDraft(
            situation=self.situation,
            means=Means(values["means"]),
            text=values.get("text", ""),
            next_on=values.get("next_on"),
        )
