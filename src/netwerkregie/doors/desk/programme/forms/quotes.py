# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the desk says about suppliers and quotes."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.drafts.budget import (
    NAME_LENGTH,
    REASON_LENGTH,
    euro,
)
from netwerkregie.domain.programme.drafts.quotes import (
    CRITERION_LENGTH,
    FACTS_LENGTH,
    MOST_CRITERIA,
    PHONE_LENGTH,
    REMARK_LENGTH,
    TITLE_LENGTH,
    WHAT_LENGTH,
    WHY_LENGTH,
    ChoiceDraft,
    QuoteDraft,
    QuoteRequestDraft,
    SupplierDraft,
)
from netwerkregie.domain.programme.models import Quote, QuoteCriterion, Supplier
from netwerkregie.doors.amounts import AmountField, shown
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.programme.forms.budget import NO_PERSON, _day, _Once
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.privacy.texts import About

NO_INTEREST = _("Neither I nor anybody close to me has an interest in a supplier")
VALID_DAYS = 60


class SupplierForm(_Once):
    """A supplier by its public facts."""

    name = DeskGuardedField(
        label=_("Name under which it trades"),
        max_length=NAME_LENGTH,
        about=About.ORGANISATION,
    )
    number = forms.CharField(
        label=_("Trade register number"), required=False, max_length=12
    )
    email = forms.EmailField(
        label=_("General e-mail address"),
        required=False,
        help_text=_("Of the business, not of one person."),
    )
    phone = forms.CharField(
        label=_("General telephone number"), required=False, max_length=PHONE_LENGTH
    )
    facts = DeskGuardedField(
        label=_("What it offers"),
        required=False,
        max_length=FACTS_LENGTH,
        rows=2,
        help_text=NO_PERSON,
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, initial=1)

    def draft(self) -> SupplierDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return SupplierDraft(
            values["name"],
            values["number"],
            values["email"],
            values["phone"],
            values["facts"],
            values["version"],
            values["once"],
        )


class AskForm(_Once):
    """What we ask quotes for."""

    paid_from = forms.ChoiceField(label=_("Paid from"))
    title = DeskGuardedField(label=_("What do we call it?"), max_length=TITLE_LENGTH)
    what = DeskGuardedField(
        label=_("What do we ask?"), max_length=WHAT_LENGTH, rows=4, help_text=NO_PERSON
    )
    answer_by = _day(_("Quotes come in until"))

    def __init__(
        self, *args: Any, offered: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "paid_from", offered)
        self.fields["answer_by"].initial = clock.today() + timedelta(days=21)
        for place in range(1, MOST_CRITERIA + 1):
            self.fields[f"criterion_{place}"] = DeskGuardedField(
                label=_("Criterion {number}").format(number=place),
                required=place == 1,
                max_length=CRITERION_LENGTH,
                help_text=_("On what are quotes compared?") if place == 1 else "",
            )

    def draft(self) -> QuoteRequestDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        line, source = values["paid_from"].split("_")
        criteria = [values[f"criterion_{one}"] for one in range(1, MOST_CRITERIA + 1)]
        return QuoteRequestDraft(
            UUID(line),
            UUID(source),
            values["title"],
            values["what"],
            criteria,
            values["answer_by"],
            once=values["once"],
        )


class QuoteForm(_Once):
    """A quote that came in, with what it says on each criterion."""

    supplier = forms.ChoiceField(label=_("Of which supplier?"))
    amount = AmountField(label=_("For how much?"))
    received_on = _day(_("Came in on"))
    valid_until = _day(_("Valid until"))
    file = forms.FileField(
        label=_("The quote as a file"),
        required=False,
        widget=forms.FileInput(attrs={"class": "nr-file"}),
        help_text=_("A PDF, picture or text document; it is drawn afresh."),
    )

    def __init__(
        self,
        *args: Any,
        suppliers: Sequence[Supplier],
        criteria: Sequence[QuoteCriterion],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.criteria = criteria
        found = [(str(one.id), one.name) for one in suppliers]
        let_choose(self, "supplier", found)
        self.fields["received_on"].initial = clock.today()
        until = clock.today() + timedelta(days=VALID_DAYS)
        self.fields["valid_until"].initial = until
        for one in criteria:
            self.fields[f"remark_{one.id.hex}"] = DeskGuardedField(
                label=one.name, required=False, max_length=REMARK_LENGTH
            )

    def draft_with(self, content_type: str, content: bytes) -> QuoteDraft:
        """Return the typed input of the action, with its file."""
        values = self.cleaned_data
        return QuoteDraft(
            UUID(values["supplier"]),
            values["amount"],
            values["received_on"],
            values["valid_until"],
            {one.id: values[f"remark_{one.id.hex}"] for one in self.criteria},
            content_type,
            content,
            values["once"],
        )


class ChooseForm(forms.Form):
    """Which quote, and why."""

    quote = forms.ChoiceField(
        label=_("Which quote do you choose?"), widget=forms.RadioSelect
    )
    reason = DeskGuardedField(
        label=_("Why this one, on the criteria?"),
        max_length=WHY_LENGTH,
        rows=3,
        help_text=NO_PERSON,
    )
    only_one_why = DeskGuardedField(
        label=_("If there is one quote only: why?"),
        required=False,
        max_length=WHY_LENGTH,
        rows=2,
    )
    overrun_reason = DeskGuardedField(
        label=_("If it does not fit the line: why is it done nevertheless?"),
        required=False,
        max_length=REASON_LENGTH,
    )
    no_interest = forms.BooleanField(label=NO_INTEREST, required=False)

    def __init__(self, *args: Any, quotes: Sequence[Quote], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        found = [
            (str(one.id), f"{one.supplier.name}, {shown_amount(one)}") for one in quotes
        ]
        let_choose(self, "quote", found)

    def draft(self) -> ChoiceDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return ChoiceDraft(
            UUID(values["quote"]),
            values["reason"],
            values["no_interest"],
            values["only_one_why"],
            values["overrun_reason"],
        )


class SecondForm(forms.Form):
    """What the second of two thinks of a choice."""

    words = DeskGuardedField(
        label=_("What do you think, in your own words?"),
        max_length=WHY_LENGTH,
        rows=3,
        help_text=NO_PERSON,
    )
    no_interest = forms.BooleanField(label=NO_INTEREST, required=False)


def shown_amount(one: Quote) -> str:
    """Return the amount of a quote in the reader's own way of writing."""
    return shown(euro(one.amount))
