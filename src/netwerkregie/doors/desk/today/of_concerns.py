# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of concerns: what waits too long, and whom to call."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.queries import clocks
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.today.sections import Section
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor


def concerns_too_long(actor: Actor, today: date) -> Section | None:
    """Concerns that nobody took up; only their owner is led to one."""
    found = clocks.waiting_too_long(actor, today)
    rows = [
        QueueRow(
            title=say_nickname(one.nickname),
            url=reverse("desk:concern", args=[one.concern_id]) if one.is_mine else "",
            meta=[
                _("waits %(days)s days") % {"days": one.days},
                _("you look after it") if one.is_mine else one.owner,
                _("goes by itself if nobody takes it up"),
            ],
            due=one.destroy_on,
        )
        for one in found
    ]
    return Section(title=_("Concerns that wait too long"), rows=rows) if rows else None


def colleagues_to_call(actor: Actor, _today: date) -> Section | None:
    """Colleagues who work on somebody of a concern of the actor's; nothing more."""
    found = clocks.known_elsewhere(actor)
    if not found:
        return None
    names = accounts.names_of(actor, {one.asked_by for one in found})
    rows = [
        QueueRow(
            title=_("%(name)s works on somebody you know. Contact each other.")
            % {"name": names.get(one.asked_by, "")},
            url=reverse("desk:known_elsewhere", args=[one.id]),
            meta=[say_nickname(one.concern.nickname)],
        )
        for one in found
    ]
    return Section(title=_("Speak with a colleague"), rows=rows)


SECTIONS = (concerns_too_long, colleagues_to_call)
