# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is asked for a conference; what is typed at its table is sealed."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.drafts.conferences import (
    DEFAULT_TLP,
    LEAST_ORGANISATIONS,
    LONGEST_NOTE,
    LONGEST_TITLE,
    LONGEST_WORDS,
    ActionDraft,
    ActionState,
    Coming,
    ConferenceDraft,
    DecisionDraft,
    ItemDraft,
    NoteDraft,
    Place,
    PrintFor,
    Step,
    Tlp,
)
from netwerkregie.doors.choosing import let_choose
from netwerkregie.foundation.kernel.labels import choices

Choices = Iterable[tuple[str, object]]
SETTLED = (ActionState.DONE, ActionState.NOT_DONE)


class Day(forms.DateField):
    """A day, as the browser's own field gives it."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class Hour(forms.TimeField):
    """An hour, as the browser's own field gives it."""

    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")


class ConferenceForm(forms.Form):
    """When and where, and who is asked."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    held_on = Day(label=_("On which day?"))
    starts_at = Hour(label=_("At what time?"))
    place = forms.ChoiceField(label=_("Where?"), choices=[])
    quorum = forms.IntegerField(
        label=_("How many organisations must be at the table?"),
        help_text=_("At least two. Without them no minutes can be signed."),
        min_value=LEAST_ORGANISATIONS,
        initial=LEAST_ORGANISATIONS,
    )
    seats = forms.MultipleChoiceField(
        label=_("Who is asked?"),
        help_text=_("Members of the case. They get a letter that only says: busy."),
        widget=forms.CheckboxSelectMultiple,
        choices=[],
    )

    def __init__(self, *args: Any, people: Choices, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "place", choices(Place))
        let_choose(self, "seats", list(people))

    def draft(self) -> ConferenceDraft:
        """Return what was planned."""
        data = self.cleaned_data
        return ConferenceDraft(
            once=data["once"],
            held_on=data["held_on"],
            starts_at=data["starts_at"],
            place=Place(data["place"]),
            quorum=data["quorum"],
            seats=[UUID(one) for one in data["seats"]],
        )


class AudienceForm(forms.Form):
    """Who hears an item, before a word of it is written."""

    audience = forms.MultipleChoiceField(
        label=_("Who can see this?"),
        help_text=_("For everybody else it is not there, and is not counted either."),
        widget=forms.CheckboxSelectMultiple,
        choices=[],
    )
    tlp = forms.ChoiceField(
        label=_("How far may it go?"),
        widget=forms.RadioSelect,
        choices=[],
        initial=DEFAULT_TLP.value,
    )

    def __init__(
        self, *args: Any, people: Choices, labels: Choices, **more: Any
    ) -> None:
        super().__init__(*args, **more)
        let_choose(self, "audience", list(people))
        let_choose(self, "tlp", list(labels))


class ItemForm(forms.Form):
    """What an item is about, once it is chosen who hears it."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    title = forms.CharField(
        label=_("What is it about?"),
        help_text=_("Write [P1] for the person. It is sealed, title and all."),
        max_length=LONGEST_TITLE,
    )

    def draft(self, audience: Iterable[str], tlp: str) -> ItemDraft:
        """Return the item."""
        return ItemDraft(
            once=self.cleaned_data["once"],
            audience=[UUID(one) for one in audience],
            title=self.cleaned_data["title"],
            tlp=Tlp(tlp),
        )


class AnswerForm(forms.Form):
    """Whether somebody comes, or is here."""

    coming = forms.ChoiceField(choices=[(one.value, one.value) for one in Coming])
    whose = forms.UUIDField(required=False)


class StepForm(forms.Form):
    """What moves a conference on."""

    step = forms.ChoiceField(choices=[(one.value, one.value) for one in Step])


class NoteForm(forms.Form):
    """What somebody types at an item; kept as it is, with its spaces."""

    note = forms.UUIDField(widget=forms.HiddenInput)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    text = forms.CharField(required=False, strip=False, max_length=LONGEST_NOTE)

    def draft(self) -> NoteDraft:
        """Return what was typed so far."""
        data = self.cleaned_data
        return NoteDraft(data["note"], data["version"], data["text"])


class DecisionForm(forms.Form):
    """A decision."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    replaces = forms.UUIDField(widget=forms.HiddenInput, required=False)
    text = forms.CharField(
        label=_("What was decided?"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def draft(self) -> DecisionDraft:
        """Return the decision."""
        data = self.cleaned_data
        return DecisionDraft(data["once"], data["text"], data["replaces"])


class ActionForm(forms.Form):
    """Who does what by which day."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    text = forms.CharField(
        label=_("What will be done?"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    owner = forms.ChoiceField(label=_("Who does it?"), choices=[])
    due_on = Day(label=_("By which day?"))

    def __init__(self, *args: Any, people: Choices, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "owner", list(people))

    def draft(self) -> ActionDraft:
        """Return the action."""
        data = self.cleaned_data
        owner = UUID(data["owner"])
        return ActionDraft(data["once"], data["text"], owner, data["due_on"])


class SignForm(forms.Form):
    """Own words under the minutes."""

    content_hash = forms.CharField(widget=forms.HiddenInput)
    words = forms.CharField(
        label=_("Your own words"),
        help_text=_("Is this what was said? What you see differently stands here too."),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class PrintForm(forms.Form):
    """Which items somebody takes along on paper, and why."""

    items = forms.MultipleChoiceField(
        label=_("Which items?"), widget=forms.CheckboxSelectMultiple, choices=[]
    )
    why = forms.ChoiceField(label=_("What for?"), widget=forms.RadioSelect, choices=[])

    def __init__(self, *args: Any, items: Choices, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "items", list(items))
        let_choose(self, "why", choices(PrintFor))


class SettleForm(forms.Form):
    """What came of an action."""

    state = forms.ChoiceField(
        label=_("What came of it?"), widget=forms.RadioSelect, choices=[]
    )
    evidence = forms.CharField(
        label=_("What shows that, or why not?"),
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "state", choices(SETTLED))
