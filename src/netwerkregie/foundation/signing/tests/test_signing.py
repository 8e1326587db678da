# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two different people sign the same content, whatever somebody tries at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from threading import Barrier, Thread
from uuid import UUID, uuid4

import psycopg
import pytest
from django.core import mail
from django.db import connections

from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.accounts import actions as accounts
from netwerkregie.foundation.accounts.drafts import AbsenceDraft
from netwerkregie.foundation.kernel import (
    NotAllowed,
    NotFound,
    Purpose,
    Role,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.signing import actions, policies, queries, reminding, rules
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.signing.models import SigningRequest
from netwerkregie.foundation.signing.rules import State
from tests.cast import PEOPLE, acting_as, id_of
from tests.harness.world import World

AUTHOR, READER, OTHER = (
    "intake_officer_mergelstad",
    "deputy_mergelstad",
    "newcomer_mergelstad",
)
POOL = (Role.INTAKE_OFFICER, Role.DEPUTY)
HASH = sha256(b"facts").hexdigest()
CHANGED = sha256(b"facts, and one more").hexdigest()
SUBJECT = id_of("something to read along")


def _ask(reader: str | None = READER, **more: object) -> UUID:
    values: dict[str, object] = {
        "words_id": uuid4(),
        "reader_id": PEOPLE[reader].membership_id if reader else None,
    }
    asking = Asking(
        "concern",
        SUBJECT,
        HASH,
        Purpose.CONCERN,
        POOL,
        **(values | more),  # type: ignore[arg-type]
    )
    with acting_as(AUTHOR) as actor:
        return actions.ask(actor, asking).pk


def _open(name: str, request: UUID) -> None:
    with acting_as(name) as actor:
        actions.opened(actor, request)


def _sign(name: str, request: UUID, content: str = HASH) -> State:
    with acting_as(name) as actor:
        found = actions.sign(actor, request, content_hash=content, words_id=uuid4())
        return State(found.state)


def _is_signed(content: str = HASH) -> bool:
    with acting_as(AUTHOR) as actor:
        return queries.is_signed(actor, "concern", SUBJECT, content)


def test_two_people_who_read_the_same_content_sign_it(world: World) -> None:
    request = _ask()
    assert not _is_signed()
    _open(READER, request)
    assert _sign(READER, request) is State.SIGNED
    assert _is_signed()
    assert not _is_signed(CHANGED)


def test_the_author_is_no_second_reader_not_even_by_another_membership(
    world: World,
) -> None:
    request = _ask(None)
    for attempt in (lambda: _open(AUTHOR, request), lambda: _sign(AUTHOR, request)):
        with pytest.raises(RuleBroken, match="not_yourself"):
            attempt()
    # The same person under another membership is the same person.
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE accounts_membership SET user_id = NULL, state = 'invited'"
            " WHERE id = %s",
            [PEOPLE[AUTHOR].membership_id],
        )
        superuser.execute(
            "UPDATE accounts_membership SET user_id = %s WHERE id = %s",
            [PEOPLE[AUTHOR].user_id, PEOPLE[OTHER].membership_id],
        )
        with pytest.raises(psycopg.errors.CheckViolation, match="author"):
            _insert(superuser, request, OTHER, user=PEOPLE[AUTHOR].user_id)


def test_who_did_not_open_it_does_not_sign_it(world: World) -> None:
    request = _ask()
    with pytest.raises(RuleBroken, match="not_opened"):
        _sign(READER, request)


def test_who_did_not_sign_reads_nobody_elses_words(world: World) -> None:
    request = _ask()
    with acting_as(READER) as actor:
        assert not policies.may_read_words_of_others(actor, request)
        actions.opened(actor, request)
        assert not policies.may_read_words_of_others(actor, request)
    _sign(READER, request)
    with acting_as(READER) as actor:
        assert policies.may_read_words_of_others(actor, request)


def test_own_words_are_ones_own(world: World) -> None:
    words = uuid4()
    request = _ask(words_id=words)
    _open(READER, request)
    with acting_as(READER) as actor, pytest.raises(RuleBroken, match="own_words"):
        actions.sign(actor, request, content_hash=HASH, words_id=words)


def test_a_change_lets_both_signatures_lapse(world: World) -> None:
    request = _ask()
    _open(READER, request)
    with pytest.raises(RuleBroken, match="changed"):
        _sign(READER, request, CHANGED)
    _sign(READER, request)
    with acting_as(AUTHOR) as actor:
        assert actions.void(actor, "concern", SUBJECT) == 1
    assert not _is_signed()
    with pytest.raises(RuleBroken, match="over"):
        _sign(READER, request)


