# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is typed about a weighing; all but its frame is sealed."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.drafts.weighings import (
    LONGEST_PARTY,
    LONGEST_REFERENCE,
    LONGEST_WORDS,
    Answer,
    AsideReason,
    Criterion,
    Decider,
    FrameDraft,
    Ground,
    JudgementDraft,
    NoActionReason,
    Outcome,
    OutcomeDraft,
    Receiver,
    SeatDraft,
)
from netwerkregie.domain.casework.models import DisclosureRecipient
from netwerkregie.domain.casework.phrases.weighings import QUESTIONS
from netwerkregie.doors.desk.casework.showing.form_steps import Part
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel.labels import choices, label

JUDGED = (*(one.value for one in Criterion), "sensitive_why")
OUTCOME = ("text", "party", "question", "what", "ground", "sensitive_why")


class Words(forms.CharField):
    """Own words; counted, never cut."""

    def __init__(self, label: Any, help_text: Any = "", rows: int = 3) -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            max_length=LONGEST_WORDS,
            widget=forms.Textarea(attrs={"rows": rows}),
        )


class Day(forms.DateField):
    """A day, as the browser's own field gives it."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class Choice(forms.ChoiceField):
    """One of a closed list, in words."""

    def __init__(
        self, kinds: type[StrEnum], label: Any, *, required: bool = True
    ) -> None:
        self.kinds = kinds
        super().__init__(
            label=label,
            required=required,
            widget=forms.RadioSelect if required else forms.Select,
        )

    def fill(self) -> None:
        """Say the list in the reader's language."""
        empty = [] if self.required else [("", "—")]
        self.choices = [*empty, *choices(self.kinds)]


def _why() -> Words:
    return Words(
        _("Why a protected fact cannot be left out"),
        _("Only if belief, origin, opinion or health stands in the words above."),
        rows=2,
    )


def _answer() -> Choice:
    return Choice(Answer, _("What do you find of it?"))


class ChairForm(forms.Form):
    """The chair whom a concern is put before."""

    chair = forms.ChoiceField(label=_("Which chair convenes?"))

    def __init__(self, chairs: Iterable[Membership], *args: Any) -> None:
        super().__init__(*args)
        field = self.fields["chair"]
        found = [(str(one.pk), one.name) for one in chairs]
        field.choices = found  # type: ignore[attr-defined]

    def chair_id(self) -> UUID:
        """Return who was chosen."""
        return UUID(self.cleaned_data["chair"])


class SeatForm(forms.Form):
    """A seat for one weigher, in one tap."""

    weigher = forms.UUIDField(widget=forms.HiddenInput)
    knows_youth = forms.BooleanField(required=False)

    def draft(self) -> SeatDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return SeatDraft(data["weigher"], data["knows_youth"])


class AsideForm(forms.Form):
    """Why somebody steps aside, as a code."""

    reason = Choice(AsideReason, _("I step aside, because"))

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.fields["reason"].fill()  # type: ignore[attr-defined]


class JudgementForm(forms.Form):
    """One's own judgement: for each criterion words and a choice in words."""

    necessity = Words("")
    answer_necessity = _answer()
    proportionality = Words("")
    answer_proportionality = _answer()
    subsidiarity = Words("")
    answer_subsidiarity = _answer()
    facts = Words("")
    answer_facts = _answer()
    alternatives = Words("")
    answer_alternatives = _answer()
    protective = Words("")
    answer_protective = _answer()
    seems_met = Choice(Answer, _("All together: do the statutory criteria seem met?"))
    sensitive_why = _why()

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for one in Criterion:
            self.fields[one.value].label = label(one)
        self.fields["sensitive_why"].required = False
        _fill(self)

    def parts(self) -> list[Part]:
        """Return its steps: a criterion each, with the question that it asks."""
        asked = [
            Part(label(one), (one.value, f"answer_{one.value}"), QUESTIONS[one])
            for one in Criterion
        ]
        return [*asked, Part(self.fields["sensitive_why"].label, ("sensitive_why",))]

    def draft(self) -> JudgementDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return JudgementDraft(
            words={one: data[one.value] for one in Criterion},
            answers={one: Answer(data[f"answer_{one.value}"]) for one in Criterion},
            seems_met=Answer(data["seems_met"]),
            sensitive_why=data["sensitive_why"],
        )


