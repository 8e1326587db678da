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
from django.urls import translate_url
from django.utils.safestring import SafeString
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from netwerkregie.doors.desk.components import dates, icons
from netwerkregie.foundation.kernel import clock

register = template.Library()

NOTICE_ICONS = {"info": "info", "ok": "ok", "warning": "warning", "error": "error"}
MESSAGE_KINDS = {"debug": "info", "info": "info", "success": "ok"} | {
    kind: kind for kind in ("warning", "error")
}
TLP_LEVELS = frozenset({"red", "amber", "green", "clear"})


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


@register.inclusion_tag("components/button/button.html")
def button(label: object, kind: str = "primary", **more: Any) -> dict[str, Any]:
    """Show a button: kind primary, secondary or subtle; name, value, form, icon.

    With `type="button"` it does nothing without a script, so a form's button leaves
    it out. `is_negative` is for what cannot be undone; `hidden_label` adds words for
    who cannot see what stands around the button.
    """
    return _button(label, kind, more) | {"type": more.get("type", "submit")}


@register.inclusion_tag("components/button/link_button.html")
def link_button(
    url: str,
    label: object,
    kind: str = "secondary",
    **more: Any,
) -> dict[str, Any]:
    """Show a link that looks like a button: it leads somewhere and changes nothing."""
    return _button(label, kind, more) | {"url": url}


def _button(label: object, kind: str, more: dict[str, Any]) -> dict[str, Any]:
    drawn = icons.draw(more["icon"], 20) if more.get("icon") else ""
    return more | {"label": label, "kind": kind, "icon": drawn}


@register.simple_block_tag
def notice(content: str, kind: str = "info", title: object = "") -> str:
    """Frame a message: info, ok, warning or error, with an optional title."""
    return _notice(content, kind, title)


def _notice(content: object, kind: str, title: object = "", role: str = "") -> str:
    drawn = icons.draw(NOTICE_ICONS[kind])
    context = {"content": content, "kind": kind, "title": title, "role": role}
    return render_to_string("components/notice/notice.html", context | {"icon": drawn})


@register.simple_tag
def message_notice(message: Any) -> str:
    """Frame a message of django.contrib.messages; an error interrupts the reader."""
    kind = MESSAGE_KINDS.get(message.level_tag, "info")
    return _notice(message, kind, role="alert" if kind == "error" else "status")


@register.inclusion_tag("components/status/status.html")
def status(label: object) -> dict[str, object]:
    """Show a state in neutral words and one neutral colour."""
    return {"label": label}


@register.inclusion_tag("components/status/tlp.html")
def tlp(level: str) -> dict[str, object]:
    """Show a Traffic Light Protocol label: red, amber, green or clear."""
    if level not in TLP_LEVELS:
        raise ValueError(level)
    return {"level": level}


@register.inclusion_tag("components/due/due.html")
def due(value: date, label: object = "") -> dict[str, object]:
    """Show a promised day in words, with the date behind it."""
    today = clock.today()
    words = dates.due_words(value, today)
    return {
        "words": f"{label} {words}" if label else words,
        "full": "" if dates.names_the_day(value, today) else dates.day_words(value),
        "iso": value.isoformat(),
        "is_late": dates.is_late(value, today),
    }


@register.inclusion_tag("components/empty/empty.html")
def empty(
    title: object,
    text: object = "",
    url: str = "",
    label: object = "",
) -> dict[str, object]:
    """Say that there is nothing, what that means, and what one could do."""
    return {"title": title, "text": text, "url": url, "label": label}


@register.inclusion_tag("components/breadcrumb/breadcrumb.html")
def breadcrumb(crumbs: Iterable[Any]) -> dict[str, object]:
    """Show the way here."""
    return {"crumbs": crumbs}


@register.inclusion_tag("components/tabs/tabs.html")
def tabs(items: Iterable[Any], label: object) -> dict[str, object]:
    """Show several views of one thing as links; label names the group."""
    return {"tabs": items, "label": label}


@register.inclusion_tag("components/progress/progress.html")
def progress(step: int, total: int, label: object = "") -> dict[str, object]:
    """Show which step of how many this is."""
    return {"step": step, "total": total, "label": label}


@register.inclusion_tag("components/timeline/timeline.html")
def timeline(entries: Iterable[Any]) -> dict[str, object]:
    """Show what happened or was said, oldest first."""
    return {"entries": entries}


@register.inclusion_tag("components/queue/queue.html")
def queue(rows: Iterable[Any]) -> dict[str, object]:
    """Show threads or tasks, each row one link."""
    return {"rows": rows}


@register.inclusion_tag("components/definitions/definitions.html")
def definitions(pairs: Iterable[Any]) -> dict[str, object]:
    """Show terms and what they are here."""
    return {"pairs": pairs}


@register.inclusion_tag("components/table/table.html")
def data_table(table: Any) -> dict[str, object]:
    """Show a components.values.Table; on a phone each row becomes a card."""
    return {"table": table}


@register.inclusion_tag("components/older_newer/older_newer.html")
def older_newer(newer: str = "", older: str = "") -> dict[str, object]:
    """Lead to the newer and older part of a list that has no page numbers."""
    return {"newer": newer, "older": older}


@register.inclusion_tag("components/audience/audience.html")
def audience(
    readers: Iterable[Any],
    title: object = "",
    note: object = "",
) -> dict[str, object]:
    """Show who can read this, before and after it is saved."""
    title = title or _("Who can see this")
    return {"readers": readers, "title": title, "note": note, "icon": icons.draw("eye")}


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


@register.inclusion_tag("components/navigation/navigation.html")
def side_navigation(navigation: Iterable[Any]) -> dict[str, object]:
    """Show the main menu: at the side, or under the thumb on a phone."""
    return {"navigation": navigation}


@register.inclusion_tag("components/user_menu/user_menu.html", takes_context=True)
def user_menu(context: template.RequestContext, menu: Any) -> dict[str, object]:
    """Show the signed-in person and the lines under the name."""
    return {"menu": menu, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("components/language/language.html", takes_context=True)
def language_switch(context: template.RequestContext) -> dict[str, object]:
    """Lead to this same page in the other language."""
    request: HttpRequest | None = context.get("request")
    path = request.get_full_path() if request and request.method == "GET" else "/"
    current = get_language()
    return {
        "choices": [
            {
                "code": code,
                "short": code.upper(),
                "name": get_language_info(code)["name_local"],
                "url": translate_url(path, code),
                "current": code == current,
            }
            for code, _name in settings.LANGUAGES
        ],
    }


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
