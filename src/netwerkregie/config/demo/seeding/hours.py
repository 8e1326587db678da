# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the desk of a demo municipality is there; the numbers reach nobody."""

from collections.abc import Iterator
from functools import partial

from netwerkregie.domain.intake.actions.hours import set_hours
from netwerkregie.domain.intake.drafts.hours import HoursDraft
from netwerkregie.domain.intake.queries import hours as queries
from netwerkregie.foundation.tenancy.models import Municipality

from .library import director_of
from .stage import Event, Stage

SET_DAYS = 400


def events_of_hours(stage: Stage) -> Iterator[Event]:
    """Yield the day on which the director said when the desk is there."""
    yield Event(stage.days_ago(SET_DAYS, hour=9), partial(_set, stage))


def _set(stage: Stage) -> None:
    director = director_of(stage)
    if queries.hours_of(director).version:
        return
    house = Municipality.objects.only("answer_days").get(id=director.municipality_id)
    draft = HoursDraft(
        telephone="088 000 00 00",
        week=(540, 1020) * 4 + (540, 750) + (0, 0) * 2,
        own_days=(),
        answer_days=house.answer_days,
        crisis_telephone="0800 00 00",
        crisis_nl="Niet levensgevaarlijk, wel dringend? De crisisdienst, dag en nacht:",
        crisis_en="Urgent, but nobody in danger? The crisis service, day and night:",
        away_nl="Kan het niet wachten? Praat erover met uw huisarts of het wijkteam.",
        away_en="Cannot wait? Talk to your doctor or the neighbourhood team.",
    )
    set_hours(director, draft)
