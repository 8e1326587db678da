# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is typed about a plan; every word of it is sealed."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.drafts.plans import (
    ANSWERS,
    AgreementDraft,
    EndReason,
    GoalDraft,
    GoalStatus,
    HelpKind,
    LifeDomain,
    NoteDraft,
    NoteKind,
    OfferDraft,
    OfferStep,
    SeenBy,
    SeenDraft,
    SeenWay,
    Voice,
)
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.intake.forms.concerns import Day, Words
from netwerkregie.foundation.kernel.labels import choices

Choices = Iterable[tuple[object, object]]


class SealedForm(forms.Form):
    """Sealed words, with room for why a protected fact cannot be left out."""

    text = Words(_("The words"), rows=4)
    sensitive_why = Words(
        _("Why a protected fact cannot be left out"),
        _("Only if belief, origin, opinion or health stands in the words."),
        rows=2,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["sensitive_why"].required = False


class AudienceForm(forms.Form):
    """Who reads the plan; chosen before a word is written."""

    audience = forms.MultipleChoiceField(
        label=_("Who reads it with you?"),
        help_text=_("Only members of this case. Others can be let in later."),
        widget=forms.CheckboxSelectMultiple,
        choices=[],
        required=False,
    )

    def __init__(self, members: Choices, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "audience", list(members))

    def chosen(self) -> list[UUID]:
        """Return the memberships that were chosen."""
        return [UUID(one) for one in self.cleaned_data["audience"]]


class LetInForm(forms.Form):
    """One more member who reads the plan."""

    member = forms.ChoiceField(label=_("Who else reads it?"), choices=[])

    def __init__(self, members: Choices, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "member", list(members))


class GoalForm(SealedForm):
    """A goal of the person, or one that a helper adds."""

    voice = forms.ChoiceField(
        label=_("Whose goal is this?"), widget=forms.RadioSelect, choices=[]
    )
    life_domain = forms.ChoiceField(label=_("About which part of life?"), choices=[])
    instead_of = forms.UUIDField(widget=forms.HiddenInput, required=False)
    field_order = ("voice", "life_domain", "text", "sensitive_why")

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "voice", choices(Voice))
        let_choose(self, "life_domain", choices(LifeDomain))
        self.fields["text"].label = _("What do you want?")
        self.fields["text"].help_text = _(
            "The person's own goal as the person says it: 'I want ...'. No names."
        )

    def draft(self) -> GoalDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return GoalDraft(
            Voice(data["voice"]),
            LifeDomain(data["life_domain"]),
            data["text"],
            data["instead_of"],
            data["sensitive_why"],
        )


class GoalLookForm(forms.Form):
    """How it is with a goal."""

    status = forms.ChoiceField(
        label=_("How is it with this goal?"), widget=forms.RadioSelect, choices=[]
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "status", choices(GoalStatus))


class AgreementForm(SealedForm):
    """What somebody will do, until when."""

    kind = forms.ChoiceField(label=_("What kind of help is it?"), choices=[])
    goal = forms.ChoiceField(label=_("For which goal?"), choices=[], required=False)
    owner = forms.ChoiceField(label=_("Who does it?"), choices=[])
    start_on = Day(label=_("From"))
    next_on = Day(label=_("When does somebody look at it again?"))
    end_on = Day(label=_("Until"), help_text=_("It ends by itself on this day."))
    field_order = (
        "kind", "text", "goal", "owner", "start_on", "next_on", "end_on",
        "sensitive_why",
    )  # fmt: skip

    def __init__(
        self, helpers: Choices, goals: Choices, *args: Any, **more: Any
    ) -> None:
        super().__init__(*args, **more)
        let_choose(self, "kind", choices(HelpKind))
        let_choose(self, "owner", helpers)
        let_choose(self, "goal", [("", _("No goal in particular")), *goals])
        self.fields["text"].label = _("What was agreed?")

    def draft(self) -> AgreementDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return AgreementDraft(
            kind=HelpKind(data["kind"]),
            text=data["text"],
            owner_id=UUID(data["owner"]),
            start_on=data["start_on"],
            next_on=data["next_on"],
            end_on=data["end_on"],
            goal_id=UUID(data["goal"]) if data["goal"] else None,
            sensitive_why=data["sensitive_why"],
        )


