# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""`netwerkregie seed-demo`: brings the fictional municipalities to life, once.

A municipality that is there already is left as it is: what somebody did in the demo
stays. A first start that was cut off halfway is thrown away by the launcher.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from time import monotonic

from netwerkregie.foundation.jobs.registry import setting_off_nothing
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.tenancy.models import Municipality

from . import content
from .seeding import (
    activities,
    budget,
    casework,
    concerns,
    conversations,
    doubles,
    focal_points,
    goals,
    handing,
    hours,
    house,
    initiatives,
    key_persons,
    keyholders,
    library,
    materials,
    members,
    oversight,
    own_questions,
    partners,
    promises,
    questions,
    quotes,
    relations,
    small_grants,
    triage,
    visits,
)
from .seeding.stage import BATCH, PLACES, Event, Place, Stage

EVERY = 400
"""Events between two lines of progress."""

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Portion:
    """How much of the content is lived; a test takes less of it.

    Args:
        threads: the slugs of the threads that are told, None for all.
        organisations: how many organisations with their people, None for all.

    """

    threads: frozenset[str] | None = None
    organisations: int | None = None


def main(_rest: list[str]) -> int:
    """Seed what is missing and say what is being done."""
    content.check(clock.today())
    for place in PLACES:
        seed(place, say=_print)
    return 0


def seed(place: Place, portion: Portion = Portion(), say: Say = lambda _: None) -> bool:
    """Live a municipality's past.

    Returns:
        whether there was something to do.

    """
    if Municipality.objects.filter(slug=place.slug).exists():
        return False
    begun = monotonic()
    with setting_off_nothing():
        _live(place, portion, say)
    say(f"{place.name}: done in {monotonic() - begun:.0f} s")
    return True


def _live(place: Place, portion: Portion, say: Say) -> None:
    stage = Stage(place, house.found_municipality(place), clock.now())
    say(f"{place.name}: people, roles and keys")
    house.move_in(stage)
    keyholders.hold_ceremony(stage)
    keyholders.hand_out_keys(stage)
    oversight.switch_modules_on(stage)
    events = list(_events(stage, portion))
    say(f"{place.name}: eighteen months, {len(events)} events")
    stage.live(events, lambda done: _tell(say, place, done, len(events)))
    library.ask_each_other(stage)
    materials.share_with_each_other(stage)
    with stage.at(stage.now):
        oversight.run_retention(stage)


def _events(stage: Stage, portion: Portion) -> Iterator[Event]:
    threads = [
        thread
        for thread in questions.threads_of(stage.place.tells)
        if portion.threads is None or thread.slug in portion.threads
    ]
    yield from questions.events_of_threads(stage, threads)
    yield from own_questions.events_of_own_questions(stage)
    yield from hours.events_of_hours(stage)
    yield from library.events_of_library(stage)
    yield from conversations.events_of_talks(stage)
    yield from concerns.events_of_concerns(stage)
    yield from casework.events_of_casework(stage)
    yield from oversight.events_of_retention(stage)
    yield Event(stage.days_ago(1, hour=11), partial(house.leave_something_to_do, stage))
    register = relations.Register(stage, portion.organisations)
    yield from relations.events_of_relations(register)
    yield from own_questions.events_of_short_addresses(register)
    yield from doubles.events_of_doubles(register)
    yield from partners.events_of_partners(register)
    yield from promises.events_of_promises(register)
    yield from handing.events_of_handing(register)
    yield from members.events_of_members(register)
    yield from visits.events_of_visits(register)
    yield from initiatives.events_of_initiatives(register)
    yield from key_persons.events_of_key_persons(register)
    yield from focal_points.events_of_focal_points(register)
    yield from budget.events_of_budget(stage)
    yield from activities.events_of_activities(register)
    yield from small_grants.events_of_small_grants(stage)
    yield from quotes.events_of_quotes(stage)
    yield from materials.events_of_materials(stage)
    yield from goals.events_of_goals(stage)
    yield from triage.events_of_triage(register)


def _tell(say: Say, place: Place, done: int, whole: int) -> None:
    if done // EVERY > (done - BATCH) // EVERY and done < whole:
        say(f"{place.name}: {done} of {whole}")


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
