# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What planning a visit and connecting a device take in."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.drafts import ContactKind
from netwerkregie.domain.network.drafts.visits import (
    LENGTHS,
    PLANNED_KINDS,
    DeviceKind,
    VisitDraft,
    VisitPlace,
)
from netwerkregie.domain.network.models import Visit
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.queries.picking import Choice
from netwerkregie.doors.choosing import let_choose
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import clock, new_hidden_id


class VisitForm(forms.Form):
    """When, where and who of us goes: choices only, no field for words."""

    kind = forms.ChoiceField(
        label=_("What is it?"), choices=choices(PLANNED_KINDS), widget=forms.RadioSelect
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
    place = forms.ChoiceField(
        label=_("Where?"), choices=choices(VisitPlace), widget=forms.RadioSelect
    )
    goes = forms.ChoiceField(label=_("Who of us goes?"))
    along = forms.ChoiceField(label=_("Who goes along?"), required=False)
    mails_us = forms.BooleanField(
        label=_("Mail a calendar invitation to who of us goes"), required=False
    )
    sequence = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, colleagues: Sequence[Membership], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        people = [(str(one.pk), one.name) for one in colleagues]
        let_choose(self, "goes", people)
        let_choose(self, "along", [("", _("Nobody")), *people])
        let_choose(self, "minutes", [(str(n), _length(n)) for n in LENGTHS])
        if len(people) < 2:  # noqa: PLR2004 - nobody to go along
            del self.fields["along"]

    def draft(self, organisation_id: UUID) -> VisitDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        along = values.get("along")
        return VisitDraft(
            organisation_id=organisation_id,
            kind=ContactKind(values["kind"]),
            on=values["on"],
            at=values["at"],
            minutes=int(values["minutes"]),
            place=VisitPlace(values["place"]),
            goes=UUID(values["goes"]),
            along=UUID(along) if along else None,
            mails_us=values["mails_us"],
            mails_them=values.get("mails_them", False),
            once=values.get("once"),
            sequence=values["sequence"],
        )


class PlanForm(VisitForm):
    """A new visit: first with whom."""

    zoek = forms.CharField(
        label=_("Search an organisation"), required=False, max_length=80
    )
    organisation = forms.ChoiceField(
        label=_("With whom?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an organisation.")},
    )
    mails_them = forms.BooleanField(
        label=_("Mail one to the organisation, at its general address"), required=False
    )
    once = forms.UUIDField(widget=forms.HiddenInput)

    field_order = ("zoek", "organisation", "kind", "on", "at", "minutes", "place")

    def __init__(self, *args: Any, options: Sequence[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "organisation", [(str(one.id), one.name) for one in options])


def new_visit(on: date | None, goes: UUID | None, chosen: str) -> dict[str, Any]:
    """Return what planning starts with: tomorrow at ten, for oneself."""
    return {
        "kind": ContactKind.VISIT,
        "on": on or clock.today() + timedelta(days=1),
        "at": "10:00",
        "minutes": "60",
        "place": VisitPlace.THEIRS,
        "goes": str(goes or ""),
        "along": "",
        "organisation": chosen,
        "once": new_hidden_id(),
    }


def initial_of_visit(visit: Visit) -> dict[str, Any]:
    """Return what moving starts with."""
    return {
        "kind": visit.kind,
        "on": visit.on,
        "at": visit.at,
        "minutes": str(visit.minutes),
        "place": visit.place,
        "goes": str(visit.goes or ""),
        "along": str(visit.along or ""),
        "mails_us": visit.mails_us,
        "sequence": visit.sequence,
    }


class DeviceForm(forms.Form):
    """Which kind of device reads one's agenda; it has no name of its own."""

    device = forms.ChoiceField(
        label=_("What do you want to see your agenda on?"),
        choices=choices(DeviceKind),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a kind of device.")},
    )


def _length(minutes: int) -> str:
    if minutes % 60 == 0:
        hours = minutes // 60
        return ngettext("{n} hour", "{n} hours", hours).format(n=hours)
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
