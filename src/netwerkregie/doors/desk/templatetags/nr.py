# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""`{% load nr %}`: the components of the house and the words for dates.

Each tag shows one component of doors/desk/components; /stijl shows them all.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from netwerkregie.doors.desk.components import addresses, dates, icons
from netwerkregie.doors.desk.components.drawing import draw, due_values
from netwerkregie.foundation.kernel import clock

register = template.Library()

NOTICE_ICONS = {"info": "info", "ok": "ok", "warning": "warning", "error": "error"}
MESSAGE_KINDS = {"debug": "info", "info": "info", "success": "ok"} | {
    kind: kind for kind in ("warning", "error")
}
TLP_LEVELS = {
    "red": "RED",
    "amber": "AMBER",
    "amber_strict": "AMBER+STRICT",
    "green": "GREEN",
    "clear": "CLEAR",
}


@register.filter
def day(value: date | datetime | None) -> str:
    """Show a calendar day in full: 23 november 2026."""
    if isinstance(value, datetime):
        value = value.astimezone(clock.AMSTERDAM).date()
    return dates.day_words(value) if value else ""


@register.filter
def moment(value: date | datetime | None) -> str:
    """Show a moment with its time, or a day as a day."""
    return dates.moment_words(value)


@register.filter
def due_words(value: date | None) -> str:
    """Show how far away a promised day is."""
    return dates.due_words(value, clock.today()) if value else ""


@register.simple_tag
def icon(name: str, size: int = 24) -> SafeString:
    """Draw an icon; words beside it carry the meaning."""
    return icons.draw(name, size)


@register.simple_tag
def button(label: object, kind: str = "primary", **more: Any) -> SafeString:
    """Show a button: kind primary, secondary or subtle; name, value, form, icon.

    With `type="button"` it does nothing without a script, so a form's button leaves
    it out. `is_negative` is for what cannot be undone; `hidden_label` adds words for
    who cannot see what stands around the button.
    """
    more["icon"] = _drawn(more)
    more.setdefault("type", "submit")
    return draw("button", label=label, kind=kind, **more)


@register.simple_tag
def link_button(
    url: str,
    label: object,
    kind: str = "secondary",
    **more: Any,
) -> SafeString:
    """Show a link that looks like a button: it leads somewhere and changes nothing."""
    more["icon"] = _drawn(more)
    return draw("button/link_button", label=label, url=url, kind=kind, **more)


def _drawn(more: dict[str, Any]) -> str:
    return icons.draw(more["icon"], 20) if more.get("icon") else ""


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: object = "") -> str:
    """Frame a message: info, ok, warning or error, with an optional title."""
    return _notice(content, kind, title)


def _notice(content: object, kind: str, title: object = "", role: str = "") -> str:
    drawn = icons.draw(NOTICE_ICONS[kind])
    return draw(
        "notice", content=content, kind=kind, title=title, role=role, icon=drawn
    )


@register.simple_tag
def message_notice(message: Any) -> str:
    """Frame a message of django.contrib.messages; an error interrupts the reader."""
    kind = MESSAGE_KINDS.get(message.level_tag, "info")
    return _notice(message, kind, role="alert" if kind == "error" else "status")


@register.simple_tag
def status(label: object) -> SafeString:
    """Show a state in neutral words and one neutral colour."""
    return draw("status", label=label)


@register.inclusion_tag("components/status/tlp.html")
def tlp(level: str) -> dict[str, object]:
    """Show a label of the Traffic Light Protocol 2.0; AMBER+STRICT is amber too."""
    if level not in TLP_LEVELS:
        raise ValueError(level)
    return {"level": level.partition("_")[0], "word": TLP_LEVELS[level]}


@register.simple_tag
def due(value: date, label: object = "") -> SafeString:
    """Show a promised day in words, with the date behind it."""
    return draw("due", **due_values(value, label))


@register.simple_tag
def empty(
    title: object,
    text: object = "",
    url: str = "",
    label: object = "",
) -> SafeString:
    """Say that there is nothing, what that means, and what one could do."""
    return draw("empty", title=title, text=text, url=url, label=label)


@register.simple_tag
def breadcrumb(crumbs: Iterable[Any]) -> SafeString:
    """Show the way here."""
    return draw("breadcrumb", crumbs=crumbs)


@register.simple_tag
def tabs(items: Iterable[Any], label: object) -> SafeString:
    """Show several views of one thing as links; label names the group."""
    return draw("tabs", tabs=items, label=label)


