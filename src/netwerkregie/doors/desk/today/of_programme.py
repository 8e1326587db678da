# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of activities and of the money stands on Vandaag."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.doors.desk.programme.today import (
    activity_rows,
    format_rows,
    money_rows,
)
from netwerkregie.doors.desk.today.section import Section
from netwerkregie.foundation.kernel import Actor


def activities(actor: Actor, today: date) -> Section | None:
    """Activities of today, and those whose result nobody wrote down."""
    rows = activity_rows(actor, today) + format_rows(actor, today)
    if not rows:
        return None
    return Section(
        title=_("Activities"),
        rows=rows,
        url=reverse("desk:activities"),
        more=_("All activities"),
    )


def money(actor: Actor, today: date) -> Section | None:
    """Invoices to pay, accounts to send and grants that run out."""
    rows = money_rows(actor, today)
    if not rows:
        return None
    return Section(
        title=_("Money"), rows=rows, url=reverse("desk:budget"), more=_("The budget")
    )
