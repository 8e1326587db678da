# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the advice desk types in."""

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import (
    OUTCOMES_BY_HAND,
    AnswerDraft,
    ClosingDraft,
    Domain,
    NoteDraft,
    Outcome,
    QuestionDraft,
    Want,
)
from netwerkregie.domain.intake.phrases.advice import DOMAINS, OUTCOMES, WANTS

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

    def draft(self, language: str) -> QuestionDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return QuestionDraft(
            body=values["body"],
            want=Want(values["want"]),
            domain=Domain(values["domain"]) if values["domain"] else None,
            language=language,
        )


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
