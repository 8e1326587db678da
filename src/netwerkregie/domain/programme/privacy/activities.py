# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Activities: what is held about what the network does, and for how long."""

from collections.abc import Sequence
from datetime import date

from netwerkregie.domain.programme.actions import activity_clock
from netwerkregie.domain.programme.policies import activities as policies
from netwerkregie.domain.programme.privacy.declaring import (
    MADE,
    NOBODY,
    ONCE,
    declare_model,
)
from netwerkregie.domain.programme.rules.activities import BOOKED_DAYS
from netwerkregie.domain.programme.rules.budget import KEPT_YEARS
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Due, Retention

PLANNERS = "colleagues, as makers; nobody who comes is named"
BOOKED = Retention(
    "booked places",
    "the day of the activity",
    BOOKED_DAYS,
    "who has the code can look until then; after that a number remains",
)


def declare_activities() -> None:
    """Declare activities, their series and the places that were booked."""
    declare_model(
        "ActivitySeries",
        PLANNERS,
        {"title": "what we call it", "repeat": "how it returns", **MADE},
    )
    declare_model(
        "Activity",
        PLANNERS,
        {
            "series": "what it was planned together with",
            "organisation": "the school or organisation where it is",
            "line": "which line of the budget pays it",
            "kind": "what it is, from a closed list",
            "title": "what we call it",
            "audience": "for whom, by function, from a closed list",
            "class_level": "for which class, from a closed list",
            "on": "the day",
            "at": "when it begins",
            "minutes": "how long it takes",
            "place": "where, when that is not at the organisation",
            "places": "how many fit in",
            "is_public": "whether it stands in the public agenda",
            "about": "what whoever comes may expect",
            "preparation": "what the host prepares",
            "plan": "how it goes, with its materials",
            "mails_them": "whether the organisation gets it in its agenda",
            "state": "planned, held or cancelled",
            "cancelled_why": "why it does not go on",
            "attended": "how many came; never who",
            "booked": "how many places had been booked",
            "went_well": "what worked",
            "next_time": "what we do otherwise",
            "sequence": "which version a calendar has",
            "changed_at": "when it was changed last",
            **MADE,
            **ONCE,
        },
        due=_due,
        erase=activity_clock.destroy_activities,
    )
    declare_model(
        "ActivityBooking",
        NOBODY,
        {
            "activity": "of which activity",
            "seats": "how many places",
            "state": "whether they are taken, wait or were given back",
            "turn": "the order in which bookings came",
            "code_hash": "how the code is recognised; the code is not kept",
            "made_on": "the day, never the time",
            "destroy_on": "the day on which it goes",
        },
        retention=BOOKED,
    )


def _due(actor: Actor, today: date) -> Sequence[Due]:
    # With the books of its year: what was paid for it goes first.
    over = policies.visible_activities(actor).filter(
        on__year__lt=today.year - KEPT_YEARS, commitments__isnull=True
    )
    return [
        Due(one.id, one.title, date(one.on.year + KEPT_YEARS + 1, 1, 1)) for one in over
    ]
