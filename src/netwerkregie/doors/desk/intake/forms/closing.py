# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the advice desk types in when a question ends."""

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import (
    OUTCOMES_BY_HAND,
    ClosingDraft,
    Outcome,
)
from netwerkregie.domain.intake.phrases.advice import OUTCOMES
from netwerkregie.doors.desk.intake.forms import EMPTY


class ClosingForm(forms.Form):
    """How a thread ends, with a last word to the asker."""

    outcome = forms.ChoiceField(
        label=_("How does it end?"),
        choices=[(str(outcome), OUTCOMES[outcome]) for outcome in OUTCOMES_BY_HAND],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it ends.")},
    )
    feedback = forms.CharField(
        label=_("Last word to the asker"),
        help_text=_("Say what you did with the question. The asker reads it."),
        widget=forms.Textarea(attrs={"rows": 5}),
        strip=False,
        error_messages={"required": EMPTY},
    )

    def draft(self) -> ClosingDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return ClosingDraft(Outcome(values["outcome"]), values["feedback"])
