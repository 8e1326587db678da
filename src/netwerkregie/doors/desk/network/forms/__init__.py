# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the network's pages take in; the rules are checked once more by the actions."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts import (
    AGREEMENT_LENGTH,
    CHOSEN_KINDS,
    BestTime,
    ContactDraft,
    ContactKind,
    Domain,
    Entrance,
    InvitationDraft,
    InvitationSource,
    OrganisationDraft,
    Outcome,
    ReachBy,
    RegisterKind,
    Subject,
    next_choices,
)
from netwerkregie.domain.network.models import Organisation
from netwerkregie.domain.network.phrases import choices
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import clock, new_hidden_id
from netwerkregie.foundation.privacy.texts import About

Choices = list[tuple[str, Any]]
NOT_KNOWN = ("", _("Not known"))
RHYTHMS: Choices = [
    ("30", _("Every month")),
    ("60", _("Every two months")),
    ("90", _("Every three months")),
    ("180", _("Every half year")),
    ("365", _("Every year")),
]


class FilterForm(forms.Form):
    """What somebody wants to see of the list of organisations."""

    is_filter = True

    q = forms.CharField(label=_("Search"), required=False, max_length=80)
    domein = forms.ChoiceField(
        label=_("Domain"),
        required=False,
        choices=[("", _("All domains")), *choices(Domain)],
    )
    wijk = forms.ChoiceField(label=_("District"), required=False)
    stil = forms.BooleanField(label=_("Gone quiet only"), required=False)
    op = forms.ChoiceField(
        label=_("Order"),
        required=False,
        choices=[("name", _("By name")), ("due", _("Longest not spoken first"))],
    )

    def __init__(self, *args: Any, districts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "wijk", [("", _("All districts")), *districts])


class OrganisationForm(forms.Form):
    """The public facts of an organisation; there is no field for remarks."""

    name = DeskGuardedField(label=_("Name"), max_length=120, about=About.ORGANISATION)
    domain = forms.ChoiceField(
        label=_("Domain"),
        required=False,
        choices=[NOT_KNOWN, *choices(Domain)],
        help_text=_("The organisation itself confirms or changes this."),
    )
    district_ids = forms.MultipleChoiceField(
        label=_("Works in"), required=False, widget=forms.CheckboxSelectMultiple
    )
    register_kind = forms.ChoiceField(
        label=_("Public register"),
        required=False,
        choices=[("", _("None")), *choices(RegisterKind)],
    )
    register_number = forms.CharField(
        label=_("Number in that register"), required=False, max_length=30
    )
    street = DeskGuardedField(
        label=_("Street"), required=False, max_length=80, about=About.ORGANISATION
    )
    house_number = forms.CharField(
        label=_("House number"), required=False, max_length=12
    )
    postcode = forms.CharField(label=_("Postcode"), required=False, max_length=7)
    city = DeskGuardedField(
        label=_("Town"), required=False, max_length=60, about=About.ORGANISATION
    )
    email = forms.EmailField(
        label=_("General e-mail address"),
        required=False,
        help_text=_("Of the organisation, not of a person."),
    )
    phone = forms.CharField(
        label=_("General phone number"), required=False, max_length=20
    )
    website = DeskGuardedField(
        label=_("Website"), required=False, max_length=120, about=About.ORGANISATION
    )
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
    rhythm_days = forms.ChoiceField(
        label=_("How often we want to speak"),
        required=False,
        choices=[("", _("As usual in this domain")), *RHYTHMS],
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, districts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "district_ids", districts)
        if not districts:
            del self.fields["district_ids"]

    def draft(self) -> OrganisationDraft:
        """Return the typed input of the action."""
        values = dict(self.cleaned_data)
        values["rhythm_days"] = int(values["rhythm_days"] or 0)
        values["district_ids"] = tuple(
            UUID(one) for one in values.get("district_ids", [])
        )
        return OrganisationDraft(**values)


