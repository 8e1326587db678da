# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promises of both sides: read by both, settled by either, gone after their term."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import DatabaseError

from netwerkregie.domain.network.actions import own_page, promises
from netwerkregie.domain.network.drafts.promises import PromiseDraft, SaidDraft
from netwerkregie.domain.network.factories import (
    a_link,
    a_promise,
    an_organisation,
)
from netwerkregie.domain.network.models import Promise
from netwerkregie.domain.network.queries import promises as queries
from netwerkregie.domain.network.rules.promises import (
    STEPS,
    PromiseState,
    Said,
    Side,
    is_overdue,
    may_follow,
    words_until,
)
from netwerkregie.domain.network.tests.being import (
    DIRECTOR,
    holding,
    lines,
    the_clock,
)
from netwerkregie.foundation.kernel import NotFound, RuleBroken, clock, new_hidden_id
from tests.cast import acting_as
from tests.harness.world import World

WORDS = 'Wij regelen "de Kom" voor 40 stoelen & koffie'


@pytest.fixture
def read(world: World) -> tuple[UUID, str]:
    """An organisation that reads along, and the word of its link."""
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, "De Brug")
        _, token = a_link(director, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    return organisation.id, token


def test_a_promise_of_a_leap_day_ends_within_the_term() -> None:
    assert words_until(date(2024, 2, 29)) == date(2026, 2, 28)
    assert words_until(date(2026, 3, 3)) == date(2028, 3, 3)


def test_a_promise_is_overdue_the_day_after() -> None:
    due = date(2026, 11, 23)
    assert not is_overdue(PromiseState.OPEN, due, due)
    assert is_overdue(PromiseState.OPEN, due, due + timedelta(days=1))
    assert not is_overdue(PromiseState.KEPT, due, due + timedelta(days=1))


def test_what_was_withdrawn_stays_withdrawn() -> None:
    assert not any(may_follow(PromiseState.WITHDRAWN, one) for one in PromiseState)
    assert set(STEPS) == set(PromiseState)


def test_both_sides_read_the_same_words(read: tuple[UUID, str]) -> None:
    organisation_id, token = read
    with acting_as(DIRECTOR) as director:
        a_promise(director, organisation_id, WORDS)
        a_promise(director, organisation_id, "Zij sturen de agenda", side=Side.THEM)
        assert lines("network.promise_made") == 2
    with holding(token) as holder:
        assert {one.text for one in queries.own_promises(holder)} == {
            WORDS,
            "Zij sturen de agenda",
        }


def test_without_a_reader_no_promise_is_kept(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        with pytest.raises(RuleBroken) as broken:
            a_promise(director, organisation.id, WORDS)
        assert broken.value.code == "network.promise_needs_reader"
        assert not Promise.objects.exists()


@pytest.mark.parametrize(
    ("text", "days", "code"),
    [
        ("", 7, "network.promise_without_words"),
        ("x" * 161, 7, "network.promise_too_long"),
        ("Bellen met Jan Smeets, hij is moslim", 7, "network.text_guarded"),
        ("Wij komen langs", -1, "network.promise_in_past"),
        ("Wij komen langs", 800, "network.promise_too_far"),
    ],
)
def test_a_promise_that_cannot_stand_says_why(
    read: tuple[UUID, str], text: str, days: int, code: str
) -> None:
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken) as broken:
        a_promise(director, read[0], text, due_on=clock.today() + timedelta(days=days))
    assert broken.value.code == code


def test_a_second_press_is_the_same_promise(read: tuple[UUID, str]) -> None:
    once = new_hidden_id()
    with acting_as(DIRECTOR) as director:
        first = a_promise(director, read[0], WORDS, once=once)
        assert a_promise(director, read[0], WORDS, once=once).id == first.id
        assert Promise.objects.count() == 1


def test_either_colleague_settles_and_the_second_is_told(
    read: tuple[UUID, str],
) -> None:
    with acting_as(DIRECTOR) as director:
        made = a_promise(director, read[0], WORDS)
    with acting_as("deputy_mergelstad") as deputy:
        promises.settle(deputy, made.id, PromiseState.OPEN, PromiseState.KEPT)
    with acting_as(DIRECTOR) as director:
        promises.settle(director, made.id, PromiseState.OPEN, PromiseState.KEPT)
        assert lines("network.promise_kept") == 1
        with pytest.raises(RuleBroken):
            promises.settle(
                director, made.id, PromiseState.OPEN, PromiseState.WITHDRAWN
            )


def test_the_organisation_reopens_what_it_did_not_get(read: tuple[UUID, str]) -> None:
    organisation_id, token = read
    with acting_as(DIRECTOR) as director:
        made = a_promise(director, organisation_id, WORDS)
        promises.settle(director, made.id, PromiseState.OPEN, PromiseState.KEPT)
    with holding(token) as holder:
        found = promises.say(holder, made.id, SaidDraft(Said.NOT_KEPT, "Nog niets."))
    assert (found.state, found.view) == ("open", "Nog niets.")


def test_the_organisation_keeps_its_own_and_adds_what_is_missing(
    read: tuple[UUID, str],
) -> None:
    organisation_id, token = read
    with acting_as(DIRECTOR) as director:
        made = a_promise(director, organisation_id, WORDS, side=Side.THEM)
    with holding(token) as holder:
        kept = promises.say(holder, made.id, SaidDraft(Said.KEPT))
        draft = PromiseDraft(Side.US, "U stuurt een spreker", clock.today())
        promises.promise_by_link(holder, draft)
        with pytest.raises(RuleBroken):
            promises.say(holder, made.id, SaidDraft(Said.DIFFERENT))
    assert kept.state == "kept"
    with acting_as(DIRECTOR) as director:
        texts = [one.text for one in queries.promises_of(director, [organisation_id])]
        assert texts == ["U stuurt een spreker", WORDS]


def test_a_link_reaches_its_own_promises_only(read: tuple[UUID, str]) -> None:
    organisation_id, _ = read
    with acting_as(DIRECTOR) as director:
        made = a_promise(director, organisation_id, WORDS)
        other = an_organisation(director, "Wijkhuis Oost")
        _, token = a_link(director, other.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="beheerder")
        assert queries.own_promises(holder) == []
        with pytest.raises(NotFound):
            promises.say(holder, made.id, SaidDraft(Said.KEPT))


def test_the_words_go_after_24_months_and_an_open_promise_with_them(
    world: World, read: tuple[UUID, str]
) -> None:
    with acting_as(DIRECTOR) as director:
        kept = a_promise(director, read[0], WORDS)
        promises.settle(director, kept.id, PromiseState.OPEN, PromiseState.KEPT)
        left_open = a_promise(director, read[0], WORDS)
    for when, gone in (
        (kept.text_until - timedelta(days=1), 0),
        (kept.text_until, 2),
    ):
        moment = clock.now() + (when - clock.today())
        with clock.travel_to(moment), the_clock(world, "retention") as job:
            assert promises.destroy_words(job) == gone
    with acting_as(DIRECTOR) as director:
        found = {one.id: one for one in queries.promises_of(director, [read[0]])}
        assert {one.text for one in found.values()} == {""}
        assert found[kept.id].state == "kept"
        assert found[left_open.id].state == "withdrawn"


def test_who_stops_reading_along_takes_the_words_away(
    read: tuple[UUID, str],
) -> None:
    organisation_id, token = read
    with acting_as(DIRECTOR) as director:
        a_promise(director, organisation_id, WORDS)
    with holding(token) as holder:
        own_page.step_down(holder)
    with acting_as(DIRECTOR) as director:
        [left] = queries.promises_of(director, [organisation_id])
        assert (left.text, left.state) == ("", "withdrawn")


def test_the_database_itself_keeps_the_words(read: tuple[UUID, str]) -> None:
    with acting_as(DIRECTOR) as director:
        made = a_promise(director, read[0], WORDS)
    with acting_as(DIRECTOR), pytest.raises(DatabaseError):
        Promise.objects.filter(id=made.id).update(text="iets anders")


def test_overdue_promises_of_both_sides_are_listed(read: tuple[UUID, str]) -> None:
    with acting_as(DIRECTOR) as director:
        a_promise(director, read[0], WORDS, due_on=clock.today())
        later = clock.today() + timedelta(days=30)
        a_promise(director, read[0], "Zij bellen", side=Side.THEM, due_on=later)
        tomorrow = clock.today() + timedelta(days=1)
        assert [one.text for one in queries.overdue(director, tomorrow)] == [WORDS]
    with acting_as("director_gouwedam") as elsewhere:
        assert queries.overdue(elsewhere, later + timedelta(days=1)) == []