@register.inclusion_tag("components/progress/progress.html")
def progress(step: int, total: int, label: object = "") -> dict[str, object]:
    """Show which step of how many this is."""
    return {"step": step, "total": total, "label": label}


@register.simple_tag
def timeline(entries: Iterable[Any]) -> SafeString:
    """Show what happened or was said, oldest first."""
    return draw("timeline", entries=entries)


@register.simple_tag
def queue(rows: Iterable[Any]) -> SafeString:
    """Show threads or tasks, each row one link."""
    return draw("queue", rows=rows)


@register.simple_tag
def definitions(pairs: Iterable[Any]) -> SafeString:
    """Show terms and what they are here."""
    return draw("definitions", pairs=pairs)


@register.simple_tag
def data_table(table: Any) -> SafeString:
    """Show a components.values.Table; on a phone each row becomes a card."""
    return draw("table", table=table)


@register.simple_tag
def older_newer(
    newer: str = "", older: str = "", older_label: object = ""
) -> SafeString:
    """Lead to the next part of a list; one that is not by time says "Further"."""
    return draw("older_newer", newer=newer, older=older, older_label=older_label)


@register.simple_tag
def audience(
    readers: Iterable[Any],
    title: object = "",
    note: object = "",
) -> SafeString:
    """Show who can read this, before and after it is saved."""
    return draw(
        "audience",
        readers=list(readers),
        title=title or _("Who can see this"),
        note=note,
        icon=icons.draw("eye"),
    )


@register.inclusion_tag("components/locked/locked.html")
def locked(url: str = "", title: object = "", text: object = "") -> dict[str, object]:
    """Stand where sealed content would be; the address opens the vault."""
    return {
        "url": url,
        "title": title or _("This is in the vault"),
        "text": text or _("Open the vault to read it. Each reading is written down."),
        "icon": icons.draw("lock"),
    }


@register.inclusion_tag("components/return_code/return_code.html")
def return_code(words: str, label: object = "") -> dict[str, object]:
    """Show a code to write down, word by word, with buttons to copy and print."""
    label = label or _("Your code")
    return {"id": "return-code", "parts": words.split(), "label": label}


@register.simple_tag
def side_navigation(navigation: Iterable[Any]) -> SafeString:
    """Show the main menu: at the side, or under the thumb on a phone."""
    return draw("navigation", navigation=navigation)


@register.simple_tag
def room_places(room: Any) -> SafeString:
    """Show the places of the room one is in, on a phone."""
    return draw("navigation/room", room=room)


@register.simple_tag(takes_context=True)
def user_menu(context: template.Context, menu: Any) -> SafeString:
    """Show the signed-in person and the lines under the name."""
    token = str(context.get("csrf_token", ""))
    token = "" if token == "NOTPROVIDED" else token  # noqa: S105 - Django's own word
    return draw("user_menu", menu=menu, csrf_token=token)


@register.simple_tag(takes_context=True)
def language_switch(context: template.Context) -> SafeString:
    """Lead to this same page in the other language."""
    request: HttpRequest | None = context.get("request")
    current = get_language()
    choices = [
        {
            "code": code,
            "short": code.upper(),
            "name": get_language_info(code)["name_local"],
            "url": addresses.in_language(request, code) if request else "/",
            "current": code == current,
        }
        for code, _name in settings.LANGUAGES
    ]
    return draw("language", choices=choices)


@register.simple_tag(takes_context=True)
def masthead(context: template.Context) -> SafeString:
    """Show where one is: the house, the municipality, the languages, the person."""
    menu = context.get("menu")
    return draw(
        "masthead",
        home_url=context.get("home_url") or "/",
        municipality_name=context.get("municipality_name"),
        ribbon=context.get("ribbon"),
        language=language_switch(context),
        user_menu=user_menu(context, menu) if menu else "",
    )


@register.simple_block_tag(takes_context=True)
def confirm(
    context: template.RequestContext,
    content: str,
    title: object,
    label: object,
    back_url: str,
    **more: Any,
) -> str:
    """Ask once more on a page of its own: title, what will happen, do it, or go back.

    Optional: `action`, `form`, `back_label`, `is_negative`.
    """
    asked = {"title": title, "label": label, "back_url": back_url, "content": content}
    asked["back_label"] = more.pop("back_label", _("Go back"))
    token = {"csrf_token": context.get("csrf_token")}
    return render_to_string("components/confirm/confirm.html", asked | token | more)
