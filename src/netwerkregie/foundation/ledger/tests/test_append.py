# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one way in: what a line holds, who may write, and what nobody may."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.db import DatabaseError, connection

from netwerkregie.foundation.kernel import Actor, ActorKind, clock
from netwerkregie.foundation.ledger import (
    Result,
    VerbEnum,
    chain,
    reading,
    record,
    refuse,
    terms,
)
from netwerkregie.foundation.ledger.recording import UnknownVerbError
from netwerkregie.foundation.ledger.tests.acting import Verb
from netwerkregie.foundation.ledger.tests.conftest import House, make_house
from netwerkregie.foundation.ledger.verbs import LINE
from netwerkregie.foundation.tenancy import enter
from tests.harness.world import World

Superuser = psycopg.Connection[Any]
APP_ROLES = ("nr_desk", "nr_public", "nr_mailbox", "nr_worker", "nr_retention")


def rows(superuser: Superuser, house: House) -> list[dict[str, Any]]:
    cursor = superuser.execute(
        "SELECT * FROM ledger_entry WHERE municipality_id = %s ORDER BY seq", [house.id]
    )
    names = [column.name for column in cursor.description or ()]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def test_an_act_leaves_who_what_why_and_no_content(
    house: House, superuser_connection: Superuser
) -> None:
    thing = uuid4()
    with enter.as_host(house.host):
        record(house.actor, Verb.THING_DONE, thing, reason="promised", ground="art. 6")

    access, processing = rows(superuser_connection, house)
    assert access["stream"] == "access"
    assert access["actor_id"] == house.actor.membership_id
    assert access["roles"] == "intake_officer,network_director"
    assert access["organisation"] == "Gemeente Ledgerdam"
    assert (access["verb"], access["subject_kind"]) == ("testroom.thing_done", "thing")
    assert (access["purpose"], access["ground"]) == ("advice", "art. 6")
    assert (access["reason"], access["result"]) == ("promised", "done")
    assert access["trace_id"] == processing["trace_id"] == house.actor.trace_id


def test_the_processing_stream_holds_no_users(
    house: House, superuser_connection: Superuser
) -> None:
    house.act(reason="typed by somebody")

    _, processing = rows(superuser_connection, house)
    assert processing["stream"] == "processing"
    assert processing["actor_id"] is None
    said = [processing[name] for name in ("actor_kind", "roles", "organisation")]
    assert [*said, processing["reason"]] == ["", "", "", ""]
    assert processing["verb"] == "testroom.thing_done"


def test_a_subject_is_a_pseudonym_that_differs_per_stream_and_municipality(
    house: House, world: World, superuser_connection: Superuser
) -> None:
    other = make_house(world, superuser_connection, "anderdam")
    thing = uuid4()
    for one in (house, other, house):
        with enter.as_host(one.host):
            record(one.actor, Verb.THING_DONE, thing)

    refs = [row["subject_ref"] for row in rows(superuser_connection, house)]
    elsewhere = [row["subject_ref"] for row in rows(superuser_connection, other)]
    assert refs[0] == refs[2]
    assert len({*refs, *elsewhere, thing}) == 5


def test_an_act_over_many_gives_each_its_own_line(
    house: House, superuser_connection: Superuser
) -> None:
    with enter.as_host(house.host):
        record(house.actor, Verb.THING_DONE, None, subjects=[uuid4(), uuid4(), uuid4()])

    access = [r for r in rows(superuser_connection, house) if r["stream"] == "access"]
    assert len({row["subject_ref"] for row in access}) == 3
    assert {row["trace_id"] for row in access} == {house.actor.trace_id}


def test_sql_and_python_spell_a_line_alike(
    house: House, superuser_connection: Superuser
) -> None:
    house.act(reason="één 12:3 “aanhaling” 😀 \u202eלאמשל\n")

    for row in rows(superuser_connection, house):
        text = chain.spell(row)
        assert chain.leaf_of(row["salt"], text) == row["leaf_hash"]
    with house.as_command():
        (read,) = reading.batches(house.id)
    assert [line.text for line in read] == [
        chain.spell(row) for row in rows(superuser_connection, house)
    ]


def test_what_is_rolled_back_leaves_no_line_and_no_gap(
    house: House, superuser_connection: Superuser
) -> None:
    house.act()
    with suppress(ZeroDivisionError), enter.as_host(house.host):
        record(house.actor, Verb.THING_DONE, uuid4())
        raise ZeroDivisionError
    house.act()

    assert [row["seq"] for row in rows(superuser_connection, house)] == [0, 1, 2, 3]


def test_a_refusal_is_a_line_without_the_ids_in_the_address(
    house: House, superuser_connection: Superuser
) -> None:
    number = uuid4()
    with enter.as_host(house.host):
        refuse(house.actor, f"GET /vragen/{number}/antwoord/12", "kernel.not_found")
    with enter.as_host(house.host):
        refuse(house.actor, Verb.THING_DONE, "kernel.not_allowed")

    access = [r for r in rows(superuser_connection, house) if r["stream"] == "access"]
    assert access[0]["verb"] == "ledger.request_refused"
    assert access[0]["reason"] == "kernel.not_found GET /vragen/*/antwoord/*"
    assert access[0]["result"] == access[1]["result"] == Result.REFUSED
    assert access[1]["verb"] == "testroom.thing_done"


