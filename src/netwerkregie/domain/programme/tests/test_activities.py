# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Activities with a real database: planning, booking without a name, and the end."""

from concurrent.futures import ThreadPoolExecutor
from datetime import time, timedelta
from uuid import UUID, uuid4

import pytest
import vobject
from django.apps import apps
from django.db import connections
from icalendar import Calendar

from netwerkregie.domain.network.actions import merges
from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.domain.programme import ics
from netwerkregie.domain.programme.actions import activities as actions
from netwerkregie.domain.programme.actions import activity_clock, bookings
from netwerkregie.domain.programme.drafts.activities import (
    ActivityKind,
    BookingState,
    Repeat,
    ReportDraft,
)
from netwerkregie.domain.programme.factories.activities import an_activity, draft_of
from netwerkregie.domain.programme.models import Activity, ActivityBooking
from netwerkregie.domain.programme.queries import activities as queries
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotAllowed,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.tenancy.enter import as_host
from tests.cast import GOUWEDAM, MERGELSTAD, acting_as
from tests.harness.world import World

DIRECTOR = "director_mergelstad"
HOST = "mergelstad.localhost"


def _visitor(municipality: UUID = MERGELSTAD) -> Actor:
    return Actor(ActorKind.VISITOR, municipality, purpose=Purpose.PROGRAMME)


def _book(activity: Activity, seats: int) -> tuple[ActivityBooking, str]:
    with as_host(HOST):
        holder = queries.come_to(_visitor(), activity.id)
        return bookings.book(holder, activity.id, seats)


def _planned(**changes: object) -> Activity:
    with acting_as(DIRECTOR) as director:
        return an_activity(director, **changes)


def test_a_series_is_planned_in_one_press_and_a_second_press_is_the_same(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        draft = draft_of(repeat=Repeat.WEEKLY, times=4, once=uuid4())
        first = actions.plan(director, draft)
        assert actions.plan(director, draft).id == first.id
        series = queries.of_series(director, first)
    assert len(series) == 4
    assert {one.at for one in series} == {time(10)}


def test_who_saves_second_sees_what_the_first_changed(world: World) -> None:
    planned = _planned()
    with acting_as(DIRECTOR) as director:
        actions.change(director, planned.id, draft_of(title="Een", sequence=0))
        with pytest.raises(RuleBroken) as refused:
            actions.change(director, planned.id, draft_of(title="Twee", sequence=0))
    assert refused.value.code == "programme.activity_changed_meanwhile"


def test_a_text_about_a_person_is_not_kept(world: World) -> None:
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken) as refused:
        an_activity(director, preparation="Let op Ahmed de Vries, tel. 0612345678")
    assert refused.value.code == "programme.text_guarded"


def test_what_is_to_come_has_no_result_yet(world: World) -> None:
    planned = _planned()
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken):
        actions.report(director, planned.id, ReportDraft(24))
    later = planned.begins + timedelta(hours=2)
    with clock.travel_to(later), acting_as(DIRECTOR) as director:
        held = actions.report(director, planned.id, ReportDraft(24, "Er was tijd."))
    assert held.attended == 24


@pytest.mark.parametrize("name", ["partner_mergelstad", "policy_adviser_mergelstad"])
def test_who_reads_the_calendar_does_not_plan(world: World, name: str) -> None:
    planned = _planned()
    with acting_as(name) as reader:
        assert queries.get_activity(reader, planned.id).id == planned.id
        with pytest.raises(NotAllowed):
            actions.cancel(reader, planned.id, "Zomaar")


def test_another_municipality_finds_nothing(world: World) -> None:
    planned = _planned(is_public=True, places=10)
    with acting_as("director_gouwedam") as other, pytest.raises(NotFound):
        queries.get_activity(other, planned.id)
    with as_host("gouwedam.localhost"), pytest.raises(NotFound):
        queries.come_to(_visitor(GOUWEDAM), planned.id)


def test_a_visitor_reads_the_public_agenda_and_nothing_else(world: World) -> None:
    shown = _planned(is_public=True, title="Dialoogavond")
    hidden = _planned(title="Gastles")
    with as_host(HOST):
        rows = queries.public_agenda()
        with pytest.raises(NotFound):
            queries.come_to(_visitor(), hidden.id)
    assert [row["id"] for row in rows] == [str(shown.id)]
    assert not {"preparation", "plan", "made_by", "line"} & set(rows[0])


def test_a_place_is_booked_without_a_name_and_given_back_to_who_waits(
    world: World,
) -> None:
    planned = _planned(is_public=True, places=3)
    _mine, code = _book(planned, 2)
    second, _code = _book(planned, 2)
    third, _code = _book(planned, 1)
    # One place is free, and yet the third waits: the second came before.
    assert (second.state, third.state) == (BookingState.WAITING,) * 2
    with as_host(HOST):
        holder, mine = queries.come_back(_visitor(), code.upper())
        bookings.give_back(holder, mine)
    with acting_as(DIRECTOR) as director:
        seats = queries.seats_of(queries.get_activity(director, planned.id))
    assert (seats.placed, seats.waiting) == (3, 0)


