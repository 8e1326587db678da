# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of the account take in."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.drafts.budget import REASON_LENGTH
from netwerkregie.domain.programme.drafts.reports import CHANGED_LENGTH, WORDS_LENGTH
from netwerkregie.doors.desk.programme.forms.money import AmountField
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import new_hidden_id

NO_PERSON = _("Nothing about a person. The council reads every word.")


class WordsForm(forms.Form):
    """The director's words of a chapter."""

    text = DeskGuardedField(
        label=_("Your own words"),
        rows=10,
        required=False,
        max_length=WORDS_LENGTH,
        help_text=NO_PERSON,
    )
    sequence = forms.IntegerField(widget=forms.HiddenInput, min_value=0)


class FixForm(forms.Form):
    """A version to be fixed; from the second on with what changed."""

    what_changed = DeskGuardedField(
        label=_("What changed since the version before this one?"),
        rows=3,
        max_length=CHANGED_LENGTH,
        help_text=NO_PERSON,
    )
    once = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, is_first: bool, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {}).update(once=new_hidden_id())
        super().__init__(*args, **kwargs)
        if is_first:
            del self.fields["what_changed"]


class LineChoiceForm(forms.Form):
    """On which line of a later year something goes on."""

    line = forms.ChoiceField(label=_("On which line?"))

    def __init__(self, *args: Any, lines: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["line"] = forms.ChoiceField(
            label=_("On which line?"), choices=lines
        )

    @property
    def line_id(self) -> UUID:
        """The chosen line."""
        return UUID(self.cleaned_data["line"])


class CorrectForm(LineChoiceForm):
    """What a closed year paid too much or too little."""

    amount = AmountField(
        label=_("How much?"),
        required=True,
        help_text=_("What came back with a minus: -12,50."),
    )
    reason = DeskGuardedField(
        label=_("Why?"),
        max_length=REASON_LENGTH - 120,
        help_text=_("Nothing about a person."),
    )

    field_order = ("amount", "reason", "line")


class FinanceForm(forms.Form):
    """A list of the finance system; the file stays in memory."""

    file = forms.FileField(
        label=_("The file (.csv)"),
        help_text=_("At most 4 MB and 5,000 lines. The file itself is not kept."),
        allow_empty_file=True,
        error_messages={"required": _("Choose a file.")},
    )
