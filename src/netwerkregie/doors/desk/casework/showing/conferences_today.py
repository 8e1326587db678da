# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of conferences: today's, actions, minutes to sign."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.models import CaseAction
from netwerkregie.domain.casework.queries import conferences as queries
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.casework.showing import conferences as showing
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.foundation.kernel import Actor, Role

SEATED = (
    Role.NETWORK_DIRECTOR,
    Role.DEPUTY,
    Role.CHAIR,
    Role.CASE_HOLDER,
    Role.CASE_PARTNER,
    Role.WEIGHER,
)
AHEAD = timedelta(days=14)


def coming_up(actor: Actor, today: date) -> list[QueueRow]:
    """Return the conferences of these two weeks to which one is asked."""
    if not actor.has(*SEATED):
        return []
    return [
        QueueRow(
            title=showing.when_of(one),
            url=showing.address("desk:conference", one),
            meta=[say_nickname(one.case.nickname)],
            due=one.held_on,
        )
        for one in queries.coming_up(actor, today)
        if one.held_on <= today + AHEAD
    ]


def to_sign(actor: Actor, _today: date) -> list[QueueRow]:
    """Return the conferences with minutes that wait for one's signature."""
    if not actor.has(*SEATED):
        return []
    return [
        QueueRow(
            title=_("Sign the minutes"),
            url=showing.address("desk:conference_minutes", one),
            meta=[say_nickname(one.case.nickname)],
            due=one.held_on,
        )
        for one in queries.minutes_to_sign(actor)
    ]


def actions_due(actor: Actor, today: date) -> list[QueueRow]:
    """Return one's own actions, and those of others that a holder sees run late."""
    if not actor.has(*SEATED):
        return []
    own = [_row(one, _("You would do this")) for one in queries.my_actions(actor)]
    late = queries.late_of_others(actor, today)
    return own + [_row(one, _("A colleague would do this")) for one in late]


def _row(one: CaseAction, title: str) -> QueueRow:
    case = one.item.conference.case
    return QueueRow(
        title=title,
        url=reverse("desk:case_action", args=[case.id, one.id]),
        meta=[say_nickname(case.nickname)],
        due=one.due_on,
    )
