# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreements: each party confirms by its own link, and when one ends sharing stops."""

from datetime import date, timedelta

import pytest

from netwerkregie.domain.network.actions import (
    agreed,
    agreement_days,
    agreements,
    own_page,
)
from netwerkregie.domain.network.drafts.agreements import (
    DateDraft,
    DateKind,
    Ground,
    LeaveReason,
    Shareable,
)
from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.factories.agreements import agreed_words, an_agreement
from netwerkregie.domain.network.models import Agreement
from netwerkregie.domain.network.queries import agreements as queries
from netwerkregie.domain.network.queries.sharing import own_agreements, shared_with
from netwerkregie.domain.network.tests.agreeing import (
    a_reader,
    in_force,
    offered_to,
    two_parties,
    yes,
)
from netwerkregie.domain.network.tests.being import DIRECTOR, holding, lines
from netwerkregie.foundation.kernel import NotFound, RuleBroken, clock, new_hidden_id
from tests.cast import MERGELSTAD, acting_as
from tests.harness.world import World

WORDS = "Wij  delen de zaal; “eerste dinsdag” ☕ "


def seen_by(party_id: object, today: date) -> list[str]:
    with acting_as(DIRECTOR):
        shared = shared_with(MERGELSTAD, [party_id], today)  # type: ignore[list-item]
        return [one.functions for each in shared for one in each.partners]


def test_it_is_in_force_only_when_every_party_said_yes_by_its_own_link(
    world: World,
) -> None:
    one, other = two_parties()
    agreement = offered_to(one, other)
    assert yes(one, agreement).state == "offered"
    with acting_as(DIRECTOR) as director:
        assert queries.confirmed_links(director, clock.today()) == []
    assert yes(other, agreement).state == "in_force"
    with acting_as(DIRECTOR) as director:
        [line] = queries.confirmed_links(director, clock.today())
        assert {line.one_id, line.other_id} == {one.id, other.id}
        assert line.agreement_id == agreement.id
        assert lines("network.agreement_confirmed") == 2


def test_every_party_reads_the_same_bytes_from_the_first_draft_on(
    world: World,
) -> None:
    one, other = two_parties()
    with acting_as(DIRECTOR) as director:
        an_agreement(director, [one.id, other.id], words=WORDS)
    for party in (one, other):
        with holding(party.token) as holder:
            [read] = own_agreements(holder)
            assert read.words.encode() == WORDS.encode()


def test_what_is_shared_stops_the_day_after_the_last_without_any_job(
    world: World,
) -> None:
    one, other = two_parties()
    last = clock.today() + timedelta(days=30)
    agreement = in_force(one, other, valid_until=last)
    with acting_as(DIRECTOR) as director:
        agreement_days.set_day(
            director, agreement.id, DateDraft(DateKind.TRAINING, last)
        )
    assert seen_by(one.id, last) == ["intern begeleider De Poort"]
    with clock.travel_to(clock.now() + timedelta(days=31)):
        assert seen_by(one.id, clock.today()) == []
        with acting_as(DIRECTOR) as director:
            assert shared_with(MERGELSTAD, [one.id], clock.today()) == []
            assert queries.confirmed_links(director, clock.today()) == []
            # No job ran: the row still says what it said yesterday.
            assert Agreement.objects.get(id=agreement.id).state == "in_force"


def test_only_what_was_agreed_is_shown(world: World) -> None:
    one, other = two_parties()
    in_force(one, other, shares=((Shareable.JOINT_DATES, Ground.NO_PERSONS),))
    with acting_as(DIRECTOR):
        [shared] = shared_with(MERGELSTAD, [one.id], clock.today())
        [partner] = shared.partners
        assert (partner.functions, partner.facts) == ("", None)
        assert shared.may_see_offers_of == frozenset()


def test_a_party_leaves_at_any_time_and_its_sharing_stops_at_once(
    world: World,
) -> None:
    one, other = two_parties()
    third = a_reader("Het Veer")
    agreement = in_force(one, other, third)
    with holding(one.token) as holder:
        left = agreed.leave(holder, agreement.id, LeaveReason.NO_TIME)
        assert left.state == "in_force"
    assert seen_by(one.id, clock.today()) == []
    assert seen_by(other.id, clock.today()) == ["intern begeleider Het Veer"]
    with acting_as(DIRECTOR) as director:
        [line] = queries.confirmed_links(director, clock.today())
        assert {line.one_id, line.other_id} == {other.id, third.id}


def test_when_the_last_party_leaves_the_agreement_ends(world: World) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)
    for party in (one, other, other):
        with holding(party.token) as holder:
            left = agreed.leave(holder, agreement.id, LeaveReason.NOT_SAID)
    assert (left.state, left.end_reason) == ("ended", "no_parties")


def test_the_municipality_ends_it_today(world: World) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)
    with acting_as(DIRECTOR) as director:
        agreements.end(director, agreement.id)
    assert seen_by(one.id, clock.today()) == []
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken):
        agreements.end(director, agreement.id)


def test_without_a_reader_a_party_neither_shows_nor_sees(world: World) -> None:
    one, other = two_parties()
    in_force(one, other)
    with holding(one.token) as holder:
        own_page.step_down(holder)
    assert seen_by(one.id, clock.today()) == []
    assert seen_by(other.id, clock.today()) == []
    with acting_as(DIRECTOR):
        assert Agreement.objects.get().words != ""
    with holding(other.token) as holder:
        own_page.step_down(holder)
    with acting_as(DIRECTOR):
        assert Agreement.objects.get().words == ""


