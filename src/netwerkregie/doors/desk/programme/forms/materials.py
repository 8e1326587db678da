# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What writing, reading along, and using a lesson format take in."""

import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.drafts.activities import (
    LENGTHS,
    ActivityKind,
    Audience,
    ClassLevel,
)
from netwerkregie.domain.programme.drafts.materials import (
    LINE_LENGTH,
    LONG_LENGTH,
    TEXT_LENGTH,
    TITLE_LENGTH,
    Content,
    Duration,
    FormatCheck,
    FormatDraft,
    FormatLanguage,
    FormatReadingDraft,
    FormatSentBack,
    Licence,
    NoteDraft,
    NoteSide,
    RecallReason,
    Step,
    TargetAge,
)
from netwerkregie.domain.programme.models import FormatVersion
from netwerkregie.domain.programme.phrases import choices
from netwerkregie.domain.programme.queries.materials import FormatFilter
from netwerkregie.doors.choosing import let_choose
from netwerkregie.doors.desk.programme.forms.activities import minutes_words
from netwerkregie.doors.guarded import DeskGuardedField
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.kernel.phrases import say
from netwerkregie.foundation.signing.queries import Reader

NO_PERSON = _("Nothing about a person or a school.")
_STEP = re.compile(r"(\d{1,3})\s*(?:min[a-z]*\.?)?\s*[:.\-]?\s+(.+)")


class FormatFilterForm(forms.Form):
    """What is looked for in the library."""

    is_filter = True

    q = forms.CharField(label=_("What is it about?"), required=False, max_length=80)
    soort = forms.ChoiceField(
        label=_("Kind"),
        required=False,
        choices=[("", _("Every kind")), *choices(ActivityKind)],
    )
    leeftijd = forms.ChoiceField(
        label=_("Age"),
        required=False,
        choices=[("", _("Every age")), *choices(TargetAge)],
    )
    duur = forms.ChoiceField(
        label=_("How long?"),
        required=False,
        choices=[("", _("However long")), *choices(Duration)],
    )
    taal = forms.ChoiceField(
        label=_("Language"),
        required=False,
        choices=[("", _("Every language")), *choices(FormatLanguage)],
    )
    licentie = forms.ChoiceField(
        label=_("Licence"),
        required=False,
        choices=[("", _("Every licence")), *choices(Licence)],
    )

    def wanted(self) -> FormatFilter:
        """Return what is looked for; what is no choice is left out."""
        self.is_valid()
        said = self.cleaned_data
        return FormatFilter(
            text=said.get("q", ""),
            kind=said.get("soort", ""),
            age=said.get("leeftijd", ""),
            duration=said.get("duur", ""),
            language=said.get("taal", ""),
            licence=said.get("licentie", ""),
        )


class FormatForm(forms.Form):
    """A lesson format: what it is for, how it goes, and who may use it."""

    title = DeskGuardedField(
        label=_("What is it called?"), max_length=TITLE_LENGTH, help_text=NO_PERSON
    )
    kind = forms.ChoiceField(label=_("What is it?"), choices=choices(ActivityKind))
    purpose = DeskGuardedField(
        label=_("What is it for?"), max_length=TEXT_LENGTH, rows=3
    )
    audience = forms.ChoiceField(label=_("For whom?"), choices=choices(Audience))
    ages = forms.MultipleChoiceField(
        label=_("For which ages?"),
        required=False,
        choices=choices(TargetAge),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None chosen: for every age."),
    )
    levels = forms.MultipleChoiceField(
        label=_("For which classes?"),
        required=False,
        choices=choices(ClassLevel),
        widget=forms.CheckboxSelectMultiple,
    )
    minutes = forms.ChoiceField(label=_("How long?"))
    language = forms.ChoiceField(
        label=_("In which language is the material?"), choices=choices(FormatLanguage)
    )
    expect = DeskGuardedField(
        label=_("What can pupils or who comes expect?"),
        required=False,
        max_length=TEXT_LENGTH,
        rows=3,
        help_text=_("Stands on the page for the teacher."),
    )
    preparation = DeskGuardedField(
        label=_("What does the teacher or host prepare?"),
        required=False,
        max_length=LONG_LENGTH,
        strip=False,
        rows=5,
    )
    steps = DeskGuardedField(
        label=_("How does it go, step by step?"),
        required=False,
        max_length=LONG_LENGTH * 3,
        strip=False,
        rows=8,
        help_text=_(
            "A line for each step, with its minutes in front: 10 Getting to know each "
            "other."
        ),
    )
    needs = DeskGuardedField(
        label=_("What has to lie ready?"),
        required=False,
        max_length=LONG_LENGTH,
        strip=False,
        rows=4,
        help_text=_("A line for each thing. Files are added after saving."),
    )
    links = DeskGuardedField(
        label=_("Pages with more"),
        required=False,
        max_length=LONG_LENGTH,
        strip=False,
        rows=3,
        help_text=_("A line for each, with https:// in front. Never of a person."),
    )
    works = DeskGuardedField(
        label=_("What works?"), required=False, max_length=TEXT_LENGTH, rows=3
    )
    works_not = DeskGuardedField(
        label=_("What does not work?"), required=False, max_length=TEXT_LENGTH, rows=3
    )
    licence = forms.ChoiceField(
        label=_("Under which licence may others use it?"),
        choices=choices(Licence),
        widget=forms.RadioSelect,
    )
    permission = DeskGuardedField(
        label=_("Where is the permission in writing kept?"),
        required=False,
        max_length=LINE_LENGTH,
        help_text=_("Only with a permission, such as a case number. Never shared."),
    )
    credit = DeskGuardedField(
        label=_("Which organisation is named as its maker?"),
        max_length=LINE_LENGTH,
        help_text=_("An organisation, never somebody who works there."),
    )
    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    once = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lengths = [(str(n), minutes_words(n)) for n in LENGTHS]
        let_choose(self, "minutes", lengths)

    def clean_steps(self) -> tuple[Step, ...]:
        """Return the lesson plan: a line is a step, its minutes in front."""
        lines = [line.strip() for line in self.cleaned_data["steps"].splitlines()]
        found = [_STEP.fullmatch(line) for line in lines if line]
        if not all(found):
            raise ValidationError(say("programme.format_step_minutes", {}))
        return tuple(Step(int(one[1]), one[2]) for one in found if one)

    def draft(self) -> FormatDraft:
        """Return the typed input of the action."""
        said = self.cleaned_data
        plain = ("title", "purpose", "expect", "preparation", "steps", "works")
        content = Content(
            **{name: said[name] for name in (*plain, "works_not", "credit")},
            kind=ActivityKind(said["kind"]),
            audience=Audience(said["audience"]),
            ages=tuple(TargetAge(one) for one in said["ages"]),
            levels=tuple(ClassLevel(one) for one in said["levels"]),
            minutes=int(said["minutes"]),
            language=FormatLanguage(said["language"]),
            needs=_lines(said["needs"]),
            links=_lines(said["links"]),
            licence=Licence(said["licence"]),
            permission=said["permission"],
        )
        return FormatDraft(content, said["revision"], said["once"])


