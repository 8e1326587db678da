# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is typed about a measure; nothing is filled in from anywhere else."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.drafts.measures import (
    Authority,
    Law,
    MeasureDraft,
)
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.intake.forms.concerns import Day, Words
from netwerkregie.foundation.kernel.labels import choices


class MeasureAudienceForm(forms.Form):
    """Who holds the key of the measures; nobody comes along by itself."""

    audience = forms.MultipleChoiceField(
        label=_("Who needs this for the own task?"),
        help_text=_("You only when you choose yourself."),
        widget=forms.CheckboxSelectMultiple,
        choices=[],
    )

    def __init__(
        self,
        members: Iterable[tuple[object, object]],
        *args: Any,
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        let_choose(self, "audience", list(members))

    def chosen(self) -> list[UUID]:
        """Return the memberships that were chosen."""
        return [UUID(one) for one in self.cleaned_data["audience"]]


class MeasureForm(forms.Form):
    """A decision of another authority."""

    law = forms.ChoiceField(label=_("Under which law?"), choices=[])
    authority = forms.ChoiceField(label=_("Who decided?"), choices=[])
    decided_on = Day(label=_("On which day?"))
    end_on = Day(label=_("When does it end?"))
    text = Words(
        _("What was decided, and why it is needed"),
        _("Write it afresh from the decision. [P1] for the person; no names."),
        rows=4,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "law", choices(Law))
        let_choose(self, "authority", choices(Authority))

    def draft(self) -> MeasureDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return MeasureDraft(
            Law(data["law"]),
            Authority(data["authority"]),
            data["decided_on"],
            data["end_on"],
            data["text"],
        )


class LookForm(forms.Form):
    """A look at whether a measure is still needed."""

    text = Words(
        _("Is it still needed? Could something lighter do?"),
        _("In own words, about [P1]."),
        rows=3,
    )
    next_on = Day(label=_("When do you look again?"))


class MeasureEndForm(forms.Form):
    """The authority ended it."""

    text = Words(_("Why did it end?"), rows=2)