def test_an_unregistered_verb_is_not_written(house: House) -> None:
    class Stray(VerbEnum):
        WENT = "stray.went", "thing", LINE

    with pytest.raises(UnknownVerbError), enter.as_host(house.host):
        record(house.actor, Stray.WENT, uuid4())


def test_nobody_writes_without_having_entered(house: House) -> None:
    with pytest.raises(DatabaseError, match="no municipality was entered"):
        record(house.actor, Verb.THING_DONE, uuid4())
    connection.rollback()


def test_an_actor_of_elsewhere_writes_nothing_here(
    house: House, world: World, superuser_connection: Superuser
) -> None:
    other = make_house(world, superuser_connection, "anderdam")

    with (
        pytest.raises(DatabaseError, match="another municipality"),
        enter.as_host(house.host),
    ):
        record(other.actor, Verb.THING_DONE, uuid4())

    assert rows(superuser_connection, house) == []


def test_the_request_cannot_choose_its_time_but_the_command_line_may_tell_one(
    house: House, superuser_connection: Superuser
) -> None:
    then = datetime(2024, 2, 29, 12, tzinfo=UTC)
    with clock.travel_to(then):
        house.act()
        with house.as_command():
            record(house.actor, Verb.THING_DONE, uuid4())

    first, _, told, _ = rows(superuser_connection, house)
    assert first["at"] == first["written_at"]
    assert (told["door"], told["at"] // 10**6) == ("command", int(then.timestamp()))
    assert told["written_at"] > first["written_at"]


TAMPERING = (
    "INSERT INTO ledger_entry SELECT * FROM ledger_entry",
    "UPDATE ledger_entry SET verb = 'x'",
    "DELETE FROM ledger_entry",
    "TRUNCATE ledger_entry",
    "UPDATE ledger_head SET size = 0",
    "DELETE FROM ledger_checkpoint",
    "INSERT INTO ledger_checkpoint SELECT * FROM ledger_checkpoint",
    "ALTER TABLE ledger_entry DISABLE TRIGGER ALL",
    "DROP TRIGGER stays ON ledger_entry",
    "ALTER TABLE ledger_entry DISABLE ROW LEVEL SECURITY",
    "CREATE OR REPLACE FUNCTION ledger.refuse() RETURNS trigger LANGUAGE sql AS ''",
)


def test_m17_no_app_role_changes_the_ledger(house: House, world: World) -> None:
    house.act()
    for role in APP_ROLES:
        with world.connect(role) as connected:
            for statement in TAMPERING:
                with pytest.raises(psycopg.Error) as refused:
                    connected.execute(statement)
                assert refused.value.sqlstate == "42501", (role, statement)


def test_m17_the_owner_is_stopped_by_triggers(house: House) -> None:
    house.act()
    for statement in (
        "UPDATE ledger_entry SET verb = 'x'",
        "UPDATE ledger_entry SET salt = NULL",
        "DELETE FROM ledger_entry",
        "TRUNCATE ledger_entry",
        "UPDATE ledger_head SET size = 0",
        "DELETE FROM ledger_head",
        "DELETE FROM ledger_checkpoint",
    ):
        with (
            pytest.raises(DatabaseError, match="only added to"),
            house.as_command(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)


def test_lines_of_more_than_five_years_ago_are_emptied_and_nothing_younger(
    house: House, superuser_connection: Superuser
) -> None:
    house.act()
    for years in (6, 4):
        then = clock.now().replace(year=clock.now().year - years, day=1)
        with clock.travel_to(then), house.as_command():
            record(house.actor, Verb.THING_DONE, uuid4(), reason=f"{years} years ago")

    with house.as_command(), connection.cursor() as cursor:
        cursor.execute("SELECT ledger.empty(%s)", [2**60])
        (emptied,) = cursor.fetchone()

    reasons = [row["reason"] for row in rows(superuser_connection, house)]
    salts = [row["salt"] is None for row in rows(superuser_connection, house)]
    assert emptied == 2
    assert reasons == ["", "", "", "", "4 years ago", ""]
    assert salts == [False, False, True, True, False, False]


def test_a_reporter_has_no_number_in_the_ledger(
    house: House, superuser_connection: Superuser
) -> None:
    reporter = Actor(kind=ActorKind.REPORTER, municipality_id=house.id)
    with house.world.as_process("mailbox"), enter.as_host(house.host):
        record(reporter, Verb.THING_DONE, uuid4())

    access, _ = rows(superuser_connection, house)
    assert (access["actor_id"], access["actor_kind"]) == (None, "reporter")


def test_the_clock_empties_both_logs_and_says_how_many(
    house: House, superuser_connection: Superuser
) -> None:
    then = clock.now().replace(year=clock.now().year - 6, day=1)
    with clock.travel_to(then), house.as_command():
        record(house.actor, Verb.THING_DONE, uuid4())

    with house.as_command():
        emptied = terms.empty_expired_lines(house.actor)

    verbs = [row["verb"] for row in rows(superuser_connection, house)]
    assert emptied == 2
    assert verbs == ["", "", "ledger.lines_emptied", "ledger.lines_emptied"]
