# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What planning an activity and saying what came of it take in."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.queries.picking import Choice
from netwerkregie.domain.programme.drafts.activities import (
    LENGTHS,
    MOST_TIMES,
    PLACE_LENGTH,
    REASON_LENGTH,
    TEXT_LENGTH,
    TITLE_LENGTH,
    ActivityDraft,
    ActivityKind,
    Audience,
    ClassLevel,
    Repeat,
    ReportDraft,
)
from netwerkregie.domain.programme.models import Activity, BudgetLine
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import clock, new_hidden_id
from netwerkregie.foundation.privacy.texts import About

NO_PERSON = _("Nothing about a person.")
NO_ORGANISATION = ("", _("Not at an organisation"))


class ActivityForm(forms.Form):
    """What it is, for whom, when and where; a series is planned in one go."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=choices(ActivityKind))
    title = DeskGuardedField(
        label=_("What do we call it?"), max_length=TITLE_LENGTH, help_text=NO_PERSON
    )
    audience = forms.ChoiceField(label=_("For whom?"), choices=choices(Audience))
    class_level = forms.ChoiceField(
        label=_("For which class?"),
        required=False,
        choices=[("", _("No lesson")), *choices(ClassLevel)],
    )
    zoek = forms.CharField(
        label=_("Search an organisation"), required=False, max_length=80
    )
    organisation = forms.ChoiceField(
        label=_("At which organisation?"), required=False, widget=forms.RadioSelect
    )
    place = DeskGuardedField(
        label=_("Or where else?"),
        required=False,
        max_length=PLACE_LENGTH,
        about=About.ORGANISATION,
        help_text=_("A hall, a community centre, online."),
    )
    on = forms.DateField(
        label=_("Day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    at = forms.TimeField(
        label=_("Time"),
        widget=forms.TimeInput(attrs={"type": "time", "step": "300"}, format="%H:%M"),
    )
    minutes = forms.ChoiceField(label=_("How long?"))
    repeat = forms.ChoiceField(label=_("Does it return?"), choices=choices(Repeat))
    times = forms.IntegerField(
        label=_("How often in all?"),
        required=False,
        min_value=1,
        max_value=MOST_TIMES,
        help_text=_("Only where it returns; each one can be changed by itself."),
    )
    about = DeskGuardedField(
        label=_("What can who comes expect?"),
        required=False,
        max_length=TEXT_LENGTH,
        rows=3,
        help_text=_("Stands in the public agenda, if you choose that below."),
    )
    preparation = DeskGuardedField(
        label=_("What does the teacher or host prepare?"),
        required=False,
        max_length=TEXT_LENGTH,
        rows=3,
    )
    plan = DeskGuardedField(
        label=_("How does it go, and with which materials?"),
        required=False,
        max_length=TEXT_LENGTH,
        rows=3,
    )
    is_public = forms.BooleanField(label=_("In the public agenda"), required=False)
    places = forms.IntegerField(
        label=_("How many places can be booked?"),
        required=False,
        min_value=1,
        max_value=2000,
        help_text=_("Leave this empty where nobody needs to book."),
    )
    mails_them = forms.BooleanField(
        label=_("Mail the organisation a calendar invitation, and a reminder"),
        required=False,
    )
    once = forms.UUIDField(widget=forms.HiddenInput, required=False)
    sequence = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        *args: Any,
        options: Sequence[Choice],
        is_change: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offered = [NO_ORGANISATION, *((str(one.id), one.name) for one in options)]
        let_choose(self, "organisation", offered)
        lengths = [(str(n), minutes_words(n)) for n in LENGTHS]
        let_choose(self, "minutes", lengths)
        if is_change:
            del self.fields["repeat"], self.fields["times"]

    def draft(self) -> ActivityDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        level, there = values["class_level"], values["organisation"]
        return ActivityDraft(
            kind=ActivityKind(values["kind"]),
            title=values["title"],
            audience=Audience(values["audience"]),
            class_level=ClassLevel(level) if level else None,
            organisation_id=UUID(there) if there else None,
            place=values["place"],
            on=values["on"],
            at=values["at"],
            minutes=int(values["minutes"]),
            repeat=Repeat(values.get("repeat") or Repeat.ONCE),
            times=values.get("times") or 1,
            about=values["about"],
            preparation=values["preparation"],
            plan=values["plan"],
            is_public=values["is_public"],
            places=values["places"],
            mails_them=values["mails_them"],
            once=values["once"],
            sequence=values["sequence"],
        )


class ListForm(forms.Form):
    """What a list of activities is narrowed by."""

    soort = forms.ChoiceField(
        label=_("What kind?"),
        required=False,
        choices=[("", _("Every kind")), *choices(ActivityKind)],
    )
    eerder = forms.BooleanField(
        label=_("What was, instead of what comes"), required=False
    )


class CancelForm(forms.Form):
    """Why it does not go on."""

    why = DeskGuardedField(
        label=_("Why does it not go on?"),
        max_length=REASON_LENGTH,
        help_text=_("Who booked and who reads the agenda see this."),
    )


class ReportForm(forms.Form):
    """How many came and what we learned."""

    attended = forms.IntegerField(
        label=_("How many people came?"),
        min_value=0,
        max_value=2000,
        help_text=_("A number; names of who came are never kept."),
    )
    went_well = DeskGuardedField(
        label=_("What worked?"),
        required=False,
        max_length=TEXT_LENGTH,
        rows=3,
        help_text=NO_PERSON,
    )
    next_time = DeskGuardedField(
        label=_("What do we do otherwise next time?"),
        required=False,
        max_length=TEXT_LENGTH,
        rows=3,
        help_text=NO_PERSON,
    )

    def draft(self) -> ReportDraft:
        """Return the typed input of the action."""
        return ReportDraft(**self.cleaned_data)


class PayForm(forms.Form):
    """Which line pays it."""

    line = forms.ChoiceField(label=_("Which line of the budget pays this?"))

    def __init__(self, *args: Any, lines: Sequence[BudgetLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(one.id), f"{one.year.year}: {one.name}") for one in lines]
        let_choose(self, "line", named)


def new_activity(on: date | None) -> dict[str, Any]:
    """Return what planning starts with: a lesson in two weeks, at ten."""
    return {
        "kind": ActivityKind.LESSON,
        "audience": Audience.PUPILS_TEACHERS,
        "on": on or clock.today() + timedelta(days=14),
        "at": "10:00",
        "minutes": "50",
        "repeat": Repeat.ONCE,
        "organisation": "",
        "once": new_hidden_id(),
    }


def initial_of(activity: Activity) -> dict[str, Any]:
    """Return what changing starts with."""
    columns = (
        *("kind", "title", "audience", "class_level", "place", "on", "at", "about"),
        *("preparation", "plan", "is_public", "places", "mails_them", "sequence"),
    )
    there = activity.counterpart
    return {name: getattr(activity, name) for name in columns} | {
        "minutes": str(activity.minutes),
        "organisation": str(there.id) if there else "",
    }


def minutes_words(minutes: int) -> str:
    """Return how long it takes, in words."""
    hours, rest = divmod(minutes, 60)
    if not hours or rest:
        return ngettext("%(n)d minute", "%(n)d minutes", minutes) % {"n": minutes}
    return ngettext("%(n)d hour", "%(n)d hours", hours) % {"n": hours}
