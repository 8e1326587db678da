# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of cases: days that came, seats that end, keys to give."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.queries import cases, seats
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.components import addresses
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor

WARNED = timedelta(days=7)


def waiting_rows(actor: Actor, today: date) -> list[QueueRow]:
    """Return the cases that the actor holds and whose next day has come."""
    return [
        QueueRow(
            title=say_nickname(one.nickname),
            url=addresses.to("desk:case", one.id),
            due=one.next_on,
        )
        for one in queries.waiting(actor, today)
    ]


def seat_rows(actor: Actor, today: date) -> list[QueueRow]:
    """Return whose seat ends soon, and who waits for a key that the actor holds."""
    ending = seats.seats_ending(actor, today + WARNED)
    waiting = seats.waiting_for_key(actor)
    found = {one.membership_id for one in (*ending, *waiting)}
    names = accounts.names_of(actor, found) if found else {}
    said = [(one, _("seat ends")) for one in ending]
    said += [(one, _("waits for the key")) for one in waiting]
    return [
        QueueRow(
            title=names.get(one.membership_id, _("A former colleague")),
            url=reverse("desk:case_members", args=[one.case_id]),
            meta=[say_nickname(one.case.nickname), what],
            due=one.until if one in ending else None,
        )
        for one, what in said
    ]


def known_rows(actor: Actor) -> list[QueueRow]:
    """Return which colleagues work on a person of a case that the actor holds."""
    found = queries.known_elsewhere(actor)
    names = accounts.names_of(actor, {one.asked_by for one in found}) if found else {}
    return [
        QueueRow(
            title=_("%(name)s works on somebody you know. Contact each other.")
            % {"name": names.get(one.asked_by, "")},
            url=reverse("desk:case_known", args=[one.id]),
            meta=[say_nickname(one.case.nickname)],
        )
        for one in found
    ]


def sits(actor: Actor) -> bool:
    """Tell whether any of this can concern the actor."""
    return cases.may_see_list(actor)
