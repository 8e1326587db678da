# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of the budget take in."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.drafts.budget import (
    CONDITIONS_LENGTH,
    NAME_LENGTH,
    REASON_LENGTH,
    REFERENCE_LENGTH,
    WHAT_LENGTH,
    CommitmentDraft,
    DeliveryDraft,
    Heading,
    InstalmentDraft,
    InvoiceDraft,
    LineDraft,
    ReportDraft,
    SourceDraft,
    SourceKind,
)
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.doors.desk.programme.forms.money import AmountField, SharesForm
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import clock, new_hidden_id
from netwerkregie.foundation.privacy.texts import About

NO_PERSON = _("Nothing about a person.")


def _day(label: Any, **more: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, **more)


class _Once(forms.Form):
    """A form whose second press is the same act."""

    once = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {}).update(once=new_hidden_id())
        super().__init__(*args, **kwargs)


class YearForm(forms.Form):
    """Which year."""

    year = forms.IntegerField(label=_("Year"), min_value=2000, max_value=2100)


class LineForm(_Once, SharesForm):
    """A line and what is planned on it."""

    heading = forms.ChoiceField(label=_("For what?"), choices=choices(Heading))
    name = DeskGuardedField(
        label=_("Name of the line"), max_length=NAME_LENGTH, help_text=NO_PERSON
    )

    def draft(self) -> LineDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return LineDraft(
            Heading(values["heading"]), values["name"], self.shares(), values["once"]
        )


class PlanForm(SharesForm):
    """Other amounts on a line, and why."""

    reason = DeskGuardedField(
        label=_("Why does it change?"), max_length=REASON_LENGTH, help_text=NO_PERSON
    )


class CommitmentForm(_Once, SharesForm):
    """Money promised to a party."""

    party = DeskGuardedField(
        label=_("To whom?"),
        max_length=NAME_LENGTH,
        about=About.ORGANISATION,
        help_text=_("The name under which the organisation or supplier trades."),
    )
    what = DeskGuardedField(
        label=_("For what?"), max_length=WHAT_LENGTH, help_text=NO_PERSON
    )
    on = _day(_("On which day?"))
    overrun_reason = DeskGuardedField(
        label=_("If it does not fit: why is it done nevertheless?"),
        required=False,
        max_length=REASON_LENGTH,
        help_text=_("Whoever reads the account sees this reason."),
    )

    activity = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = clock.today()

    def draft(self) -> CommitmentDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return CommitmentDraft(
            values["party"],
            values["what"],
            values["on"],
            self.shares(),
            values["overrun_reason"],
            values["once"],
            values["activity"],
        )


class ChangeForm(SharesForm):
    """What is promised from now on, and why."""

    reason = DeskGuardedField(
        label=_("Why does it change?"), max_length=REASON_LENGTH, help_text=NO_PERSON
    )


class DeliveryForm(_Once):
    """What came, and when it was seen."""

    what = DeskGuardedField(
        label=_("What did you see or receive?"),
        max_length=WHAT_LENGTH,
        help_text=NO_PERSON,
    )
    on = _day(_("On which day?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = clock.today()

    def draft(self) -> DeliveryDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return DeliveryDraft(values["on"], values["what"], values["once"])


class InvoiceForm(forms.Form):
    """What a party asks for."""

    number = DeskGuardedField(
        label=_("Number on the invoice"),
        max_length=REFERENCE_LENGTH,
        about=About.ORGANISATION,
    )
    amount = AmountField(
        label=_("Amount"), help_text=_("A credit note is an amount below nothing.")
    )
    received_on = _day(_("Received on"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["received_on"].initial = clock.today()

    def draft(self) -> InvoiceDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return InvoiceDraft(values["number"], values["amount"], values["received_on"])


class SourceForm(_Once):
    """Own money of a year, or a grant."""

    kind = forms.ChoiceField(label=_("Whose money is it?"), choices=choices(SourceKind))
    name = DeskGuardedField(
        label=_("Name"), max_length=NAME_LENGTH, about=About.ORGANISATION
    )
    amount = AmountField(label=_("Amount"))
    starts_on = _day(_("May be used from"))
    ends_on = _day(_("May be used until"))
    earmarks = forms.MultipleChoiceField(
        label=_("What may it pay?"),
        required=False,
        choices=choices(Heading),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Tick nothing if it may pay everything."),
    )
    reference = DeskGuardedField(
        label=_("Reference of the decision"),
        required=False,
        max_length=REFERENCE_LENGTH,
        about=About.ORGANISATION,
    )
    decided_on = _day(_("Decided on"), required=False)
    conditions = DeskGuardedField(
        label=_("Conditions"), required=False, max_length=CONDITIONS_LENGTH, rows=4
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        year = clock.today().year
        self.fields["starts_on"].initial = date(year, 1, 1)
        self.fields["ends_on"].initial = date(year, 12, 31)

    def draft(self) -> SourceDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return SourceDraft(
            SourceKind(values["kind"]),
            values["name"],
            values["amount"],
            values["starts_on"],
            values["ends_on"],
            frozenset(Heading(one) for one in values["earmarks"]),
            values["reference"],
            values["decided_on"],
            values["conditions"],
            values["once"],
        )


class InstalmentForm(forms.Form):
    """A part of a grant that is to come."""

    amount = AmountField(label=_("Amount"))
    due_on = _day(_("Expected on"))

    def draft(self) -> InstalmentDraft:
        """Return the typed input of the action."""
        return InstalmentDraft(self.cleaned_data["due_on"], self.cleaned_data["amount"])


class ReportForm(forms.Form):
    """An account that the giver is owed."""

    what = DeskGuardedField(
        label=_("Which account?"), max_length=WHAT_LENGTH, help_text=NO_PERSON
    )
    due_on = _day(_("By which day?"))

    def __init__(self, *args: Any, **more: Any) -> None:
        # Beside the instalments on one page: an id stands there once.
        super().__init__(*args, **{"auto_id": "id_report_%s", **more})

    def draft(self) -> ReportDraft:
        """Return the typed input of the action."""
        return ReportDraft(self.cleaned_data["due_on"], self.cleaned_data["what"])
