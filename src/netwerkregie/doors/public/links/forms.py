# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people and organisations say about themselves."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts.triage import ReturnReason
from netwerkregie.domain.network.drafts import (
    AnswerDraft,
    AnswerKind,
    Availability,
    BestTime,
    Domain,
    Entrance,
    EntryDraft,
    EntryKind,
    Language,
    OwnFactsDraft,
    ReachBy,
    Topic,
)
from netwerkregie.domain.network.drafts.agreements import (
    FUNCTIONS_LENGTH,
    LeaveReason,
)
from netwerkregie.domain.network.drafts.offers import (
    WORDS_LENGTH,
    Answer,
    Direction,
    OfferDraft,
    OfferKind,
    When,
)
from netwerkregie.domain.network.models import Organisation, PersonEntry
from netwerkregie.domain.network.phrases import choices
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import GuardedField
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.kernel.labels import choices as named
from netwerkregie.foundation.privacy.texts import About

LEFT_OPEN = ("", _("I leave this open"))


class EntryForm(forms.Form):
    """One's own entry, in one's own words; what may be left out is folded away."""

    template_name = "public/links/entry_form.html"
    folded = ("offer", "topics", "availability", "languages", "reach_by", "phone")

    kind = forms.ChoiceField(
        label=_("Why are you in the network?"),
        choices=choices(EntryKind),
        widget=forms.RadioSelect,
    )
    name = GuardedField(label=_("Your name"), max_length=100, about=About.PERSON)
    role = GuardedField(label=_("What do you do?"), required=False, max_length=60)
    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("The link to your entry goes there."),
    )
    phone = forms.CharField(label=_("Your phone"), required=False, max_length=20)
    reach_by = forms.ChoiceField(
        label=_("How may we reach you?"),
        choices=choices(ReachBy),
        widget=forms.RadioSelect,
    )
    topics = forms.MultipleChoiceField(
        label=_("What may we ask you for?"),
        required=False,
        choices=choices(Topic),
        widget=forms.CheckboxSelectMultiple,
    )
    offer = GuardedField(
        label=_("What do you offer, in your own words?"),
        required=False,
        max_length=300,
        rows=3,
    )
    availability = forms.MultipleChoiceField(
        label=_("When do you have time?"),
        required=False,
        choices=choices(Availability),
        widget=forms.CheckboxSelectMultiple,
    )
    languages = forms.MultipleChoiceField(
        label=_("In which languages do you want to offer help?"),
        required=False,
        choices=choices(Language),
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Only if you like. It is something that you offer, so that we can ask you; "
            "we do not ask which languages you speak at home."
        ),
    )
    is_sixteen = forms.BooleanField(
        label=_("I am 16 or older"),
        required=False,
        help_text=_("Only for key persons and volunteers."),
    )

    @property
    def opens_more(self) -> bool:
        """Whether the folded part is open: something in it is filled in, or wrong."""
        if self.is_bound:
            return any(self.errors.get(name) for name in self.folded)
        return any(self.initial.get(name) for name in self.folded if name != "reach_by")

    def draft(self) -> EntryDraft:
        """Return the typed input of the action."""
        values = dict(self.cleaned_data)
        return EntryDraft(
            kind=EntryKind(values.pop("kind")),
            reach_by=ReachBy(values.pop("reach_by")),
            topics=tuple(values.pop("topics")),
            languages=tuple(values.pop("languages")),
            availability=tuple(values.pop("availability")),
            language=(get_language() or "nl")[:2],
            **values,
        )


def initial_of_entry(entry: PersonEntry) -> dict[str, Any]:
    """Return what the form of an existing entry starts with."""
    return {name: getattr(entry, name) for name in EntryForm.base_fields}


class ReaderForm(forms.Form):
    """Who reads along: a function, never a name."""

    confirmed_as = GuardedField(
        label=_("Your function in the organisation"),
        max_length=60,
        help_text=_("For example: secretary. We do not ask your name."),
    )


