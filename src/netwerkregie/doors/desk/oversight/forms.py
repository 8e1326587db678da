# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the officer and the controller fill in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.foundation.ledger.phrases import say_verb
from netwerkregie.foundation.ledger.queries import Wanted
from netwerkregie.foundation.ledger.verbs import known_verbs
from netwerkregie.foundation.tenancy.models import ModuleStep
from netwerkregie.overview.oversight.phrases import PURPOSES, RESULTS

ALL = ("", _("All"))


class LedgerFilter(forms.Form):
    """Which lines of the log to show."""

    verb = forms.ChoiceField(label=_("What was done"), required=False)
    purpose = forms.ChoiceField(
        label=_("Purpose"),
        required=False,
        choices=[ALL, *((str(key), label) for key, label in PURPOSES.items())],
    )
    result = forms.ChoiceField(
        label=_("Result"),
        required=False,
        choices=[ALL, *((str(key), label) for key, label in RESULTS.items())],
    )
    day = forms.DateField(
        label=_("Day"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        verbs = sorted((say_verb(verb.value), verb.value) for verb in known_verbs())
        field = self.fields["verb"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [ALL, *((value, label) for label, value in verbs)]

    def wanted(self) -> Wanted:
        """Return the filter; what is not valid filters nothing."""
        if not self.is_valid():
            return Wanted()
        values = self.cleaned_data
        return Wanted(
            verb=values["verb"],
            purpose=values["purpose"],
            result=values["result"],
            day=values["day"],
        )


class StatementForm(forms.Form):
    """A step about a module, with the advice or the reasons in one's own words."""

    step = forms.ChoiceField(
        label=_("What do you want to record?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what you want to record.")},
    )
    statement = forms.CharField(
        label=_("Your advice or reasons"),
        help_text=_("Stays with the decision; the auditor reads it too."),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=2000,
        error_messages={"required": _("Write your advice or your reasons.")},
    )

    def __init__(
        self, steps: list[tuple[ModuleStep, object]], data: Any = None
    ) -> None:
        super().__init__(data)
        field = self.fields["step"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(str(step), label) for step, label in steps]
