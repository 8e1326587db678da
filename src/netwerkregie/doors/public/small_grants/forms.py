# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a resident says of a plan: what, where, when, what it costs; and one contact.

Nothing here asks what somebody believes or where they come from.
"""

from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.core import signing
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from moneyed import Money

from netwerkregie.domain.programme.drafts.budget import NOTHING, euro, read_amount
from netwerkregie.domain.programme.drafts.photos import ALT_LENGTH
from netwerkregie.domain.programme.drafts.small_grants import (
    ABOUT_LENGTH,
    ACCOUNT_LENGTH,
    COST_LENGTH,
    MOST_COSTS,
    PERSON_LENGTH,
    PHONE_LENGTH,
    PLACE_LENGTH,
    TITLE_LENGTH,
    AccountDraft,
    Applicant,
    ContactDraft,
    CostDraft,
    GrantReportDraft,
    SmallGrantDraft,
)
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.doors.amounts import AmountField
from netwerkregie.doors.guarded import GuardedField
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.privacy.texts import About

_SALT = "netwerkregie.small_grant"
PAGE_DAYS = 2


def new_key() -> str:
    """Draw the key of an application; signed, so that nobody chooses it themselves."""
    return signing.dumps(str(new_hidden_id()), salt=_SALT)


def _day(label: Any, **more: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **more)


class PlanForm(forms.Form):
    """A plan with its costs and a contact."""

    applicant = forms.ChoiceField(
        label=_("Who asks?"), choices=choices(Applicant), widget=forms.RadioSelect
    )
    title = GuardedField(
        label=_("What do you call your plan?"),
        max_length=TITLE_LENGTH,
        help_text=_("This name is public once it is granted. No names of people."),
    )
    about = GuardedField(
        label=_("What will happen, and for whom is it open?"),
        max_length=ABOUT_LENGTH,
        rows=5,
        help_text=_("Without names of people, and not about anybody in particular."),
    )
    place = GuardedField(
        label=_("Where?"),
        required=False,
        max_length=PLACE_LENGTH,
        help_text=_("For example: on the square, or in the community centre."),
    )
    starts_on = _day(_("The first day"))
    ends_on = _day(
        _("The last day"),
        required=False,
        help_text=_("Leave it empty if it is one day."),
    )
    asked = AmountField(label=_("How much do you ask?"))
    contact = forms.CharField(
        label=_("Whom do we write to?"),
        max_length=PERSON_LENGTH,
        help_text=_("Only who handles it sees this, and it is destroyed afterwards."),
    )
    email = forms.EmailField(label=_("E-mail address"), required=False)
    phone = forms.CharField(
        label=_("Telephone number"),
        required=False,
        max_length=PHONE_LENGTH,
        help_text=_("One of the two is enough."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for place in range(1, MOST_COSTS + 1):
            self.fields[f"what_{place}"] = GuardedField(
                label=_("Cost {number}").format(number=place),
                required=False,
                max_length=COST_LENGTH,
            )
            self.fields[f"amount_{place}"] = AmountField(
                label=_("Amount of cost {number}").format(number=place), required=False
            )

    @property
    def cost_rows(self) -> list[tuple[Any, Any]]:
        """The fields of each cost, side by side."""
        return [
            (self[f"what_{place}"], self[f"amount_{place}"])
            for place in range(1, MOST_COSTS + 1)
        ]

    @property
    def sum_typed(self) -> Money:
        """The sum of what was typed so far, also when something else is wrong."""
        rows = range(1, MOST_COSTS + 1)
        found = [read_amount(str(self[f"amount_{one}"].value() or "")) for one in rows]
        return sum((one for one in found if one is not None), NOTHING)

    def clean(self) -> dict[str, Any]:
        """Ask for the other half where a cost is half there."""
        values = super().clean() or {}
        for place in range(1, MOST_COSTS + 1):
            what = values.get(f"what_{place}", "")
            amount = values.get(f"amount_{place}", NOTHING)
            if what and amount == NOTHING:
                self.add_error(f"amount_{place}", _("What does this cost?"))
            if not what and amount != NOTHING and f"what_{place}" not in self.errors:
                self.add_error(f"what_{place}", _("What is this amount for?"))
        return values

    def costs(self) -> tuple[CostDraft, ...]:
        """Return the costs that were filled in."""
        values = self.cleaned_data
        return tuple(
            CostDraft(values[f"what_{place}"], values[f"amount_{place}"])
            for place in range(1, MOST_COSTS + 1)
            if values[f"what_{place}"]
        )

    def draft_with(self, key: UUID | None, version: int) -> SmallGrantDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return SmallGrantDraft(
            applicant=Applicant(values["applicant"]),
            title=values["title"],
            about=values["about"],
            place=values["place"],
            starts_on=values["starts_on"],
            ends_on=values["ends_on"] or values["starts_on"],
            costs=self.costs(),
            asked=values["asked"],
            contact=ContactDraft(values["contact"], values["email"], values["phone"]),
            language=(get_language() or "nl")[:2],
            key=key,
            version=version,
        )


class ApplyForm(PlanForm):
    """Applying, with a key that this page drew."""

    # For programs that fill in everything; people do not see it.
    website = forms.CharField(
        label=_("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )
    key = forms.CharField(widget=forms.HiddenInput, initial=new_key)

    def clean_key(self) -> UUID:
        """Accept a key that this page drew lately."""
        try:
            drawn = signing.loads(
                self.cleaned_data["key"], salt=_SALT, max_age=PAGE_DAYS * 86_400
            )
        except signing.BadSignature:
            raise ValidationError(
                _("This page was open for too long. Send it once more.")
            ) from None
        return UUID(drawn)

    def clean_website(self) -> str:
        """Refuse what only a program fills in."""
        if self.cleaned_data["website"]:
            raise ValidationError(_("Leave this empty."))
        return ""

    def draft(self) -> SmallGrantDraft:
        """Return the typed input of the action."""
        return self.draft_with(self.cleaned_data["key"], 1)


class CorrectForm(PlanForm):
    """Correcting what was sent before."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def draft(self) -> SmallGrantDraft:
        """Return the typed input of the action."""
        return self.draft_with(None, self.cleaned_data["version"])


