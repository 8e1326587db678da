# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of looks, waits, tellings and ends: days and nicknames."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.casework.queries import cases, guardians
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.casework.showing import ends
from netwerkregie.doors.desk.components import addresses
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


def guardians_away(actor: Actor, today: date) -> Section | None:
    """Keeping a guardian out: to sign, or to look at again before it ends."""
    if not cases.may_see_list(actor):
        return None
    rows = [
        QueueRow(
            title=say_nickname(one.case.nickname),
            url=addresses.to("desk:case_guardian", one.case_id),
            meta=[
                _("ends; is it still needed?")
                if one.until
                else _("a colleague asks you to sign")
            ],
            due=one.until,
        )
        for one in guardians.waiting(actor, today)
    ]
    return Section(title=_("Parent or guardian"), rows=rows) if rows else None


IN_CASES = (my_cases, guardians_away)
SECTIONS = (not_told, longer_asked)
