# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of cases."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.doors.desk.casework.showing import cases_today
from netwerkregie.doors.desk.today.section import Section
from netwerkregie.foundation.kernel import Actor


def cases_waiting(actor: Actor, today: date) -> Section | None:
    """Cases that one holds and whose next day has come; no words and no names."""
    if not cases_today.sits(actor):
        return None
    rows = cases_today.waiting_rows(actor, today)
    if not rows:
        return None
    title, url = _("Cases for today"), reverse("desk:cases")
    return Section(title=title, rows=rows, url=url, more=_("All my cases"))


def seats_to_look_at(actor: Actor, today: date) -> Section | None:
    """Seats that end soon, and members who wait for a key."""
    if not cases_today.sits(actor):
        return None
    rows = cases_today.seat_rows(actor, today)
    return Section(title=_("Members of cases"), rows=rows) if rows else None


def colleagues_to_speak(actor: Actor, _today: date) -> Section | None:
    """Colleagues who work on somebody of a case of the actor's; nothing more."""
    if not cases_today.sits(actor):
        return None
    rows = cases_today.known_rows(actor)
    return Section(title=_("Speak with a colleague"), rows=rows) if rows else None


SECTIONS = (cases_waiting, seats_to_look_at, colleagues_to_speak)
