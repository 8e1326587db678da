# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is typed at a second look: sealed words, and lessons that the guard reads."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.drafts.assessments import (
    Answer,
    form,
    in_language,
)
from netwerkregie.domain.casework.drafts.samples import (
    LONGEST_LESSON,
    SECOND_LOOK,
    LessonDraft,
    ReadingDraft,
    View,
)
from netwerkregie.doors.desk.casework.forms.assessments import Words
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel.labels import choices


class LookForm(forms.Form):
    """The short form; its questions come from a file, and it has no degrees."""

    view = forms.ChoiceField(
        label=_("What would you have decided?"), widget=forms.RadioSelect, choices=[]
    )

    says_nothing_about_optional = True

    def __init__(self, data: Any = None, initial: dict[str, Any] | None = None) -> None:
        super().__init__(data, initial=initial)
        language = (get_language() or "nl")[:2]
        last = self.fields.pop("view")
        definition = form(SECOND_LOOK)
        assert definition is not None
        for step in definition.steps:
            for question in step.questions:
                label = in_language(question.label, language)
                self.fields[question.key] = Words(label, rows=3, required=False)
                self.fields[f"{question.key}__unknown"] = forms.BooleanField(
                    label=_("Not known"), required=False
                )
        self.fields["view"] = last
        last.choices = choices(View)  # type: ignore[attr-defined]

    def draft(self) -> ReadingDraft:
        """Return the typed input of the action."""
        data = self.cleaned_data
        asked = [key for key in data if key != "view" and "__" not in key]
        answers = {
            key: Answer(
                is_unknown=data[f"{key}__unknown"],
                text="" if data[f"{key}__unknown"] else data[key],
            )
            for key in asked
        }
        return ReadingDraft(View(data["view"]), answers)


class LessonForm(forms.Form):
    """A lesson, about what we do and about nobody."""

    once = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    text = DeskGuardedField(
        label=_("What do we do better from now on?"),
        help_text=_("Written afresh, about nobody. A colleague reads it first."),
        max_length=LONGEST_LESSON,
        rows=3,
    )

    def draft(self) -> LessonDraft:
        """Return the typed input of the action."""
        return LessonDraft(self.cleaned_data["text"], self.cleaned_data["once"])