class OwnFactsForm(forms.Form):
    """What an organisation says about itself."""

    domain = forms.ChoiceField(
        label=_("Where do you stand?"),
        choices=choices(Domain),
        help_text=_("You choose this yourselves."),
    )
    about = GuardedField(
        label=_("What do you do, in your own words?"),
        required=False,
        max_length=300,
        rows=3,
        about=About.ORGANISATION,
    )
    email = forms.EmailField(label=_("General e-mail address"), required=False)
    phone = forms.CharField(
        label=_("General phone number"), required=False, max_length=20
    )
    best_time = forms.ChoiceField(
        label=_("Best time to call"),
        required=False,
        choices=[LEFT_OPEN, *choices(BestTime)],
    )
    reach_by = forms.ChoiceField(
        label=_("How do you want to be reached?"),
        required=False,
        choices=[LEFT_OPEN, *choices(ReachBy)],
    )
    entrance = forms.ChoiceField(
        label=_("Which entrance?"),
        required=False,
        choices=[LEFT_OPEN, *choices(Entrance)],
    )
    shoes_off = forms.BooleanField(label=_("Shoes off at the door"), required=False)

    def draft(self) -> OwnFactsDraft:
        """Return the typed input of the action."""
        return OwnFactsDraft(**self.cleaned_data)


def initial_of_facts(organisation: Organisation) -> dict[str, Any]:
    """Return what the form of an organisation starts with."""
    return {name: getattr(organisation, name) for name in OwnFactsForm.base_fields}


class AnswerForm(forms.Form):
    """An organisation's own view, or its objection."""

    kind = forms.ChoiceField(
        label=_("What do you want to do?"),
        choices=[
            (AnswerKind.VIEW.value, _("Put our own view beside it")),
            (AnswerKind.OBJECTION.value, _("Object to what is written")),
        ],
        widget=forms.RadioSelect,
    )
    text = GuardedField(
        label=_("In your own words"),
        required=False,
        max_length=500,
        rows=3,
        help_text=_("Without names of people."),
    )

    def draft(self) -> AnswerDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return AnswerDraft(AnswerKind(values["kind"]), values["text"])


class YesForm(forms.Form):
    """A yes to an agreement, with what the other parties may see of one's own."""

    functions = GuardedField(
        label=_("Which functions are focal points with you?"),
        required=False,
        max_length=FUNCTIONS_LENGTH,
        help_text=_(
            "For example: internal counsellor, youth worker. Functions only, no names. "
            "The other parties see them with your general address."
        ),
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, asks_functions: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_functions:
            # What is not shared is not asked for.
            del self.fields["functions"]


class LeaveForm(forms.Form):
    """Why an organisation leaves an agreement; a choice, no explanation."""

    reason = forms.ChoiceField(
        label=_("Why do you leave?"),
        choices=choices(LeaveReason),
        initial=LeaveReason.NOT_SAID.value,
        widget=forms.RadioSelect,
    )


class OfferForm(forms.Form):
    """What an organisation offers or asks, in its own words."""

    direction = forms.ChoiceField(
        label=_("Do you offer or ask?"),
        choices=[
            (Direction.OFFER.value, _("We offer this")),
            (Direction.REQUEST.value, _("We are looking for this")),
        ],
        widget=forms.RadioSelect,
    )
    kind = forms.ChoiceField(label=_("What is it?"), choices=choices(OfferKind))
    words = GuardedField(
        label=_("What exactly?"),
        required=False,
        max_length=WORDS_LENGTH,
        strip=False,
        rows=3,
        help_text=_("Without names of people."),
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
        label=_("Only for organisations with which we share an agreement"),
        required=False,
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    once = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, districts: list[tuple[str, str]], **kwargs: Any
    ) -> None:
        kwargs["initial"] = {"once": new_hidden_id()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        let_choose(self, "district_ids", districts)
        if not districts:
            del self.fields["district_ids"]

    def draft(self) -> OfferDraft:
        """Return the typed input of the action."""
        values = dict(self.cleaned_data)
        chosen = values.pop("district_ids", [])
        return OfferDraft(
            direction=Direction(values.pop("direction")),
            kind=OfferKind(values.pop("kind")),
            when=When(values.pop("when")),
            district_ids=tuple(UUID(one) for one in chosen),
            **values,
        )


class AnswerYesNoForm(forms.Form):
    """Whether an organisation wants to be introduced; no reason is asked."""

    said = forms.ChoiceField(
        label=_("Do you want to be introduced?"),
        choices=choices(Answer),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )


class GiveBackForm(forms.Form):
    """Why an organisation gives a question for help back."""

    reason = forms.ChoiceField(
        label=_("Why not?"),
        choices=named(ReturnReason),
        widget=forms.RadioSelect,
        error_messages={"required": _("Say why, with one of these.")},
    )
