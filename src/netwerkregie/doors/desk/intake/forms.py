# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the advice desk types in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import (
    OUTCOMES_BY_HAND,
    AnswerDraft,
    ClosingDraft,
    NoteDraft,
    Outcome,
)
from netwerkregie.domain.intake.phrases import OUTCOMES

EMPTY = _("Nothing is written yet. Write something and send it again.")


class AnswerForm(forms.Form):
    """An answer to the asker."""

    body = forms.CharField(
        label=_("Your answer"),
        help_text=_("The asker reads this with the code. Nobody can change it later."),
        widget=forms.Textarea(attrs={"rows": 9}),
        strip=False,
        error_messages={"required": EMPTY},
    )

    def draft(self) -> AnswerDraft:
        """Return the typed input of the action."""
        return AnswerDraft(body=self.cleaned_data["body"])


class NoteForm(forms.Form):
    """A scratch note."""

    body = forms.CharField(
        label=_("Scratch note"),
        help_text=_("Only you can open it. It goes by itself after five working days."),
        widget=forms.Textarea(attrs={"rows": 6}),
        strip=False,
        error_messages={"required": EMPTY},
    )

    def draft(self) -> NoteDraft:
        """Return the typed input of the action."""
        return NoteDraft(body=self.cleaned_data["body"])


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
