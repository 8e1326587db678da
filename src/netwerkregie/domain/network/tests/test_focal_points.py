# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A focal point keeps the own record; a training reaches who needs it, in one step."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.core import mail
from icalendar import Calendar

from netwerkregie.domain.network import figures
from netwerkregie.domain.network.actions import own_entry, own_record, trainings
from netwerkregie.domain.network.drafts import FocalDraft, TrainingDraft
from netwerkregie.domain.network.factories import an_organisation, own_words
from netwerkregie.domain.network.factories.people import (
    a_code,
    a_focal_point,
    a_training,
)
from netwerkregie.domain.network.models import OfferedTraining, PersonEntry
from netwerkregie.domain.network.queries import people
from netwerkregie.domain.network.queries import trainings as queries
from netwerkregie.domain.network.rules import Domain, Standing, Training
from netwerkregie.domain.network.rules.trainings import (
    needs,
    refresher_due,
    standing,
    trained_on,
)
from netwerkregie.domain.network.tests.being import (
    DIRECTOR,
    holding,
    the_clock,
    the_visitor,
)
from netwerkregie.foundation.kernel import NotAllowed, NotFound, RuleBroken, clock
from tests.cast import acting_as
from tests.harness.world import World

DAY = date(2026, 6, 1)
B, R = Training.BASICS, Training.REFRESHER


def test_a_refresher_is_due_two_years_after_the_last_one() -> None:
    assert refresher_due({}) is None
    assert refresher_due({R: DAY}) is None
    assert refresher_due({B: date(2024, 8, 31)}) == date(2026, 8, 31)
    assert refresher_due({B: date(2020, 1, 1), R: DAY}) == date(2028, 6, 1)
    assert refresher_due({B: DAY}, months=6) == date(2026, 12, 1)
    assert trained_on({B: date(2020, 1, 1), R: DAY}) == DAY


@pytest.mark.parametrize(
    ("training", "followed", "is_asked"),
    [
        (B, {}, True),
        (B, {B: date(2020, 1, 1)}, False),
        (R, {}, False),
        (R, {B: date(2024, 8, 1)}, False),
        (R, {B: date(2024, 7, 31)}, True),
        (R, {B: date(2020, 1, 1)}, True),
        (Training.ONLINE, {}, True),
        (Training.ONLINE, {Training.ONLINE: date(2024, 6, 1)}, True),
        (Training.ONLINE, {Training.ONLINE: date(2024, 6, 2)}, False),
    ],
)
def test_who_is_asked_to_a_training_on_the_first_of_june(
    training: Training, followed: dict[Training, date], is_asked: bool
) -> None:
    assert needs(training, followed, DAY) is is_asked


def test_one_trained_focal_point_is_enough_for_an_organisation() -> None:
    fresh, old = {B: date(2026, 1, 1)}, {B: date(2020, 1, 1)}
    assert standing([], DAY) is Standing.NONE
    assert standing([{}], DAY) is Standing.UNTRAINED
    assert standing([{}, old], DAY) is Standing.DUE
    assert standing([{}, old, fresh], DAY) is Standing.TRAINED
    assert standing([{B: date(2024, 6, 1)}], DAY) is Standing.DUE


def focal_points(*records: dict[Training, date]) -> list[str]:
    """Let people of one organisation each say that they are focal point."""
    with acting_as(DIRECTOR) as director:
        code = a_code(director, an_organisation(director, "De Brug").id)
    owns = []
    for number, record in enumerate(records):
        with holding(code):
            address = f"punt{number}@brug.example"
            owns.append(a_focal_point(the_visitor(), code, record, email=address))
    return owns


def offered(**facts: Any) -> UUID:
    with acting_as(DIRECTOR) as director:
        return a_training(director, **facts).id


def mailed(world: World, training_id: UUID) -> int:
    """Let the jobs of a training run; returns how many letters went."""
    before = len(mail.outbox)
    with the_clock(world) as worker:
        for entry_id in trainings.whom_to_ask(worker, training_id):
            trainings.mail(worker, training_id, entry_id)
    return len(mail.outbox) - before


