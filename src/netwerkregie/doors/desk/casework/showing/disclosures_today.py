# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of disclosures and emergency access stands on Vandaag; never content."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.queries import emergency as emergencies
from netwerkregie.doors.desk.casework.showing import disclosures as showing
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.foundation.kernel import CONTENT_ROLES, Actor, Role

CONCERNED = (*CONTENT_ROLES, Role.CASE_PARTNER, Role.DPO)


def emergency_rows(actor: Actor, _today: date) -> list[QueueRow]:
    """Emergency access that waits, that touches one's cases, or is looked back on."""
    if not actor.has(*CONCERNED):
        return []
    found = showing.emergency_rows(emergencies.on_today(actor))
    if emergencies.may_use(actor) and emergencies.uncovered(actor).exists():
        found.append(
            QueueRow(
                title=_("A case of yours opens for nobody in an emergency"),
                url=reverse("desk:emergency"),
                meta=[_("seal it to the emergency key as well")],
            )
        )
    return found


def disclosure_rows(actor: Actor, _today: date) -> list[QueueRow]:
    """Receipts that stay out, and notices that one must send or that went up."""
    if not actor.has(*CONCERNED):
        return []
    late = [
        QueueRow(
            title=str(one.disclosure),
            url=reverse("desk:disclosure", args=[one.disclosure_id]),
            meta=[_("no receipt yet")],
            due=one.due_on,
        )
        for one in queries.late_receipts(actor)
    ]
    return [*late, *showing.recall_rows(queries.recalls_on_today(actor))]
