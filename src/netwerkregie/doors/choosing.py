# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Give a form's field the choices that are open to whoever is looking."""

from collections.abc import Iterable
from typing import Any

from django import forms


def let_choose(form: forms.BaseForm, name: str, choices: Iterable[Any]) -> None:
    """Let a field offer these choices and no others.

    Raises:
        TypeError: when the field of that name has no choices.

    """
    field = form.fields[name]
    if not isinstance(field, forms.ChoiceField):
        raise TypeError(f"{name} has no choices")
    field.choices = list(choices)
