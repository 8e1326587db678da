# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Duplicates without a register: the holder hears, the asker "checked" (M8, M12)."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import psycopg
import pytest
from django.db import connections

from netwerkregie.domain.intake.actions import (
    concern_ending,
    concern_persons,
    concern_reading,
    duplicates,
)
from netwerkregie.domain.intake.actions import concerns as actions
from netwerkregie.domain.intake.drafts.concerns import DropReason, PersonDraft
from netwerkregie.domain.intake.factories.concerns import a_concern
from netwerkregie.domain.intake.models import KnownElsewhere
from netwerkregie.domain.intake.queries import clocks as queries
from netwerkregie.domain.network.tests.being import lines, the_clock
from netwerkregie.foundation.kernel import (
    Actor,
    DomainError,
    Locked,
    NotAllowed,
    NotFound,
    RuleBroken,
)
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.vault import client
from tests.cast import MERGELSTAD, PEOPLE, acting_as
from tests.harness.world import World

OFFICER, COLLEAGUE = "intake_officer_mergelstad", "both_in_mergelstad"
REASON = "een casus gaat open"
PLANTED = PersonDraft(
    "Youssef el Amrani", "Het gesprek gaat over deze persoon.", date(1998, 7, 14)
)
SPELLED = PersonDraft(
    "Amrani, Y.", "Het gesprek gaat over deze persoon.", date(1998, 7, 14)
)
NEVER_SEEN = PersonDraft(
    "Pieter Pimpelmees", "Het gesprek gaat over deze persoon.", date(1971, 2, 3)
)


def confirmed(name: str, reader: str, person: PersonDraft | None) -> UUID:
    """Have a concern registered, read by a second person and an identity entered."""
    with acting_as(name, unlocked=True) as officer:
        concern = a_concern(officer).id
        concern_reading.ask_reader(officer, concern, None)
    with acting_as(reader, unlocked=True) as colleague:
        whole = actions.open_concern(colleague, concern)
        concern_reading.as_read_by(colleague, whole)
        concern_reading.confirm(colleague, concern, "Ik lees een concrete dreiging.")
    if person is not None:
        with acting_as(name, unlocked=True) as officer:
            concern_persons.enter_person(officer, concern, person)
    return concern


def _check(name: str, concern: UUID, reason: str = REASON) -> None:
    with acting_as(name, unlocked=True) as actor:
        duplicates.check(actor, concern, reason)


def _told(name: str) -> list[tuple[UUID, UUID]]:
    with acting_as(name) as actor:
        found = queries.known_elsewhere(actor)
        return [(one.concern_id, one.asked_by) for one in found]


def test_only_the_holder_hears_that_a_colleague_works_on_the_same_person(
    world: World,
) -> None:
    theirs = confirmed(COLLEAGUE, OFFICER, PLANTED)
    mine = confirmed(OFFICER, COLLEAGUE, SPELLED)
    _check(OFFICER, mine)
    assert _told(COLLEAGUE) == [(theirs, PEOPLE[OFFICER].membership_id)]
    assert _told(OFFICER) == []
    for name in ("director_mergelstad", "deputy_mergelstad", "dpo_mergelstad"):
        assert _told(name) == []
    # A second check tells nothing twice; who spoke is rid of it.
    _check(OFFICER, mine)
    [(concern, _)] = _told(COLLEAGUE)
    assert concern == theirs
    with acting_as(COLLEAGUE) as colleague:
        [known] = queries.known_elsewhere(colleague)
        duplicates.settle(colleague, known.id)
    assert _told(COLLEAGUE) == []


def test_somebody_elses_notice_is_not_there(world: World) -> None:
    confirmed(COLLEAGUE, OFFICER, PLANTED)
    _check(OFFICER, confirmed(OFFICER, COLLEAGUE, SPELLED))
    with world.connect_as_superuser() as superuser:
        row = superuser.execute("SELECT id FROM intake_knownelsewhere").fetchone()
    assert row
    for name in (OFFICER, "director_mergelstad", "both_in_gouwedam"):
        with acting_as(name) as actor, pytest.raises(NotFound):
            duplicates.settle(actor, row[0])


