# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a colleague types who writes along with a caller."""

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import (
    Channel,
    Domain,
    FileDraft,
    QuestionDraft,
    Want,
)
from netwerkregie.domain.intake.phrases.advice import DOMAINS, WANTS
from netwerkregie.doors.desk.intake.forms import EMPTY


class QuestionForm(forms.Form):
    """A question of somebody who calls or comes by."""

    body = forms.CharField(
        label=_("The question, in the caller's words"),
        help_text=_(
            "Without names. What was seen, by whom, and when; what worries; what goes "
            "well; what was done already; what the caller wants."
        ),
        widget=forms.Textarea(attrs={"rows": 10}),
        strip=False,
        error_messages={"required": EMPTY},
    )
    want = forms.ChoiceField(
        label=_("What does the caller want from us?"),
        choices=[(str(want), label) for want, label in WANTS.items()],
        widget=forms.RadioSelect,
        initial=str(Want.ONLY_ADVICE),
    )
    domain = forms.ChoiceField(
        label=_("Where does the caller see this from?"),
        choices=[("", _("The caller would rather not say"))]
        + [(str(domain), label) for domain, label in DOMAINS.items()],
        required=False,
    )

    def draft(self, language: str, files: tuple[FileDraft, ...] = ()) -> QuestionDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return QuestionDraft(
            body=values["body"],
            want=Want(values["want"]),
            domain=Domain(values["domain"]) if values["domain"] else None,
            language=language,
            files=files,
            channel=Channel.TELEPHONE,
        )