def test_a_no_asks_everybody_anew(world: World) -> None:
    one, other = two_parties()
    agreement = offered_to(one, other)
    yes(one, agreement)
    with holding(other.token) as holder:
        agreed.say_no(holder, agreement.id, version=agreement.version)
    with acting_as(DIRECTOR) as director:
        found = queries.get_agreement(director, agreement.id)
        assert found.state == "draft"
        assert {party.confirmed_on for party in found.parties.all()} == {None}
        assert [one.id for one in queries.refused_for(director)] == [agreement.id]


def test_a_yes_to_other_words_is_no_yes(world: World) -> None:
    one, other = two_parties()
    before = offered_to(one, other)
    with acting_as(DIRECTOR) as director:
        again = agreements.take_back(director, before.id)
        draft = agreed_words(words="Iets anders", version=again.version)
        changed = agreements.change(director, before.id, draft)
        agreements.offer(director, before.id, version=changed.version)
    with pytest.raises(RuleBroken) as refused:
        yes(one, before)
    assert refused.value.code == "network.agreement_meanwhile"


def test_two_colleagues_do_not_overwrite_each_other(world: World) -> None:
    one, other = two_parties()
    with acting_as(DIRECTOR) as director:
        made = an_agreement(director, [one.id, other.id])
        draft = agreed_words(version=made.version)
        agreements.change(director, made.id, draft)
        with pytest.raises(RuleBroken) as refused:
            agreements.change(director, made.id, draft)
    assert refused.value.code == "network.changed_meanwhile"


def test_pressing_twice_prepares_one(world: World) -> None:
    one, other = two_parties()
    once = new_hidden_id()
    with acting_as(DIRECTOR) as director:
        made = an_agreement(director, [one.id, other.id], once=once)
    with acting_as(DIRECTOR) as director:
        assert an_agreement(director, [one.id, other.id], once=once).id == made.id


def test_saying_yes_twice_is_one_yes(world: World) -> None:
    one, other = two_parties()
    agreement = offered_to(one, other)
    yes(one, agreement)
    yes(one, agreement)
    with acting_as(DIRECTOR):
        assert lines("network.agreement_confirmed") == 1


def test_words_need_a_reader_at_every_party(world: World) -> None:
    one, _ = two_parties()
    with acting_as(DIRECTOR) as director:
        silent = an_organisation(
            director, "Het Veer", register_kind="kvk", register_number="12345678"
        )
        with pytest.raises(RuleBroken) as refused:
            an_agreement(director, [one.id, silent.id])
        assert refused.value.code == "network.agreement_no_reader"
        made = an_agreement(director, [one.id, silent.id], words="")
        assert made.state == "draft"


def test_who_can_nowhere_be_looked_up_is_no_party(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        unknown = an_organisation(director, "Het Veer")
        with pytest.raises(RuleBroken) as refused:
            an_agreement(director, [unknown.id], words="")
    assert refused.value.code == "network.agreement_not_known_publicly"


@pytest.mark.parametrize(
    "words", ["Zij is moslim en bidt", "De broer van de voorzitter", "Invloed: hoog"]
)
def test_words_about_a_person_are_stopped(world: World, words: str) -> None:
    one, other = two_parties()
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken) as refused:
        an_agreement(director, [one.id, other.id], words=words)
    assert refused.value.code == "network.text_guarded"
    agreement = offered_to(one, other)
    with pytest.raises(RuleBroken):
        yes(one, agreement, functions=words)


def test_focal_points_need_a_ground_of_the_law(world: World) -> None:
    one, other = two_parties()
    shares = ((Shareable.FOCAL_POINTS, Ground.NO_PERSONS),)
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken) as refused:
        an_agreement(director, [one.id, other.id], shares=shares)
    assert refused.value.code == "network.agreement_ground"


def test_a_renewal_is_confirmed_by_both_sides_again(world: World) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)
    with acting_as(DIRECTOR) as director:
        made = agreements.renew(director, agreement.id)
        assert agreements.renew(director, agreement.id).id == made.id
        assert made.valid_from == agreement.valid_until + timedelta(days=1)
        assert (made.state, made.edition) == ("draft", 2)
        made = agreements.offer(director, made.id, version=made.version)
    yes(one, made)
    assert yes(other, made, "mentor").state == "in_force"
    # It begins when the first one ends: until then nothing is shared twice.
    assert seen_by(one.id, clock.today()) == ["intern begeleider De Poort"]
    with clock.travel_to(clock.now() + timedelta(days=101)):
        assert seen_by(one.id, clock.today()) == ["mentor"]


def test_an_agreement_of_others_is_not_there(world: World) -> None:
    one, other = two_parties()
    stranger = a_reader("Het Veer")
    agreement = offered_to(one, other)
    with holding(stranger.token) as holder:
        assert own_agreements(holder) == []
        for act in (agreed.say_no, agreed.say_yes):
            with pytest.raises(NotFound):
                act(holder, agreement.id, version=agreement.version)


@pytest.mark.parametrize(
    "who", ["intake_officer_mergelstad", "administrator_mergelstad", "dpo_mergelstad",
            "partner_mergelstad", "focal_point_mergelstad", "director_gouwedam"]
)  # fmt: skip
def test_nobody_else_finds_the_agreement(world: World, who: str) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)
    with acting_as(who) as somebody:
        with pytest.raises(NotFound):
            agreements.end(somebody, agreement.id)
        assert queries.agreements(somebody).agreements == []
        assert queries.confirmed_links(somebody, clock.today()) == []


def test_days_lie_within_the_agreement(world: World) -> None:
    one, other = two_parties()
    agreement = in_force(one, other)
    outside = agreement.valid_until + timedelta(days=1)
    draft = DateDraft(DateKind.REVIEW, outside)
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken):
        agreement_days.set_day(director, agreement.id, draft)
