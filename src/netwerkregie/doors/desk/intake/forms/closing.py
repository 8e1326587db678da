# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the advice desk types in when a question ends: a form per kind of end."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import ClosingDraft, Outcome
from netwerkregie.domain.intake.drafts.triage import (
    LONGEST_QUESTION,
    REASONS,
    DangerDraft,
    PassedTo,
    Reason,
    ReferralDraft,
)
from netwerkregie.doors.desk.intake.forms import EMPTY
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.kernel.labels import choices

CHOOSE = _("Choose one of the reasons in the list.")
Options = Sequence[tuple[str, Any]]


def last_word() -> forms.CharField:
    """Return the field for the last word to the asker."""
    return forms.CharField(
        label=_("Last word to the asker"),
        help_text=_("Say what you did with the question. The asker reads it."),
        widget=forms.Textarea(attrs={"rows": 7}),
        strip=False,
        error_messages={"required": EMPTY},
    )


class _WithReason(forms.Form):
    """A form that asks why, from the list of its outcome."""

    reason = forms.ChoiceField(
        label=_("Why does it end so?"),
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE},
    )

    def __init__(self, *args: Any, outcome: Outcome, **more: Any) -> None:
        self.outcome = outcome
        super().__init__(*args, **more)
        field = self.fields["reason"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices(REASONS[outcome])
        if len(REASONS[outcome]) == 1:
            field.initial = REASONS[outcome][0].value

    @property
    def chosen(self) -> Reason:
        """The reason that was chosen."""
        return Reason(self.cleaned_data["reason"])


class ClosingForm(_WithReason):
    """How a question ends, why, and a last word to the asker."""

    feedback = last_word()

    def draft(self) -> ClosingDraft:
        """Return the typed input of the action."""
        return ClosingDraft(self.outcome, self.cleaned_data["feedback"], self.chosen)


class AwayForm(ClosingForm):
    """The same for what is not for us, with a place to go below the last word."""

    address = forms.ChoiceField(
        label=_("Where can the asker go?"),
        help_text=_("Name, number and hours come below your last word."),
        required=False,
    )
    field_order = ("reason", "address", "feedback")

    def __init__(self, *args: Any, addresses: Options, **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["address"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("No address")), *addresses]

    def draft(self) -> ClosingDraft:
        """Return the typed input of the action."""
        chosen = self.cleaned_data["address"]
        return replace(super().draft(), address_id=UUID(chosen) if chosen else None)


class ReferralForm(_WithReason):
    """Who is asked for help, what help is wanted, and what the asker hears."""

    receiver = forms.ChoiceField(
        label=_("Who can help?"), error_messages={"required": _("Choose who helps.")}
    )
    question = DeskGuardedField(
        label=_("What help is wanted?"),
        help_text=_(
            "In your own words, without anybody's name, and not the story. The "
            "receiver reads exactly this. Not needed for an address."
        ),
        required=False,
        rows=4,
        max_length=LONGEST_QUESTION,
    )
    feedback = last_word()
    once = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, receivers: Options, **more: Any) -> None:
        super().__init__(*args, **more)
        field = self.fields["receiver"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Choose")), *receivers]
        self.fields["once"].initial = new_hidden_id()

    def draft(self) -> ReferralDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return ReferralDraft(
            receiver_id=UUID(values["receiver"]),
            reason=self.chosen,
            feedback=values["feedback"],
            question=values["question"],
            once=values["once"],
        )


class DangerForm(forms.Form):
    """What was passed on because a life was in danger, after the call."""

    to = forms.ChoiceField(
        label=_("Whom did you call?"),
        choices=choices(PassedTo),
        widget=forms.RadioSelect,
        error_messages={"required": _("Say whom you called.")},
    )
    is_life = forms.BooleanField(
        label=_("A life was in danger. There was no other way, and no time."),
        error_messages={
            "required": _(
                "Only a danger to life may be passed on this way. For anything else "
                "choose another outcome."
            )
        },
    )
    told = forms.CharField(
        label=_("What did you tell?"),
        help_text=_(
            "Exactly what was said, and when. It is sealed, and a colleague looks back "
            "at it within five working days."
        ),
        widget=forms.Textarea(attrs={"rows": 5}),
        strip=False,
        error_messages={"required": EMPTY},
    )
    feedback = last_word()

    def draft(self) -> DangerDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return DangerDraft(
            PassedTo(values["to"]),
            is_life=values["is_life"],
            told=values["told"],
            feedback=values["feedback"],
        )


class DishonestForm(_WithReason):
    """Why a question is not an honest one: a word of the list, and no remark."""

    reader = forms.ChoiceField(
        label=_("Who reads along?"),
        required=False,
        help_text=_("Another colleague reads it too, and says why in turn."),
    )

    def __init__(
        self, *args: Any, readers: Iterable[tuple[str, str]] = (), **more: Any
    ) -> None:
        super().__init__(*args, **more)
        field = self.fields["reader"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Whoever is there")), *readers]

    @property
    def reader_id(self) -> UUID | None:
        """Whom to ask; None asks everybody who may."""
        value = self.cleaned_data.get("reader")
        return UUID(value) if value else None
