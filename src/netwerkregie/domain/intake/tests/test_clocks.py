# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing lies still: others hear of it, and at its end it goes, counted as ours."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.core import mail
from django.db import connections

from netwerkregie.domain.intake.actions import clocks, concern_ending
from netwerkregie.domain.intake.drafts.concerns import AgeBand, State
from netwerkregie.domain.intake.factories.concerns import a_concern
from netwerkregie.domain.intake.models import (
    AdviceThread,
    Concern,
    ConcernCount,
    ConcernEscalation,
    ConcernFailure,
)
from netwerkregie.domain.intake.queries import clocks as queries
from netwerkregie.domain.intake.rules import clocks as rules
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.accounts import actions as accounts
from netwerkregie.foundation.kernel import NotAllowed, clock
from netwerkregie.foundation.kernel.ages import ends_on
from netwerkregie.foundation.tenancy.enter import ALIAS
from tests.asking import ask_anonymously
from tests.cast import PEOPLE, acting_as
from tests.harness.world import World

OFFICER = "intake_officer_mergelstad"
DAY = date(2026, 3, 2)


def _registered(**changes: Any) -> UUID:
    with acting_as(OFFICER, unlocked=True) as officer:
        return a_concern(officer, **changes).id


def _after(days: int) -> date:
    return clock.today() + timedelta(days=days)


# The rule, without a database


@pytest.mark.parametrize("band", list(AgeBand))
def test_m23_every_rung_of_a_minor_comes_at_half_of_the_adults_days(
    band: AgeBand,
) -> None:
    for rung, days in rules.LADDER.items():
        waited = (rules.rung_day(DAY, rung, band) - DAY).days
        assert waited == days if band is AgeBand.ADULT else waited * 2 <= days


def test_m23_the_eighteenth_birthday_lengthens_no_term() -> None:
    as_minor = ends_on(DAY, 60, AgeBand.OLDER_TEEN)
    assert ends_on(DAY, 60, AgeBand.ADULT, before=as_minor) == as_minor


def test_the_ladder_has_a_rung_at_ten_twenty_and_forty_days() -> None:
    reached = [
        rules.rung_on(DAY, DAY + timedelta(days=days), AgeBand.ADULT)
        for days in (0, 9, 10, 19, 20, 39, 40, 60)
    ]
    assert reached == [0, 0, 1, 1, 2, 2, 3, 3]


# The clock


def test_each_rung_is_written_down_once_and_mailed_without_a_word(world: World) -> None:
    concern = _registered()
    told: dict[int, list[list[str]]] = {}
    for days in (9, 10, 11, 20, 40):
        with (
            clock.travel_to(clock.now() + timedelta(days=days)),
            the_clock(world) as job,
        ):
            clocks.escalate(job, clock.today())
            assert clocks.escalate(job, clock.today()) == 0
            mail.outbox.clear()
            fresh = ConcernEscalation.objects.filter(told_on=clock.today())
            for one in fresh:
                clocks.mail_rung(job, one.pk)
            told[days] = sorted(letter.to for letter in mail.outbox)
            for letter in mail.outbox:
                text = f"{letter.subject} {letter.body}".lower()
                assert "melding" not in text
                assert "zorg" not in text
                assert str(concern) not in text
    owner, deputy = PEOPLE[OFFICER].address, PEOPLE["deputy_mergelstad"].address
    chair = PEOPLE["chair_mergelstad"].address
    assert told == {
        9: [],
        10: [[owner]],
        11: [],
        20: sorted([[deputy], [chair]]),
        40: [[PEOPLE["director_mergelstad"].address]],
    }


def test_who_hears_of_it_finds_it_on_today_and_nobody_else(world: World) -> None:
    _registered()
    seen: dict[int, set[str]] = {}
    people = (
        OFFICER,
        "both_in_mergelstad",
        "deputy_mergelstad",
        "chair_mergelstad",
        "director_mergelstad",
        "dpo_mergelstad",
        "partner_mergelstad",
    )
    for days in (5, 10, 20, 40):
        with clock.travel_to(clock.now() + timedelta(days=days)):
            with the_clock(world) as job:
                clocks.escalate(job, clock.today())
            seen[days] = set()
            for name in people:
                with acting_as(name) as actor:
                    if queries.waiting_too_long(actor, clock.today()):
                        seen[days].add(name)
    beside = {OFFICER, "deputy_mergelstad", "chair_mergelstad"}
    assert seen == {
        5: set(),
        10: {OFFICER},
        20: beside,
        40: beside | {"director_mergelstad"},
    }