def test_one_step_asks_everybody_who_needs_it_and_nobody_else(world: World) -> None:
    long_ago = clock.today() - timedelta(days=1000)
    focal_points({}, {}, {B: long_ago}, {B: clock.today()})
    basics, refresher = offered(), offered(kind=R)
    assert mailed(world, basics) == 2
    assert mailed(world, refresher) == 1
    assert mail.outbox[-1].to == ["punt2@brug.example"]
    with acting_as(DIRECTOR) as director:
        assert queries.offer_of(director, basics).training.asked == 2


def test_the_letter_has_the_date_for_ones_own_calendar_and_a_link(
    world: World,
) -> None:
    [own] = focal_points({})
    training_id = offered()
    mailed(world, training_id)
    letter = mail.outbox[-1]
    assert f"/eigen/{own}/training/{training_id}/" in letter.body
    [(name, content, kind)] = letter.attachments
    assert (name, kind) == ("training.ics", "text/calendar")
    [event] = Calendar.from_ical(content).walk("VEVENT")
    assert str(event["location"]) == "Stadhuis, zaal 2"
    assert event.decoded("dtstart").astimezone(clock.AMSTERDAM).hour == 13
    assert "@" not in str(event.get("attendee", ""))


def test_yes_takes_a_place_no_gives_it_back_and_leaves_no_trace(world: World) -> None:
    first, second = focal_points({}, {})
    training_id = offered(places=1)
    with holding(first) as holder:
        own_record.answer(holder, training_id, comes=True)
        own_record.answer(holder, training_id, comes=True)
    with holding(second) as holder, pytest.raises(RuleBroken) as refused:
        own_record.answer(holder, training_id, comes=True)
    assert refused.value.code == "network.training_full"
    with acting_as(DIRECTOR) as director:
        found = queries.offer_of(director, training_id)
        assert (found.coming, found.organisations, found.left) == (1, 1, 0)
    with holding(first) as holder:
        own_record.answer(holder, training_id, comes=False)
    with acting_as(DIRECTOR):
        assert list(PersonEntry.objects.values_list("coming_to", flat=True)) == [[], []]
    with holding(second) as holder:
        own_record.answer(holder, training_id, comes=True)


def test_the_person_says_i_was_there_and_nobody_else_can(world: World) -> None:
    [own] = focal_points({})
    training_id = offered()
    with holding(own) as holder:
        own_record.answer(holder, training_id, comes=True)
        with pytest.raises(RuleBroken) as early:
            own_record.was_there(holder, training_id)
    assert early.value.code == "network.training_not_yet"
    with clock.travel_to(clock.now() + timedelta(days=30)):
        with holding(own) as holder:
            entry = own_record.was_there(holder, training_id)
            assert (entry.basics_on, entry.coming_to) == (clock.today(), [])
        with holding(own) as holder, pytest.raises(RuleBroken):
            own_record.was_there(holder, training_id)


def test_calling_off_tells_who_said_yes_and_closes_it(world: World) -> None:
    first, second = focal_points({}, {})
    training_id = offered()
    with holding(first) as holder:
        own_record.answer(holder, training_id, comes=True)
    with acting_as(DIRECTOR) as director:
        trainings.call_off(director, training_id)
    with the_clock(world) as worker:
        [told] = trainings.whom_to_tell(worker, training_id)
        trainings.mail(worker, training_id, told)
        assert trainings.whom_to_ask(worker, training_id) == []
    assert mail.outbox[-1].to == ["punt0@brug.example"]
    assert "CANCEL" in mail.outbox[-1].attachments[0][1]
    with holding(second) as holder, pytest.raises(RuleBroken) as refused:
        own_record.answer(holder, training_id, comes=True)
    assert refused.value.code == "network.training_closed"


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"held_on": date(2020, 1, 1)}, "network.training_in_past"),
        ({"places": 0}, "network.training_places"),
        ({"place": " "}, "network.place_empty"),
        ({"about": "Hij is moslim"}, "network.text_guarded"),
        ({"kind": R}, "network.nobody_to_ask"),
    ],
)
def test_what_cannot_be_offered_is_said(
    world: World, facts: dict[str, Any], code: str
) -> None:
    focal_points({})
    with pytest.raises(RuleBroken) as refused:
        offered(**facts)
    assert refused.value.code == code
    with acting_as(DIRECTOR):
        assert OfferedTraining.objects.count() == 0


