# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dates and terms in the words people use."""

from datetime import date, datetime
from functools import lru_cache

from django.utils import formats, timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

# Day before month in both languages: 4 January, never Jan. 4.
DAY = "j F Y"
FAR_AWAY = 21
"""From here on a date says more than a number of days."""


def day_words(day: date) -> str:
    """Return a calendar day in full, such as 23 november 2026."""
    return _in_full(day.year, day.month, day.day, get_language())


@lru_cache(maxsize=2_000)
def _in_full(year: int, month: int, day: int, _language: str | None) -> str:
    return formats.date_format(date(year, month, day), DAY)


def moment_words(moment: date | datetime | None) -> str:
    """Return a moment with its time in Dutch time, or a day as a day."""
    if moment is None:
        return ""
    if not isinstance(moment, datetime):
        return day_words(moment)
    if timezone.is_aware(moment):
        moment = timezone.localtime(moment)
    return f"{day_words(moment)}, {formats.date_format(moment, 'H:i')}"


def due_words(due: date, today: date) -> str:
    """Return how far away a promised day is; also when it has passed."""
    days = (due - today).days
    if days < 0:
        return _late_words(-days)
    if days == 0:
        return _("today")
    if days == 1:
        return _("tomorrow")
    if days < FAR_AWAY:
        return ngettext("in %(n)s day", "in %(n)s days", days) % {"n": days}
    return _("on %(day)s") % {"day": day_words(due)}


def _late_words(days: int) -> str:
    return ngettext("%(n)s day late", "%(n)s days late", days) % {"n": days}


def is_late(due: date, today: date) -> bool:
    """Tell whether the promised day has passed; the day itself is still in time."""
    return due < today


def names_the_day(due: date, today: date) -> bool:
    """Tell whether the words for a term already hold the date itself."""
    return (due - today).days >= FAR_AWAY