class OutcomeForm(forms.Form):
    """A joint outcome with its reasons, and what this outcome needs."""

    kind = Choice(Outcome, _("What is the outcome?"))
    text = Words(_("The reasons, as both organisations sign them"), rows=6)
    reason = Choice(NoActionReason, _("No action, because"), required=False)
    holder = forms.ChoiceField(
        label=_("Person-centred approach: who becomes the case holder?"),
        required=False,
    )
    party = forms.CharField(
        label=_("More information: from which one party?"),
        help_text=_("An organisation or a function, no name of a person."),
        max_length=LONGEST_PARTY,
    )
    question = Words(_("The one question"))
    answer_by = Day(label=_("By which day do they answer?"))
    receiver = Choice(Receiver, _("Handed over: to whom?"), required=False)
    recipient = forms.ChoiceField(
        label=_("Which one of our list of receivers?"), required=False
    )
    what = Words(
        _("What is handed over?"),
        _("Exactly these words, and the name where it was released."),
    )
    ground = Words(_("On what ground?"), rows=2)
    sensitive_why = _why()

    def __init__(
        self,
        holders: Iterable[Membership],
        receivers: Iterable[DisclosureRecipient],
        *args: Any,
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        for name, field in self.fields.items():
            field.required = name in {"kind", "text"}
        _fill(self)
        found = [(str(one.pk), one.name) for one in holders]
        field = self.fields["holder"]
        field.choices = [("", "—"), *found]  # type: ignore[attr-defined]
        listed = [(str(one.id), one.name) for one in receivers]
        field = self.fields["recipient"]
        field.choices = [("", "—"), *listed]  # type: ignore[attr-defined]

    def parts(self) -> list[Part]:
        """Return its steps: what is decided, and what one outcome or another needs."""
        only = _("only for this outcome")
        asked = ("party", "question", "answer_by")
        handed = ("receiver", "recipient", "what", "ground")
        return [
            Part(_("What is decided, and why"), ("kind", "text")),
            Part(label(Outcome.NO_ACTION), ("reason",), only),
            Part(label(Outcome.PERSON_CENTRED), ("holder",), only),
            Part(label(Outcome.MORE_INFORMATION), asked, only),
            Part(label(Outcome.HANDED_OVER), handed, only),
            Part(self.fields["sensitive_why"].label, ("sensitive_why",)),
        ]

    def draft(self) -> OutcomeDraft:
        """Return the typed input of the action; what another outcome needs is left."""
        data, kind = self.cleaned_data, Outcome(self.cleaned_data["kind"])
        asks = kind is Outcome.MORE_INFORMATION
        hands = kind is Outcome.HANDED_OVER
        reason = data["reason"] if kind is Outcome.NO_ACTION else ""
        holder = data["holder"] if kind is Outcome.PERSON_CENTRED else ""
        receiver = data["receiver"] if hands else ""
        return OutcomeDraft(
            kind=kind,
            text=data["text"],
            reason=NoActionReason(reason) if reason else None,
            holder_id=UUID(holder) if holder else None,
            party=data["party"] if asks else "",
            question=data["question"] if asks else "",
            answer_by=data["answer_by"] if asks else None,
            receiver=Receiver(receiver) if receiver else None,
            recipient_id=UUID(data["recipient"])
            if hands and data["recipient"]
            else None,
            what=data["what"] if hands else "",
            ground=data["ground"] if hands else "",
            sensitive_why=data["sensitive_why"],
        )


class WordsForm(forms.Form):
    """A dissent, or what one party answered."""

    text = Words(_("In your own words"), _("Write [P1], no names."), rows=5)
    sensitive_why = _why()

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["sensitive_why"].required = False


class FrameForm(forms.Form):
    """On what weighing rests here."""

    decided_by = Choice(Decider, _("Who decided on criteria and ground?"))
    decided_on = Day(label=_("On which day?"))
    ground = Choice(Ground, _("On what legal ground?"))
    advice_reference = DeskGuardedField(
        label=_("Where can the advice of the privacy officer be found?"),
        help_text=_("A number or a place, no names."),
        max_length=LONGEST_REFERENCE,
    )
    advice_on = Day(label=_("Of which day is that advice?"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        _fill(self)

    def draft(self) -> FrameDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return FrameDraft(
            decided_by=Decider(data["decided_by"]),
            decided_on=data["decided_on"],
            ground=Ground(data["ground"]),
            advice_reference=data["advice_reference"],
            advice_on=data["advice_on"],
        )


def _fill(form: forms.Form) -> None:
    for field in form.fields.values():
        if isinstance(field, Choice):
            field.fill()
