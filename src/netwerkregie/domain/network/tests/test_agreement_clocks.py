# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The clocks of agreements, offers and introductions, each on its day."""

from collections.abc import Callable
from datetime import timedelta

from django.core import mail

from netwerkregie.domain.network.actions import (
    agreement_clock,
    agreements,
    offer_clock,
    offers,
)
from netwerkregie.domain.network.factories.agreements import an_agreement
from netwerkregie.domain.network.factories.offers import a_request, an_offer
from netwerkregie.domain.network.models import (
    Agreement,
    AgreementParty,
    Introduction,
    Offer,
)
from netwerkregie.domain.network.queries.agreements import ending_for
from netwerkregie.domain.network.tests.agreeing import (
    a_reader,
    in_force,
    offered_to,
    two_parties,
)
from netwerkregie.domain.network.tests.being import DIRECTOR, lines, the_clock
from netwerkregie.foundation.accounts import actions as accounts
from netwerkregie.foundation.kernel import Actor, clock
from tests.cast import PEOPLE, acting_as
from tests.harness.world import World


def in_days(
    world: World, days: int, act: Callable[[Actor], int], process: str = "worker"
) -> int:
    moment = clock.now().astimezone(clock.AMSTERDAM) + timedelta(days=days)
    with clock.travel_to(moment), the_clock(world, process) as actor:
        return act(actor)


def test_the_owner_is_told_sixty_and_fourteen_days_before_each_once(
    world: World,
) -> None:
    one, other = two_parties()
    in_force(one, other)
    told = [in_days(world, day, agreement_clock.warn) for day in
            (39, 40, 40, 41, 85, 86, 86, 99, 101)]  # fmt: skip
    assert told == [0, 1, 0, 0, 0, 1, 0, 0, 0]
    with acting_as(DIRECTOR):
        assert lines("network.agreement_ending") == 2


def test_the_mail_goes_to_the_owner_and_says_the_day(world: World) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)
    mail.outbox.clear()
    with the_clock(world) as worker:
        agreement_clock.mail_ending(worker, agreement.id)
    [letter] = mail.outbox
    assert letter.to == [PEOPLE[DIRECTOR].address]
    assert str(agreement.valid_until.year) in letter.subject
    assert str(agreement.id) in letter.body
    assert agreement.words not in letter.body


def test_what_ends_stands_on_today_of_its_owner_only(world: World) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)
    with clock.travel_to(clock.now().astimezone(clock.AMSTERDAM) + timedelta(days=40)):
        with acting_as(DIRECTOR) as director:
            assert [found.id for found in ending_for(director, clock.today())] == [
                agreement.id
            ]
        with acting_as("deputy_mergelstad") as deputy:
            assert ending_for(deputy, clock.today()) == []


def test_when_the_owner_leaves_a_colleague_looks_after_it(world: World) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)
    with acting_as("administrator_mergelstad") as administrator:
        accounts.end_membership(
            administrator, PEOPLE[DIRECTOR].membership_id, reason="andere baan"
        )
    assert in_days(world, 0, agreement_clock.hand_on) == 1
    assert in_days(world, 0, agreement_clock.hand_on) == 0
    with acting_as("deputy_mergelstad") as deputy:
        agreement.refresh_from_db()
        assert agreement.owner == deputy.membership_id


def test_the_end_is_written_down_after_the_last_day(world: World) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)
    ended = [in_days(world, day, agreement_clock.end_due, "retention")
             for day in (100, 101, 102)]  # fmt: skip
    assert ended == [0, 1, 0]
    with acting_as(DIRECTOR):
        agreement.refresh_from_db()
        assert (agreement.state, agreement.end_reason) == ("ended", "date")
        assert agreement.ended_on == agreement.valid_until + timedelta(days=1)


def test_silence_of_sixty_days_is_a_no(world: World) -> None:
    one, other = two_parties()
    offered_to(one, other)
    act = agreement_clock.withdraw_unanswered
    assert [in_days(world, day, act, "retention") for day in (60, 61)] == [0, 1]


def test_words_go_24_months_after_the_end_and_the_rest_after_seven_years(
    world: World,
) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)
    with acting_as(DIRECTOR) as director:
        agreements.end(director, agreement.id)
    act = agreement_clock.destroy_words
    assert [in_days(world, day, act, "retention") for day in (729, 731, 732)] == [
        0,
        1,
        0,
    ]
    with acting_as(DIRECTOR):
        agreement.refresh_from_db()
        assert agreement.words == ""
        parties = AgreementParty.objects.all()
        assert {(party.functions, party.confirmed_as) for party in parties} == {
            ("", "")
        }
    old = agreement_clock.destroy_old
    assert [in_days(world, day, old, "retention") for day in (2555, 2558)] == [0, 1]
    with acting_as(DIRECTOR):
        assert Agreement.objects.count() == 0


def test_a_draft_that_leads_to_nothing_is_gone_after_half_a_year(
    world: World,
) -> None:
    party = a_reader("De Brug")
    with acting_as(DIRECTOR) as director:
        an_agreement(director, [party.id])
    act = agreement_clock.destroy_old
    assert [in_days(world, day, act, "retention") for day in (180, 181)] == [0, 1]


def test_an_offer_is_asked_about_once_and_gone_a_year_later(world: World) -> None:
    party = a_reader("De Brug")
    with acting_as(DIRECTOR) as director:
        offer = an_offer(director, party.id)
    asked = [in_days(world, day, offer_clock.ask_again) for day in (334, 336, 340)]
    assert asked == [0, 1, 0]
    mail.outbox.clear()
    with the_clock(world) as worker:
        offer_clock.mail_again(worker, offer.id)
    [letter] = mail.outbox
    assert f"/organisatie/{party.token}/" in letter.body
    act = offer_clock.expire
    assert [in_days(world, day, act, "retention") for day in (364, 366)] == [0, 1]
    with acting_as(DIRECTOR):
        assert Offer.objects.count() == 0


def test_a_question_about_an_introduction_ends_and_is_destroyed(world: World) -> None:
    one, other = two_parties()
    with acting_as(DIRECTOR) as director:
        offered, asked = an_offer(director, one.id), a_request(director, other.id)
        met = offers.introduce(director, offered.id, asked.id)
    mail.outbox.clear()
    with the_clock(world) as worker:
        offer_clock.mail_sides(worker, met.id)
    assert len(mail.outbox) == 2
    assert not [letter for letter in mail.outbox if "Poort" in letter.body and
                "Brug" in letter.body]  # fmt: skip
    act = offer_clock.expire_introductions
    assert [in_days(world, day, act, "retention") for day in (14, 15)] == [0, 1]
    gone = offer_clock.destroy_introductions
    assert [in_days(world, day, gone, "retention") for day in (363, 366)] == [0, 1]
    with acting_as(DIRECTOR):
        assert Introduction.objects.count() == 0
