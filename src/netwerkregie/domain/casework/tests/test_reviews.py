# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A look by two organisations sets the next one; without it a case closes by itself."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from netwerkregie.domain.casework.actions import (
    closing,
    review_clock,
    reviews,
    waiting,
)
from netwerkregie.domain.casework.drafts.closing import Reason
from netwerkregie.domain.casework.drafts.reviews import Choice
from netwerkregie.domain.casework.factories.reviews import OWN, a_look, a_wait
from netwerkregie.domain.casework.models import (
    CaseClosing,
    CaseMember,
    CaseReview,
    CaseWaiting,
)
from netwerkregie.domain.casework.rules.cases import Seat, State
from netwerkregie.domain.casework.rules.reviews import ReviewState
from netwerkregie.domain.casework.rules.waiting import WaitingState
from netwerkregie.domain.casework.tests.ends import (
    HOLDER,
    PARTNER,
    as_it_is,
    being,
    days_on,
    looked_at,
    opened_case,
)
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import NotFound, RuleBroken, clock
from netwerkregie.foundation.tenancy.enter import ALIAS
from tests.cast import acting_as
from tests.harness.world import World


def test_two_members_of_two_organisations_let_a_case_go_on(world: World) -> None:
    case = opened_case()
    before = case.review_on
    with days_on(60):
        looked_at(case)
        after = as_it_is(case)
        assert after.review_on == clock.today() + timedelta(days=182)
    assert after.review_on > before
    assert after.destroy_on > after.review_on
    assert after.reminded == 0


def test_one_person_and_one_organisation_are_not_two(world: World) -> None:
    case = opened_case()
    with being("case_holder") as holder:
        reviews.ask_review(holder, case.id, a_look())
        with pytest.raises(RuleBroken) as twice:
            reviews.sign_review(holder, case.id, OWN)
    assert twice.value.code == "casework.asked_it_yourself"
    # The chair works for the same organisation as the holder.
    with being("chair") as chair:
        reviews.read_review(chair, case.id)
        with pytest.raises(RuleBroken) as same:
            reviews.sign_review(chair, case.id, OWN)
    assert same.value.code == "casework.review_two_organisations"
    with being("care_partner") as outsider, pytest.raises(NotFound):
        reviews.read_review(outsider, case.id)


def test_who_did_not_open_it_does_not_sign(world: World) -> None:
    case = opened_case()
    with being("case_holder") as holder:
        reviews.ask_review(holder, case.id, a_look())
    with being("case_partner") as partner, pytest.raises(RuleBroken) as refused:
        reviews.sign_review(partner, case.id, OWN)
    assert refused.value.code == "signing.not_opened"


def test_the_database_knows_no_review_of_one_organisation(world: World) -> None:
    case = opened_case()
    with being("case_holder") as holder:
        review = reviews.ask_review(holder, case.id, a_look())
        with pytest.raises(IntegrityError), transaction.atomic(using=ALIAS):
            CaseReview.objects.filter(id=review.id).update(
                state=ReviewState.SIGNED,
                signed_by=PARTNER,
                signed_on=clock.today(),
                own_words=review.words_id,
                second_controller=review.first_controller,
            )


def test_without_a_decision_a_case_closes_by_itself_and_members_heard_it(
    world: World,
) -> None:
    case = opened_case()
    # Seats that were renewed: whoever sits there by then is told.
    with acting_as("case_holder_mergelstad"):
        CaseMember.objects.update(until=case.destroy_on)
    for day, letters in ((167, 0), (168, 3), (169, 0), (180, 3), (182, 0)):
        with days_on(day), the_clock(world) as worker:
            assert review_clock.remind(worker, clock.today()) == letters
    assert not [
        one for one in mail.outbox if case.nickname in f"{one.subject} {one.body}"
    ]
    with days_on(182), the_clock(world, "retention") as actor:
        assert closing.close_undecided(actor, clock.today()) == 0
    with days_on(183), the_clock(world, "retention") as actor:
        assert closing.close_undecided(actor, clock.today()) == 1
    closed = as_it_is(case)
    assert closed.state == State.CLOSED
    with acting_as("case_holder_mergelstad"):
        (end,) = CaseClosing.objects.all()
        seats = CaseMember.objects.filter(ended_on__isnull=True)
        assert {Seat(one.seat) for one in seats} == {Seat.HOLDER, Seat.CHAIR}
    assert end.reason == Reason.NO_DECISION
    assert end.aftercare_on is not None


def test_a_decision_to_close_leaves_it_to_the_holder_and_the_day_it_had(
    world: World,
) -> None:
    case = opened_case()
    looked_at(case, Choice.CLOSE)
    after = as_it_is(case)
    assert (after.state, after.review_on) == (State.OPEN, case.review_on)
    assert after.next_on == clock.today()


def test_what_did_not_come_is_its_holders_again_and_is_never_extended(
    world: World,
) -> None:
    case = opened_case()
    with being("case_holder") as holder:
        with pytest.raises(RuleBroken) as own:
            a_wait(holder, case, HOLDER)
        assert own.value.code == "casework.waits_for_a_member"
        with pytest.raises(RuleBroken):
            a_wait(holder, case, PARTNER, days=31)
        first = a_wait(holder, case, PARTNER)
    with days_on(15), the_clock(world, "retention") as actor:
        assert waiting.expire(actor, clock.today()) == 1
        assert waiting.expire(actor, clock.today()) == 0
    after = as_it_is(case)
    assert after.next_on <= clock.today() + timedelta(days=15)
    with days_on(15), being("case_holder") as holder:
        wait = CaseWaiting.objects.get(id=first.id)
        assert wait.state == WaitingState.EXPIRED
        waiting.take_up(holder, case.id, first.id, clock.today())
        a_wait(holder, case, PARTNER, days=10)
    with days_on(30), the_clock(world, "retention") as actor:
        waiting.expire(actor, clock.today())
    with days_on(30), being("case_holder") as holder, pytest.raises(RuleBroken) as no:
        a_wait(holder, case, PARTNER)
    assert no.value.code == "casework.waited_twice"
