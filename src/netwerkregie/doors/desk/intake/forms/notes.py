# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody types on their own scratch note."""

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import NoteDraft
from netwerkregie.doors.desk.intake.forms import EMPTY


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
