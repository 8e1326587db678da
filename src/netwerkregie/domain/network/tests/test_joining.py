# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever joins does it alone, behind their own mail; a colleague only welcomes."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import Error as DatabaseError
from django.db import connections, transaction

from netwerkregie.domain.network.actions import joining, own_entry, retention
from netwerkregie.domain.network.factories import own_words
from netwerkregie.domain.network.models import (
    Arrival,
    CharterRound,
    JoinRequest,
    PersonEntry,
)
from netwerkregie.domain.network.queries import joining as queries
from netwerkregie.domain.network.queries import people
from netwerkregie.domain.network.rules import EntryKind
from netwerkregie.domain.network.tests.being import (
    DIRECTOR,
    HOST,
    holding,
    joining_with,
    lines,
    the_clock,
)
from netwerkregie.domain.network.tokens import Opens, token_for
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    NotAllowed,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.tenancy.enter import as_host
from tests.cast import acting_as
from tests.harness.world import World

ADDRESS = "samira@plein.example"


def knock(world: World, address: str = ADDRESS) -> str:
    """Ask to join on the public page, and read one's own mail."""
    with as_host(HOST) as here:
        visitor = Actor(ActorKind.VISITOR, here.municipality_id)
        joining.ask(visitor, address, language="nl")
    with acting_as(DIRECTOR):
        newest = JoinRequest.objects.order_by("-id").first()
        assert newest is not None
    with the_clock(world) as worker:
        joining.mail(worker, newest.id)
    return token_for(Opens.JOINING, newest.id, newest.round)


def a_key_person(**facts: Any) -> Any:
    values = {"kind": EntryKind.KEY_PERSON, "is_sixteen": True, "name": "Samira"}
    return own_words(**(values | facts))


def joined(world: World, **facts: Any) -> str:
    with joining_with(knock(world)) as holder:
        return own_entry.join(holder, a_key_person(**facts))


def test_before_the_mail_is_answered_nothing_but_an_address_is_here(
    world: World,
) -> None:
    token = knock(world)
    [letter] = mail.outbox
    assert letter.to == [ADDRESS]
    assert f"/meedoen/{token}/" in letter.body
    with acting_as(DIRECTOR) as director:
        assert PersonEntry.objects.count() == 0
        assert queries.newcomers(director) == []
        assert people.focal_points(director) == []


def test_the_database_lets_a_visitor_knock_and_do_nothing_else(world: World) -> None:
    joined(world)
    knock(world, "other@plein.example")
    with as_host(HOST) as here:
        joining.ask(
            Actor(ActorKind.VISITOR, here.municipality_id), ADDRESS, language="en"
        )
        for statement in (
            "SELECT count(*) FROM network_joinrequest",
            "SELECT count(*) FROM network_personentry",
            "DELETE FROM network_joinrequest",
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                connections["default"].cursor().execute(statement)


def test_joining_is_visible_at_once_and_rings_a_bell(world: World) -> None:
    own = joined(world, languages=("ar", "nl"), availability=("evening",))
    with acting_as(DIRECTOR) as director:
        entry = PersonEntry.objects.get()
        assert (entry.kind, entry.email) == ("key_person", ADDRESS)
        assert (entry.languages, entry.availability) == (["ar", "nl"], ["evening"])
        assert (entry.charter, entry.is_sixteen) == (1, True)
        assert JoinRequest.objects.count() == 0
        [newcomer] = queries.newcomers(director)
        assert newcomer.name == "Samira"
    with holding(own) as holder:
        assert holder.opens is Opens.ENTRY


def test_whatever_address_is_sent_along_the_mailed_one_counts(world: World) -> None:
    joined(world, email="somebody@else.example")
    with acting_as(DIRECTOR):
        assert PersonEntry.objects.get().email == ADDRESS


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"is_sixteen": False}, "network.age_missing"),
        ({"kind": EntryKind.PROFESSIONAL}, "network.kind_not_open"),
        ({"offer": "Hij is moslim"}, "network.text_guarded"),
    ],
)
def test_what_is_not_sound_is_refused_with_a_sentence(
    world: World, facts: dict[str, Any], code: str
) -> None:
    token = knock(world)
    with pytest.raises(RuleBroken) as refused, joining_with(token) as holder:
        own_entry.join(holder, a_key_person(**facts))
    assert refused.value.code == code
    with acting_as(DIRECTOR):
        assert PersonEntry.objects.count() == 0


def test_one_address_is_mailed_once_a_day(world: World) -> None:
    knock(world)
    knock(world)
    assert len(mail.outbox) == 1
    with clock.travel_to(clock.now() + timedelta(days=1)):
        knock(world)
    assert len(mail.outbox) == 2


def test_whoever_is_here_already_gets_their_own_link(world: World) -> None:
    own = joined(world)
    mail.outbox.clear()
    with clock.travel_to(clock.now() + timedelta(days=1)):
        knock(world)
    [letter] = mail.outbox
    assert f"/eigen/{own}/" in letter.body


