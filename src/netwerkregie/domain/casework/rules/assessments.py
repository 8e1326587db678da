# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assessment forms as documents: answers in words, two signatures, a day it ends.

Nothing here adds, weighs or orders answers. Two forms are compared by sentence, so
that people see what changed and decide themselves what it means.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.rules.cases import LONGEST_STATEMENT
from netwerkregie.domain.casework.rules.form_files import Field, FieldKind, Form
from netwerkregie.domain.casework.rules.nominal import measures_in
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, ends_on


class Stage(StrEnum):
    """Where a form stands."""

    FILLING = "filling"
    ASKED = "asked"
    SIGNED = "signed"
    LAPSED = "lapsed"


class Act(StrEnum):
    """What can be done with a form."""

    SAVE = "save"
    ASK = "ask"
    SIGN = "sign"
    DISSENT = "dissent"
    LAPSE = "lapse"


class PaperKind(StrEnum):
    """What a sealed document of a form is."""

    ANSWERS = "answers"
    OWN_WORDS = "own_words"
    DISSENT = "dissent"
    INSTRUMENT = "instrument"


# Each arrow with its reason.
STEPS: dict[Stage, dict[Act, Stage]] = {
    Stage.FILLING: {
        Act.SAVE: Stage.FILLING,
        Act.ASK: Stage.ASKED,
        Act.LAPSE: Stage.LAPSED,
    },
    Stage.ASKED: {
        # Other answers are answers that nobody signed: both signatures lapse.
        Act.SAVE: Stage.FILLING,
        Act.SIGN: Stage.SIGNED,
        Act.DISSENT: Stage.ASKED,
        Act.LAPSE: Stage.LAPSED,
    },
    # What was signed stays as it is; who sees it otherwise says so beside it.
    Stage.SIGNED: {Act.DISSENT: Stage.SIGNED},
    Stage.LAPSED: {},
}

LIVING = (Stage.FILLING, Stage.ASKED)


@dataclass(frozen=True, slots=True)
class Terms:
    """The clocks of a form about an adult, in days; for a minor half at most.

    Args:
        filling: days within which it is signed, or lapses.
        valid: days after signing beyond which it is never used.
        warning: days before its end on which its assessors hear of it.

    """

    filling: int = 30
    valid: int = 182
    warning: int = 14


TERMS = Terms()


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: words, a kind, a day or evidence; or that it is not known."""

    is_unknown: bool = False
    text: str = ""
    choice: str = ""
    day: date | None = None
    refers: UUID | None = None

    @property
    def is_given(self) -> bool:
        """Whether there is anything in it; "not known" is a full answer."""
        return self.is_unknown or bool(
            self.text or self.choice or self.day or self.refers
        )


EMPTY = Answer()
Answers = Mapping[str, Answer]


def step(stage: Stage, wanted: Act) -> Stage:
    """Return the stage after an act.

    Raises:
        RuleBroken: the act is not open from this stage.

    """
    after = STEPS[stage].get(wanted)
    if after is None:
        code = "casework.form_step_not_open"
        raise RuleBroken(code)
    return after


def signed_by(started: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the day on which a form that two people did not sign lapses."""
    return ends_on(started, terms.filling, band)


def valid_until(today: date, band: AgeBand, terms: Terms = TERMS) -> date:
    """Return the last day on which a form that is signed today can be used."""
    return ends_on(today, terms.valid, band)


def check_valid_until(wanted: date | None, today: date, band: AgeBand) -> date:
    """Return the day until which two people want to stand for a form.

    Raises:
        RuleBroken: it is over, or later than anybody can know.

    """
    latest = valid_until(today, band)
    if wanted is None:
        return latest
    if not today < wanted <= latest:
        code = "casework.form_valid_until"
        raise RuleBroken(code, "valid_until", latest=latest)
    return wanted


def is_valid(stage: Stage, until: date | None, today: date) -> bool:
    """Tell whether a form can be used: signed by two, and its day has not passed."""
    return stage is Stage.SIGNED and until is not None and today <= until


def check_assessors(
    first: tuple[UUID, str], second: tuple[UUID, str], audience: Collection[UUID]
) -> None:
    """Refuse assessors who are one person, or of one organisation.

    Args:
        first: the natural person and the organisation of who starts the form.
        second: those of the other assessor.
        audience: how many will read it.

    Raises:
        RuleBroken: two judgements of one house are one judgement.

    """
    one, other = (_plain(organisation) for _, organisation in (first, second))
    if first[0] == second[0] or one == other or not audience:
        code = "casework.assessors_of_two_houses"
        raise RuleBroken(code, "second")


