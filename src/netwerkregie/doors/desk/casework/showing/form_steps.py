# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A long form as steps that open one by one, with nothing lost and without a script.

What is typed in a closed step goes along as well: it is folded, never left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm
from django.forms.boundfield import BoundField

from netwerkregie.doors.desk.components.renderer import problems_of


@dataclass(frozen=True, slots=True)
class Part:
    """Fields that are one step: what it is called, and what it asks."""

    title: object
    fields: Sequence[str]
    says: object = ""


@dataclass(frozen=True, slots=True)
class FormStep:
    """A step as the page shows it."""

    title: object
    says: object
    fields: Sequence[BoundField]
    is_open: bool


def steps_of(form: BaseForm, parts: Iterable[Part]) -> dict[str, Any]:
    """Return the steps of a form, and what must be looked at once more.

    The first one is open; so is every one with a mistake in it, or with words that a
    session which ended gave back.
    """
    steps = [_step(form, part) for part in parts]
    if not any(one.is_open for one in steps):
        first = steps[0]
        steps[0] = FormStep(first.title, first.says, first.fields, is_open=True)
    return {"steps": steps, "problems": problems_of(form) if form.is_bound else []}


def _step(form: BaseForm, part: Part) -> FormStep:
    fields = [form[name] for name in part.fields]
    if form.is_bound:
        is_open = any(one.errors for one in fields)
    else:
        is_open = any(form.initial.get(name) for name in part.fields)
    return FormStep(part.title, part.says, fields, is_open)
