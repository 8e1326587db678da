# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Form definitions: plain versioned files, looked at before anybody can fill them in.

A form takes text, a choice between kinds, a date, or evidence, and everywhere "not
known". It has no number, no weight, no sum and no colour (row M7), and no place for a
fact that the law protects most (row M1). A file that breaks this stops the start.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from netwerkregie.domain.casework.rules.nominal import measures_in
from netwerkregie.foundation.privacy.guard.special import matches_special_category

FOLDER = Path(__file__).resolve().parents[1] / "assessment_forms"
LANGUAGES = ("nl", "en")
OPEN_WEIGHING = "open-weighing-1"
SECOND_LOOK = "second-look-1"
INSTRUMENTS = "instruments.toml"


class FieldKind(StrEnum):
    """What an answer can be; there is no other kind, and none that counts."""

    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    EVIDENCE = "evidence"


FACTOR = "factor"
FACTOR_PARTS: Mapping[str, FieldKind] = {
    "observation": FieldKind.TEXT,
    "source": FieldKind.EVIDENCE,
    "alternative": FieldKind.TEXT,
    "protective": FieldKind.TEXT,
}
"""A factor is never seen alone: who says it, what else it could be, what goes well."""

_OF_A_FORM = frozenset({"key", "version", "title", "lead", "step"})
_OF_A_STEP = frozenset({"key", "title", "question"})
_OF_A_QUESTION = frozenset({"key", "kind", "label", "help", "option"})
_OF_AN_OPTION = frozenset({"key", *LANGUAGES})


class FormRefused(ValueError):
    """A form that would measure people, or keeps what may not be kept."""


@dataclass(frozen=True, slots=True)
class Field:
    """One answer that a form asks for."""

    key: str
    kind: FieldKind
    part: str = ""
    options: tuple[tuple[str, Mapping[str, str]], ...] = ()

    def says(self, choice: str, language: str) -> str:
        """Return the words of a choice; the key itself is never shown."""
        words = dict(self.options).get(choice, {})
        return words.get(language) or words.get("en", "")


@dataclass(frozen=True, slots=True)
class Question:
    """A question with one answer, or a factor with four."""

    key: str
    label: Mapping[str, str]
    help: Mapping[str, str]
    fields: tuple[Field, ...]

    @property
    def is_factor(self) -> bool:
        """Whether it takes the four answers that belong together."""
        return bool(self.fields[0].part)


@dataclass(frozen=True, slots=True)
class Step:
    """A page of a form."""

    key: str
    title: Mapping[str, str]
    questions: tuple[Question, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every answer of this page, in order."""
        return tuple(one for question in self.questions for one in question.fields)


@dataclass(frozen=True, slots=True)
class Form:
    """A form as its file says it; its name holds its version."""

    name: str
    key: str
    title: Mapping[str, str]
    lead: Mapping[str, str]
    steps: tuple[Step, ...]

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every answer of the form, in order."""
        return tuple(one for step in self.steps for one in step.fields)

    def step(self, key: str) -> Step | None:
        """Return a page by its key."""
        return next((one for one in self.steps if one.key == key), None)


def in_language(words: Mapping[str, str], language: str) -> str:
    """Return words of a form in a language; Dutch where there are none."""
    return words.get(language) or words.get("nl", "")


@cache
def forms() -> Mapping[str, Form]:
    """Return every form that is shipped or added, by name."""
    read = (load(path) for path in sorted(FOLDER.glob("*.toml")) if _is_form(path))
    return {one.name: one for one in read}


@cache
def form(name: str) -> Form | None:
    """Return a form by its name; a version stays readable for ever."""
    return forms().get(name)


@cache
def instruments() -> Mapping[str, str]:
    """Return the licensed instruments that may be named: a name, and nothing else."""
    told = tomllib.loads((FOLDER / INSTRUMENTS).read_text(encoding="utf-8"))
    if set(told) != {"names"} or not all(
        isinstance(one, str) for one in told["names"].values()
    ):
        raise FormRefused("an instrument is a name: no items, no answers, no result")
    return dict(told["names"])


def load(path: Path) -> Form:
    """Return the form of a file.

    Raises:
        FormRefused: it would measure people, or is not whole.

    """
    return read_form(tomllib.loads(path.read_text(encoding="utf-8")))


def read_form(told: Mapping[str, Any]) -> Form:
    """Return a form from what its file says; see load."""
    _only(told, _OF_A_FORM, "a form")
    steps = tuple(_step(one) for one in told["step"])
    made = Form(
        name=f"{told['key']}-{told['version']}",
        key=str(told["key"]),
        title=_words(told["title"]),
        lead=_words(told["lead"]),
        steps=steps,
    )
    keys = [one.key for one in made.fields]
    if len(set(keys)) != len(keys) or len({one.key for one in steps}) != len(steps):
        raise FormRefused("two answers or two pages have one name")
    return made


def _step(told: Mapping[str, Any]) -> Step:
    _only(told, _OF_A_STEP, "a page")
    return Step(
        key=_name(told["key"]),
        title=_words(told["title"]),
        questions=tuple(_question(one) for one in told["question"]),
    )


def _question(told: Mapping[str, Any]) -> Question:
    _only(told, _OF_A_QUESTION, "a question")
    key, kind = _name(told["key"]), told["kind"]
    options = tuple(_option(one) for one in told.get("option", ()))
    if bool(options) != (kind == FieldKind.CHOICE):
        raise FormRefused(f"{key}: a choice has options, and nothing else has")
    if kind == FACTOR:
        fields = tuple(
            Field(f"{key}.{part}", one, part) for part, one in FACTOR_PARTS.items()
        )
    elif kind in set(FieldKind):
        fields = (Field(key, FieldKind(kind), options=options),)
    else:
        raise FormRefused(f"{key}: '{kind}' is no kind of answer")
    help_text = _words(told["help"]) if "help" in told else {}
    return Question(key, _words(told["label"]), help_text, fields)


def _option(told: Mapping[str, Any]) -> tuple[str, Mapping[str, str]]:
    _only(told, _OF_AN_OPTION, "an option")
    words = _words({one: told[one] for one in LANGUAGES})
    for text in (*words.values(), str(told["key"]).replace("_", " ")):
        measure = measures_in(text)
        if measure is not None:
            raise FormRefused(f"'{text}' measures people ({measure})")
    return _name(told["key"]), words


def _words(told: Any) -> Mapping[str, str]:
    """Return words in both languages, none of which asks for a protected fact."""
    if not isinstance(told, Mapping) or set(told) != set(LANGUAGES):
        raise FormRefused("every text stands in Dutch and in English")
    for text in told.values():
        if not isinstance(text, str) or not text.strip():
            raise FormRefused("every text stands in Dutch and in English")
        if matches_special_category(text) is not None:
            raise FormRefused(f"'{text}' asks for what may not be kept")
    return dict(told)


def _name(key: object) -> str:
    text = str(key)
    if not text.replace("_", "a").isalpha() or matches_special_category(text):
        raise FormRefused(f"'{text}' is no name of a question")
    return text


def _only(told: Any, known: frozenset[str], what: str) -> None:
    """Refuse a key that nobody knows: that is how a weight or a sum comes in."""
    if not isinstance(told, Mapping) or not set(told) <= known:
        raise FormRefused(f"{what} says {sorted(set(told) - known)}")


def _is_form(path: Path) -> bool:
    return path.name != INSTRUMENTS
