# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""`{% load mailbox_look %}`: the few tags that the anonymous pages need."""

from datetime import date

from django import template
from django.conf import settings
from django.core.exceptions import DisallowedHost
from django.urls import translate_url
from django.utils import formats
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, get_language_info

from netwerkregie.domain.intake.drafts.conversation import parted
from netwerkregie.domain.intake.drafts.lanes import Kind
from netwerkregie.doors.further_languages import is_offered
from netwerkregie.doors.mailbox import busy
from netwerkregie.doors.mailbox.keeping import HERE
from netwerkregie.doors.mailbox.turns import draw
from netwerkregie.foundation.kernel.labels import label

register = template.Library()


@register.filter
def spoken(text: str) -> list[tuple[str, str]]:
    """Take a talk on the telephone apart into headings and texts; others stay whole."""
    return [(label(one.part), one.text) for one in parted(text)]


@register.filter
def day(value: date | None) -> str:
    """Show a calendar day in full: 23 november 2026. Never a time of day."""
    return formats.date_format(value, "j F Y") if value else ""


@register.inclusion_tag("mailbox/_languages.html", takes_context=True)
def languages(context: template.RequestContext) -> dict[str, object]:
    """Lead to this page in the other language; a posted page leads to the start."""
    request = context.get("request")
    path = request.path if request and request.method == "GET" else "/"
    current, facts = get_language(), context.get("facts")
    return {
        "choices": [
            {
                "code": code,
                "name": get_language_info(code)["name_local"],
                "url": translate_url(path, code),
                "current": code == current,
            }
            for code, _name in settings.LANGUAGES
            if facts is None or is_offered(facts.desk, code)
        ],
    }


@register.inclusion_tag("mailbox/_return_code.html")
def return_code(words: str) -> dict[str, object]:
    """Show a code to write down, word by word; copying and printing need a script."""
    return {"parts": words.split()}


@register.simple_tag(takes_context=True)
def turn(context: template.RequestContext, kind: str = "") -> SafeString:
    """Put a fresh turn in a form; whoever was let in a step ago keeps that."""
    request = context["request"]
    here = busy.kind_of(request.path)
    wanted = Kind(kind) if kind else here or Kind.PAGE
    try:
        site = request.get_host().partition(":")[0].lower()
    except DisallowedHost:
        return SafeString("")
    issued = draw(
        site,
        wanted,
        level=HERE.level(site, wanted),
        let_in=request.method == "POST" and here is wanted,
    )
    # What is in it was signed and escaped by us.
    return mark_safe(busy.as_html(issued.text, issued.challenge, wanted))  # noqa: S308
