# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words on screen for the values of closed lists, wherever a room has one."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

# By class and value: two lists may hold the same word, which compares as equal.
_LABELS: dict[tuple[type[StrEnum], str], Any] = {}


def name_them(pairs: Iterable[tuple[StrEnum, Any]]) -> None:
    """Give values of closed lists their words; each file of this folder does once."""
    _LABELS.update({(type(value), value.value): text for value, text in pairs})


def label(value: StrEnum) -> str:
    """Return the label of a value of a closed list in the active language."""
    return str(_LABELS[type(value), value.value])


def choices(values: Iterable[StrEnum]) -> list[tuple[str, Any]]:
    """Return a closed list as the choices of a column or a form field."""
    return [(value.value, _LABELS[type(value), value.value]) for value in values]