def test_two_who_take_the_last_place_are_one_after_the_other(world: World) -> None:
    planned = _planned(is_public=True, places=1)

    def book(_n: int) -> str:
        try:
            booked, _code = _book(planned, 1)
            return booked.state
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as crowd:
        states = sorted(crowd.map(book, range(4)))
    assert states == [BookingState.PLACED] + [BookingState.WAITING] * 3


def test_a_code_of_another_town_or_a_made_up_one_finds_nothing(world: World) -> None:
    _booking, code = _book(_planned(is_public=True, places=3), 1)
    with as_host("gouwedam.localhost"), pytest.raises(NotFound):
        queries.come_back(_visitor(GOUWEDAM), code)
    with as_host(HOST), pytest.raises(NotFound):
        queries.come_back(_visitor(), "a" * 26)


def test_bookings_go_a_month_after_and_leave_a_number(world: World) -> None:
    planned = _planned(is_public=True, places=30)
    _book(planned, 12)
    later = planned.begins + timedelta(days=31)
    with clock.travel_to(later), the_clock(world, "retention") as job:
        assert activity_clock.forget_bookings(job, clock.today()) == 1
        assert Activity.objects.get(id=planned.id).booked == 12
        assert not ActivityBooking.objects.exists()


def test_a_month_with_thousands_reads_a_few_of_each_day(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        first = an_activity(director)
        rows = [
            Activity(
                municipality_id=MERGELSTAD,
                kind=ActivityKind.LESSON,
                title=f"Les {n}",
                audience=first.audience,
                class_level=first.class_level,
                on=first.on,
                at=time(9 + n % 8),
                minutes=50,
                place="School",
                made_at=clock.now(),
                changed_at=clock.now(),
            )
            for n in range(60)
        ]
        Activity.objects.bulk_create(rows)
        found = queries.days(director, first.on, first.on + timedelta(days=1))
    day = found[first.on]
    assert (len(day.shown), day.more) == (4, 57)


def test_the_public_calendar_is_read_back_by_a_calendar_library(world: World) -> None:
    planned = _planned(is_public=True, title="Dialoogavond")
    with as_host(HOST):
        rows = queries.public_agenda()
    text = ics.public_calendar("Mergelstad", "https://mergelstad.example", rows)
    (event,) = Calendar.from_ical(text).events
    assert str(event["summary"]).endswith(": Dialoogavond")
    assert event.start == planned.begins
    assert event.duration == timedelta(minutes=50)
    # And by one that did not write it.
    read = vobject.readOne(text.decode()).vevent
    assert read.summary.value == str(event["summary"])
    assert read.dtstart.value == planned.begins


def test_a_cancelled_invitation_is_read_back_by_another_calendar_client(
    world: World,
) -> None:
    planned = _planned(is_public=True, title="Dialoogavond")
    with acting_as(DIRECTOR) as director:
        off = actions.cancel(director, planned.id, "De zaal is dicht.")
        file = ics.invitation(off, "https://x.example", "a@x.nl", "b@x.nl")
    with as_host(HOST):
        assert queries.public_agenda() == []
    # Not the library that wrote it: a client of its own make.
    read = vobject.readOne(file.decode())
    event = read.vevent
    assert read.method.value == "CANCEL"
    assert (event.status.value, event.sequence.value) == ("CANCELLED", "1")
    assert event.dtstart.value == planned.begins
    assert event.dtend.value - event.dtstart.value == timedelta(minutes=50)
    assert event.uid.value.startswith(f"activity-{planned.id}@")


def test_an_organisation_gets_it_at_its_general_address_only(
    world: World, mailoutbox: list[object]
) -> None:
    with acting_as(DIRECTOR) as director:
        school = an_organisation(director, email="")
        with pytest.raises(RuleBroken) as refused:
            an_activity(director, organisation_id=school.id, mails_them=True)
    assert refused.value.code == "programme.no_general_address"
    assert mailoutbox == []


def test_an_activity_at_a_joined_organisation_is_shown_at_the_other(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, name="Scholengroep Zuid")
        gone = an_organisation(director, name="Zuidschool")
        planned = an_activity(director, organisation_id=gone.id, place="")
        merges.merge(director, kept_id=kept.id, gone_id=gone.id)
    with acting_as(DIRECTOR) as director:
        found = queries.get_activity(director, planned.id)
        assert found.counterpart == kept
        assert ics.place_of(found).startswith("Scholengroep Zuid")


def test_no_activity_can_be_tied_to_a_case_or_a_person_of_concern() -> None:
    for model in apps.get_app_config("programme").get_models():
        for field in model._meta.get_fields():
            if field.related_model is not None and not field.auto_created:
                label = field.related_model._meta.app_label
                assert label in {"programme", "network", "tenancy"}, field
