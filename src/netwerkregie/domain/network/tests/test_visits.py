# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planned visits: once, moved, cancelled, logged, mailed, and emptied in time."""

from datetime import UTC, date, datetime, time, timedelta
from email.message import EmailMessage
from typing import Any
from uuid import uuid4

import pytest
import vobject
from django.core import mail

from netwerkregie.domain.network.actions import contacts, visit_terms, visits
from netwerkregie.domain.network.drafts import ContactDraft
from netwerkregie.domain.network.drafts.visits import VisitDraft
from netwerkregie.domain.network.factories import a_visit, an_organisation
from netwerkregie.domain.network.models import ContactMoment, Visit
from netwerkregie.domain.network.queries import visits as queries
from netwerkregie.domain.network.rules import ContactKind, Subject
from netwerkregie.domain.network.rules.visits import VisitPlace, VisitState
from netwerkregie.domain.network.tests.being import DIRECTOR, lines, the_clock
from netwerkregie.foundation.kernel import (
    NotAllowed,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.kernel.clock import AMSTERDAM
from tests.cast import PEOPLE, acting_as
from tests.harness.world import World

DEPUTY = PEOPLE["deputy_mergelstad"].membership_id


def draft_of(visit: Visit, **facts: Any) -> VisitDraft:
    values: dict[str, Any] = {
        "organisation_id": visit.organisation_id,
        "kind": ContactKind(visit.kind),
        "on": visit.on,
        "at": visit.at,
        "minutes": visit.minutes,
        "place": VisitPlace(visit.place),
        "goes": visit.goes,
        "sequence": visit.sequence,
    }
    return VisitDraft(**(values | facts))


def a_talk(**facts: Any) -> ContactDraft:
    values: dict[str, Any] = {
        "kind": ContactKind.VISIT,
        "subject": Subject.ACQUAINTANCE,
        "held_on": clock.today(),
    }
    return ContactDraft(**(values | facts))


def test_a_visit_is_planned_once_however_often_the_button_is_pressed(
    world: World,
) -> None:
    once = uuid4()
    for _ in range(2):
        with acting_as(DIRECTOR) as actor:
            brug = Visit.objects.first()
            organisation = brug.organisation_id if brug else an_organisation(actor).id
            a_visit(actor, organisation, once=once)
    with acting_as(DIRECTOR):
        assert Visit.objects.count() == 1
        assert lines("network.visit_planned") == 1


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"on": date(2020, 1, 1)}, "network.visit_in_past"),
        ({"at": time(3)}, "network.visit_at_night"),
        ({"minutes": 7}, "network.visit_length"),
        ({"goes": PEOPLE["weigher_mergelstad"].membership_id},
         "network.visit_not_a_colleague"),
        ({"goes": PEOPLE["director_gouwedam"].membership_id},
         "network.visit_not_a_colleague"),
        ({"along": PEOPLE["director_mergelstad"].membership_id},
         "network.visit_twice_the_same"),
    ],
)  # fmt: skip
def test_an_impossible_visit_is_refused_with_a_sentence(
    world: World, facts: dict[str, Any], code: str
) -> None:
    with acting_as(DIRECTOR) as actor:
        brug = an_organisation(actor)
        with pytest.raises(RuleBroken) as broken:
            a_visit(actor, brug.id, **facts)
    assert broken.value.code == code


