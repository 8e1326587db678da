# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be looked at a second time: ended concerns that still exist; no content."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from netwerkregie.domain.intake.models import Concern
from netwerkregie.domain.intake.policies import concerns as policies
from netwerkregie.domain.intake.rules.concerns import State
from netwerkregie.foundation.kernel import Actor


def dropped_lately(actor: Actor, since: date, stays_until: date) -> Sequence[Concern]:
    """Return the concerns that were dropped since a day and are still there later."""
    found = policies.visible_concerns(actor).filter(
        state=State.DROPPED, ended_on__gte=since, destroy_on__gte=stays_until
    )
    return list(found.order_by("id"))


def still_there(
    actor: Actor, ids: Collection[UUID], stays_until: date
) -> dict[UUID, date]:
    """Return which of some concerns are still there on a day, with their end."""
    found = policies.visible_concerns(actor).filter(
        id__in=list(ids), destroy_on__gte=stays_until
    )
    return dict(found.values_list("id", "destroy_on"))
