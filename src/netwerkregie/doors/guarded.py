# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Form fields for text that others will read: words about a person are pointed at.

The room's action refuses such words whatever door they come through. Here the writer
sees which words they are and what can be done with them: take them out, and at the
desk also make it an advice question or put it on the scratch note.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.boundfield import BoundField

from netwerkregie.foundation.privacy.marking import (
    Inspection,
    look_at_unsealed,
    without_unsealed,
)
from netwerkregie.foundation.privacy.phrases import LEFT_OUT, WORDS_ABOUT_A_PERSON
from netwerkregie.foundation.privacy.texts import About, findings_in

GUARDED = "guarded"
STEP, LEAVE_OUT = "step", "leave_out"


class GuardedInput(forms.TextInput):
    """One line; its value comes without the marked words when that was asked for."""

    about = About.TEXT

    def value_from_datadict(
        self, data: Mapping[str, Any], files: Any, name: str
    ) -> str | None:
        """Return what was typed, or what is left of it."""
        return _left_of(super().value_from_datadict(data, files, name), data, self)


class GuardedArea(forms.Textarea):
    """More lines; their value comes without the marked words when that was asked."""

    about = About.TEXT

    def value_from_datadict(
        self, data: Mapping[str, Any], files: Any, name: str
    ) -> str | None:
        """Return what was typed, or what is left of it."""
        return _left_of(super().value_from_datadict(data, files, name), data, self)


class GuardedField(forms.CharField):
    """A text that others will read, on a page for people from outside.

    Args:
        about: what the text is about, which says what may stand in it.
        rows: lines to show; one line when left out.

    """

    # What the desk offers besides taking out, where a sealed place is at hand.
    has_sealed_places = False

    def __init__(
        self, *, about: About = About.TEXT, rows: int = 0, **more: Any
    ) -> None:
        self.about = about
        widget = GuardedArea(attrs={"rows": rows}) if rows else GuardedInput()
        widget.about = about
        super().__init__(widget=widget, **more)

    def validate(self, value: str) -> None:
        """Refuse words about a person; the page shows which (see `marked`)."""
        super().validate(value)
        if value and findings_in(value, self.about):
            raise ValidationError(WORDS_ABOUT_A_PERSON, code=GUARDED)


class DeskGuardedField(GuardedField):
    """A text that others will read, at the desk: there sealed places are at hand."""

    has_sealed_places = True


def marked(bound: BoundField) -> Inspection | None:
    """Return a refused text with its words marked, or None where nothing is wrong."""
    if not isinstance(bound.field, GuardedField) or not bound.form.is_bound:
        return None
    errors = bound.form.errors.as_data().get(bound.name, [])
    if all(error.code != GUARDED for error in errors):
        return None
    return look_at_unsealed(str(bound.value() or ""), bound.field.about)


def _left_of(
    typed: Any, data: Mapping[str, Any], widget: GuardedInput | GuardedArea
) -> str | None:
    if typed is None or data.get(STEP) != LEAVE_OUT:
        return None if typed is None else str(typed)
    return without_unsealed(str(typed), str(LEFT_OUT), widget.about)
