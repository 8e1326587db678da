# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A case ends by two people or the clock, is hardly opened after, and starts once."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from netwerkregie.domain.casework.actions import (
    aftercare,
    cases,
    closing,
    reviews,
    seats,
)
from netwerkregie.domain.casework.drafts.casefiles import SeatDraft
from netwerkregie.domain.casework.drafts.cases import Kind, Seat, StatementDraft
from netwerkregie.domain.casework.drafts.closing import (
    Aftercare,
    LongerGround,
    ReadingWhy,
)
from netwerkregie.domain.casework.factories.reviews import CLOSING, OWN, a_look
from netwerkregie.domain.casework.models import CaseClosing, CaseLonger, CaseMember
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.casework.queries import seats as seat_queries
from netwerkregie.domain.casework.rules.cases import State
from netwerkregie.domain.casework.rules.closing import ClosingState
from netwerkregie.domain.casework.tests.ends import (
    CARE,
    CHAIR,
    HOLDER,
    as_it_is,
    being,
    closed_case,
    days_on,
    opened_case,
)
from netwerkregie.foundation.kernel import (
    NotAllowed,
    NotFound,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.tenancy.enter import ALIAS
from tests.cast import acting_as
from tests.harness.world import World


def test_a_closed_case_is_opened_by_holder_and_chair_only_and_for_a_purpose(
    world: World,
) -> None:
    case = closed_case()
    assert case.destroy_on == clock.today() + timedelta(days=365)
    assert case.next_on == clock.today() + timedelta(days=42)
    with being("case_partner") as partner, pytest.raises(NotFound):
        closing.read_closed(partner, case.id, ReadingWhy.QUESTION)
    for name in ("case_holder", "chair"):
        with being(name) as keeper:
            with pytest.raises(RuleBroken) as refused:
                cases.read_case(keeper, case.id)
            opened = closing.read_closed(keeper, case.id, ReadingWhy.RIGHTS)
            texts = [one.text for part in opened.parts for one in part.statements]
        assert refused.value.code == "casework.case_is_closed"
        assert texts[-2:] == [CLOSING, OWN]


def test_nobody_writes_in_a_closed_case(world: World) -> None:
    case = closed_case()
    with being("case_holder") as holder:
        part = queries.shared_part(holder, case)
        with pytest.raises(RuleBroken):
            cases.write(holder, case.id, part.id, StatementDraft(Kind.FACT, "Nog."))
        with pytest.raises(RuleBroken):
            reviews.ask_review(holder, case.id, a_look())


def test_the_database_closes_nothing_on_one_signature(world: World) -> None:
    case = opened_case()
    with (
        acting_as("case_holder_mergelstad"),
        pytest.raises(IntegrityError),
        transaction.atomic(using=ALIAS),
    ):
        CaseClosing.objects.create(
            municipality_id=case.municipality_id,
            case_id=case.id,
            state=ClosingState.CLOSED,
            reason="not_needed",
            asked_by=HOLDER,
            signed_by=HOLDER,
            asked_on=clock.today(),
            closed_on=clock.today(),
        )


def test_afterwards_somebody_asks_once_and_the_log_does_not_say_what(
    world: World,
) -> None:
    case = closed_case()
    with being("chair") as chair:
        aftercare.check_after(chair, case.id, Aftercare.NO_ANSWER)
        with pytest.raises(RuleBroken):
            aftercare.check_after(chair, case.id, Aftercare.ALL_WELL)
    assert as_it_is(case).next_on == case.destroy_on


def test_a_case_starts_again_once_with_two_people_and_the_same_five_years(
    world: World,
) -> None:
    case = closed_case()
    with days_on(30), being("case_holder") as holder:
        aftercare.ask_restart(holder, case.id, "Het gaat weer mis met [P1].")
        with pytest.raises(RuleBroken) as own:
            aftercare.sign_restart(holder, case.id)
    assert own.value.code == "casework.asked_it_yourself"
    with days_on(31), being("chair") as chair:
        again = aftercare.sign_restart(chair, case.id)
    assert (again.state, again.closed_on) == (State.OPEN, None)
    assert again.first_processed_on == case.first_processed_on
    with acting_as("case_holder_mergelstad"):
        (first,) = CaseClosing.objects.all()
        first.id = new_hidden_id()
        with pytest.raises(IntegrityError), transaction.atomic(using=ALIAS):
            first.save(force_insert=True)


def test_after_three_months_nothing_starts_again(world: World) -> None:
    case = closed_case()
    with (
        days_on(92),
        being("case_holder") as holder,
        pytest.raises(RuleBroken) as late,
    ):
        aftercare.ask_restart(holder, case.id, "Het gaat weer mis.")
    assert late.value.code == "casework.restart_too_late"


def test_only_the_privacy_officer_keeps_it_longer_and_at_most_twice(
    world: World,
) -> None:
    case = closed_case()
    goes = case.destroy_on
    for _ in range(2):
        with being("case_holder") as holder:
            asked = aftercare.ask_longer(holder, case.id, LongerGround.COMPLAINT)
            with pytest.raises(NotFound):
                aftercare.answer_longer(holder, asked.pk, agrees=True)
        with acting_as("dpo_mergelstad") as dpo:
            assert [one.pk for one in queries.longer_asked(dpo)] == [asked.pk]
            aftercare.answer_longer(dpo, asked.pk, agrees=True)
    assert as_it_is(case).destroy_on == goes + timedelta(days=364)
    with being("case_holder") as holder, pytest.raises(RuleBroken) as third:
        aftercare.ask_longer(holder, case.id, LongerGround.COMPLAINT)
    assert third.value.code == "casework.longer_twice"
    with acting_as("dpo_gouwedam") as other, pytest.raises(NotFound):
        aftercare.answer_longer(other, asked.pk, agrees=True)
    with acting_as("case_holder_mergelstad"):
        assert CaseLonger.objects.count() == 2


def test_m23_a_minors_closed_case_goes_in_half_the_time(world: World) -> None:
    case = closed_case(age_band=AgeBand.UNKNOWN)
    assert case.destroy_on == clock.today() + timedelta(days=182)


def test_a_closed_case_without_a_chair_is_given_one_and_starts_again(
    world: World,
) -> None:
    case = closed_case()
    with being("case_holder") as holder:
        CaseMember.objects.filter(case_id=case.id, seat=Seat.CHAIR).update(
            ended_on=clock.today()
        )
        with pytest.raises(RuleBroken):
            aftercare.ask_restart(holder, case.id, "Het gaat weer mis met [P1].")
    with being("case_partner") as partner, pytest.raises(NotFound):
        seats.give(partner, case.id, SeatDraft(CHAIR, Seat.CHAIR))
    with being("case_holder") as holder:
        # A closed case is kept by two: nobody comes in as anything else.
        with pytest.raises(NotAllowed):
            seats.give(holder, case.id, SeatDraft(CARE))
        assert {one.pk for one in seat_queries.candidates(holder, case)} >= {CHAIR}
        seat = seats.give(holder, case.id, SeatDraft(CHAIR, Seat.CHAIR))
        assert seat.until <= case.destroy_on
        with pytest.raises(NotAllowed):
            seats.give(holder, case.id, SeatDraft(CHAIR, Seat.CHAIR))
        aftercare.ask_restart(holder, case.id, "Het gaat weer mis met [P1].")
    with being("chair") as chair:
        assert aftercare.sign_restart(chair, case.id).state == State.OPEN
