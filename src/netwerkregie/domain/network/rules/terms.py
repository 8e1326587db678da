# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The terms of this room: restrictive defaults that the privacy officer confirms.

Storage limitation (GDPR article 5(1)(e)). A contact of 3 March 2026 with an agreement
loses the words on 3 March 2028; the date and the kind stay as a count of our effort.
"""

from calendar import monthrange
from datetime import date, timedelta

CONTACT_TEXT_MONTHS = 24
READABLE_HOURS = 24
ENTRY_MONTHS = 12
ENTRY_GRACE_DAYS = 30
ENTRY_REMINDERS = (30, 7)
UNDO_DAYS = 30
LINK_DAYS = 30
TAKE_BACK_HOURS = 24
CODE_MINUTES = 30
AGREEMENT_LENGTH = 160


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def text_until(held_on: date) -> date:
    """Return the day on which the words about a contact are destroyed."""
    return months_later(held_on, CONTACT_TEXT_MONTHS)


def confirm_by(confirmed_on: date) -> date:
    """Return the day on which a person says again that they want to be here."""
    return months_later(confirmed_on, ENTRY_MONTHS)


def entry_is_over(confirm_before: date, today: date) -> bool:
    """Tell whether an entry was left unconfirmed for longer than the grace."""
    return today > confirm_before + timedelta(days=ENTRY_GRACE_DAYS)


def wants_confirmation_mail(confirm_before: date, today: date) -> bool:
    """Tell whether today is one of the days on which a person is asked again.

    The day follows from the date alone, so nothing about the mail has to be written
    on a person's entry (row M2).
    """
    return (confirm_before - today).days in ENTRY_REMINDERS


def undo_until(day: date) -> date:
    """Return the last day on which an import or a merge can be undone."""
    return day + timedelta(days=UNDO_DAYS)
