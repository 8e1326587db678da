# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a form looks on the anonymous site: its own templates, nothing of the desk's."""

from dataclasses import dataclass
from typing import Any

from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.forms.renderers import DjangoTemplates
from django.forms.widgets import (
    CheckboxInput,
    FileInput,
    RadioSelect,
    Select,
    Textarea,
    Widget,
)
from django.http import HttpRequest
from django.utils import formats

from netwerkregie.doors import controls

# (widget class, kind, classes of the control); the first that fits counts.
LOOKS: list[tuple[type[Widget], str, str]] = [
    (RadioSelect, "options", "nr-options"),
    (CheckboxInput, "checkbox", "nr-checkbox"),
    (Textarea, "textarea", "utrecht-textarea utrecht-textarea--html-textarea"),
    (Select, "select", "utrecht-select utrecht-select--html-select"),
    (FileInput, "file", "nr-file"),
    (Widget, "text", "utrecht-textbox utrecht-textbox--html-input"),
]


def look_of(widget: Widget) -> tuple[str, str]:
    """Return the kind of a widget and the classes its control gets."""
    return next(
        (kind, classes)
        for widget_class, kind, classes in LOOKS
        if isinstance(widget, widget_class)
    )


class MailboxField(BoundField):
    """A field that knows its look and names everything that describes it."""

    @property
    def kind(self) -> str:
        """What sort of control this is, for the template and the stylesheet."""
        return look_of(self.field.widget)[0]

    @property
    def limit(self) -> int | None:
        """The number of characters of a long text."""
        is_long = self.kind == "textarea"
        return getattr(self.field, "max_length", None) if is_long else None

    @property
    def limit_in_words(self) -> str:
        """The limit with the separators of the reader's language."""
        limit = self.limit or 0
        return formats.number_format(limit, use_l10n=True, force_grouping=True)

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
            # A browser would cut a pasted text without a word; see the counter.
            attrs.pop("maxlength", None)
            widget.attrs.pop("maxlength", None)
        if getattr(widget, "input_type", "") != "hidden":
            own = attrs.get("class") or widget.attrs.get("class", "")
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
        target = getattr(field, "target", field.auto_id)
        label = str(field.label)
        found += [Problem(str(text), str(target), label) for text in field.errors]
    return found


class MailboxRenderer(DjangoTemplates):
    """Renders the forms of the anonymous site."""

    form_template_name = "mailbox/form/form.html"
    field_template_name = "mailbox/form/field.html"
    bound_field_class = MailboxField

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
        if template_name == self.form_template_name:
            context = context | {"problems": problems_of(context["form"])}
        return super().render(template_name, context, request)
