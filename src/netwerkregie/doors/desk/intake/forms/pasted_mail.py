# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A mail that somebody pastes or hands in; nothing of it is kept."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts.pasted_mail import (
    LARGEST_MAIL,
    LONGEST_PASTE,
    draft_of_file,
    draft_of_text,
)


class PastedMailForm(forms.Form):
    """A mail as text, or as a saved file."""

    mail = forms.CharField(
        label=_("Paste the mail here"),
        help_text=_(
            "The whole mail; what does not belong to the story goes by itself."
        ),
        widget=forms.Textarea(attrs={"rows": 12, "autocomplete": "off"}),
        max_length=LONGEST_PASTE,
        strip=False,
        required=False,
    )
    file = forms.FileField(
        label=_("Or choose a saved mail (.eml)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".eml,message/rfc822"}),
        allow_empty_file=True,
    )

    def clean(self) -> dict[str, Any]:
        """Take one of both, and refuse what holds no text."""
        values = super().clean() or {}
        upload = values.get("file")
        if upload is not None and upload.size > LARGEST_MAIL:
            raise forms.ValidationError(
                _("This file is too large for a mail. Paste its text instead.")
            )
        raw = upload.read() if upload is not None else b""
        draft = draft_of_file(raw) if raw else draft_of_text(values.get("mail") or "")
        if not draft:
            raise forms.ValidationError(
                _("No text was left of this mail. Paste the story itself.")
            )
        values["draft"] = draft
        return values
