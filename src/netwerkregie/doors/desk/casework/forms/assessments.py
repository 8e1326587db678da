# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is typed in assessment forms; every word of it is sealed."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.actions.assessment_reading import Evidence
from netwerkregie.domain.casework.drafts.assessments import (
    LONGEST_STATEMENT,
    Answer,
    Field,
    FieldKind,
    InstrumentDraft,
    PageDraft,
    Question,
    StartDraft,
    Step,
    in_language,
    instruments,
)
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.casework.showing.assessments import (
    PART_WORDS,
    evidence_choices,
)

UNKNOWN = "not_known"
SHORT = 90


class Words(forms.CharField):
    """Words that are sealed; their length is counted, and nothing is cut."""

    def __init__(
        self, label: Any, help_text: Any = "", rows: int = 4, **more: Any
    ) -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            max_length=LONGEST_STATEMENT,
            widget=forms.Textarea(attrs={"rows": rows}),
            **more,
        )


class Day(forms.DateField):
    """A day, as the browser's own field gives it."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class StartForm(forms.Form):
    """A form to start: which one, with whom, and who can read it."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    form = forms.ChoiceField(label=_("Which form?"), widget=forms.RadioSelect)
    second = forms.ChoiceField(
        label=_("Who is the other assessor?"),
        help_text=_("Somebody of another organisation, who signs the same text."),
        widget=forms.RadioSelect,
    )
    readers = forms.MultipleChoiceField(
        label=_("Who else can read it?"),
        help_text=_("You and the other assessor can. You cannot take this back."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(
        self,
        data: Any = None,
        *,
        offered: Sequence[tuple[str, str]],
        seconds: Sequence[tuple[str, str]],
        readers: Sequence[tuple[str, str]],
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        given = {"form": offered, "second": seconds, "readers": readers}
        for name, choices in given.items():
            let_choose(self, name, choices)

    def draft(self) -> StartDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return StartDraft(
            once=data["once"],
            form=data["form"],
            second_id=UUID(data["second"]),
            readers=frozenset(UUID(one) for one in data["readers"]),
        )


class PageForm(forms.Form):
    """One page of a form; its questions come from the file of the form."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    sensitive_why = Words(
        _("Why a protected fact cannot be left out"),
        _("Only if belief, origin, opinion or health stands in an answer above."),
        rows=2,
        required=False,
    )

    says_nothing_about_optional = True

    def __init__(
        self,
        data: Any = None,
        *,
        step: Step,
        evidence: Evidence,
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        self.step = step
        language = get_language() or "nl"
        last = self.fields.pop("sensitive_why")
        for question in step.questions:
            for one in question.fields:
                self._ask(question, one, language[:2], evidence)
        self.fields["sensitive_why"] = last

    def _ask(
        self, question: Question, one: Field, language: str, evidence: Evidence
    ) -> None:
        name = name_of(one)
        words: Any = PART_WORDS.get(one.part) or in_language(question.label, language)
        hint = "" if question.is_factor else in_language(question.help, language)
        if one.kind is FieldKind.CHOICE:
            options = [(key, in_language(text, language)) for key, text in one.options]
            self.fields[name] = forms.ChoiceField(
                label=words,
                help_text=hint,
                choices=[*options, (UNKNOWN, _("Not known"))],
                widget=forms.RadioSelect,
                required=False,
            )
            return
        if one.kind is FieldKind.DATE:
            self.fields[name] = Day(label=words, help_text=hint, required=False)
        if one.kind is FieldKind.EVIDENCE:
            self.fields[f"{name}__refers"] = forms.ChoiceField(
                label=words,
                help_text=_("A statement that all members read, or a signed form."),
                choices=evidence_choices(evidence),
                required=False,
            )
            words = _("Or in words: who says so, and how do they know?")
        if one.kind in {FieldKind.TEXT, FieldKind.EVIDENCE}:
            self.fields[name] = Words(words, hint, rows=3, required=False)
        self.fields[f"{name}__unknown"] = forms.BooleanField(
            label=_("Not known"), required=False
        )

    def draft(self) -> PageDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return PageDraft(
            step=self.step.key,
            answers={one.key: self._answer(one) for one in self.step.fields},
            seen=data["seen"],
            sensitive_why=data["sensitive_why"],
        )

    def _answer(self, one: Field) -> Answer:
        data, name = self.cleaned_data, name_of(one)
        given = data.get(name) or ""
        if data.get(f"{name}__unknown") or given == UNKNOWN:
            return Answer(is_unknown=True)
        refers = data.get(f"{name}__refers") or ""
        return Answer(
            text=given if one.kind in {FieldKind.TEXT, FieldKind.EVIDENCE} else "",
            choice=given if one.kind is FieldKind.CHOICE else "",
            day=data.get(name) if one.kind is FieldKind.DATE else None,
            refers=UUID(refers) if refers else None,
        )


def name_of(one: Field) -> str:
    """Return the name under which a browser sends an answer."""
    return one.key.replace(".", "__")


def initial_of(step: Step, answers: Mapping[str, Answer]) -> dict[str, Any]:
    """Return what stands in a page already."""
    start: dict[str, Any] = {}
    for one in step.fields:
        given, name = answers.get(one.key, Answer()), name_of(one)
        start[name] = given.text or given.choice or given.day or ""
        start[f"{name}__refers"] = str(given.refers or "")
        start[f"{name}__unknown"] = given.is_unknown
        if given.is_unknown and one.kind is FieldKind.CHOICE:
            start[name] = UNKNOWN
    return start


class AskForm(forms.Form):
    """Own words at the end of a form, and until when it can be used."""

    words = Words(
        _("What do you conclude, in your own words?"),
        _("Your colleague reads this after having written own words."),
    )
    valid_until = Day(
        label=_("Until when can this form be used?"),
        help_text=_("Leave it empty for the longest term."),
        required=False,
    )


class SignForm(forms.Form):
    """Own words of the other assessor, and what that person sees otherwise."""

    words = Words(
        _("What do you conclude, in your own words?"),
        _("Only then you see what your colleague concludes."),
    )
    dissent = Words(
        _("What do you see otherwise?"),
        _("This stays beside the form for everybody who reads it."),
        rows=3,
        required=False,
    )


class DissentForm(forms.Form):
    """What an assessor sees otherwise."""

    words = Words(
        _("What do you see otherwise?"),
        _("This stays beside the form for everybody who reads it."),
    )


class PrintForm(forms.Form):
    """Why somebody takes a form out on paper."""

    why = Words(
        _("Why do you need it on paper?"),
        _("This stands in the log of what left, with your name."),
        rows=2,
    )


class InstrumentForm(forms.Form):
    """That a licensed instrument was used; no questions, answers or results."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    name = forms.ChoiceField(label=_("Which instrument?"), choices=[])
    used_on = Day(label=_("On which day was it used?"))
    certificate = forms.CharField(
        label=_("Your certificate"),
        help_text=_("The reference that stands on it."),
        max_length=SHORT,
    )
    certificate_until = Day(label=_("Until when does your certificate hold?"))
    conclusion = Words(
        _("What do you conclude, in your own words?"),
        _(
            "No answers, no results and no degree: those stay with you. Write [P1] for "
            "the person."
        ),
    )
    sensitive_why = Words(
        _("Why a protected fact cannot be left out"),
        _("Only if belief, origin, opinion or health stands in an answer above."),
        rows=2,
        required=False,
    )
    readers = forms.MultipleChoiceField(
        label=_("Who else can read it?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(
        self,
        data: Any = None,
        *,
        readers: Sequence[tuple[str, str]],
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=initial)
        listed = [("", _("Choose")), *instruments().items()]
        let_choose(self, "name", listed)
        let_choose(self, "readers", readers)

    def draft(self) -> InstrumentDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        return InstrumentDraft(
            once=data["once"],
            name=data["name"],
            used_on=data["used_on"],
            certificate=data["certificate"],
            certificate_until=data["certificate_until"],
            conclusion=data["conclusion"],
            readers=frozenset(UUID(one) for one in data["readers"]),
            sensitive_why=data["sensitive_why"],
        )
