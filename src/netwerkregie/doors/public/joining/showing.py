# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A focal point's own record, as the own page shows it."""

from typing import Any

from netwerkregie.domain.network.drafts import CHARTER, Training, refresher_due
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries.links import get_own_entry
from netwerkregie.domain.network.queries.trainings import own_trainings
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.foundation.kernel import clock


def record_of(holder: Holder) -> dict[str, Any]:
    """Return what somebody sees of their own trainings; at work only."""
    entry = get_own_entry(holder)
    today = clock.today()
    return {
        "charter_changed": entry.charter < CHARTER,
        "can_be_focal_point": entry.organisation_id is not None,
        "refresher": refresher_due(entry.followed),
        "followed": [
            {"title": label(one), "day": day}
            for one, day in entry.followed.items()
            if day
        ],
        "trainings": [
            {
                "id": one.id,
                "title": label(Training(one.kind)),
                "day": one.held_on,
                "comes": one.id in entry.coming_to,
                "can_confirm": one.id in entry.coming_to and one.held_on <= today,
            }
            for one in own_trainings(holder)
        ],
    }