def test_more_than_a_year_ahead_is_refused(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        brug = an_organisation(actor)
        with pytest.raises(RuleBroken) as broken:
            a_visit(actor, brug.id, on=clock.today() + timedelta(days=400))
    assert broken.value.code == "network.visit_too_far"


def test_who_moves_second_sees_that_it_was_moved(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        visit = a_visit(actor, an_organisation(actor).id)
        later = draft_of(visit, at=time(14))
        moved = visits.move(actor, visit.id, later)
        assert (moved.sequence, moved.at) == (1, time(14))
        with pytest.raises(RuleBroken) as broken:
            visits.move(actor, visit.id, draft_of(visit, at=time(9)))
        assert broken.value.code == "network.visit_changed_meanwhile"
        assert Visit.objects.get().at == time(14)


def test_what_was_cancelled_is_not_moved_logged_or_cancelled_again(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as actor:
        visit = a_visit(actor, an_organisation(actor).id)
        visits.cancel(actor, visit.id)
        for again in (
            lambda: visits.cancel(actor, visit.id),
            lambda: visits.move(actor, visit.id, draft_of(visit)),
            lambda: visits.log(actor, visit.id, a_talk()),
        ):
            with pytest.raises(RuleBroken) as broken:
                again()
            assert broken.value.code == "network.visit_not_open"


def test_a_visit_becomes_a_contact_once_and_waits_again_when_that_is_taken_back(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as actor:
        visit = a_visit(actor, an_organisation(actor).id)
    once = uuid4()
    with clock.travel_to(datetime.now(UTC) + timedelta(days=2)):
        for _ in range(2):
            with acting_as(DIRECTOR) as actor:
                contact = visits.log(actor, visit.id, a_talk(once=once))
        with acting_as(DIRECTOR) as actor:
            assert ContactMoment.objects.count() == 1
            assert Visit.objects.get().state == VisitState.HELD
            contacts.take_back(actor, contact.id)
            assert Visit.objects.get().state == VisitState.PLANNED


def test_a_visit_to_come_is_not_logged(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        visit = a_visit(actor, an_organisation(actor).id)
        with pytest.raises(RuleBroken) as broken:
            visits.log(actor, visit.id, a_talk())
    assert broken.value.code == "network.visit_not_yet"


def test_another_municipality_and_another_role_find_nothing(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        visit = a_visit(actor, an_organisation(actor).id)
    for who in ("director_gouwedam", "weigher_mergelstad", "dpo_mergelstad"):
        with acting_as(who) as actor, pytest.raises(NotFound):
            queries.get_visit(actor, visit.id)
        with acting_as(who) as actor, pytest.raises(NotFound):
            visits.cancel(actor, visit.id)
    with acting_as("weigher_mergelstad") as actor, pytest.raises(NotAllowed):
        queries.week(actor, clock.today())


def test_a_deputy_takes_over(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        visit = a_visit(actor, an_organisation(actor).id)
    with acting_as("deputy_mergelstad") as actor:
        moved = visits.move(actor, visit.id, draft_of(visit, goes=DEPUTY))
    assert moved.goes == DEPUTY


def letters(world: World, visit: Visit) -> list[EmailMessage]:
    mail.outbox.clear()
    with the_clock(world) as job:
        visits.mail(job, visit.id)
    return [one.message() for one in mail.outbox]


def invitation_in(letter: EmailMessage) -> tuple[str, Any]:
    [part] = [one for one in letter.walk() if one.get_content_type() == "text/calendar"]
    said = part.get_payload(decode=True)
    assert isinstance(said, bytes)
    return str(part.get_param("method")), vobject.readOne(said.decode())


def test_the_letter_invites_moves_and_cancels_one_and_the_same_event(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as actor:
        brug = an_organisation(
            actor, "De Brug", street="Kade", house_number="3", city="Mergelstad"
        )
        visit = a_visit(actor, brug.id, mails_us=True, mails_them=True)
    asked = letters(world, visit)
    with acting_as(DIRECTOR) as actor:
        visits.move(actor, visit.id, draft_of(visit, at=time(15, 30)))
    moved = letters(world, visit)
    with acting_as(DIRECTOR) as actor:
        visits.cancel(actor, visit.id)
    off = letters(world, visit)
    me = PEOPLE[DIRECTOR].address
    for sent, method, sequence in (
        (asked, "REQUEST", 0),
        (moved, "REQUEST", 1),
        (off, "CANCEL", 2),
    ):
        assert [one["To"] for one in sent] == [me, brug.email]
        for letter in sent:
            said, invitation = invitation_in(letter)
            assert (said, invitation.method.value) == (method, method)
            event = invitation.vevent
            assert event.uid.value == f"visit-{visit.id}@mergelstad.localhost"
            assert int(event.sequence.value) == sequence
            # Each stands alone in the letter: no address of another reader.
            assert len(event.contents["attendee"]) == 1
            assert letter["To"] in event.attendee.value
            assert event.location.value == "Kade 3, Mergelstad"
    assert invitation_in(moved[0])[1].vevent.dtstart.value.hour == 15
    assert invitation_in(off[0])[1].vevent.status.value == "CANCELLED"
    with acting_as(DIRECTOR):
        assert lines("network.visit_mailed") == 3


def test_nobody_is_mailed_who_was_not_asked_for(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        visit = a_visit(actor, an_organisation(actor).id)
    assert letters(world, visit) == []


def test_after_two_years_only_day_and_kind_are_left(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        brug = an_organisation(actor)
        held = a_visit(actor, brug.id)
        never = a_visit(actor, brug.id)
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    with clock.travel_to(tomorrow), acting_as(DIRECTOR) as actor:
        visits.log(actor, held.id, a_talk())
    soon = datetime.combine(held.on.replace(year=held.on.year + 2), time(1), AMSTERDAM)
    for moment, left in ((soon - timedelta(days=1), False), (soon, True)):
        with clock.travel_to(moment), the_clock(world, "retention") as job:
            assert bool(visit_terms.empty_visits(job)) is left
    with acting_as(DIRECTOR):
        kept = Visit.objects.get()
        assert (kept.id, kept.on, kept.kind) == (held.id, held.on, "visit")
        assert (kept.goes, kept.along, kept.made_by, kept.at) == (None,) * 4
        assert (kept.minutes, kept.place, kept.contact_id) == (None, "", None)
        assert not Visit.objects.filter(id=never.id).exists()


def test_a_cancelled_visit_is_gone_after_thirty_days(world: World) -> None:
    with acting_as(DIRECTOR) as actor:
        visit = a_visit(actor, an_organisation(actor).id)
        visits.cancel(actor, visit.id)
    for days, gone in ((29, 0), (31, 1)):
        moment = datetime.now(UTC) + timedelta(days=days)
        with clock.travel_to(moment), the_clock(world, "retention") as job:
            assert visit_terms.drop_cancelled(job) == gone
