# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of looks, waits, tellings and ends: days and nicknames."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.doors.desk.casework.showing import ends
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.today.section import Section
from netwerkregie.foundation.kernel import Actor, Role


def my_cases(actor: Actor, today: date) -> Section | None:
    """What waits for the actor in the cases where they sit."""
    mine = queries.mine(actor)
    rows = ends.today_rows(mine, actor, today) if mine else []
    if not rows:
        return None
    return Section(
        title=_("In your cases"),
        rows=rows,
        url=reverse("desk:cases"),
        more=_("All my cases"),
    )


def not_told(actor: Actor, today: date) -> Section | None:
    """For chairs and the privacy officer: how many people were not told in time."""
    watch = queries.watch(actor, today)
    if watch is None or not watch.late:
        return None
    title = ngettext(
        "%(number)s person was not told in time that a case is there",
        "%(number)s people were not told in time that a case is there",
        watch.late,
    ) % {"number": watch.late}
    return Section(title=_("Not told in time"), rows=[QueueRow(title, "")])


def longer_asked(actor: Actor, _today: date) -> Section | None:
    """For the privacy officer: closed cases that should stay longer."""
    if not actor.has(Role.DPO):
        return None
    found = queries.longer_asked(actor)
    if not found:
        return None
    return Section(title=_("To keep longer?"), rows=ends.longer_rows(found))


SECTIONS = (my_cases, not_told, longer_asked)
