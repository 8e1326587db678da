# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of measures: the day of the next look, for their holders."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.queries import measures
from netwerkregie.doors.desk.casework.showing.nicknames import name_of
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.today.section import Section
from netwerkregie.foundation.kernel import Actor


def to_look_at(actor: Actor, today: date) -> Section | None:
    """Measures of which the actor looks whether they are still needed."""
    rows = [
        QueueRow(
            title=name_of(one.case),
            url=reverse("desk:measures", args=[one.case_id]),
            due=one.next_on,
        )
        for one in measures.due(actor, today)
    ]
    return Section(title=_("Still needed?"), rows=rows) if rows else None


SECTIONS = (to_look_at,)
