# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers and requests: found by what is needed, and introduced only when both agree."""

from datetime import timedelta

import pytest
from django.db import Error as DatabaseError
from django.db import transaction

from netwerkregie.domain.network.actions import offers, own_offers, own_page
from netwerkregie.domain.network.drafts.offers import Answer, Direction, OfferKind
from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.factories.offers import (
    a_request,
    an_offer,
    offered_words,
)
from netwerkregie.domain.network.models import Introduction, Offer
from netwerkregie.domain.network.queries import offers as queries
from netwerkregie.domain.network.queries.offers import OfferFilter
from netwerkregie.domain.network.rules.offers import Why
from netwerkregie.domain.network.tests.agreeing import (
    Party,
    a_reader,
    in_force,
    two_parties,
)
from netwerkregie.domain.network.tests.being import DIRECTOR, holding, lines
from netwerkregie.foundation.kernel import (
    NotFound,
    RuleBroken,
    clock,
    new_hidden_id,
)
from tests.cast import acting_as
from tests.harness.world import World


def an_introduction(one: Party, other: Party) -> Introduction:
    with acting_as(DIRECTOR) as director:
        offered = an_offer(director, one.id)
        asked = a_request(director, other.id)
        return offers.introduce(director, asked.id, offered.id)


def says(party: Party, met: Introduction, said: Answer) -> Introduction:
    with holding(party.token) as holder:
        return own_offers.answer(holder, met.id, said)


@pytest.mark.parametrize(
    "text",
    [
        "zaal",
        "zalen",
        "ruimte",
        "een zaal met een keuken",
        "keukn",
        "stoel",
        "vergader",
    ],
)
def test_it_is_found_by_what_is_needed_slips_and_forms_included(
    world: World, text: str
) -> None:
    party = a_reader("De Brug")
    with acting_as(DIRECTOR) as director:
        offer = an_offer(director, party.id)
        an_offer(director, party.id, kind=OfferKind.SPORT, words="Judo voor meisjes")
        found = queries.offers(director, OfferFilter(text=text)).offers
        assert [one.id for one in found] == [offer.id]


def test_the_list_is_narrowed_by_kind_and_by_offer_or_request(world: World) -> None:
    party = a_reader("De Brug")
    with acting_as(DIRECTOR) as director:
        offer = an_offer(director, party.id)
        request = a_request(director, party.id, kind=OfferKind.MENTOR, words="")
        for wanted, found in (
            (OfferFilter(kind="room"), offer),
            (OfferFilter(direction="request"), request),
        ):
            assert [one.id for one in queries.offers(director, wanted).offers] == [
                found.id
            ]


def test_the_pages_of_the_list_hold_everything_once(world: World) -> None:
    party = a_reader("De Brug")
    with acting_as(DIRECTOR) as director:
        made = {an_offer(director, party.id).id for _ in range(23)}
        first = queries.offers(director, OfferFilter())
        second = queries.offers(director, OfferFilter(), first.next)
        seen = [one.id for one in (*first.offers, *second.offers)]
        assert (len(first.offers), second.next) == (20, "")
        assert len(seen) == len(made)
        assert set(seen) == made


