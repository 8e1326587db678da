# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of case conferences; the room says which rows."""

from datetime import date

from django.utils.translation import gettext as _

from netwerkregie.doors.desk.casework.showing import conferences_today as rows
from netwerkregie.doors.desk.today.sections import Section
from netwerkregie.foundation.kernel import Actor


def conferences_ahead(actor: Actor, today: date) -> Section | None:
    """Conferences of these two weeks."""
    found = rows.coming_up(actor, today)
    return Section(title=_("Case conferences"), rows=found) if found else None


def minutes_waiting(actor: Actor, today: date) -> Section | None:
    """Minutes that wait for one's signature."""
    found = rows.to_sign(actor, today)
    return Section(title=_("Minutes to sign"), rows=found) if found else None


def actions_of_cases(actor: Actor, today: date) -> Section | None:
    """What one would do, and what runs late in the cases one holds."""
    found = rows.actions_due(actor, today)
    return Section(title=_("Actions of cases"), rows=found) if found else None


SECTIONS = (conferences_ahead, minutes_waiting, actions_of_cases)
