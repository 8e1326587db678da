# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the anonymous pages take in: shape only, the rules decide in the room."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import (
    LONGEST_TEXT,
    Domain,
    FileDraft,
    QuestionDraft,
    Want,
)
from netwerkregie.domain.intake.phrases.advice import DOMAINS, WANTS


class BodyForm(forms.Form):
    """A text; how long it may be is said beside the field."""

    body = forms.CharField(
        label=_("Your text"),
        widget=forms.Textarea(attrs={"rows": 10, "autocomplete": "off", "dir": "auto"}),
        strip=False,
        error_messages={
            "required": _("Nothing is written yet. Write something and send it again."),
            "null_characters_not_allowed": _(
                "There is a sign in the text that cannot be kept. Type it again."
            ),
        },
        help_text=_("No names, phone numbers or addresses are needed."),
    )

    def clean_body(self) -> str:
        """Leave the text as typed; length and signs are rules of the room."""
        return str(self.cleaned_data["body"]).replace("\x00", "")


class QuestionForm(BodyForm):
    """A question: the text, what the asker wants, and where they speak from."""

    field_order = ["body", "want", "domain"]

    want = forms.ChoiceField(
        label=_("What would you like from us?"),
        choices=[(str(want), label) for want, label in WANTS.items()],
        widget=forms.RadioSelect,
        initial=str(Want.ONLY_ADVICE),
        error_messages={"required": _("Choose what you would like from us.")},
    )
    domain = forms.ChoiceField(
        label=_("Where do you see this from?"),
        choices=[("", _("I would rather not say"))]
        + [(str(domain), label) for domain, label in DOMAINS.items()],
        required=False,
        help_text=_("You may leave this out."),
    )

    def draft(self, language: str, files: tuple[FileDraft, ...]) -> QuestionDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return QuestionDraft(
            body=values["body"],
            want=Want(values["want"]),
            domain=Domain(values["domain"]) if values["domain"] else None,
            language=language,
            files=files,
        )


class CodeForm(forms.Form):
    """The code of an earlier question, typed in any case and with any spaces."""

    code = forms.CharField(
        label=_("Your code"),
        max_length=400,
        widget=forms.Textarea(
            attrs={
                "rows": 2,
                "autocomplete": "off",
                "autocapitalize": "none",
                "spellcheck": "false",
                "dir": "ltr",
            }
        ),
        help_text=_("Capitals, spaces and hyphens do not matter."),
        error_messages={"required": _("Type the code that you wrote down.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs["maxlength"] = 400


TEXT_LIMIT = LONGEST_TEXT
