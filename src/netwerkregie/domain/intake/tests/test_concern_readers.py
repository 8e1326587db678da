# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A second reader writes own words before seeing another's; then a concern stands."""

import pytest

from netwerkregie.domain.intake.actions import (
    concern_reading,
    concern_resealing,
    concerns,
)
from netwerkregie.domain.intake.drafts.concerns import Kind, PartDraft, State
from netwerkregie.domain.intake.factories.concerns import a_concern
from netwerkregie.domain.intake.models import Concern
from netwerkregie.foundation.kernel import NotAllowed, NotFound, RuleBroken
from tests.cast import PEOPLE, acting_as
from tests.harness.world import World

OFFICER, COLLEAGUE = "intake_officer_mergelstad", "both_in_mergelstad"
CHAIR = "chair_mergelstad"
WORDS = "Er is een mes getoond en er is gedreigd. Dat is concreet."


@pytest.fixture
def asked(world: World) -> Concern:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer)
        return concern_reading.ask_reader(officer, concern.id, None)


def test_m09_a_concern_stands_only_after_a_second_reader_wrote_and_signed(
    asked: Concern,
) -> None:
    with acting_as(COLLEAGUE, unlocked=True) as reader:
        seen = concerns.open_concern(reader, asked.id)
        assert seen.of(Kind.FACT)
        assert not seen.of(Kind.INTERPRETATION)
        assert seen.held_back == 1
        confirmed = concern_reading.confirm(reader, asked.id, WORDS)
        assert confirmed.state == State.CONFIRMED
        after = concerns.open_concern(reader, asked.id)
    assert after.of(Kind.INTERPRETATION)
    assert [one.text for one in after.of(Kind.SECOND_READING)] == [WORDS]


def test_m09_nobody_confirms_an_own_concern_or_one_they_did_not_open(
    asked: Concern,
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer, pytest.raises(NotAllowed):
        concern_reading.confirm(officer, asked.id, WORDS)
    with (
        acting_as(COLLEAGUE, unlocked=True) as reader,
        pytest.raises(RuleBroken) as refused,
    ):
        concern_reading.confirm(reader, asked.id, WORDS)
    assert refused.value.code == "signing.not_opened"


def test_m09_other_words_void_what_was_signed(asked: Concern) -> None:
    with acting_as(COLLEAGUE, unlocked=True) as reader:
        concerns.open_concern(reader, asked.id)
        concern_reading.confirm(reader, asked.id, WORDS)
    with acting_as(OFFICER, unlocked=True) as officer:
        draft = PartDraft(Kind.PROTECTIVE, "De trainer belt elke week met [P1].")
        changed = concerns.add_part(officer, asked.id, draft)
        assert changed.state == State.DRAFTED
        opened = concerns.open_concern(officer, asked.id)
        assert not concern_reading.standing(officer, opened).is_signed
        concern_reading.ask_reader(officer, asked.id, None)
        with pytest.raises(RuleBroken):
            concerns.hand_over(officer, asked.id, reason="weighing")


def test_m09_a_second_reader_who_says_no_ends_it(asked: Concern) -> None:
    with acting_as(COLLEAGUE, unlocked=True) as reader:
        concerns.open_concern(reader, asked.id)
        ended = concern_reading.refuse(
            reader, asked.id, "Dit was een grap van vrienden."
        )
    assert (ended.state, ended.drop_reason) == (State.DROPPED, "not_confirmed")


def test_without_own_words_nobody_is_asked(world: World) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_concern(officer, interpretation="")
        with pytest.raises(RuleBroken) as refused:
            concern_reading.ask_reader(officer, concern.id, None)
    assert refused.value.code == "intake.own_words_first"


def test_a_confirmed_concern_is_handed_over_by_its_owner(asked: Concern) -> None:
    with acting_as(COLLEAGUE, unlocked=True) as reader:
        concerns.open_concern(reader, asked.id)
        concern_reading.confirm(reader, asked.id, WORDS)
        with pytest.raises(NotAllowed):
            concerns.hand_over(reader, asked.id, reason="weighing")
    with acting_as(OFFICER, unlocked=True) as officer:
        given = concerns.hand_over(officer, asked.id, reason="weighing")
    assert given.state == State.HANDED_OVER
    assert given.destroy_on == asked.destroy_on


def test_a_chair_opens_the_one_concern_that_was_asked_and_only_until_then(
    world: World,
) -> None:
    chair = PEOPLE[CHAIR]
    with acting_as(OFFICER, unlocked=True) as officer:
        mine, other = a_concern(officer), a_concern(officer)
        concern_reading.ask_reader(officer, mine.id, chair.membership_id)
    with acting_as(CHAIR, unlocked=True) as reader:
        with pytest.raises(NotFound):
            concerns.open_concern(reader, other.id)
        concerns.open_concern(reader, mine.id)
        concern_reading.confirm(reader, mine.id, WORDS)
        with pytest.raises(NotFound):
            concerns.open_concern(reader, mine.id)
    with acting_as(OFFICER, unlocked=True) as officer:
        assert concern_resealing.reseal_due(officer) == 1
        opened = concerns.open_concern(officer, mine.id)
        assert chair.membership_id not in set(
            concerns.readers_of(officer, opened.concern)
        )
        assert opened.of(Kind.SECOND_READING)


def test_who_took_it_in_never_confirms_it_after_handing_it_on(
    world: World, asked: Concern
) -> None:
    newcomer = PEOPLE["newcomer_mergelstad"].membership_id
    with world.connect_as_superuser() as superuser:
        superuser.execute("UPDATE intake_concern SET owner_id = %s", [newcomer])
        superuser.commit()
    with acting_as(OFFICER, unlocked=True) as officer, pytest.raises(NotAllowed):
        concern_reading.confirm(officer, asked.id, WORDS)