def test_without_a_reader_a_colleague_writes_nothing_down(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        silent = an_organisation(director)
        with pytest.raises(RuleBroken) as refused:
            an_offer(director, silent.id)
    assert refused.value.code == "network.offer_no_reader"


def test_the_organisation_reads_changes_and_withdraws_what_was_written_for_it(
    world: World,
) -> None:
    party = a_reader("De Brug")
    with acting_as(DIRECTOR) as director:
        offer = an_offer(director, party.id, words="Zaal; “kosteloos” ☕")
    with holding(party.token) as holder:
        [read] = queries.own_offers([party.id])
        assert read.words == "Zaal; “kosteloos” ☕"
        draft = offered_words(words="Alleen op dinsdag", version=read.version)
        own_offers.change(holder, offer.id, draft)
    with acting_as(DIRECTOR) as director:
        with pytest.raises(RuleBroken) as refused:
            offers.withdraw(director, offer.id)
        assert refused.value.code == "network.offer_is_theirs"
    with holding(party.token) as holder:
        own_offers.withdraw(holder, offer.id)
    with acting_as(DIRECTOR) as director, pytest.raises(NotFound):
        queries.get_offer(director, offer.id)


def test_two_who_change_at_once_do_not_overwrite_each_other(world: World) -> None:
    party = a_reader("De Brug")
    with acting_as(DIRECTOR) as director:
        offer = an_offer(director, party.id)
        draft = offered_words(words="Anders", version=offer.version)
        offers.change(director, offer.id, draft)
        with pytest.raises(RuleBroken) as refused:
            offers.change(director, offer.id, draft)
    assert refused.value.code == "network.changed_meanwhile"


def test_pressing_twice_is_one_offer(world: World) -> None:
    party = a_reader("De Brug")
    once = new_hidden_id()
    for _ in range(2):
        with holding(party.token) as holder:
            own_offers.make(holder, offered_words(once=once))
    with acting_as(DIRECTOR):
        assert Offer.objects.count() == 1


@pytest.mark.parametrize("words", ["Zij is moslim", "De zoon van Jan Smeets helpt"])
def test_words_about_a_person_are_stopped(world: World, words: str) -> None:
    party = a_reader("De Brug")
    with holding(party.token) as holder, pytest.raises(RuleBroken) as refused:
        own_offers.make(holder, offered_words(words=words))
    assert refused.value.code == "network.text_guarded"


def test_a_suggestion_says_why_and_does_nothing(world: World) -> None:
    one, other = two_parties()
    with acting_as(DIRECTOR) as director:
        an_offer(director, one.id)
        an_offer(director, one.id, kind=OfferKind.SPORT, words="Judo")
        request = a_request(director, other.id, words="Zaal met keuken gezocht")
        [suggested] = queries.suggestions(director, request)
        assert [reason.why for reason in suggested.reasons] == [
            Why.SAME_KIND,
            Why.SAME_TIME,
            Why.SAME_WORDS,
        ]
        assert suggested.reasons[-1].about == ("keuken", "zaal")
        assert Introduction.objects.count() == 0


def test_nothing_of_ones_own_is_suggested(world: World) -> None:
    one, _ = two_parties()
    with acting_as(DIRECTOR) as director:
        an_offer(director, one.id)
        assert queries.suggestions(director, a_request(director, one.id)) == []


def test_for_partners_only_is_for_who_shares_an_agreement(world: World) -> None:
    one, other = two_parties()
    with acting_as(DIRECTOR) as director:
        offered = an_offer(director, one.id, for_partners=True)
        asked = a_request(director, other.id)
        assert queries.suggestions(director, asked) == []
        with pytest.raises(RuleBroken):
            offers.introduce(director, offered.id, asked.id)
    in_force(one, other)
    with acting_as(DIRECTOR) as director:
        [suggested] = queries.suggestions(director, asked)
        assert suggested.offer.id == offered.id
    with (
        clock.travel_to(clock.now() + timedelta(days=101)),
        acting_as(DIRECTOR) as director,
    ):
        assert queries.suggestions(director, asked) == []


def test_contact_details_pass_only_when_both_said_yes(world: World) -> None:
    one, other = two_parties()
    met = an_introduction(one, other)
    assert says(one, met, Answer.YES).state == "asked"
    agreed = says(other, met, Answer.YES)
    assert agreed.state == "agreed"
    assert says(other, met, Answer.YES).agreed_on == agreed.agreed_on
    with acting_as(DIRECTOR):
        assert lines("network.introduction_agreed") == 1


def test_a_no_needs_no_reason_and_nobody_can_look_up_whose_it_was(
    world: World,
) -> None:
    one, other = two_parties()
    met = an_introduction(one, other)
    says(one, met, Answer.YES)
    said = says(other, met, Answer.NO)
    assert (said.state, said.offered_says, said.asked_says) == ("not_now", "", "")
    with pytest.raises(RuleBroken):
        says(one, met, Answer.YES)
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken) as refused:
        offers.introduce(director, met.offered_id, met.asked_id)
    assert refused.value.code == "network.introduction_again"


