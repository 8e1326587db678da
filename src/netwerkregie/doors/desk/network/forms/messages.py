# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of messages to many and of incidents take in."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts.incidents import (
    LESSONS_LENGTH,
    LINE_LENGTH,
    SCHOOL_LENGTH,
    STEPS_LENGTH,
    TITLE_LENGTH,
    CallDraft,
    CardDraft,
    Function,
    IncidentDraft,
    IncidentKind,
    LineDraft,
)
from netwerkregie.domain.network.drafts.messages import (
    AUDIENCE_DOMAINS,
    BODY_LENGTH,
    SUBJECT_LENGTH,
    Audience,
    MessageDraft,
)
from netwerkregie.domain.network.phrases import choices
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import clock, new_hidden_id

Choices = list[tuple[str, Any]]
NOT_ONE = ("", _("Choose"))


class MessageForm(forms.Form):
    """One message to many."""

    audience = forms.ChoiceField(
        label=_("Who gets it?"), choices=choices(Audience), widget=forms.RadioSelect
    )
    domain = forms.ChoiceField(
        label=_("Which domain?"),
        required=False,
        choices=[NOT_ONE, *choices(AUDIENCE_DOMAINS)],
        help_text=_(
            "Only for one domain. A belief is no audience: organisations of faith and "
            "philosophy are reached with everybody, or by district."
        ),
    )
    district_id = forms.ChoiceField(
        label=_("Which district?"),
        required=False,
        help_text=_("Only for one district."),
    )
    subject = DeskGuardedField(label=_("Title"), max_length=SUBJECT_LENGTH)
    body = DeskGuardedField(
        label=_("Message"),
        max_length=BODY_LENGTH,
        rows=10,
        help_text=_("Nothing about a person. Everybody gets the same words."),
    )
    incident = forms.UUIDField(required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    once = forms.UUIDField(widget=forms.HiddenInput, initial=new_hidden_id)

    def __init__(self, *args: Any, districts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "district_id", [NOT_ONE, *districts])

    def draft(self) -> MessageDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        district = values["district_id"]
        return MessageDraft(
            subject=values["subject"],
            body=values["body"],
            audience=Audience(values["audience"]),
            domain=values["domain"],
            district_id=UUID(district) if district else None,
            incident_id=values["incident"],
            version=values["version"],
            once=values["once"],
        )


class OpenIncidentForm(forms.Form):
    """What happens; everything but the kind can wait."""

    kind = forms.ChoiceField(
        label=_("What happens?"),
        choices=choices(IncidentKind),
        widget=forms.RadioSelect,
    )
    title = DeskGuardedField(
        label=_("In a few words"),
        required=False,
        max_length=TITLE_LENGTH,
        help_text=_("Without names of people."),
    )
    district_id = forms.ChoiceField(label=_("Where?"), required=False)
    once = forms.UUIDField(widget=forms.HiddenInput, initial=new_hidden_id)

    def __init__(self, *args: Any, districts: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        everywhere = ("", _("The whole municipality"))
        let_choose(self, "district_id", [everywhere, *districts])

    def draft(self) -> IncidentDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        district = values["district_id"]
        return IncidentDraft(
            kind=IncidentKind(values["kind"]),
            title=values["title"],
            district_id=UUID(district) if district else None,
            once=values["once"],
        )


class LineForm(forms.Form):
    """A decision in an incident."""

    function = forms.ChoiceField(
        label=_("Who decided? By function"), choices=choices(Function)
    )
    text = DeskGuardedField(
        label=_("What was decided?"),
        max_length=LINE_LENGTH,
        rows=3,
        help_text=_("Nobody changes this later. A correction is a new line."),
    )
    said_at = forms.TimeField(
        label=_("At what time?"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}),
        help_text=_("Today. Leave it empty for now."),
    )
    once = forms.UUIDField(widget=forms.HiddenInput, initial=new_hidden_id)

    def draft(self) -> LineDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        now = clock.now().astimezone(clock.AMSTERDAM)
        moment = now
        if values["said_at"] is not None:
            moment = datetime.combine(now.date(), values["said_at"], clock.AMSTERDAM)
        return LineDraft(
            said_at=moment,
            function=Function(values["function"]),
            text=values["text"],
            once=values["once"],
        )


class LessonsForm(forms.Form):
    """What was learned."""

    lessons = DeskGuardedField(
        label=_("What do we do differently next time?"),
        required=False,
        max_length=LESSONS_LENGTH,
        rows=5,
        help_text=_("Without names of people."),
    )


class CardForm(forms.Form):
    """A card, prepared on a quiet day."""

    first_hour = DeskGuardedField(
        label=_("The first hour"),
        max_length=STEPS_LENGTH,
        rows=7,
        help_text=_("One step on each line."),
    )
    first_day = DeskGuardedField(
        label=_("The first day"),
        max_length=STEPS_LENGTH,
        rows=6,
        help_text=_("One step on each line."),
    )
    school_nl = DeskGuardedField(
        label=_("Text for schools, in Dutch"), max_length=SCHOOL_LENGTH, rows=7
    )
    school_en = DeskGuardedField(
        label=_("Text for schools, in English"), max_length=SCHOOL_LENGTH, rows=7
    )
    version = forms.IntegerField(widget=forms.HiddenInput)

    def draft(self, kind: IncidentKind) -> CardDraft:
        """Return the typed input of the action."""
        return CardDraft(kind=kind, **self.cleaned_data)


class CallForm(forms.Form):
    """Whom to call: a function and a general number, never a name."""

    function = forms.ChoiceField(label=_("Which function?"), choices=choices(Function))
    phone = forms.CharField(
        label=_("General number"),
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
        help_text=_("Of the service or organisation, not of a person."),
    )

    def draft(self) -> CallDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return CallDraft(Function(values["function"]), values["phone"])
