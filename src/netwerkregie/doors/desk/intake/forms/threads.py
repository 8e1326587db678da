# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the advice desk types in: an answer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import AnswerDraft
from netwerkregie.doors.desk.intake.forms import EMPTY


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
