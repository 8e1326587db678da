# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A contact in ten seconds: the same draft as the ordinary page, without its page."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts import (
    AGREEMENT_LENGTH,
    CHOSEN_KINDS,
    ContactDraft,
    ContactKind,
    Subject,
    next_choices,
)
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.queries.picking import Choice
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import clock, new_hidden_id

# In the order of next_choices: a page that was kept on a phone knows no dates.
NEXT = ("week", "fortnight", "month", "quarter")


class QuickForm(forms.Form):
    """Four taps; it may have been filled in without reception, days ago."""

    zoek = forms.CharField(
        label=_("Search an organisation"), required=False, max_length=80
    )
    organisation = forms.ChoiceField(
        label=_("With whom?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose an organisation."),
            "invalid_choice": _(
                "This organisation is no longer here under this name. Choose again."
            ),
        },
    )
    kind = forms.ChoiceField(
        label=_("How did you speak?"),
        choices=choices(CHOSEN_KINDS),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how you spoke.")},
    )
    subject = forms.ChoiceField(
        label=_("About what?"),
        choices=choices(Subject),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what it was about.")},
    )
    next = forms.ChoiceField(
        label=_("When do you speak again?"),
        required=False,
        choices=[
            ("week", _("In a week")),
            ("fortnight", _("In two weeks")),
            ("month", _("In a month")),
            ("quarter", _("In three months")),
            ("", _("No date yet")),
        ],
        widget=forms.RadioSelect,
    )
    agreement = DeskGuardedField(
        label=_("What did you agree?"),
        required=False,
        max_length=AGREEMENT_LENGTH,
        strip=False,
        rows=2,
        help_text=_(
            "Kept only where the organisation reads along, in these same words. "
            "Nothing about a person."
        ),
    )
    held_on = forms.DateField(
        label=_("When was it?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    written_on = forms.DateField(required=False, widget=forms.HiddenInput)
    once = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, options: Sequence[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "organisation", [(str(one.id), one.name) for one in options])

    def draft(self) -> ContactDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return ContactDraft(
            kind=ContactKind(values["kind"]),
            subject=Subject(values["subject"]),
            held_on=values["held_on"],
            agreement=values["agreement"],
            next_on=self._next_on(values["next"], values["written_on"]),
            once=values["once"],
        )

    def _next_on(self, chosen: str, written_on: date | None) -> date | None:
        """Count from the day of writing; what has passed meanwhile is today."""
        if not chosen:
            return None
        today = clock.today()
        since = min(written_on or today, today)
        return max(next_choices(since)[NEXT.index(chosen)], today)


def a_new_contact(chosen: str = "") -> dict[str, Any]:
    """Return what quick entry starts with."""
    today = clock.today()
    return {
        "organisation": chosen,
        "held_on": today,
        "written_on": today,
        "next": "",
        "once": new_hidden_id(),
    }