def test_a_second_press_is_the_same_training(world: World) -> None:
    focal_points({})
    once = UUID(int=7)
    assert offered(once=once) == offered(once=once)


def test_a_training_is_gone_a_year_after_its_day(world: World) -> None:
    focal_points({})
    offered()
    for days, gone in ((30 + 365, 0), (30 + 367, 1)):
        with (
            clock.travel_to(clock.now() + timedelta(days=days)),
            the_clock(world, "retention") as retained,
        ):
            assert trainings.end_terms(retained) == gone


def test_wrong_role_wrong_municipality_and_wrong_link_find_nothing(
    world: World,
) -> None:
    focal_points({})
    training_id = offered()
    for who in ("director_gouwedam", "mayor_mergelstad", "intake_officer_mergelstad"):
        with acting_as(who) as other:
            with pytest.raises(NotFound):
                queries.get_training(other, training_id)
            with pytest.raises(NotFound):
                trainings.call_off(other, training_id)
            assert people.focal_points(other) == []
    with acting_as("mayor_mergelstad") as mayor, pytest.raises(NotAllowed):
        a_training(mayor)
    with acting_as(DIRECTOR) as director:
        code = a_code(director, None)
    with holding(code) as holder:
        plain = own_entry.register(holder, own_words(email="x@brug.example"))
    with holding(plain) as holder, pytest.raises(NotFound):
        own_record.answer(holder, training_id, comes=True)


def test_a_day_in_the_future_is_no_training_that_was_followed(world: World) -> None:
    [own] = focal_points({})
    tomorrow = clock.today() + timedelta(days=1)
    with holding(own) as holder, pytest.raises(RuleBroken) as refused:
        own_record.keep(holder, FocalDraft(True, {B: tomorrow}))
    assert refused.value.field == "basics_on"


def test_whoever_leaves_is_in_no_figure_and_no_audience(world: World) -> None:
    first, _ = focal_points({B: clock.today()}, {})
    training_id = offered(kind=Training.ONLINE)
    with holding(first) as holder:
        own_record.answer(holder, training_id, comes=True)
    assert told() == {"welfare": (1, 1, 1, 0)}
    with holding(first) as holder:
        own_entry.withdraw(holder)
    assert told() == {"welfare": (1, 1, 0, 0)}
    with acting_as(DIRECTOR) as director:
        assert len(people.focal_points(director)) == 1
        assert queries.offer_of(director, training_id).coming == 0
    assert mailed(world, training_id) == 1


def told() -> dict[str, tuple[int, int, int, int]]:
    with acting_as(DIRECTOR) as director:
        return {
            one.group: (one.organisations, one.covered, one.trained, one.due)
            for one in figures.focal_points(director, clock.today())
        }


def test_faith_is_no_row_and_a_small_civil_society_is_not_told(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        an_organisation(director, "De Brug")
        for number in range(4):
            an_organisation(director, f"Huis {number}", domain=Domain.FAITH.value)
    assert set(told()) == {"welfare"}
    with acting_as(DIRECTOR) as director:
        an_organisation(director, "Wij samen", domain=Domain.RESIDENTS.value)
    assert told() == {"welfare": (1, 0, 0, 0), "civil": (5, 0, 0, 0)}


def test_a_draft_says_nothing_about_who_is_asked() -> None:
    names = set(TrainingDraft.__dataclass_fields__)
    assert names == {
        *("kind", "held_on", "begins_at", "ends_at", "place", "places", "about"),
        "once",
    }
