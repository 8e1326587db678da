# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A second look at both errors: blind, by others, and nothing is reopened."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connections

from netwerkregie.domain.casework.actions import samples, samples_ending
from netwerkregie.domain.casework.drafts.samples import (
    LessonDraft,
    Looked,
    Result,
    SampleState,
    View,
)
from netwerkregie.domain.casework.factories.samples import (
    WHY_DROPPED,
    a_dropped_concern,
    read_it,
)
from netwerkregie.domain.casework.factories.weighings import a_decided_weighing, a_frame
from netwerkregie.domain.casework.figures.samples import count_samples
from netwerkregie.domain.casework.models import (
    Sample,
    SampleCount,
    SampleReading,
    Weighing,
)
from netwerkregie.domain.casework.queries import samples as queries
from netwerkregie.domain.casework.rules import samples as rules
from netwerkregie.domain.casework.rules.weighings import Outcome
from netwerkregie.domain.casework.tests.test_weighings import (
    CHAIR,
    IDS,
    OFFICER,
    POLICE,
    TOWN,
    YOUTH,
    a_confirmed_concern,
    a_table,
)
from netwerkregie.domain.intake.factories.concerns import FACT
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import NotFound, RuleBroken, clock
from netwerkregie.foundation.tenancy.enter import ALIAS
from tests.cast import acting_as
from tests.harness.world import World

WEIGHERS = {IDS[name]: name for name in (TOWN, POLICE, YOUTH)}


def _rows(table: str) -> list[tuple[object, ...]]:
    with acting_as(OFFICER), connections[ALIAS].cursor() as cursor:
        cursor.execute(f"SELECT t::text FROM {table} t ORDER BY 1")
        return list(cursor.fetchall())