def initial_of(
    organisation: Organisation, district_ids: Iterable[UUID]
) -> dict[str, Any]:
    """Return what the form starts with."""
    names = [name for name in OrganisationForm.base_fields if name != "district_ids"]
    values = {name: getattr(organisation, name) for name in names}
    values["rhythm_days"] = str(organisation.rhythm_days)
    return values | {"district_ids": [str(one) for one in district_ids]}


class ContactForm(forms.Form):
    """One screen, four taps: kind, subject, next date, save."""

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
    agreement = DeskGuardedField(
        label=_("What did you agree?"),
        required=False,
        max_length=AGREEMENT_LENGTH,
        strip=False,
        rows=2,
        help_text=_("The organisation reads these same words. Nothing about a person."),
    )
    next = forms.ChoiceField(
        label=_("When do you speak again?"),
        required=False,
        widget=forms.RadioSelect,
    )
    held_on = forms.DateField(
        label=_("When was it?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    once = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, takes_words: bool, **kwargs: Any) -> None:
        today = clock.today()
        kwargs.setdefault("initial", {}).update(
            held_on=today, once=new_hidden_id(), next=""
        )
        super().__init__(*args, **kwargs)
        let_choose(self, "next", _next_days(today))
        if not takes_words:
            # No reader, no words: what cannot be kept is not asked for (M4).
            del self.fields["agreement"]

    def draft(self) -> ContactDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        chosen = values.get("next")
        return ContactDraft(
            kind=ContactKind(values["kind"]),
            subject=Subject(values["subject"]),
            held_on=values["held_on"],
            agreement=values.get("agreement", ""),
            next_on=date.fromisoformat(chosen) if chosen else None,
            once=values["once"],
        )


def _next_days(today: date) -> Choices:
    words = (_("In a week"), _("In two weeks"), _("In a month"), _("In three months"))
    days = next_choices(today)
    return [
        *(
            (day.isoformat(), f"{word} ({date_format(day, 'j M')})")
            for word, day in zip(words, days, strict=True)
        ),
        ("", _("No date yet")),
    ]


class SettleForm(forms.Form):
    """What becomes of an objection."""

    outcome = forms.ChoiceField(
        label=_("What becomes of it?"),
        choices=choices(Outcome),
        widget=forms.RadioSelect,
    )


class InviteForm(forms.Form):
    """Whom we ask, and nothing besides."""

    name = DeskGuardedField(label=_("Name"), max_length=100, about=About.PERSON)
    address = forms.EmailField(label=_("Work address (e-mail)"))
    role = DeskGuardedField(
        label=_("Role"),
        required=False,
        max_length=60,
        help_text=_("For example: mentor, director, youth worker."),
    )
    source = forms.ChoiceField(
        label=_("Where do you have the address from?"),
        choices=[
            (InvitationSource.COLLEAGUE.value, _("We spoke, and it was given to me")),
            (InvitationSource.ORGANISATION.value, _("From the organisation")),
        ],
        widget=forms.RadioSelect,
        help_text=_("The letter says this."),
    )
    language = forms.ChoiceField(
        label=_("Language of the letter"),
        choices=[("nl", "Nederlands"), ("en", "English")],
        initial="nl",
    )

    def draft(self, organisation_id: UUID) -> InvitationDraft:
        """Return the typed input of the action."""
        values = dict(self.cleaned_data)
        values["source"] = InvitationSource(values["source"])
        return InvitationDraft(organisation_id=organisation_id, **values)


class UploadForm(forms.Form):
    """A list to look at; the file stays in memory."""

    kind = forms.ChoiceField(
        label=_("What kind of list is it?"),
        choices=[
            (
                "relations",
                _("My own contact list (.xlsx, .csv) or visiting cards (.vcf)"),
            ),
            ("schools", _("School locations of DUO (.csv)")),
            ("districts", _("Neighbourhood borders (.geojson)")),
        ],
        initial="relations",
        widget=forms.RadioSelect,
    )
    file = forms.FileField(
        label=_("The file"),
        help_text=_("At most 10 MB and 10,000 rows. The file itself is not kept."),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file.")},
    )
