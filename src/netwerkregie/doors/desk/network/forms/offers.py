# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of offers and requests take in."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts.offers import (
    WORDS_LENGTH,
    Direction,
    OfferDraft,
    OfferKind,
    When,
)
from netwerkregie.domain.network.models import Offer
from netwerkregie.domain.network.phrases import choices
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import new_hidden_id

Choices = list[tuple[str, Any]]


class OfferFilterForm(forms.Form):
    """What is needed."""

    is_filter = True

    q = forms.CharField(label=_("What do you need?"), required=False, max_length=80)
    richting = forms.ChoiceField(
        label=_("Offered or asked for"),
        required=False,
        choices=[("", _("Both")), *choices(Direction)],
    )
    soort = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[("", _("All kinds")), *choices(OfferKind)],
    )
    wijk = forms.ChoiceField(label=_("District"), required=False)

    def __init__(self, *args: Any, districts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "wijk", [("", _("All districts")), *districts])


class OfferForm(forms.Form):
    """An offer or request, written down for an organisation that reads it itself."""

    direction = forms.ChoiceField(
        label=_("Is it offered or asked for?"),
        choices=choices(Direction),
        widget=forms.RadioSelect,
    )
    kind = forms.ChoiceField(label=_("What is it?"), choices=choices(OfferKind))
    words = DeskGuardedField(
        label=_("What exactly?"),
        required=False,
        max_length=WORDS_LENGTH,
        strip=False,
        rows=3,
        help_text=_(
            "The organisation reads these same words, and changes or withdraws them."
        ),
    )
    when = forms.ChoiceField(
        label=_("When?"),
        choices=choices(When),
        initial=When.TO_AGREE.value,
        widget=forms.RadioSelect,
    )
    district_ids = forms.MultipleChoiceField(
        label=_("Where? Nothing chosen means everywhere."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    for_partners = forms.BooleanField(
        label=_("For partners by agreement only"), required=False
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    once = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, districts: Choices, **kwargs: Any) -> None:
        kwargs["initial"] = {"once": new_hidden_id()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        let_choose(self, "district_ids", districts)
        if not districts:
            del self.fields["district_ids"]

    def draft(self) -> OfferDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return OfferDraft(
            direction=Direction(values["direction"]),
            kind=OfferKind(values["kind"]),
            words=values["words"],
            when=When(values["when"]),
            district_ids=tuple(UUID(one) for one in values.get("district_ids", [])),
            for_partners=values["for_partners"],
            version=values["version"],
            once=values["once"],
        )


def initial_of(offer: Offer) -> dict[str, Any]:
    """Return what the form of an existing offer starts with."""
    names = ("direction", "kind", "words", "when", "for_partners", "version")
    values = {name: getattr(offer, name) for name in names}
    places = [str(one.district_id) for one in offer.places.all()]
    return values | {"district_ids": places}
