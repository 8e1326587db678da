# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of family conversations: a drawn name and a day."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.drafts.families import State
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.casework.showing.families import rows_of
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.foundation.kernel import Actor


def talk_rows(actor: Actor, today: date) -> list[QueueRow]:
    """Return one's own conversations whose next day has come."""
    found = queries.waiting(actor, today)
    withdrawn = [one for one in found if one.state == State.STOPPED]
    return rows_of([*withdrawn, *(one for one in found if one not in withdrawn)])


def handover_rows(actor: Actor, today: date) -> list[QueueRow]:
    """Return the handovers of which it is time to ask whether they found each other."""
    return [
        QueueRow(
            title=say_nickname(one.talk.nickname),
            url=reverse("desk:family_handover", args=[one.talk_id, one.id]),
            meta=[
                _("Did they reach each other?")
                if queries.has_left(one)
                else _("A handover waits until the family agrees")
            ],
            due=one.next_on,
        )
        for one in queries.handovers_to_ask(actor, today)
    ]