def check_answer(field: Field, given: Answer) -> Answer:
    """Return an answer as its question takes it.

    Raises:
        RuleBroken: it is too long, no option of the question, lies in the future, or
            is a bare number or degree.

    """
    if given.is_unknown:
        return Answer(is_unknown=True)
    text = _clean(given.text)
    if len(text) > LONGEST_STATEMENT:
        code = "casework.statement_too_long"
        raise RuleBroken(code, field.key, longest=LONGEST_STATEMENT, length=len(text))
    if text and is_bare_measure(text):
        code = "casework.form_bare_measure"
        raise RuleBroken(code, field.key)
    if given.choice and given.choice not in dict(field.options):
        code = "casework.form_no_such_choice"
        raise RuleBroken(code, field.key)
    kind = field.kind
    return Answer(
        text=text if kind in {FieldKind.TEXT, FieldKind.EVIDENCE} else "",
        choice=given.choice if kind is FieldKind.CHOICE else "",
        day=given.day if kind is FieldKind.DATE else None,
        refers=given.refers if kind is FieldKind.EVIDENCE else None,
    )


def check_day(field: Field, given: Answer, today: date) -> None:
    """Refuse a day on which nothing can have happened yet.

    Raises:
        RuleBroken: it lies in the future.

    """
    if given.day is not None and given.day > today:
        code = "casework.form_day_ahead"
        raise RuleBroken(code, field.key)


def is_bare_measure(text: str) -> bool:
    """Tell whether an answer is a number or degree and nothing else: "8", "ernstig".

    >>> is_bare_measure("7/10"), is_bare_measure("Matig."), is_bare_measure("Zij huilt")
    (True, True, False)
    """
    words = text.split()
    return bool(words) and all(measures_in(one) is not None for one in words)


def missing(form: Form, answers: Answers) -> tuple[Field, ...]:
    """Return what has no answer yet; "not known" is one.

    A factor takes all four: what was seen, who says so, what else it could be, and
    what goes well.
    """
    return tuple(one for one in form.fields if not answers.get(one.key, EMPTY).is_given)


def as_plain(answers: Answers) -> dict[str, Any]:
    """Return answers as they are sealed: what was said, and no number."""
    return {key: _plain_answer(one) for key, one in answers.items() if one.is_given}


def from_plain(told: Mapping[str, Any]) -> dict[str, Answer]:
    """Return answers as they were sealed."""
    return {key: _answer(one) for key, one in told.items()}


class Change(StrEnum):
    """What became of a sentence between two forms."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one of two forms, and what became of it."""

    text: str
    change: Change


def compare(before: str, after: str) -> tuple[list[Sentence], list[Sentence]]:
    """Return the sentences of two answers, each with what became of it.

    There is no measure of how much changed: people read it.
    """
    old, new = sentences(before), sentences(after)
    left, right = [], []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        is_same = tag == "equal"
        left += [Sentence(x, Change.SAME if is_same else Change.GONE) for x in old[a:b]]
        right += [Sentence(x, Change.SAME if is_same else Change.NEW) for x in new[c:d]]
    return left, right


def sentences(text: str) -> list[str]:
    """Return a text by sentence; a line break ends one too."""
    found = re.split(r"(?<=[.!?])\s+|\n+", text.strip())
    return [one.strip() for one in found if one.strip()]


def check_certificate(used_on: date, valid_to: date, today: date) -> None:
    """Refuse an instrument that was used without a certificate, or not used yet.

    Raises:
        RuleBroken: the certificate had ended, or the day lies ahead.

    """
    if used_on > today:
        code = "casework.form_day_ahead"
        raise RuleBroken(code, "used_on")
    if valid_to < used_on:
        code = "casework.certificate_ended"
        raise RuleBroken(code, "certificate_until")


def _plain_answer(one: Answer) -> dict[str, Any]:
    if one.is_unknown:
        return {"unknown": True}
    told: dict[str, Any] = {"text": one.text, "choice": one.choice}
    told["day"] = one.day.isoformat() if one.day else ""
    told["refers"] = str(one.refers) if one.refers else ""
    return {key: value for key, value in told.items() if value}


def _answer(told: Mapping[str, Any]) -> Answer:
    return Answer(
        is_unknown=bool(told.get("unknown")),
        text=str(told.get("text", "")),
        choice=str(told.get("choice", "")),
        day=date.fromisoformat(told["day"]) if told.get("day") else None,
        refers=UUID(told["refers"]) if told.get("refers") else None,
    )


def _clean(text: str) -> str:
    lines = text.replace("\r\n", "\n")
    return "".join(sign for sign in lines if sign in "\n\t" or sign >= " ").strip()


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
