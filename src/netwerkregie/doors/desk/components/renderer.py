# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a form looks: `{{ form }}` gives fields of NL Design System that read well."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.forms import BaseForm, renderers
from django.forms.boundfield import BoundField
from django.forms.renderers import DjangoTemplates
from django.forms.widgets import (
    CheckboxInput,
    CheckboxSelectMultiple,
    ClearableFileInput,
    FileInput,
    Input,
    RadioSelect,
    Select,
    Textarea,
    Widget,
)
from django.http import HttpRequest
from django.template.backends.base import BaseEngine
from django.template.backends.django import DjangoTemplates as Backend
from django.utils import formats
from django.utils.functional import cached_property

from netwerkregie.doors import controls, guarded
from netwerkregie.doors.desk.components import drawing
from netwerkregie.foundation.privacy.marking import Inspection

DESK = Path(__file__).resolve().parents[1]

# (widget class, kind, classes of the control); the first that fits counts.
LOOKS: list[tuple[type[Widget], str, str]] = [
    (CheckboxSelectMultiple, "options", "nr-options"),
    (RadioSelect, "options", "nr-options"),
    (CheckboxInput, "checkbox", "nr-checkbox"),
    (Textarea, "textarea", "utrecht-textarea utrecht-textarea--html-textarea"),
    (Select, "select", "utrecht-select utrecht-select--html-select"),
    (ClearableFileInput, "file", "nr-file"),
    (FileInput, "file", "nr-file"),
    (Input, "text", "utrecht-textbox utrecht-textbox--html-input"),
]


def look_of(widget: Widget) -> tuple[str, str]:
    """Return the kind of a widget and the classes its control gets."""
    for widget_class, kind, classes in LOOKS:
        if isinstance(widget, widget_class):
            input_type = getattr(widget, "input_type", "")
            sort = f" utrecht-textbox--{input_type}" if kind == "text" else ""
            return kind, f"{classes}{sort}"
    return "other", ""


class HouseField(BoundField):
    """A field that knows its look and names everything that describes it."""

    @property
    def kind(self) -> str:
        """What sort of control this is, for the template and the stylesheet."""
        return look_of(self.field.widget)[0]

    @property
    def says_optional(self) -> bool:
        """Tell whether the label says it may stay empty; a filter never says so."""
        is_quiet = getattr(self.form, "is_filter", False) or getattr(
            self.form, "says_nothing_about_optional", False
        )
        return not (self.field.required or self.field.disabled or is_quiet)

    @property
    def limit(self) -> int | None:
        """The number of characters, where it is worth counting for the reader."""
        is_long = isinstance(self.field.widget, Textarea)
        return getattr(self.field, "max_length", None) if is_long else None

    @property
    def limit_in_words(self) -> str:
        """The limit with the separators of the reader's language."""
        limit = self.limit or 0
        return formats.number_format(limit, use_l10n=True, force_grouping=True)

    @cached_property
    def guarded(self) -> Inspection | None:
        """What the guard points at, when that is why the field was refused."""
        return guarded.marked(self)

    @property
    def has_sealed_places(self) -> bool:
        """Tell whether the words can go to a sealed place instead."""
        return bool(getattr(self.field, "has_sealed_places", False))

    @property
    def target(self) -> str:
        """The id to which a link in the error summary leads."""
        return f"{self.auto_id}_0" if self.kind == "options" else str(self.auto_id)

    @property
    def aria_describedby(self) -> str | None:
        """Hint, error and counter, in the order in which they are shown."""
        described = super().aria_describedby
        if described is None or not self.limit:
            return described
        return f"{described} {self.auto_id}_counter".strip()

    def build_widget_attrs(
        self,
        attrs: dict[str, Any],
        widget: Widget | None = None,
    ) -> dict[str, Any]:
        """Add the classes of the house to what Django builds."""
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        if self.limit:
            # The browser would cut pasted text without a word; the counter warns and
            # the form refuses, so that nobody loses a sentence unseen.
            attrs.pop("maxlength", None)
            widget.attrs.pop("maxlength", None)
        # A placeholder vanishes while typing and is too faint; the label stays.
        widget.attrs.pop("placeholder", None)
        own = attrs.get("class") or widget.attrs.get("class", "")
        if getattr(widget, "input_type", "") != "hidden":
            attrs["class"] = f"{own} {look_of(widget)[1]}".strip()
        return attrs


@dataclass(frozen=True, slots=True)
class Problem:
    """A sentence for the error summary and the control it is about."""

    text: str
    target: str = ""
    label: str = ""


def problems_of(form: BaseForm) -> list[Problem]:
    """Return what is wrong, in the order in which a reader meets the fields."""
    if not form.is_bound:
        return []
    found = [Problem(str(text)) for text in form.non_field_errors()]
    for field in form:
        target = field.target if isinstance(field, HouseField) else field.auto_id
        label = str(field.label)
        found += [Problem(str(text), str(target), label) for text in field.errors]
    return found


class DeskRenderer(DjangoTemplates):
    """Renders forms of the desk and the public pages from the field component."""

    form_template_name = "components/field/form.html"
    field_template_name = "components/field/field.html"
    bound_field_class = HouseField

    @cached_property
    def engine(self) -> BaseEngine:
        """The engine of Django's own renderer, with our components before it."""
        built_in = Path(renderers.__file__).parent
        return Backend(
            {
                "APP_DIRS": True,
                "DIRS": [DESK, built_in / "templates"],
                "NAME": "desk forms",
                "OPTIONS": {},
            },
        )

    def render(
        self,
        template_name: str,
        context: dict[str, Any],
        request: HttpRequest | None = None,
    ) -> str:
        """Render a part of a form; a whole form begins with its error summary."""
        control = controls.spell(template_name, context)
        if control is not None:
            return control
        if template_name == self.field_template_name:
            return drawing.draw("field", **context)
        # A form may have a template of its own; its summary comes first all the same.
        if "form" in context and "fields" in context:
            context = context | {"problems": problems_of(context["form"])}
        return super().render(template_name, context, request)
