# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is typed about a concern; every word of it is sealed."""

from collections.abc import Iterable
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.drafts import FileDraft
from netwerkregie.domain.intake.drafts.concerns import (
    LONGEST_PART,
    WRITTEN_LATER,
    AgeBand,
    Behaviour,
    ConcernDraft,
    DeferralDraft,
    DeferralGround,
    DropReason,
    FactDraft,
    Harm,
    Hearing,
    Kind,
    NoticeWay,
    PartDraft,
    PersonDraft,
    SaidBy,
)
from netwerkregie.doors.choosing import let_choose
from netwerkregie.foundation.kernel.labels import choices

TEXTS = (
    "fact",
    "harm",
    "interpretation",
    "alternative",
    "protective",
    "done",
    "sensitive_why",
)
NOT_BY_HAND = (DropReason.NOT_CONFIRMED,)


class Words(forms.CharField):
    """A part of a concern; its length is counted, and nothing is cut."""

    def __init__(self, label: Any, help_text: Any = "", rows: int = 3) -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            max_length=LONGEST_PART,
            widget=forms.Textarea(attrs={"rows": rows}),
        )


class Day(forms.DateField):
    """A day, as the browser's own field gives it."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class ConcernForm(forms.Form):
    """A new concern, in separate parts."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    question = forms.UUIDField(widget=forms.HiddenInput, required=False)
    age_band = forms.ChoiceField(
        label=_("How old is the person?"),
        help_text=_("Do not write a birth date. Not known is fine."),
        widget=forms.RadioSelect,
        choices=[],
    )
    behaviours = forms.MultipleChoiceField(
        label=_("What does the person do, or what is done to the person?"),
        help_text=_("What somebody believes, wears, says or is, is no ground."),
        widget=forms.CheckboxSelectMultiple,
        choices=[],
    )
    harms = forms.MultipleChoiceField(
        label=_("What could come of it?"),
        widget=forms.CheckboxSelectMultiple,
        choices=[],
    )
    fact = Words(
        _("What was seen or heard"),
        _(
            "One event, as it happened. Write [P1] for the person, [P2] and [P3] for "
            "others; no names, numbers or profiles."
        ),
        rows=5,
    )
    said_by = forms.ChoiceField(
        label=_("Who says this?"),
        help_text=_("A function, never a name."),
        choices=[],
    )
    said_on = Day(label=_("On which day?"))
    hearing = forms.ChoiceField(
        label=_("How do they know?"), widget=forms.RadioSelect, choices=[]
    )
    harm = Words(_("Possible harm"), _("To whom could what happen?"))
    interpretation = Words(
        _("What you think it means"),
        _("Your own view. It stands apart from the facts."),
    )
    alternative = Words(_("What else could explain it"))
    protective = Words(_("What goes well"), _("Who or what helps the person?"))
    done = Words(_("What was done already"))
    sensitive_why = Words(
        _("Why a protected fact cannot be left out"),
        _("Only if belief, origin, opinion or health stands in a part above."),
        rows=2,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        lists = {
            "age_band": AgeBand,
            "behaviours": Behaviour,
            "harms": Harm,
            "said_by": SaidBy,
            "hearing": Hearing,
        }
        for name, kinds in lists.items():
            # Nobody is made the source of a fact by a list that begins with them.
            none = [("", "—")] if name == "said_by" else []
            let_choose(self, name, none + choices(kinds))
        for name in TEXTS[2:]:
            self.fields[name].required = False
        self.fields["interpretation"].required = True

    def draft(self) -> ConcernDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return ConcernDraft(
            once=data["once"],
            age_band=AgeBand(data["age_band"]),
            behaviours=frozenset(Behaviour(one) for one in data["behaviours"]),
            harms=frozenset(Harm(one) for one in data["harms"]),
            fact=_fact(data, "fact"),
            thread_id=data["question"],
            **{name: data[name] for name in TEXTS[1:]},
        )


class PartForm(forms.Form):
    """A further statement."""

    kind = forms.ChoiceField(label=_("Which part is this?"), choices=[])
    text = Words(
        _("The words"),
        _("Write [P1] for the person. Nobody can change it later; you can correct it."),
        rows=5,
    )
    said_by = forms.ChoiceField(
        label=_("Who says this?"),
        help_text=_("Only for what was seen or heard."),
        choices=[],
        required=False,
    )
    said_on = Day(label=_("On which day?"), required=False)
    hearing = forms.ChoiceField(
        label=_("How do they know?"), choices=[], required=False
    )
    corrects = forms.UUIDField(widget=forms.HiddenInput, required=False)
    sensitive_why = Words(
        _("Why a protected fact cannot be left out"),
        _("Only if belief, origin, opinion or health stands in the words."),
        rows=2,
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        none = [("", "-")]
        lists: dict[str, Iterable[Any]] = {
            "kind": list(WRITTEN_LATER),
            "said_by": SaidBy,
            "hearing": Hearing,
        }
        for name, kinds in lists.items():
            first = [] if name == "kind" else none
            let_choose(self, name, first + choices(kinds))
        self.fields["sensitive_why"].required = False

    def draft(self, files: tuple[FileDraft, ...]) -> PartDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        kind = Kind(data["kind"])
        told = data["said_by"] and data["said_on"] and data["hearing"]
        return PartDraft(
            kind=kind,
            text=data["text"],
            fact=_fact(data, "text") if kind is Kind.FACT and told else None,
            corrects=data["corrects"],
            sensitive_why=data["sensitive_why"],
            files=files,
        )


class ReadingForm(forms.Form):
    """The own words of a second reader."""

    words = Words(
        _("Your own words"),
        _("What do the facts tell you, and what not? Then you see the other's view."),
        rows=5,
    )


class DropForm(forms.Form):
    """The end of a concern without a weighing."""

    reason = forms.ChoiceField(label=_("How does it end?"), choices=[])
    why = Words(_("Why?"), _("Sealed, and gone with the concern."))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        offered = [one for one in DropReason if one not in NOT_BY_HAND]
        let_choose(self, "reason", choices(offered))


class PlanForm(forms.Form):
    """The next day of a concern."""

    next_on = Day(label=_("Next day"))


class PersonForm(forms.Form):
    """Who [P1] is; no more than the step needs."""

    why = Words(_("Why must it be known now who this is?"), rows=2)
    name = forms.CharField(label=_("Name"))
    birth_date = Day(
        label=_("Birth date"),
        help_text=_("Only if two people could be mixed up."),
        required=False,
    )
    contact = forms.CharField(
        label=_("How the letter reaches the person"),
        help_text=_("An address or telephone number. No profile or web address."),
        required=False,
    )

    def draft(self) -> PersonDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return PersonDraft(
            data["name"], data["why"], data["birth_date"], data["contact"]
        )


class DelayForm(forms.Form):
    """Telling the person later."""

    ground = forms.ChoiceField(
        label=_("On which ground?"), widget=forms.RadioSelect, choices=[]
    )
    why = Words(_("Why?"), _("The second person reads this before signing."))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "ground", choices(DeferralGround))

    def draft(self) -> DeferralDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return DeferralDraft(DeferralGround(data["ground"]), data["why"])


class ToldForm(forms.Form):
    """How the person was told."""

    way = forms.ChoiceField(
        label=_("How was the person told?"), widget=forms.RadioSelect, choices=[]
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        let_choose(self, "way", choices(NoticeWay))


def _fact(data: dict[str, object], text: str) -> FactDraft:
    return FactDraft(
        str(data[text]),
        SaidBy(str(data["said_by"])),
        data["said_on"],  # type: ignore[arg-type]
        Hearing(str(data["hearing"])),
    )