def _statements(name: str, concern: UUID) -> tuple[list[str], dict[str, int]]:
    """Return the statements of a check, and what stands in the ledger after it."""
    asked: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append(sql)
        return execute(sql, params, many, context)

    with acting_as(name, unlocked=True) as actor:
        with connections[ALIAS].execute_wrapper(note):
            duplicates.check(actor, concern, REASON)
        told = {"checked": lines("intake.duplicates_checked")}
    return asked, told


def test_a_hit_and_a_miss_ask_the_database_the_same(world: World) -> None:
    mine = confirmed(OFFICER, COLLEAGUE, SPELLED)
    missed, _ = _statements(OFFICER, mine)
    confirmed(COLLEAGUE, OFFICER, PLANTED)
    hit, _ = _statements(OFFICER, mine)
    assert len(_told(COLLEAGUE)) == 1
    assert hit == missed


# Row M8


def test_m8_without_a_typed_reason_there_is_no_check(world: World) -> None:
    mine = confirmed(OFFICER, COLLEAGUE, PLANTED)
    for reason in ("", "   ", "casus"):
        with pytest.raises(RuleBroken, match="reason_too_short"):
            _check(OFFICER, mine, reason)
    with pytest.raises(RuleBroken, match="write_a_token"):
        _check(OFFICER, mine, "Youssef el Amrani, Dorpsstraat 12 belde ons")


@pytest.mark.parametrize(
    ("name", "error"),
    [
        (COLLEAGUE, NotAllowed),
        ("director_mergelstad", NotFound),
        ("deputy_mergelstad", NotFound),
        ("weigher_mergelstad", NotFound),
        ("both_in_gouwedam", NotFound),
    ],
)
def test_m8_who_does_not_hold_the_concern_cannot_ask(
    world: World, name: str, error: type[DomainError]
) -> None:
    mine = confirmed(OFFICER, COLLEAGUE, PLANTED)
    before = len(client.release_log(MERGELSTAD))
    with acting_as(name, unlocked=True) as actor, pytest.raises(error):
        duplicates.check(actor, mine, REASON)
    # Nobody came as far as the index.
    after = client.release_log(MERGELSTAD)[before:]
    assert not any("index_check" in (leaf.text or "") for leaf in after)


def test_m8_with_a_closed_vault_nobody_asks(world: World) -> None:
    mine = confirmed(OFFICER, COLLEAGUE, PLANTED)
    with acting_as(OFFICER) as actor, pytest.raises(Locked):
        duplicates.check(actor, mine, REASON)


def test_m8_the_reason_stands_in_the_release_log(world: World) -> None:
    mine = confirmed(OFFICER, COLLEAGUE, PLANTED)
    _check(OFFICER, mine)
    found = [leaf.line() for leaf in client.release_log(MERGELSTAD)]
    [line] = [one for one in found if one and one.operation == "index_check"]
    assert (line.reason, line.purpose) == (REASON, "case")
    assert line.holder == PEOPLE[OFFICER].membership_id


def test_without_a_birth_date_there_is_nothing_to_check(world: World) -> None:
    nameless = PersonDraft("Youssef el Amrani", PLANTED.why)
    mine = confirmed(OFFICER, COLLEAGUE, nameless)
    with pytest.raises(RuleBroken, match="no_birth_date"):
        _check(OFFICER, mine)
    assert _entries(world) == 0


# Row M12


def test_m12_taking_an_identity_out_empties_the_index_at_once(world: World) -> None:
    theirs = confirmed(COLLEAGUE, OFFICER, PLANTED)
    assert _entries(world) > 0
    with acting_as(COLLEAGUE, unlocked=True) as colleague:
        concern_persons.ask_erasure(colleague, theirs)
    assert _entries(world) == 0
    _check(OFFICER, confirmed(OFFICER, COLLEAGUE, SPELLED))
    assert _told(COLLEAGUE) == []


