# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding people by what they offer, and offering a training."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts import (
    LONGEST_ABOUT,
    LONGEST_PLACE,
    MOST_PLACES,
    Availability,
    Domain,
    EntryKind,
    Language,
    Topic,
    Training,
    TrainingDraft,
)
from netwerkregie.domain.network.phrases import choices
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.privacy.texts import About

Choices = list[tuple[str, Any]]
# Faith is no filter of people (trust, section 7, rule 5).
DOMAINS = [one for one in Domain if one is not Domain.FAITH]


def _any(words: Any, listed: Choices) -> Choices:
    return [("", words), *listed]


class PeopleFilter(forms.Form):
    """For what somebody is looked for."""

    is_filter = True

    q = forms.CharField(label=_("Search"), required=False, max_length=80)
    onderwerp = forms.ChoiceField(
        label=_("Topic"),
        required=False,
        choices=_any(_("All topics"), choices(Topic)),
    )
    taal = forms.ChoiceField(
        label=_("Offers help"),
        required=False,
        choices=_any(_("In any language"), choices(Language)),
    )
    wanneer = forms.ChoiceField(
        label=_("Has time"),
        required=False,
        choices=_any(_("At any time"), choices(Availability)),
    )
    soort = forms.ChoiceField(
        label=_("In the network"),
        required=False,
        choices=_any(_("In any way"), choices(EntryKind)),
    )
    domein = forms.ChoiceField(
        label=_("Domain of their organisation"),
        required=False,
        choices=_any(_("All domains"), choices(DOMAINS)),
    )
    wijk = forms.ChoiceField(label=_("District"), required=False)
    aandacht = forms.BooleanField(label=_("Focal points only"), required=False)

    def __init__(self, *args: Any, districts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "wijk", _any(_("All districts"), districts))


class TrainingForm(forms.Form):
    """A training for focal points; who is asked follows from their own records."""

    kind = forms.ChoiceField(
        label=_("Which training?"), choices=choices(Training), widget=forms.RadioSelect
    )
    held_on = forms.DateField(
        label=_("On which day?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    begins_at = forms.TimeField(
        label=_("From"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    ends_at = forms.TimeField(
        label=_("To"), widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    place = DeskGuardedField(
        label=_("Where?"), max_length=LONGEST_PLACE, about=About.ORGANISATION
    )
    places = forms.IntegerField(
        label=_("How many places?"), min_value=1, max_value=MOST_PLACES
    )
    about = DeskGuardedField(
        label=_("What should they know beforehand?"),
        required=False,
        max_length=LONGEST_ABOUT,
        rows=3,
    )
    once = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, needed: dict[Training, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(
            self,
            "kind",
            [
                (value, _("%(title)s (%(n)s need it)") % {"title": title, "n": number})
                for (value, title), number in zip(
                    choices(Training), needed.values(), strict=True
                )
            ],
        )
        self.fields["once"].initial = new_hidden_id()

    def draft(self) -> TrainingDraft:
        """Return the typed input of the action."""
        values = dict(self.cleaned_data)
        return TrainingDraft(kind=Training(values.pop("kind")), **values)
