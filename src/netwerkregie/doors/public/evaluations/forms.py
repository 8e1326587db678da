# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The questions as choices of words, and a line of one's own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.drafts.evaluations import (
    ASKED,
    WORDS_LENGTH,
    Answer,
    Moment,
    SheetDraft,
)
from netwerkregie.domain.programme.phrases import choices, label
from netwerkregie.doors.guarded import GuardedField


class SheetForm(forms.Form):
    """One sheet: a choice per question, all of them optional."""

    def __init__(self, *args: Any, moment: Moment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.moment = moment
        for question in ASKED[moment]:
            self.fields[question.value] = forms.ChoiceField(
                label=label(question),
                choices=choices(Answer),
                widget=forms.RadioSelect,
                required=False,
            )
        self.fields["words"] = GuardedField(
            label=_("Do you want to say something else?"),
            help_text=_("Without names. A colleague reads it first."),
            max_length=WORDS_LENGTH,
            rows=3,
            required=False,
        )

    def draft(self) -> SheetDraft:
        """Return the typed input of the action."""
        given = {
            question: Answer(said)
            for question in ASKED[self.moment]
            if (said := self.cleaned_data[question.value])
        }
        return SheetDraft(given, self.cleaned_data["words"])