class AccountForm(forms.Form):
    """Where the money goes."""

    iban = forms.CharField(
        label=_("Account number (IBAN)"), max_length=ACCOUNT_LENGTH + 10
    )
    holder = forms.CharField(
        label=_("In the name of"),
        max_length=PERSON_LENGTH,
        help_text=_("Both are destroyed as soon as it is paid."),
    )

    def draft(self) -> AccountDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return AccountDraft(values["iban"], values["holder"])


class ReportForm(forms.Form):
    """What came of it, and one photo without people if there is one."""

    words = GuardedField(
        label=_("What came of it?"),
        max_length=ABOUT_LENGTH,
        rows=4,
        about=About.TEXT,
        help_text=_("A few sentences, without names of people."),
    )
    spent = AmountField(label=_("What did it really cost?"))
    photo = forms.FileField(
        label=_("A photo (if you want)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/*", "class": "nr-file"}),
        help_text=_(
            "Of the place, the food, what was made: not of people. We make a new "
            "picture of it, so that the place and time inside the file are gone."
        ),
    )
    alt = GuardedField(
        label=_("What is to be seen on the photo?"),
        required=False,
        max_length=ALT_LENGTH,
        help_text=_("For who cannot see it."),
    )
    nobody = forms.BooleanField(
        label=_("Nobody can be recognised on the photo"), required=False
    )

    def draft(self) -> GrantReportDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return GrantReportDraft(values["words"], values["spent"])


def amount_of(value: Any) -> Money:
    """Return what the database let out as an amount."""
    return euro(Decimal(str(value)))
