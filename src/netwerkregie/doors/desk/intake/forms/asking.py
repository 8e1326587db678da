# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a signed-in asker types in, chooses, and narrows the own list by."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import (
    AdditionDraft,
    Channel,
    Domain,
    FileDraft,
    QuestionDraft,
    State,
    Want,
)
from netwerkregie.domain.intake.phrases.advice import DOMAINS, STATES, WANTS
from netwerkregie.domain.intake.queries.asking import OwnFilter
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.intake.forms import EMPTY
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import new_hidden_id

NO_NAMES = _("No names, phone numbers or addresses are needed; not your own either.")


class OwnQuestionForm(forms.Form):
    """A question of one's own."""

    body = forms.CharField(
        label=_("Your question"),
        help_text=NO_NAMES,
        widget=forms.Textarea(attrs={"rows": 10}),
        strip=False,
        error_messages={"required": EMPTY},
    )
    want = forms.ChoiceField(
        label=_("What would you like from us?"),
        choices=[(str(want), label) for want, label in WANTS.items()],
        widget=forms.RadioSelect,
        initial=str(Want.ONLY_ADVICE),
        error_messages={"required": _("Choose what you would like from us.")},
    )
    domain = forms.ChoiceField(
        label=_("From which field do you ask this?"),
        choices=[("", _("I would rather not say"))]
        + [(str(domain), label) for domain, label in DOMAINS.items()],
        required=False,
        help_text=_("The advice team sees this, and not who you are."),
    )
    once = forms.UUIDField(widget=forms.HiddenInput, initial=new_hidden_id)

    def draft(self, language: str, files: tuple[FileDraft, ...]) -> QuestionDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return QuestionDraft(
            body=values["body"],
            want=Want(values["want"]),
            domain=Domain(values["domain"]) if values["domain"] else None,
            language=language,
            files=files,
            channel=Channel.SIGNED_IN,
        )


class AdditionForm(forms.Form):
    """A further message to one's own question."""

    body = forms.CharField(
        label=_("Write back"),
        help_text=NO_NAMES,
        widget=forms.Textarea(attrs={"rows": 7}),
        strip=False,
        error_messages={"required": EMPTY},
    )

    def draft(self, files: tuple[FileDraft, ...]) -> AdditionDraft:
        """Return the typed input of the action."""
        return AdditionDraft(self.cleaned_data["body"], files)


class ShareForm(forms.Form):
    """With which colleague a question is shared."""

    colleague = forms.TypedChoiceField(
        label=_("Who may read along"),
        coerce=UUID,
        error_messages={
            "required": _("Choose the colleague who may read along."),
            "invalid_choice": _("This colleague cannot read along at the moment."),
        },
    )

    def __init__(
        self, *args: Any, colleagues: Iterable[Membership], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        let_choose(
            self,
            "colleague",
            [
                ("", _("Choose a colleague")),
                *((str(one.pk), one.name) for one in colleagues),
            ],
        )


class OwnFilterForm(forms.Form):
    """What the own list is narrowed by: never by what was written."""

    naam = forms.CharField(
        label=_("Name of the question"),
        max_length=40,
        required=False,
        help_text=_("The drawn name, such as blue rider 12. Texts are not searched."),
    )
    status = forms.ChoiceField(
        label=_("How it stands"),
        choices=[("", _("All")), *((str(one), STATES[one]) for one in State)],
        required=False,
    )
    maand = forms.ChoiceField(label=_("Month"), required=False)
    domein = forms.ChoiceField(
        label=_("Field"),
        choices=[("", _("All")), *((str(one), DOMAINS[one]) for one in Domain)],
        required=False,
    )

    def __init__(self, *args: Any, months: Sequence[date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(
            self,
            "maand",
            [
                ("", _("All")),
                *((f"{one:%Y-%m}", date_format(one, "F Y")) for one in months),
            ],
        )

    def wanted(self, *, shared: bool) -> OwnFilter:
        """Return what to narrow by; what is no choice narrows nothing."""
        self.is_valid()
        values = self.cleaned_data
        return OwnFilter(
            month=values.get("maand", ""),
            domain=values.get("domein", ""),
            state=values.get("status", ""),
            name=values.get("naam", ""),
            shared=shared,
        )