class NoteForm(SealedForm):
    """What was done, or for whom it waits, with the next day."""

    kind = forms.ChoiceField(
        label=_("What do you write down?"), widget=forms.RadioSelect, choices=[]
    )
    done_on = Day(label=_("On which day was it?"), required=False)
    next_on = Day(label=_("When does somebody look at it again?"))
    field_order = ("kind", "text", "done_on", "next_on", "sensitive_why")

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "kind", choices((NoteKind.EVIDENCE, NoteKind.WAITING)))

    def draft(self) -> NoteDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return NoteDraft(
            NoteKind(data["kind"]),
            data["text"],
            data["done_on"],
            data["sensitive_why"],
        )


class HandOverForm(forms.Form):
    """Another owner or another next day."""

    owner = forms.ChoiceField(label=_("Who does it?"), choices=[])
    next_on = Day(label=_("Next day"))

    def __init__(self, helpers: Choices, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "owner", list(helpers))


class EndForm(forms.Form):
    """How something agreed ended; sealed."""

    reason = forms.ChoiceField(label=_("How does it end?"), choices=[])
    text = Words(_("In a few words"), rows=2)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "reason", choices(EndReason))


class OfferForm(SealedForm):
    """Help that is offered."""

    kind = forms.ChoiceField(label=_("What kind of help is it?"), choices=[])
    owner = forms.ChoiceField(label=_("Who talks about it?"), choices=[])
    field_order = ("kind", "text", "owner", "sensitive_why")

    def __init__(self, helpers: Choices, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "kind", choices(HelpKind))
        let_choose(self, "owner", helpers)
        self.fields["text"].label = _("What is offered?")

    def draft(self) -> OfferDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return OfferDraft(
            HelpKind(data["kind"]),
            data["text"],
            UUID(data["owner"]),
            data["sensitive_why"],
        )


class AnswerForm(forms.Form):
    """What the person said; sealed, and as good whatever it is."""

    answer = forms.ChoiceField(
        label=_("What does the person say?"), widget=forms.RadioSelect, choices=[]
    )
    text = Words(_("In the person's own words"), rows=2)

    def __init__(self, steps: Iterable[OfferStep], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        open_now = [one for one in steps if one in ANSWERS]
        let_choose(self, "answer", choices(open_now))
        self.fields["text"].required = False


class SeenForm(forms.Form):
    """The person or the guardian saw the plan."""

    by = forms.ChoiceField(
        label=_("Who saw the plan?"), widget=forms.RadioSelect, choices=[]
    )
    way = forms.ChoiceField(label=_("How?"), widget=forms.RadioSelect, choices=[])
    words = forms.CharField(
        label=_("Type 'seen and agreed', or only 'seen'"),
        help_text=_(
            "The person types this, with you present. On paper: what stands there. "
            "Nobody has to agree."
        ),
        max_length=40,
    )
    content_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, signers: Iterable[SeenBy], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "by", choices(signers))
        let_choose(self, "way", choices(SeenWay))

    def draft(self) -> SeenDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return SeenDraft(
            SeenBy(data["by"]),
            SeenWay(data["way"]),
            data["words"],
            data["content_hash"],
        )


class PrintForm(forms.Form):
    """For whom the plan is printed."""

    by = forms.ChoiceField(label=_("For whom?"), choices=[])
    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def __init__(self, signers: Iterable[SeenBy], *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "by", choices(signers))


class AdoptForm(forms.Form):
    """Own words of who stands for the plan, and whom to ask."""

    reader = forms.ChoiceField(
        label=_("Who of another organisation signs with you?"), choices=[]
    )
    words = Words(
        _("Why do you stand for this plan?"),
        _("Sealed. Your colleague reads it after writing own words."),
        rows=3,
    )

    def __init__(self, readers: Choices, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "reader", list(readers))


class SignForm(forms.Form):
    """Own words of the second who signs."""

    words = Words(
        _("Why do you stand for this plan?"),
        _("In your own words. Then you see what your colleague wrote."),
        rows=3,
    )


class NextForm(forms.Form):
    """The next day of the plan."""

    next_on = Day(label=_("Next day"))