def test_unconfirmed_it_is_gone_after_thirty_days(world: World) -> None:
    token = knock(world)
    for days, gone in ((29, 0), (30, 1)):
        with (
            clock.travel_to(clock.now() + timedelta(days=days)),
            the_clock(world, "retention") as retained,
        ):
            assert joining.end_joinings(retained) == gone
    with acting_as(DIRECTOR):
        assert JoinRequest.objects.count() == 0
    with pytest.raises(NotFound), joining_with(token):
        pass


def test_a_link_that_is_thirty_days_old_opens_nothing(world: World) -> None:
    token = knock(world)
    with (
        clock.travel_to(clock.now() + timedelta(days=30)),
        joining_with(token) as holder,
        pytest.raises(NotFound),
    ):
        own_entry.join(holder, a_key_person())


def test_the_welcome_carries_the_directors_name_and_takes_the_bell_away(
    world: World,
) -> None:
    joined(world)
    mail.outbox.clear()
    with acting_as(DIRECTOR) as director:
        [newcomer] = queries.newcomers(director)
        joining.welcome(director, newcomer.arrival_id)
        joining.welcome(director, newcomer.arrival_id)
        assert queries.newcomers(director) == []
        assert lines("network.arrival_welcomed") == 1
        name = director.name
    for _ in range(2):
        with the_clock(world) as worker:
            joining.mail_welcome(worker, newcomer.arrival_id)
    [letter] = mail.outbox
    assert name
    assert name in letter.body
    with acting_as(DIRECTOR):
        assert Arrival.objects.count() == 0


def test_nobody_rings_for_another_and_nobody_else_answers(world: World) -> None:
    joined(world)
    with acting_as(DIRECTOR) as director:
        [newcomer] = queries.newcomers(director)
        entry = PersonEntry.objects.get()
        Arrival.objects.all().delete()
        with pytest.raises(DatabaseError), transaction.atomic():
            Arrival.objects.create(
                municipality_id=director.municipality_id,
                who=entry,
                since=clock.today(),
            )
        transaction.set_rollback(True)
    for who in ("intake_officer_mergelstad", "dpo_mergelstad", "director_gouwedam"):
        with acting_as(who) as other:
            assert queries.newcomers(other) == []
            with pytest.raises(NotFound):
                joining.welcome(other, newcomer.arrival_id)


def test_a_bell_falls_silent_after_two_weeks(world: World) -> None:
    joined(world)
    with (
        clock.travel_to(clock.now() + timedelta(days=14)),
        the_clock(world, "retention") as retained,
    ):
        joining.end_joinings(retained)
        assert Arrival.objects.count() == 0
        assert PersonEntry.objects.count() == 1


def test_whoever_leaves_takes_the_bell_along(world: World) -> None:
    own = joined(world)
    with holding(own) as holder:
        own_entry.withdraw(holder)
    with acting_as(DIRECTOR) as director:
        assert queries.newcomers(director) == []
        assert (PersonEntry.objects.count(), Arrival.objects.count()) == (0, 0)


def test_a_new_charter_asks_everybody_again_and_silence_ends_the_entry(
    world: World,
) -> None:
    own = joined(world)
    mail.outbox.clear()
    with the_clock(world) as worker:
        assert joining.ask_about_charter(worker) == 0
    signed_older(world)
    start = clock.now()
    for day, asked in ((0, 1), (1, 0), (14, 1), (23, 1), (24, 0)):
        with clock.travel_to(start + timedelta(days=day)), the_clock(world) as worker:
            assert joining.ask_about_charter(worker) == asked
    assert len(mail.outbox) == 3
    with acting_as(DIRECTOR):
        assert CharterRound.objects.count() == 1
    with clock.travel_to(start + timedelta(days=30)):
        assert expired(world) == 0
        with holding(own) as holder:
            own_entry.renew(holder)
    with clock.travel_to(start + timedelta(days=31)):
        assert expired(world) == 0
        signed_older(world)
        assert expired(world) == 1


def expired(world: World) -> int:
    with the_clock(world, "retention") as retained:
        return retention.expire_entries(retained)


def signed_older(world: World) -> None:
    """Be as if the words were changed after everybody had said yes."""
    with world.connect_as_superuser() as superuser:
        superuser.execute("UPDATE network_personentry SET charter = 0")


def test_erasing_on_request_is_the_rights_desks(world: World) -> None:
    knock(world)
    with acting_as(DIRECTOR) as director:
        [key] = JoinRequest.objects.values_list("id", flat=True)
        with pytest.raises(NotAllowed):
            joining.erase(director, [key], "request")
    with acting_as("rights_desk_mergelstad") as desk:
        assert joining.erase(desk, [key], "request") == 1