def test_it_is_over_after_fourteen_days_signed_or_not(world: World) -> None:
    request = _ask()
    _open(READER, request)
    later = clock.now() + timedelta(days=15)
    with clock.travel_to(later), pytest.raises(RuleBroken, match="over"):
        _sign(READER, request)
    _sign(READER, request)
    with clock.travel_to(clock.now() + timedelta(days=14)):
        assert _is_signed()
    with clock.travel_to(clock.now() + timedelta(days=15)):
        assert not _is_signed()


def test_the_author_takes_it_back_and_nobody_else(world: World) -> None:
    request = _ask()
    with acting_as(READER) as actor, pytest.raises(NotAllowed):
        actions.withdraw(actor, request)
    with acting_as(AUTHOR) as actor:
        actions.withdraw(actor, request)
    assert _ask() != request


def test_outside_the_pool_and_outside_the_municipality_it_is_not_there(
    world: World,
) -> None:
    request = _ask()
    for name in ("partner_mergelstad", "administrator_mergelstad", "deputy_gouwedam"):
        with acting_as(name) as actor, pytest.raises(NotFound):
            actions.opened(actor, request)


def test_whoever_was_kept_apart_does_not_sign(world: World) -> None:
    request = _ask(None, apart=(PEOPLE[READER].user_id,))
    with acting_as(READER) as actor:
        assert not queries.waiting_for(actor, clock.today())
        with pytest.raises(RuleBroken, match="kept_apart"):
            actions.opened(actor, request)


def test_a_pool_of_fewer_than_three_is_refused(world: World) -> None:
    with acting_as(AUTHOR) as actor, pytest.raises(RuleBroken, match="too_small"):
        actions.ask(
            actor,
            Asking("concern", SUBJECT, HASH, Purpose.CONCERN, (Role.DEPUTY,)),
        )


def test_what_is_absent_is_not_asked_and_the_cover_sees_it(world: World) -> None:
    request = _ask()
    today = clock.today()
    with acting_as(OTHER) as actor:
        assert not queries.waiting_for(actor, today)
    with acting_as(READER) as actor:
        assert [one.pk for one in queries.waiting_for(actor, today)] == [request]
        accounts.say_absent(
            actor,
            AbsenceDraft(
                PEOPLE[READER].membership_id,
                today,
                today + timedelta(days=7),
                PEOPLE[OTHER].membership_id,
            ),
        )
    with acting_as(OTHER) as actor:
        assert [one.pk for one in queries.waiting_for(actor, today)] == [request]
    with acting_as(AUTHOR) as actor:
        free = {one.membership_id for one in queries.readers_here(actor, POOL)}
        assert PEOPLE[READER].membership_id not in free
        with pytest.raises(RuleBroken, match="reader_away"):
            actions.ask_another(actor, request, PEOPLE[READER].membership_id)
        actions.ask_another(actor, request, PEOPLE[OTHER].membership_id)


def test_reminders_come_on_days_two_and_five_and_then_the_chair_hears(
    world: World,
) -> None:
    request = _ask()
    asked = clock.today()
    sent = {}
    with the_clock(world) as actor:
        for day in range(1, 16):
            sent[day] = reminding.look_after(actor, asked + timedelta(days=day))
            # Twice on a day is once.
            assert not reminding.look_after(actor, asked + timedelta(days=day))
        assert [day for day, count in sent.items() if count] == [2, 5, 8, 15]
        assert SigningRequest.objects.get(pk=request).state == State.EXPIRED


def test_the_letters_go_to_the_reader_and_the_chair_without_a_word_of_content(
    world: World,
) -> None:
    request = _ask()
    with the_clock(world) as actor:
        reminding.mail_readers(actor, request)
        reminding.mail_chair(actor, request)
    assert [letter.to for letter in mail.outbox] == [
        [PEOPLE[READER].address],
        [PEOPLE["chair_mergelstad"].address],
    ]
    for letter in mail.outbox:
        text = f"{letter.subject} {letter.body}".lower()
        assert "concern" not in text
        assert "melding" not in text
        assert str(SUBJECT) not in text


def test_it_goes_with_its_subject_and_after_a_month(world: World) -> None:
    request = _ask()
    _open(READER, request)
    _sign(READER, request)
    today = clock.today()
    with the_clock(world, "retention") as actor:
        assert reminding.due(actor, today + timedelta(days=30)) == []
        (ripe,) = reminding.due(actor, today + timedelta(days=31))
        assert ripe.id == request
        assert actions.forget(actor, "concern", SUBJECT) == 1
        assert actions.forget(actor, "concern", SUBJECT) == 0
    with world.connect_as_superuser() as superuser:
        for table in ("signingrequest", "signingopening", "signature"):
            left = superuser.execute(f"SELECT count(*) FROM signing_{table}")
            assert left.fetchone() == (0,)


