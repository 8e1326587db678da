# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of second looks: to prepare, and to write."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.queries import samples as queries
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.foundation.kernel import Actor


def sample_rows(actor: Actor, today: date) -> list[QueueRow]:
    """Return one row to prepare them all, and one for each to write."""
    del today
    waiting = queries.to_prepare(actor)
    rows = []
    if waiting:
        due = min(one.destroy_on for one in waiting)
        title = _("Prepare the second looks")
        rows.append(QueueRow(title=title, url=reverse("desk:samples"), due=due))
    rows += [
        QueueRow(
            title=_("Look again, without a name"),
            url=reverse("desk:sample", args=[one.id]),
            due=one.destroy_on,
        )
        for one in queries.to_write(actor)
    ]
    return rows
