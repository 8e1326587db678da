# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The controls of a form, spelled as Django spells them, without a template for each.

Django renders every option of every list through two templates of its own; a filter
of five fields took a third of a page's time. A control that is not known here is left
to Django, and a test holds each spelling to Django's.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

Widget = Mapping[str, Any]
_FOLDER = "django/forms/widgets/"


def spell(template_name: str, context: Mapping[str, Any]) -> SafeString | None:
    """Return a control as HTML, or None where Django should make it."""
    speller = _SPELLERS.get(template_name)
    # Every value in it went through conditional_escape.
    return mark_safe(speller(context["widget"])) if speller else None  # noqa: S308


def _attributes(attributes: Mapping[str, Any]) -> str:
    return "".join(
        f" {conditional_escape(name)}"
        if value is True
        else f' {conditional_escape(name)}="{_text(value)}"'
        for name, value in attributes.items()
        if value is not False
    )


def _text(value: Any) -> str:
    return conditional_escape(value if isinstance(value, str) else str(value))


def _input(widget: Widget) -> str:
    value = widget.get("value")
    shown = "" if value is None else f' value="{_text(value)}"'
    kind, name = _text(widget["type"]), _text(widget["name"])
    return f'<input type="{kind}" name="{name}"{shown}{_attributes(widget["attrs"])}>'


def _option(widget: Widget) -> str:
    value, label = _text(widget["value"]), conditional_escape(widget["label"])
    return f'<option value="{value}"{_attributes(widget["attrs"])}>{label}</option>'


def _select(widget: Widget) -> str:
    parts = [f'<select name="{_text(widget["name"])}"{_attributes(widget["attrs"])}>']
    for group, options, _ in widget["optgroups"]:
        if group:
            parts.append(f'\n  <optgroup label="{conditional_escape(group)}">')
        parts += [f"\n  {_option(option)}" for option in options]
        if group:
            parts.append("\n  </optgroup>")
    return "".join([*parts, "\n</select>"])


def _textarea(widget: Widget) -> str:
    shown = conditional_escape(widget["value"]) if widget["value"] else ""
    name = _text(widget["name"])
    return f'<textarea name="{name}"{_attributes(widget["attrs"])}>\n{shown}</textarea>'


def _choice(widget: Widget) -> str:
    control = _input(widget)
    if not widget.get("wrap_label"):
        return control
    id_ = widget["attrs"].get("id")
    leads = f' for="{_text(id_)}"' if id_ else ""
    return f"<label{leads}>{control} {conditional_escape(widget['label'])}</label>"


def _choices(widget: Widget) -> str:
    id_, class_ = widget["attrs"].get("id"), widget["attrs"].get("class")
    parts = ["<div", f' id="{_text(id_)}"' if id_ else ""]
    parts += [f' class="{_text(class_)}"' if class_ else "", ">"]
    for group, options, _ in widget["optgroups"]:
        if group:
            parts.append(f"\n  <div><label>{conditional_escape(group)}</label>")
        parts += [f"<div>\n    {_choice(option)}</div>" for option in options]
        if group:
            parts.append("\n  </div>")
    return "".join([*parts, "\n</div>"])


_INPUTS = ("checkbox", "date", "email", "hidden", "input", "number", "password", "text")
_SPELLERS: dict[str, Callable[[Widget], str]] = {
    **{f"{_FOLDER}{name}.html": _input for name in _INPUTS},
    f"{_FOLDER}select.html": _select,
    f"{_FOLDER}textarea.html": _textarea,
    f"{_FOLDER}radio.html": _choices,
    f"{_FOLDER}checkbox_select.html": _choices,
}
