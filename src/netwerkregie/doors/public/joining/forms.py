# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody who joins fills in, and a focal point's own training record."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts import (
    EntryDraft,
    EntryKind,
    FocalDraft,
    Training,
)
from netwerkregie.domain.network.models import PersonEntry
from netwerkregie.domain.network.phrases import choices
from netwerkregie.doors.public.links.forms import EntryForm

BY_THEMSELVES = (EntryKind.KEY_PERSON, EntryKind.VOLUNTEER)


class KnockForm(forms.Form):
    """The one thing that is asked before the mail is answered."""

    address = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("We send a link there. You fill in the rest behind that link."),
    )


class JoinForm(EntryForm):
    """One's own entry; the address is the one that the letter went to."""

    email = None  # type: ignore[assignment]
    kind = forms.ChoiceField(
        label=_("How do you want to join in?"),
        choices=choices(BY_THEMSELVES),
        widget=forms.RadioSelect,
    )
    is_sixteen = forms.BooleanField(label=_("I am 16 or older"))

    def draft(self) -> EntryDraft:
        """Return the typed input of the action; it knows the address itself."""
        self.cleaned_data["email"] = ""
        return super().draft()


TITLES = dict(choices(Training))


def _day(title: Any) -> forms.DateField:
    return forms.DateField(
        label=title,
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class RecordForm(forms.Form):
    """Whether somebody is focal point, and when they followed what."""

    is_focal_point = forms.BooleanField(
        label=_("I am the focal point of my organisation"), required=False
    )

    basics_on = _day(TITLES["basics"])
    refresher_on = _day(TITLES["refresher"])
    conversation_on = _day(TITLES["conversation"])
    online_on = _day(TITLES["online"])
    sharing_on = _day(TITLES["sharing"])

    def draft(self) -> FocalDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return FocalDraft(
            is_focal_point=values["is_focal_point"],
            followed={one: values[f"{one.value}_on"] for one in Training},
        )


def initial_of_record(entry: PersonEntry) -> dict[str, Any]:
    """Return what the form of a training record starts with."""
    dates = {f"{one.value}_on": day for one, day in entry.followed.items()}
    return {"is_focal_point": entry.is_focal_point, **dates}