def test_the_privacy_officer_sees_how_many_and_why_and_nothing_else(
    world: World,
) -> None:
    concern = _registered()
    with clock.travel_to(clock.now() + timedelta(days=60)):
        with the_clock(world) as job:
            clocks.escalate(job, clock.today())
        with acting_as("dpo_mergelstad") as dpo:
            assert queries.watch(dpo, DAY).rungs == {1: 0, 2: 0, 3: 1}
        with the_clock(world, "retention") as job:
            assert concern_ending.destroy_concerns(job, [concern], "concern") == 1
        with acting_as("dpo_mergelstad") as dpo:
            watch = queries.watch(dpo, DAY)
    assert watch.rungs == {1: 0, 2: 0, 3: 0}
    [failure] = watch.failures
    assert (failure.reason, failure.concerns) == ("not_read_second", 1)
    with acting_as(OFFICER) as officer, pytest.raises(NotAllowed):
        queries.watch(officer, DAY)


def test_a_concern_not_taken_up_leaves_a_count_and_is_no_failure(world: World) -> None:
    concern = _registered()
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE intake_concern SET state = 'dropped', drop_reason = 'dispelled',"
            " ended_on = opened_on WHERE id = %s",
            [concern],
        )
    with the_clock(world, "retention") as job:
        concern_ending.destroy_concerns(job, [concern], "concern")
        assert ConcernCount.objects.get().outcome == "dispelled"
        assert not ConcernFailure.objects.exists()


def test_destruction_killed_at_any_statement_goes_on_and_counts_once(
    world: World,
) -> None:
    concern = _registered()
    with clock.travel_to(clock.now() + timedelta(days=60)):
        with the_clock(world) as job:
            clocks.escalate(job, clock.today())
        killed = 0
        while _destroy_until(world, concern, statements=killed):
            killed += 1
        # Every statement of the way was the last one once.
        assert killed > 15
        with the_clock(world, "retention") as job:
            assert concern_ending.destroy_concerns(job, [concern], "concern") == 0
            assert not Concern.objects.exists()
            assert not ConcernEscalation.objects.exists()
            assert ConcernCount.objects.get().concerns == 1
            assert ConcernFailure.objects.get().concerns == 1
    with world.connect_as_superuser(vault=True) as vault:
        for table in ("dossier", "share", "index_entry", "dossier_member"):
            left = vault.execute(
                f"SELECT count(*) FROM {table} WHERE dossier = %s", [concern]
            ).fetchone()
            assert left == (0,), table


class _Killed(Exception):
    """The process is gone."""


def _destroy_until(world: World, concern: UUID, *, statements: int) -> bool:
    """Destroy, and be killed after so many statements; False when it came through."""
    left = statements

    def count(execute: Any, *args: Any) -> Any:
        nonlocal left
        if left == 0:
            raise _Killed
        left -= 1
        return execute(*args)

    try:
        with (
            the_clock(world, "retention") as job,
            connections[ALIAS].execute_wrapper(count),
        ):
            concern_ending.destroy_concerns(job, [concern], "concern")
    except _Killed:
        return True
    return False


# Row M11: an owner, a next date, an end


def test_m11_who_leaves_hands_on_the_same_day(world: World) -> None:
    thread, _ = ask_anonymously(world, "Wat kan ik doen?")
    with acting_as("both_in_mergelstad", unlocked=True) as colleague:
        concern = a_concern(colleague).id
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE intake_advicethread SET owner_id = %s WHERE id = %s",
            [PEOPLE["both_in_mergelstad"].membership_id, thread],
        )
    with acting_as("administrator_mergelstad") as administrator:
        accounts.end_membership(
            administrator,
            PEOPLE["both_in_mergelstad"].membership_id,
            reason="andere baan",
        )
    with acting_as("dpo_mergelstad") as dpo:
        assert queries.watch(dpo, DAY).without_owner == 2
    with the_clock(world) as job:
        clocks.find_owners(job)
        concern_ending.hand_on(job)
        assert clocks.find_owners(job) == 0
        assert queries.ownerless_concerns(job) == []
        assert queries.ownerless_threads(job) == []
    with acting_as(OFFICER):
        assert AdviceThread.objects.get(id=thread).owner_id != (
            PEOPLE["both_in_mergelstad"].membership_id
        )
        kept = Concern.objects.get(id=concern)
        assert kept.state == State.DRAFTED
        assert kept.next_on <= kept.destroy_on
