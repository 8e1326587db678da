# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of agreements take in."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts.agreements import (
    GROUNDS,
    WORDS_LENGTH,
    AgreementDraft,
    AgreementPurpose,
    DateDraft,
    DateKind,
    Ground,
    Shareable,
)
from netwerkregie.domain.network.models import Agreement, Organisation
from netwerkregie.domain.network.phrases import choices, label
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import clock, new_hidden_id

NOT_SHARED = ("", _("Not shared"))
A_YEAR = timedelta(days=365)


def _day(**more: Any) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(widget=widget, **more)


def _ground(what: Shareable) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label(what),
        required=False,
        choices=[NOT_SHARED, *choices(GROUNDS[what])],
    )


class AgreementForm(forms.Form):
    """What an agreement will say: purpose, term, and what is shared on what ground."""

    purpose = forms.ChoiceField(
        label=_("What is it for?"),
        choices=choices(AgreementPurpose),
        widget=forms.RadioSelect,
    )
    words = DeskGuardedField(
        label=_("What do you promise each other?"),
        required=False,
        max_length=WORDS_LENGTH,
        strip=False,
        rows=3,
        help_text=_("Every party reads these same words. Nothing about a person."),
    )
    valid_from = _day(label=_("First day"))
    valid_until = _day(
        label=_("Last day"),
        help_text=_("After this day nothing is shared any more; that goes by itself."),
    )
    focal_points = _ground(Shareable.FOCAL_POINTS)
    partner_offers = _ground(Shareable.PARTNER_OFFERS)
    joint_dates = _ground(Shareable.JOINT_DATES)
    practical_facts = _ground(Shareable.PRACTICAL_FACTS)
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    once = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, takes_words: bool, **kwargs: Any) -> None:
        today = clock.today()
        begin = {
            "valid_from": today,
            "valid_until": today + A_YEAR,
            "once": new_hidden_id(),
        }
        kwargs["initial"] = begin | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        if not takes_words:
            # A party without a reader: what it cannot read is not asked for (M4).
            del self.fields["words"]

    def draft(self) -> AgreementDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return AgreementDraft(
            purpose=AgreementPurpose(values["purpose"]),
            words=values.get("words", ""),
            valid_from=values["valid_from"],
            valid_until=values["valid_until"],
            shares=tuple(
                (what, Ground(values[what.value]))
                for what in Shareable
                if values[what.value]
            ),
            version=values["version"],
            once=values["once"],
        )


def initial_of(agreement: Agreement) -> dict[str, Any]:
    """Return what the form of an existing draft starts with."""
    names = ("purpose", "words", "valid_from", "valid_until", "version")
    values = {name: getattr(agreement, name) for name in names}
    return values | {one.what: one.ground for one in agreement.shares.all()}


class PartySearchForm(forms.Form):
    """Which organisation is looked for."""

    q = forms.CharField(label=_("Search an organisation"), max_length=80)


class DayForm(forms.Form):
    """A day on which the parties meet."""

    kind = forms.ChoiceField(label=_("What for?"), choices=choices(DateKind))
    on_day = _day(label=_("Which day?"))
    at_time = forms.TimeField(
        label=_("What time?"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    place = forms.ChoiceField(label=_("Where?"), required=False)

    def __init__(
        self, *args: Any, parties: Iterable[Organisation], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        let_choose(
            self,
            "place",
            [
                ("", _("At the town hall")),
                *((str(one.id), one.name) for one in parties),
            ],
        )

    def draft(self) -> DateDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return DateDraft(
            kind=DateKind(values["kind"]),
            on_day=values["on_day"],
            at_time=values["at_time"],
            place_id=UUID(values["place"]) if values["place"] else None,
        )