class FileForm(forms.Form):
    """A file for a format: a PDF, a picture or a text document."""

    title = DeskGuardedField(
        label=_("What do we call this file?"),
        max_length=TITLE_LENGTH,
        help_text=_("The name under which you kept it is not taken over."),
    )
    file = forms.FileField(
        label=_("The file"),
        allow_empty_file=True,
        help_text=_(
            "A PDF, a picture or a text document without recognisable people, at most "
            "8 MB. It is drawn afresh: what hides in it goes."
        ),
        error_messages={"required": _("Choose a file of at most 8 MB.")},
    )


class ImportForm(forms.Form):
    """A format from elsewhere."""

    file = forms.FileField(
        label=_("The file"),
        allow_empty_file=True,
        help_text=_("A .zip of a lesson format, at most 11 MB."),
        error_messages={"required": _("Choose a file of at most 11 MB.")},
    )


class FormatReadingForm(forms.Form):
    """What somebody says who puts their name under a format."""

    content_hash = forms.CharField(widget=forms.HiddenInput, max_length=64)
    checks = forms.MultipleChoiceField(
        label=_("I looked at each of these"),
        choices=choices(FormatCheck),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Look at each of the four points.")},
    )

    def draft(self) -> FormatReadingDraft:
        """Return the typed input of the action."""
        said = self.cleaned_data
        checks = frozenset(FormatCheck(one) for one in said["checks"])
        reader = said.get("reader")
        return FormatReadingDraft(
            said["content_hash"], checks, UUID(reader) if reader else None
        )


class FormatAskForm(FormatReadingForm):
    """One's own name under a format, and who is asked to read along."""

    reader = forms.ChoiceField(
        label=_("Who reads along?"), required=False, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, readers: Iterable[Reader], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(one.membership_id), one.name) for one in readers]
        field = self.fields["reader"]
        field.choices = [("", _("Whoever has time first")), *named]  # type: ignore[attr-defined]


class FormatSendBackForm(forms.Form):
    """Why a second reader does not sign."""

    reason = forms.ChoiceField(
        label=_("Why do you not sign it?"),
        choices=choices(FormatSentBack),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a reason.")},
    )


class RecallForm(forms.Form):
    """Why a format is called back."""

    why = forms.ChoiceField(
        label=_("Why do you call it back?"),
        choices=choices(RecallReason),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a reason.")},
    )
    words = DeskGuardedField(
        label=_("What should others know?"),
        required=False,
        max_length=TEXT_LENGTH,
        rows=3,
        help_text=_("Every municipality that took it over reads this."),
    )


class NoteForm(forms.Form):
    """An experience with a format."""

    side = forms.ChoiceField(
        label=_("What do you want to say?"),
        choices=choices(NoteSide),
        widget=forms.RadioSelect,
        initial=NoteSide.WORKS,
    )
    words = DeskGuardedField(
        label=_("In your own words"),
        max_length=TEXT_LENGTH,
        rows=3,
        help_text=_("About the way of working. Nothing about a person or a school."),
    )
    once = forms.UUIDField(required=False, widget=forms.HiddenInput)

    def draft(self) -> NoteDraft:
        """Return the typed input of the action."""
        said = self.cleaned_data
        return NoteDraft(NoteSide(said["side"]), said["words"], said["once"])


def new_format(municipality: str) -> dict[str, Any]:
    """Return what writing starts with: a lesson of ours that everybody may use."""
    return {
        "kind": ActivityKind.LESSON,
        "audience": Audience.PUPILS_TEACHERS,
        "minutes": "50",
        "language": FormatLanguage.DUTCH,
        "licence": Licence.CC_BY,
        "credit": _("Municipality of %(name)s") % {"name": municipality},
        "once": new_hidden_id(),
    }


def initial_of_format(version: FormatVersion) -> dict[str, Any]:
    """Return what changing starts with."""
    columns = (
        *("title", "kind", "purpose", "audience", "ages", "levels", "language"),
        *("expect", "preparation", "works", "works_not", "licence", "permission"),
        *("credit", "revision"),
    )
    return {name: getattr(version, name) for name in columns} | {
        "minutes": str(version.minutes),
        "steps": "\n".join(f"{one.minutes} {one.words}" for one in version.steps),
        "needs": "\n".join(version.needs),
        "links": "\n".join(version.links),
    }


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
