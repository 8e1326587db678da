# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the desk says about small grants: a round, a question, a decision, an end."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.drafts.budget import NAME_LENGTH, NOTHING
from netwerkregie.domain.programme.drafts.photos import ALT_LENGTH
from netwerkregie.domain.programme.drafts.small_grants import (
    CRITERIA_LENGTH,
    WORDS_LENGTH,
    FixDraft,
    GrantDecisionDraft,
    RoundDraft,
)
from netwerkregie.doors.amounts import AmountField
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.programme.forms.budget import NO_PERSON, _day, _Once
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import clock

NO_INTEREST = _(
    "I do not know who applies, and neither I nor anybody close to me gains by it"
)


class RoundForm(_Once):
    """A round: from which money, how much, and how it is judged."""

    paid_from = forms.ChoiceField(label=_("Paid from"))
    name = DeskGuardedField(label=_("Name of the round"), max_length=NAME_LENGTH)
    criteria = DeskGuardedField(
        label=_("How are plans judged?"),
        max_length=CRITERIA_LENGTH,
        rows=6,
        help_text=_("In plain words: everybody reads this before they apply."),
    )
    ceiling = AmountField(label=_("How much is there in all (the ceiling)?"))
    most = AmountField(label=_("How much can one application get?"))
    opens_on = _day(_("Open from"))
    closes_on = _day(_("Open until"))

    def __init__(
        self, *args: Any, offered: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "paid_from", offered)
        self.fields["opens_on"].initial = clock.today()
        self.fields["closes_on"].initial = clock.today() + timedelta(days=60)

    def draft(self) -> RoundDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        line, source = values["paid_from"].split("_")
        return RoundDraft(
            UUID(line),
            UUID(source),
            values["name"],
            values["criteria"],
            values["ceiling"],
            values["most"],
            values["opens_on"],
            values["closes_on"],
            values["once"],
        )


class QuestionForm(forms.Form):
    """What is missing in an application."""

    question = DeskGuardedField(
        label=_("What do you miss?"),
        max_length=WORDS_LENGTH,
        rows=3,
        help_text=_("Who applied reads it. Meanwhile the eight weeks wait."),
    )


class ProposeForm(forms.Form):
    """What the first of two proposes."""

    outcome = forms.ChoiceField(
        label=_("What do you propose?"),
        choices=[("grant", _("Grant it")), ("refuse", _("Do not grant it"))],
        widget=forms.RadioSelect,
    )
    amount = AmountField(label=_("How much?"), required=False)
    reason = DeskGuardedField(
        label=_("The reason that everybody may read"),
        max_length=WORDS_LENGTH,
        rows=3,
        help_text=_("From the criteria of the round. Nothing about a person."),
    )
    words = DeskGuardedField(
        label=_("Your own words for the other of the two"),
        max_length=WORDS_LENGTH,
        rows=3,
        help_text=NO_PERSON,
    )
    no_interest = forms.BooleanField(label=NO_INTEREST, required=False)
    reader = forms.ChoiceField(
        label=_("Who looks along?"), required=False, choices=[("", _("Who has time"))]
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)

    def __init__(
        self, *args: Any, readers: Sequence[tuple[str, str]] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        found = [("", _("Who has time")), *readers]
        let_choose(self, "reader", found)

    def clean(self) -> dict[str, Any]:
        """Ask for the amount where something is granted."""
        values = super().clean() or {}
        if values.get("outcome") == "grant" and values.get("amount") == NOTHING:
            self.add_error("amount", ValidationError(_("How much is granted?")))
        return values

    def draft(self) -> GrantDecisionDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return GrantDecisionDraft(
            values["version"],
            values["outcome"] == "grant",
            values["amount"],
            values["reason"],
            values["words"],
            values["no_interest"],
            UUID(values["reader"]) if values["reader"] else None,
        )


class AgreeForm(forms.Form):
    """What the second of two thinks."""

    words = DeskGuardedField(
        label=_("What do you think, in your own words?"),
        max_length=WORDS_LENGTH,
        rows=3,
        help_text=NO_PERSON,
    )
    no_interest = forms.BooleanField(label=NO_INTEREST, required=False)


class SettleForm(forms.Form):
    """At how much it is fixed."""

    amount = AmountField(label=_("Fixed at"))
    reason = DeskGuardedField(
        label=_("If that is less: why?"),
        required=False,
        max_length=WORDS_LENGTH,
        rows=2,
        help_text=_("Who applied reads it, and can object."),
    )

    def draft(self) -> FixDraft:
        """Return the typed input of the action."""
        return FixDraft(self.cleaned_data["amount"], self.cleaned_data["reason"])


class PhotoForm(forms.Form):
    """A photo without people."""

    photo = forms.FileField(
        label=_("The photo"),
        widget=forms.FileInput(attrs={"accept": "image/*", "class": "nr-file"}),
        help_text=_(
            "Of the place and what was made, not of people. A new picture is made of "
            "it: place, time and camera inside the file are gone."
        ),
    )
    alt = DeskGuardedField(
        label=_("What is to be seen?"),
        max_length=ALT_LENGTH,
        help_text=_("For who cannot see it."),
    )
    nobody = forms.BooleanField(label=_("Nobody can be recognised"), required=False)