# Against a mistake in the action: the database alone


def _insert(
    superuser: psycopg.Connection,
    request: UUID,
    name: str,
    *,
    user: UUID | None = None,
    content: str = HASH,
    place: int = 2,
) -> None:
    with superuser.transaction():
        superuser.execute(
            "INSERT INTO signing_signature (id, municipality_id, request_id, place,"
            " membership_id, user_id, content_hash, words_id, signed_on) VALUES"
            " (gen_random_uuid(), %s, %s, %s, %s, %s, %s, gen_random_uuid(), now())",
            [
                PEOPLE[name].municipality_id,
                request,
                place,
                PEOPLE[name].membership_id,
                user or PEOPLE[name].user_id,
                content,
            ],
        )


@pytest.mark.parametrize(
    ("name", "more", "why"),
    [
        (READER, {}, "without having opened"),
        (AUTHOR, {}, "author"),
        (READER, {"content": CHANGED}, "another content"),
        (READER, {"user": PEOPLE[OTHER].user_id}, "for another"),
        (READER, {"place": 3}, "enough people"),
    ],
)
def test_the_database_refuses_what_the_action_would_refuse(
    world: World, name: str, more: dict[str, object], why: str
) -> None:
    request = _ask(None)
    with (
        world.connect_as_superuser() as superuser,
        pytest.raises(psycopg.errors.CheckViolation, match=why),
    ):
        _insert(superuser, request, name, **more)  # type: ignore[arg-type]


def test_no_role_changes_or_removes_a_signature(world: World) -> None:
    with world.connect_as_superuser() as superuser:
        rights = superuser.execute(
            "SELECT grantee, privilege_type FROM information_schema.role_table_grants"
            " WHERE table_name = 'signing_signature' AND grantee LIKE 'nr\\_%'"
            " AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')"
        ).fetchall()
    assert {(who, what) for who, what in rights if who != "nr_owner"} == {
        ("nr_retention", "DELETE")
    }


# At once


def _together(*acts: Callable[[], object]) -> list[str]:
    """Do all at the same moment, in real threads with their own connections."""
    ready, said = Barrier(len(acts)), [""] * len(acts)

    def press(place: int, act: Callable[[], object]) -> None:
        ready.wait()
        try:
            act()
            said[place] = "done"
        except RuleBroken as refusal:
            said[place] = refusal.code
        finally:
            connections.close_all()

    threads = [
        Thread(target=press, args=(place, act)) for place, act in enumerate(acts)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return said


def test_two_clicks_two_readers_and_a_change_at_once_end_in_one_order(
    world: World,
) -> None:
    for _ in range(3):
        request = _ask(None)
        _open(READER, request)
        _open(OTHER, request)
        said = _together(
            lambda one=request: _sign(READER, one),  # type: ignore[misc]
            lambda one=request: _sign(READER, one),  # type: ignore[misc]
            lambda one=request: _sign(OTHER, one),  # type: ignore[misc]
        )
        # One of three is the second reader; the others find it over.
        assert sorted(said) == ["done", "signing.over", "signing.over"]
        assert _is_signed()
        with acting_as(AUTHOR) as actor:
            actions.void(actor, "concern", SUBJECT)


def test_a_change_between_opening_and_signing_wins_or_comes_after(
    world: World,
) -> None:
    def change() -> None:
        with acting_as(AUTHOR) as actor:
            actions.void(actor, "concern", SUBJECT)

    for _ in range(3):
        request = _ask(None)
        _open(READER, request)
        signed, changed = _together(lambda one=request: _sign(READER, one), change)  # type: ignore[misc]
        assert changed == "done"
        assert signed in {"done", "signing.over"}
        # Whatever came first: nothing stays signed after a change.
        assert not _is_signed()


def test_two_askers_at_once_ask_once(world: World) -> None:
    said = _together(lambda: _ask(None), lambda: _ask(None))
    assert sorted(said) == ["done", "signing.asked_already"]


def test_the_days_are_counted_from_asking() -> None:
    day = date(2026, 11, 2)
    due = [rules.reminders_due(day, day + timedelta(days=one)) for one in range(10)]
    assert due == [0, 0, 1, 1, 1, 2, 2, 2, 3, 3]
    assert not rules.has_expired(day, day + timedelta(days=14))
    assert rules.has_expired(day, day + timedelta(days=15))


def test_a_text_is_no_hash() -> None:
    assert rules.is_content_hash(HASH)
    assert not rules.is_content_hash("Sander heeft gezegd dat")
    assert not rules.is_content_hash(HASH.upper())
