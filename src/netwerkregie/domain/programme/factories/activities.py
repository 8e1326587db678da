# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Activities for tests and the demo, planned as a director does."""

from datetime import time, timedelta
from typing import Any

from netwerkregie.domain.programme.actions import activities
from netwerkregie.domain.programme.drafts.activities import (
    ActivityDraft,
    ActivityKind,
    Audience,
    ClassLevel,
)
from netwerkregie.domain.programme.models import Activity
from netwerkregie.foundation.kernel import Actor, clock


def draft_of(**changes: Any) -> ActivityDraft:
    """Return the draft of a lesson in two weeks, at ten."""
    values: dict[str, Any] = {
        "kind": ActivityKind.LESSON,
        "title": "Gastles over meningen en feiten",
        "audience": Audience.PUPILS_TEACHERS,
        "class_level": ClassLevel.LOWER_VMBO,
        "on": clock.today() + timedelta(days=14),
        "at": time(10),
        "minutes": 50,
        "place": "Aula van de school",
        "about": "Een gesprek over wat je online ziet en hoe je dat nagaat.",
    }
    return ActivityDraft(**(values | changes))


def an_activity(actor: Actor, **changes: Any) -> Activity:
    """Plan an activity."""
    return activities.plan(actor, draft_of(**changes))