def _dropped_and_drawn(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        a_dropped_concern(officer)
    with the_clock(world) as actor:
        assert samples.draw(actor, clock.today()) == 1
        # What was drawn is not drawn again.
        assert samples.draw(actor, clock.today()) == 0


def _ready(world: World) -> Sample:
    _dropped_and_drawn(world)
    with acting_as(OFFICER, unlocked=True) as officer:
        assert samples.prepare(officer) == (1, 0)
        return Sample.objects.get()


def test_two_who_were_not_there_look_again_and_nothing_is_reopened(
    world: World,
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        a_dropped_concern(officer)
    before = [_rows(f"intake_{one}") for one in ("concern", "concernstatement")]
    with the_clock(world) as actor:
        samples.draw(actor, clock.today())
    with acting_as(OFFICER, unlocked=True) as officer:
        samples.prepare(officer)
        sample = Sample.objects.get()
    assert sample.first_id is not None
    assert sample.second_id is not None
    one, other = WEIGHERS[sample.first_id], WEIGHERS[sample.second_id]
    with acting_as(one, unlocked=True) as reader:
        seen = samples.open_sample(reader, sample.id)
        words = " ".join(text for _, text in seen.statements)
        assert FACT in words
        assert WHY_DROPPED not in words
        read_it(reader, sample.id)
        # Twice is once, and the other has not written yet.
        assert read_it(reader, sample.id, View.REGULAR_CARE).state == "ready"
    with acting_as(other, unlocked=True) as reader:
        assert samples.open_sample(reader, sample.id).others == ()
        done = read_it(reader, sample.id, View.PERSON_CENTRED)
        assert done.state == SampleState.READ
        assert len(samples.open_sample(reader, sample.id).others) == 1
        counted = SampleCount.objects.get()
    assert (counted.looked, counted.reason, counted.result, counted.looks) == (
        Looked.DROPPED,
        "dispelled",
        Result.DIVIDED,
        1,
    )
    after = [_rows(f"intake_{one}") for one in ("concern", "concernstatement")]
    assert after == before


def test_who_was_not_drawn_finds_nothing_and_prepares_nothing(world: World) -> None:
    sample = _ready(world)
    drawn = {sample.first_id, sample.second_id}
    left = next(name for key, name in WEIGHERS.items() if key not in drawn)
    for name in (left, OFFICER, CHAIR, "director_mergelstad", "weigher_gouwedam"):
        with acting_as(name, unlocked=True) as other, pytest.raises(NotFound):
            samples.open_sample(other, sample.id)


def test_both_errors_are_drawn_and_whoever_weighed_never_looks_again(
    world: World,
) -> None:
    with acting_as(CHAIR) as chair:
        a_frame(chair)
    concern_id = a_confirmed_concern()
    weighing = a_decided_weighing(a_table(), concern_id)
    today = clock.today()
    with the_clock(world) as actor:
        (found,) = queries.candidates(actor, today)
        assert (found.looked, found.reason) == (Looked.NO_ACTION, "dispelled")
    assert queries.DECIDED[Outcome.PERSON_CENTRED] is Looked.TAKEN_UP
    with the_clock(world) as actor:
        samples.draw(actor, today)
    before = _rows("casework_weighing")
    with acting_as(OFFICER, unlocked=True) as officer:
        # Two of three weighers sat there: nobody is left of another organisation.
        assert samples.prepare(officer) == (0, 1)
        assert Sample.objects.get().state == SampleState.DRAWN
    assert _rows("casework_weighing") == before
    with acting_as(CHAIR):
        assert Weighing.objects.filter(id=weighing.id).exists()


def test_a_second_look_goes_with_its_concern_and_leaves_a_count(world: World) -> None:
    sample = _ready(world)
    with the_clock(world, "retention") as actor:
        assert samples_ending.destroy_samples(actor, clock.today()) == 0
        due = sample.destroy_on
        assert samples_ending.destroy_samples(actor, due) == 1
        assert samples_ending.destroy_samples(actor, due) == 0
    with acting_as(OFFICER):
        assert not Sample.objects.exists()
        assert not SampleReading.objects.exists()
        assert SampleCount.objects.get().result == Result.NOT_READ


def test_a_lesson_is_about_nobody_and_read_by_another(world: World) -> None:
    with acting_as(TOWN) as weigher:
        about = "Mohammed el Amrani is moslim en zijn neef ook."
        with pytest.raises(RuleBroken):
            samples.write_lesson(weigher, LessonDraft(about, uuid4()))
        text = "Vraag altijd wie het zelf heeft gezien."
        lesson = samples.write_lesson(weigher, LessonDraft(text, uuid4()))
        with pytest.raises(RuleBroken):
            samples.read_lesson(weigher, lesson.id)
    with acting_as("director_mergelstad") as director:
        assert queries.lessons(director) == []
    with acting_as(POLICE) as reader:
        samples.read_lesson(reader, lesson.id)
    with acting_as("director_mergelstad") as director:
        assert [one.text for one in queries.lessons(director)] == [text]
    with the_clock(world, "retention") as actor:
        assert samples_ending.end_lessons(actor, lesson.gone_on) == 1


def test_a_small_number_of_second_looks_is_not_told(world: World) -> None:
    today = clock.today()
    with acting_as(OFFICER, unlocked=True) as officer:
        for looked, looks in ((Looked.DROPPED, 4), (Looked.TAKEN_UP, 5)):
            SampleCount.objects.create(
                municipality_id=officer.municipality_id,
                month=today.replace(day=1),
                looked=looked,
                reason="dispelled",
                result=Result.SAME,
                looks=looks,
            )
        told = {one.looked: one.looks for one in count_samples(officer, today)}
    assert told == {Looked.DROPPED: None, Looked.TAKEN_UP: 5}


def test_two_readers_are_two_people_of_two_houses_and_not_involved() -> None:
    a, b, c, twin = uuid4(), uuid4(), uuid4(), uuid4()
    people = [(a, a, "Politie"), (b, b, "politie "), (c, c, "GGZ"), (twin, c, "OM")]
    found = rules.pairs(people, {a})
    assert {frozenset(one) for one in found} == {
        frozenset((b, c)),
        frozenset((b, twin)),
    }


@pytest.mark.parametrize(
    ("looked", "views", "result"),
    [
        (Looked.DROPPED, [View.END_HERE, View.REGULAR_CARE], Result.SAME),
        (Looked.DROPPED, [View.PERSON_CENTRED, View.MORE_INFORMATION], Result.OTHER),
        (Looked.NO_ACTION, [View.END_HERE, View.PERSON_CENTRED], Result.DIVIDED),
        (Looked.TAKEN_UP, [View.PERSON_CENTRED, View.PERSON_CENTRED], Result.SAME),
        (Looked.TAKEN_UP, [View.END_HERE, View.REGULAR_CARE], Result.OTHER),
    ],
)
def test_a_result_is_two_views_beside_a_decision(
    looked: Looked, views: list[View], result: Result
) -> None:
    assert rules.result_of(looked, views) is result


def test_draws_are_spread_so_that_a_minors_concern_has_a_chance() -> None:
    drawn = [rules.drawn_by(date(2026, 11, day)) for day in range(1, 31)]
    assert drawn == sorted(drawn)
    assert (drawn[0], drawn[-1]) == (1, rules.TERMS.size)
    since, stays = rules.window(date(2026, 11, 20))
    assert stays - since <= timedelta(days=15)