def test_a_question_ends_after_fourteen_days_without_any_job(world: World) -> None:
    one, other = two_parties()
    met = an_introduction(one, other)
    with clock.travel_to(clock.now() + timedelta(days=14)):
        says(one, met, Answer.YES)
    with clock.travel_to(clock.now() + timedelta(days=15)), pytest.raises(RuleBroken):
        says(other, met, Answer.YES)


def test_asking_twice_is_one_question(world: World) -> None:
    one, other = two_parties()
    met = an_introduction(one, other)
    with acting_as(DIRECTOR) as director:
        again = offers.introduce(director, met.offered_id, met.asked_id)
        assert again.id == met.id


def test_others_cannot_answer(world: World) -> None:
    one, other = two_parties()
    stranger = a_reader("Het Veer")
    met = an_introduction(one, other)
    with pytest.raises(NotFound):
        says(stranger, met, Answer.YES)
    with holding(stranger.token) as holder, pytest.raises(NotFound):
        own_offers.withdraw(holder, met.offered_id)


def test_the_database_knows_no_introduction_without_two_yesses(world: World) -> None:
    one, other = two_parties()
    met = an_introduction(one, other)
    with acting_as(DIRECTOR):
        found = Introduction.objects.filter(id=met.id)
        with pytest.raises(DatabaseError), transaction.atomic():
            found.update(state="agreed", offered_says="yes")
        with pytest.raises(DatabaseError), transaction.atomic():
            found.update(state="not_now", asked_says="no")


def test_an_offer_ends_a_year_after_its_last_confirmation(world: World) -> None:
    party = a_reader("De Brug")
    with acting_as(DIRECTOR) as director:
        offer = an_offer(director, party.id)
    later = clock.now() + timedelta(days=300)
    with clock.travel_to(later), holding(party.token) as holder:
        own_offers.keep(holder, offer.id)
    with (
        clock.travel_to(clock.now() + timedelta(days=600)),
        acting_as(DIRECTOR) as director,
    ):
        assert queries.get_offer(director, offer.id).id == offer.id
    with clock.travel_to(clock.now() + timedelta(days=666)):
        with acting_as(DIRECTOR) as director:
            assert queries.offers(director, OfferFilter()).offers == []
        with holding(party.token) as holder, pytest.raises(NotFound):
            own_offers.keep(holder, offer.id)


def test_when_nobody_reads_along_any_more_the_offers_are_gone(world: World) -> None:
    party = a_reader("De Brug")
    with acting_as(DIRECTOR) as director:
        an_offer(director, party.id)
    with holding(party.token) as holder:
        own_page.step_down(holder)
    with acting_as(DIRECTOR):
        assert Offer.objects.count() == 0


@pytest.mark.parametrize(
    "who", ["intake_officer_mergelstad", "administrator_mergelstad", "dpo_mergelstad",
            "partner_mergelstad", "director_gouwedam"]
)  # fmt: skip
def test_nobody_else_finds_an_offer(world: World, who: str) -> None:
    party = a_reader("De Brug")
    with acting_as(DIRECTOR) as director:
        offer = an_offer(director, party.id)
    with acting_as(who) as somebody:
        assert queries.offers(somebody, OfferFilter()).offers == []
        with pytest.raises(NotFound):
            offers.withdraw(somebody, offer.id)


def test_an_offer_asks_and_a_request_offers_nothing_to_its_like(world: World) -> None:
    one, other = two_parties()
    with acting_as(DIRECTOR) as director:
        first = an_offer(director, one.id)
        second = an_offer(director, other.id, direction=Direction.OFFER)
        with pytest.raises(RuleBroken) as refused:
            offers.introduce(director, first.id, second.id)
    assert refused.value.code == "network.introduction_not_fitting"
