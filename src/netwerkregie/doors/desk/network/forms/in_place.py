# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is changed on the page of an organisation itself, each a few fields."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts import (
    BestTime,
    Entrance,
    ReachBy,
    next_choices,
)
from netwerkregie.domain.network.drafts.relations import (
    DistrictsDraft,
    NextDraft,
    PracticalDraft,
)
from netwerkregie.domain.network.phrases import choices
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.network.forms import NOT_KNOWN, Choices
from netwerkregie.foundation.kernel import clock

NO_DAY = "clear"


class SeenField(forms.CharField):
    """What stood there when the form was opened; carried along, kept nowhere."""

    def __init__(self) -> None:
        super().__init__(required=False, max_length=2000, widget=forms.HiddenInput)


class NextForm(forms.Form):
    """When we speak again: a day, a tap, or no day."""

    next_on = forms.DateField(
        label=_("When do you speak again?"),
        error_messages={"required": _("Choose a day.")},
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    seen = SeenField()

    def quick(self) -> Choices:
        """Return a few sensible days, each one tap."""
        words = (_("In a week"), _("In two weeks"), _("In a month"))
        days = next_choices(clock.today())
        return [
            (day.isoformat(), f"{word} ({date_format(day, 'j M')})")
            for word, day in zip(words, days, strict=False)
        ]

    def clean(self) -> dict[str, Any]:
        """Let a tap win from the field, and the word for no day from both."""
        values = super().clean() or {}
        quick = str(self.data.get("quick", ""))
        if not quick:
            return values
        self.errors.pop("next_on", None)
        values["next_on"] = None
        if quick != NO_DAY:
            try:
                values["next_on"] = date.fromisoformat(quick)
            except ValueError:
                self.add_error("next_on", _("Choose a day."))
        return values

    def draft(self) -> NextDraft:
        """Return the typed input of the action."""
        return NextDraft(self.cleaned_data["next_on"], self.cleaned_data["seen"])


class PracticalForm(forms.Form):
    """How to call on an organisation."""

    best_time = forms.ChoiceField(
        label=_("Best time to call"),
        required=False,
        choices=[NOT_KNOWN, *choices(BestTime)],
    )
    reach_by = forms.ChoiceField(
        label=_("Wants to be reached"),
        required=False,
        choices=[NOT_KNOWN, *choices(ReachBy)],
    )
    entrance = forms.ChoiceField(
        label=_("Entrance"), required=False, choices=[NOT_KNOWN, *choices(Entrance)]
    )
    shoes_off = forms.BooleanField(label=_("Shoes off at the door"), required=False)
    seen = SeenField()

    def draft(self) -> PracticalDraft:
        """Return the typed input of the action."""
        return PracticalDraft(**self.cleaned_data)


class DistrictsForm(forms.Form):
    """Where an organisation works."""

    district_ids = forms.MultipleChoiceField(
        label=_("Works in"), required=False, widget=forms.CheckboxSelectMultiple
    )
    seen = SeenField()

    def __init__(self, *args: Any, districts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "district_ids", districts)

    def draft(self) -> DistrictsDraft:
        """Return the typed input of the action."""
        ids = tuple(UUID(one) for one in self.cleaned_data["district_ids"])
        return DistrictsDraft(ids, self.cleaned_data["seen"])
