# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""M16: the person of a case is told; later takes a ground, two people and an end."""

from datetime import timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from netwerkregie.domain.casework.actions import notices, review_clock
from netwerkregie.domain.casework.drafts.reviews import NoticeState, NoticeWay
from netwerkregie.domain.casework.factories.reviews import WHY, later
from netwerkregie.domain.casework.models import CaseNotice
from netwerkregie.domain.casework.tests.ends import (
    HOLDER,
    being,
    days_on,
    told_case,
)
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import NotAllowed, RuleBroken, clock
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.tenancy.enter import ALIAS
from tests.cast import acting_as
from tests.harness.world import World


def the_notice() -> CaseNotice:
    with acting_as("case_holder_mergelstad"):
        return CaseNotice.objects.get()


def test_m16_the_person_is_told_within_thirty_days_and_entering_again_is_no_restart(
    world: World,
) -> None:
    case = told_case()
    assert the_notice().due_on == clock.today() + timedelta(days=30)
    with days_on(20), being("case_holder") as holder:
        notices.owe(holder, case)
        notices.tell(holder, case.id, NoticeWay.IN_PERSON)
        with pytest.raises(RuleBroken):
            notices.tell(holder, case.id, NoticeWay.LETTER)
    told = the_notice()
    assert told.due_on == clock.today() + timedelta(days=30)
    assert (told.state, told.sent_by) == (NoticeState.SENT, HOLDER)


def test_m16_later_takes_another_person_and_ends_by_itself(world: World) -> None:
    case = told_case()
    with being("case_holder") as holder:
        notices.ask_later(holder, case.id, later())
        with pytest.raises(RuleBroken) as own:
            notices.sign_later(holder, case.id)
    assert own.value.code == "casework.asked_it_yourself"
    with being("case_partner") as partner:
        assert notices.read_why(partner, case.id) == WHY
        notices.sign_later(partner, case.id)
        with pytest.raises(NotAllowed):
            notices.tell(partner, case.id, NoticeWay.LETTER)
    assert the_notice().later_until == clock.today() + timedelta(days=60)
    with days_on(60), the_clock(world, "retention") as actor:
        assert notices.fall_due(actor, clock.today()) == 0
    with days_on(61), the_clock(world, "retention") as actor:
        assert notices.fall_due(actor, clock.today()) == 1
        assert notices.escalate(actor, clock.today()) == 1
        assert notices.escalate(actor, clock.today()) == 0
    assert the_notice().state == NoticeState.DUE
    with being("case_holder") as holder, pytest.raises(RuleBroken) as again:
        notices.ask_later(holder, case.id, later())
    assert again.value.code == "casework.later_only_once"


def test_m16_the_chair_and_the_privacy_officer_hear_that_it_is_late(
    world: World,
) -> None:
    case = told_case()
    with days_on(31), the_clock(world) as worker:
        assert review_clock.tell_watchers(worker) == 2
    assert not [
        one for one in mail.outbox if case.nickname in f"{one.subject} {one.body}"
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"state": NoticeState.DEFERRED},
        {"state": NoticeState.DEFERRED, "signed_by": HOLDER, "asked_by": HOLDER},
        {"state": NoticeState.SENT},
    ],
)
def test_m16_the_database_withholds_nothing_on_one_word(
    world: World, change: dict[str, object]
) -> None:
    told_case()
    with (
        acting_as("case_holder_mergelstad"),
        pytest.raises(IntegrityError),
        transaction.atomic(using=ALIAS),
    ):
        CaseNotice.objects.update(**change)


def test_m23_a_minor_is_told_in_half_the_days_through_a_guardian(
    world: World,
) -> None:
    case = told_case(age_band=AgeBand.YOUNG_TEEN)
    assert the_notice().due_on == clock.today() + timedelta(days=15)
    with being("case_holder") as holder:
        with pytest.raises(RuleBroken):
            notices.tell(holder, case.id, NoticeWay.LETTER)
        notices.tell(holder, case.id, NoticeWay.THROUGH_GUARDIAN)