def test_m12_after_erasure_the_person_is_one_never_seen(world: World) -> None:
    """A concern about somebody erased is a concern about somebody never met.

    Compared row by row of every table, in the index, in what a check asks and answers,
    and in the colleague's queue; the pages are compared in the desk's own test.
    """
    theirs = confirmed(COLLEAGUE, OFFICER, PLANTED)
    _check(OFFICER, confirmed(OFFICER, COLLEAGUE, SPELLED))
    assert len(_told(COLLEAGUE)) == 1
    _erase_everything(world)
    assert _told(COLLEAGUE) == []
    assert _entries(world) == 0

    again = confirmed(OFFICER, COLLEAGUE, PLANTED)
    asked_again, _ = _statements(OFFICER, again)
    never = confirmed(OFFICER, COLLEAGUE, NEVER_SEEN)
    asked_never, _ = _statements(OFFICER, never)

    assert asked_again == asked_never
    assert _told(COLLEAGUE) == _told(OFFICER) == []
    with acting_as(OFFICER, unlocked=True) as officer:
        assert _answer(officer, again) == _answer(officer, never) == frozenset()
    with world.connect_as_superuser() as superuser:
        assert _rows_of(superuser, again) == _rows_of(superuser, never)
        gone = superuser.execute(
            "SELECT count(*) FROM intake_concern WHERE id = %s", [theirs]
        ).fetchone()
    assert gone == (0,)


def _erase_everything(world: World) -> None:
    with world.connect_as_superuser() as superuser:
        ids = [
            row[0]
            for row in superuser.execute("SELECT id, owner_id FROM intake_concern")
        ]
    for concern in ids:
        for name in (OFFICER, COLLEAGUE):
            with acting_as(name, unlocked=True) as actor:
                try:
                    why = "De jongerenwerker sprak [P1]."
                    actions.drop(actor, concern, DropReason.DISPELLED, why)
                except DomainError:
                    continue
    with the_clock(world, "retention") as job:
        assert concern_ending.destroy_concerns(job, ids, "concern") == len(ids)


def _answer(actor: Actor, concern: UUID) -> frozenset[UUID]:
    from netwerkregie.domain.intake.queries.concerns import get_concern, person_of
    from netwerkregie.foundation.vault import blindindex

    person = person_of(actor, get_concern(actor, concern))
    assert person is not None
    return blindindex.check(actor, person.id, reason=REASON, action="intake.test")


def _entries(world: World) -> int:
    with world.connect_as_superuser(vault=True) as vault:
        row = vault.execute("SELECT count(*) FROM index_entry").fetchone()
    assert row
    return int(row[0])


_NAMED_BY = """
    SELECT c.relname FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'concern_id'
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND n.nspname = 'public'
"""


def _rows_of(superuser: psycopg.Connection[Any], concern: UUID) -> dict[str, int]:
    """Return how many rows of every table name a concern."""
    found = {}
    for (table,) in superuser.execute(_NAMED_BY).fetchall():
        row = superuser.execute(
            f"SELECT count(*) FROM {table} WHERE concern_id = %s", [concern]
        ).fetchone()
        assert row
        found[table] = row[0]
    assert {"intake_concernperson", "intake_knownelsewhere"} <= set(found)
    return found


def test_the_database_alone_keeps_one_notice_per_colleague(world: World) -> None:
    confirmed(COLLEAGUE, OFFICER, PLANTED)
    mine = confirmed(OFFICER, COLLEAGUE, SPELLED)
    for _ in range(3):
        _check(OFFICER, mine)
    with acting_as(COLLEAGUE):
        assert KnownElsewhere.objects.count() == 1
