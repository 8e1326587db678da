# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assessment forms as the pages want them: questions with their answers in words."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from netwerkregie.domain.casework.actions.assessment_papers import OpenPaper
from netwerkregie.domain.casework.actions.assessment_reading import (
    Evidence,
    OpenAssessment,
)
from netwerkregie.domain.casework.drafts.assessments import (
    Answer,
    Change,
    Field,
    Form,
    Sentence,
    Stage,
    Step,
    compare,
    form,
    in_language,
)
from netwerkregie.domain.casework.models import Assessment, Instrument
from netwerkregie.domain.casework.queries import assessments as queries
from netwerkregie.doors.desk.components import dates
from netwerkregie.doors.desk.components.values import Crumb, QueueRow, Reader, Tab
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label

LONGEST_HINT = 70
PART_WORDS: Mapping[str, str | Promise] = {
    "observation": gettext_lazy("What was seen or heard?"),
    "source": gettext_lazy("Who says so?"),
    "alternative": gettext_lazy("What else could explain it?"),
    "protective": gettext_lazy("What goes well here?"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """An answer in words; `is_open` where there is none yet."""

    term: object
    text: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answers."""

    title: str
    answers: Sequence[Said]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a form with its questions."""

    key: str
    title: str
    questions: Sequence[Asked]


@dataclass(frozen=True, slots=True)
class Beside:
    """Words beside a form: whose, and when."""

    text: str
    who: str
    written_on: date


@dataclass(frozen=True, slots=True)
class Changed:
    """An answer of two forms, side by side."""

    title: str
    before: Sequence[Sentence]
    after: Sequence[Sentence]

    @property
    def is_same(self) -> bool:
        """Whether not a sentence changed."""
        return all(one.change is Change.SAME for one in (*self.before, *self.after))


def form_title(name: str, language: str) -> str:
    """Return what a form is called."""
    found = form(name)
    return in_language(found.title, language) if found else name


def rows_of(found: Sequence[Assessment], today: date, language: str) -> list[QueueRow]:
    """Return the forms of a case as rows; what is over says so in words."""
    return [
        QueueRow(
            title=form_title(one.form, language),
            url=reverse("desk:assessment", args=[one.id]),
            meta=[_("started %(day)s") % {"day": dates.day_words(one.started_on)}],
            status=standing_words(one, today),
            due=one.next_on if is_living(one, today) else None,
        )
        for one in found
    ]


def instrument_rows(found: Sequence[Instrument], today: date) -> list[QueueRow]:
    """Return the instruments of a case; which one it was is sealed."""
    return [
        QueueRow(
            title=_("Instrument, used on %(day)s")
            % {"day": dates.day_words(one.used_on)},
            url=reverse("desk:instrument", args=[one.id]),
            status=_("Over") if today > one.valid_until else "",
        )
        for one in found
    ]


def is_living(one: Assessment, today: date) -> bool:
    """Tell whether something happens with a form on its next day."""
    return one.stage in {Stage.FILLING, Stage.ASKED} or one.is_valid(today)


def is_over(one: Assessment, today: date) -> bool:
    """Tell whether a form cannot be used any more."""
    return one.stage == Stage.LAPSED or (
        one.stage == Stage.SIGNED and not one.is_valid(today)
    )


def standing_words(one: Assessment, today: date) -> str:
    """Return how a form stands, in words: never by a colour alone."""
    if one.stage == Stage.SIGNED and not one.is_valid(today):
        return _("Over, cannot be used")
    return label(Stage(one.stage))


def pages_of(whole: OpenAssessment, language: str) -> list[Page]:
    """Return the pages of a form with every answer in words."""
    return [
        Page(
            step.key,
            in_language(step.title, language),
            [
                Asked(
                    in_language(question.label, language),
                    [
                        _said(one, whole.answers.get(one.key), language)
                        for one in question.fields
                    ],
                )
                for question in step.questions
            ],
        )
        for step in whole.form.steps
    ]


def beside(actor: Actor, found: Collection[OpenPaper]) -> list[Beside]:
    """Return own words and what is seen otherwise, with the names."""
    names = accounts.names_of(actor, {one.written_by for one in found})
    former = _("A former colleague")
    return [
        Beside(one.text, names.get(one.written_by, former), one.written_on)
        for one in found
    ]


def assessor_names(actor: Actor, one: Assessment) -> list[str]:
    """Return the two who stand for a form."""
    names = accounts.names_of(actor, set(one.assessors))
    former = _("A former colleague")
    return [names.get(member, former) for member in one.assessors]


def readers_of(actor: Actor, one: Assessment) -> list[Reader]:
    """Return who can open a form, by name."""
    names = accounts.names_of(actor, set(queries.readers_of(actor, one)))
    return [Reader(name) for name in sorted(names.values())]


def crumbs_of(one: Assessment, title: str, last: str) -> list[Crumb]:
    """Return the way to a page of a form, from its case on."""
    listed = reverse("desk:assessments", args=[one.case_id])
    here = reverse("desk:assessment", args=[one.id])
    crumbs = [Crumb(_("Assessment forms"), listed), Crumb(title, here if last else "")]
    return [*crumbs, Crumb(last)] if last else crumbs


def changes_of(whole: OpenAssessment, language: str) -> list[Changed]:
    """Return what changed since the earlier form, question by question, by sentence."""
    before = whole.earlier.answers if whole.earlier else {}
    old = _by_key(whole.earlier_form) if whole.earlier_form else {}
    found = []
    for step in whole.form.steps:
        for question in step.questions:
            for one in question.fields:
                earlier = _words(old.get(one.key, one), before.get(one.key), language)
                now = _words(one, whole.answers.get(one.key), language)
                title = in_language(question.label, language)
                if one.part:
                    title = f"{title} {PART_WORDS[one.part]}"
                left, right = compare(earlier, now)
                found.append(Changed(title, left, right))
    return found


def contents_of(
    one: Assessment, definition: Form, here: str, language: str
) -> list[Tab]:
    """Return the table of contents of a long form."""
    return [
        Tab(
            in_language(step.title, language),
            reverse("desk:assessment_fill", args=[one.id, step.key]),
            current=step.key == here,
        )
        for step in definition.steps
    ]


def next_step(definition: Form, here: Step) -> Step | None:
    """Return the page after this one."""
    keys = [one.key for one in definition.steps]
    at = keys.index(here.key) + 1
    return definition.steps[at] if at < len(keys) else None


def evidence_choices(evidence: Evidence) -> list[tuple[str, str]]:
    """Return what can be pointed at, the newest statement last."""
    said = sorted(evidence.statements.items(), key=lambda one: one[1][0])
    listed = [("", _("No statement: in words"))]
    for key, (number, text) in said:
        words = _("Statement %(n)s: %(text)s") % {"n": number, "text": _short(text)}
        listed.append((str(key), words))
    for one in evidence.forms:
        assert one.signed_on is not None
        day = dates.day_words(one.signed_on)
        listed.append(
            (str(one.id), _("Form that was signed on %(day)s") % {"day": day})
        )
    return listed


def choices_of(
    people: Collection[tuple[UUID, str, str]],
) -> list[tuple[str, str]]:
    """Return colleagues as choices: a name with the organisation."""
    return [(str(key), f"{name} ({house})") for key, name, house in people]


def _said(one: Field, given: Answer | None, language: str) -> Said:
    term = PART_WORDS.get(one.part, "")
    words = _words(one, given, language)
    return Said(term, words or _("Not answered yet"), is_open=not words)


def _words(one: Field, given: Answer | None, language: str) -> str:
    if given is None or not given.is_given:
        return ""
    if given.is_unknown:
        return _("Not known")
    told = [given.text]
    if given.choice:
        told.append(one.says(given.choice, language))
    if given.day is not None:
        told.append(dates.day_words(given.day))
    if given.refers is not None:
        told.insert(0, _("Points at a statement or a form of this case."))
    return "\n".join(filter(None, told))


def _by_key(definition: Form) -> dict[str, Field]:
    return {one.key: one for one in definition.fields}


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_HINT else f"{line[:LONGEST_HINT]}…"
