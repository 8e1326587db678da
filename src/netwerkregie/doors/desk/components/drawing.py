# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a component becomes HTML: its `.jinja` stands beside its stylesheet.

A page of the desk is drawn from some sixty components. Django's own templates took
nine milliseconds of processor time for that, Jinja's take one (ADR 28). Pages stay
Django's; only what stands in this folder is drawn here. Everything that is not marked
as safe is escaped, as in a page.
"""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import localize
from django.utils.html import linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation.trans_real import catalog
from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup

from netwerkregie.doors.desk.components import dates, icons
from netwerkregie.foundation.kernel import clock

HERE = Path(__file__).resolve().parent


def draw(component: str, /, **values: Any) -> SafeString:
    """Return a component as HTML.

    Args:
        component: its folder, or folder and file: `queue`, `button/link_button`.
        values: what it shows.

    """
    # Jinja escaped every value that did not say it is safe.
    return mark_safe(_template(component).render(values, _=_sentences()))  # noqa: S308


def due_values(value: date, label: object = "") -> dict[str, Any]:
    """Return a promised day in words, with the date behind it."""
    today = clock.today()
    words = dates.due_words(value, today)
    return {
        "words": f"{label} {words}" if label else words,
        "full": "" if dates.names_the_day(value, today) else dates.day_words(value),
        "iso": value.isoformat(),
        "is_late": dates.is_late(value, today),
    }


def _sentences() -> Callable[[str], str]:
    """Return the active language's sentences, asked for once per component."""
    found: Callable[[str], str] = catalog().gettext
    return found


def _words(value: object) -> object:
    """Return dates and numbers as the reader's language writes them, as pages do."""
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    return value if isinstance(value, str) else localize(value)


def _paragraphs(text: object) -> Markup:
    """Return a text with its lines and paragraphs, everything in it escaped."""
    return Markup(linebreaks(str(text), autoescape=True))  # noqa: S704 - just escaped


@cache
def _template(name: str) -> Template:
    folder, _, file = name.partition("/")
    return _environment().get_template(f"{folder}/{file or folder}.jinja")


@cache
def _environment() -> Environment:
    found = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        auto_reload=settings.DEBUG,
    )
    found.globals.update(
        icon=icons.draw,
        page_part=render_to_string,
        due=lambda value: draw("due", **due_values(value)),
    )
    found.filters.update(
        moment=dates.moment_words,
        words=_words,
        linebreaks=_paragraphs,
    )
    return found
