# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of initiatives and proposals take in."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.drafts.initiatives import (
    ABOUT_LENGTH,
    INITIATIVE_TOPICS,
    NAME_LENGTH,
    NEED_LENGTH,
    REASONS,
    RESULT_LENGTH,
    WORDS_LENGTH,
    DecisionDraft,
    InitiativeDraft,
    Need,
    NeedDraft,
    ProposalReason,
    ProposalStep,
    ResultDraft,
    Stage,
)
from netwerkregie.domain.network.models import Initiative
from netwerkregie.domain.network.phrases import choices, label
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import clock, new_hidden_id


class StageFilterForm(forms.Form):
    """What somebody wants to see of the list of initiatives."""

    is_filter = True

    fase = forms.ChoiceField(
        label=_("Stage"),
        required=False,
        choices=[("", _("All stages")), *choices(Stage)],
    )
    onderwerp = forms.ChoiceField(
        label=_("Topic"),
        required=False,
        choices=[("", _("All topics")), *choices(INITIATIVE_TOPICS)],
    )


class InitiativeForm(forms.Form):
    """An initiative, without anybody in it."""

    name = DeskGuardedField(label=_("Name"), max_length=NAME_LENGTH)
    about = DeskGuardedField(
        label=_("What is it?"),
        required=False,
        max_length=ABOUT_LENGTH,
        rows=4,
        help_text=_("The partners read these same words. Nothing about a person."),
    )
    stage = forms.ChoiceField(
        label=_("How far is it?"), choices=choices(Stage), widget=forms.RadioSelect
    )
    topics = forms.MultipleChoiceField(
        label=_("What is it about?"),
        required=False,
        choices=choices(INITIATIVE_TOPICS),
        widget=forms.CheckboxSelectMultiple,
    )
    district_ids = forms.MultipleChoiceField(
        label=_("Where?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)
    once = forms.UUIDField(widget=forms.HiddenInput, initial=new_hidden_id)

    def __init__(
        self, *args: Any, districts: list[tuple[str, Any]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        let_choose(self, "district_ids", districts)

    def draft(self) -> InitiativeDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return InitiativeDraft(
            name=values["name"],
            about=values["about"],
            stage=Stage(values["stage"]),
            topics=tuple(values["topics"]),
            district_ids=tuple(UUID(one) for one in values["district_ids"]),
            version=values["version"],
            once=values["once"],
        )


def initial_of(initiative: Initiative) -> dict[str, Any]:
    """Return what the form of an initiative starts with."""
    return {
        "name": initiative.name,
        "about": initiative.about,
        "stage": initiative.stage,
        "topics": initiative.topics,
        "district_ids": [str(one.district_id) for one in initiative.places.all()],
        "version": initiative.version,
    }


class NeedForm(forms.Form):
    """What an initiative needs."""

    kind = forms.ChoiceField(
        label=_("What is needed?"), choices=choices(Need), widget=forms.RadioSelect
    )
    text = DeskGuardedField(
        label=_("In a few words"), required=False, max_length=NEED_LENGTH
    )

    def draft(self) -> NeedDraft:
        """Return the typed input of the action."""
        return NeedDraft(Need(self.cleaned_data["kind"]), self.cleaned_data["text"])


class ResultForm(forms.Form):
    """What came of an initiative."""

    held_on = forms.DateField(
        label=_("When?"), widget=forms.DateInput(attrs={"type": "date"})
    )
    text = DeskGuardedField(
        label=_("What came of it?"), max_length=RESULT_LENGTH, rows=3
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["held_on"].initial = clock.today

    def draft(self) -> ResultDraft:
        """Return the typed input of the action."""
        return ResultDraft(self.cleaned_data["held_on"], self.cleaned_data["text"])


class SearchForm(forms.Form):
    """Which organisation is looked for."""

    q = forms.CharField(label=_("Search by name"), required=False, max_length=80)


class PartnerForm(forms.Form):
    """Which organisation is asked."""

    organisation = forms.UUIDField(widget=forms.HiddenInput)


class DecisionForm(forms.Form):
    """The answer to a proposal; its reason and words are public."""

    step = forms.ChoiceField(
        label=_("What is your answer?"),
        choices=choices(REASONS),
        widget=forms.RadioSelect,
    )
    reason = forms.ChoiceField(label=_("Why? This is read publicly"))
    words = DeskGuardedField(
        label=_("In your own words"),
        max_length=WORDS_LENGTH,
        rows=4,
        help_text=_("Whoever has the code reads this. Nothing about a person."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # In the language of the reader, not of the first who came.
        let_choose(
            self,
            "reason",
            [(label(step), choices(reasons)) for step, reasons in REASONS.items()],
        )

    def draft(self) -> DecisionDraft:
        """Return the typed input of the action."""
        values = self.cleaned_data
        return DecisionDraft(
            ProposalStep(values["step"]),
            ProposalReason(values["reason"]),
            values["words"],
        )
