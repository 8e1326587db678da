# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Casework opens for the position that its cell says, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from http import HTTPStatus

import pytest
from django.db import connections
from django.test import Client
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from netwerkregie.foundation.kernel import (
    Actor,
    Locked,
    NotAllowed,
    NotFound,
    Role,
    RuleBroken,
)
from netwerkregie.foundation.tenancy.enter import ALIAS
from tests.cast import sign_in
from tests.harness.world import World, a_world
from tests.house.case_acts import Act, acts
from tests.house.case_matrix import MATRIX, PEOPLE_OF, rows_of
from tests.house.case_town import Town, a_town

SIGNS: dict[type[Exception], str] = {
    NotFound: ".",
    NotAllowed: "x",
    RuleBroken: "!",
    Locked: "l",
}
KEPT = """
    SELECT c.relname, c.oid
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind = 'r'
       AND c.relname ~ '^(casework|signing|vault)_'
       AND has_any_column_privilege(c.oid, 'SELECT')
     ORDER BY 1
"""
# Rows this connection inserted, changed or deleted, those it took back included.
TOUCHED = """
    SELECT sum(pg_stat_get_xact_tuples_inserted(one)
             + pg_stat_get_xact_tuples_updated(one)
             + pg_stat_get_xact_tuples_deleted(one)) FROM unnest(%s::oid[]) one
"""


class _UndoneError(Exception):
    """Ends a cell: whatever was done in it did not happen for the next."""


@pytest.fixture(scope="module")
def place(django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    with django_db_blocker.unblock(), a_world() as world:
        yield world


@pytest.fixture(scope="module")
def town(place: World) -> Town:
    town = a_town(place)
    with town.be("case_holder_mergelstad"), connections[ALIAS].cursor() as cursor:
        cursor.execute(KEPT)
        town.kept = dict(cursor.fetchall())
    return town


def _counts(town: Town) -> dict[str, int]:
    """How many rows each table of casework, of signatures and of keys holds."""
    every = " UNION ALL ".join(f"SELECT '{n}', count(*) FROM {n}" for n in town.kept)
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(every)
        return dict(cursor.fetchall())


def _touched(town: Town) -> int:
    """How many rows of those tables this connection wrote; to compare, not to read."""
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(TOUCHED, [list(town.kept.values())])
        return int(cursor.fetchone()[0])


def _tried(town: Town, act: Act, name: str, roles: tuple[Role, ...]) -> str:
    """Return the sign of a cell, with `w` behind it when a refusal wrote something."""
    try:
        with town.be(name, *roles) as actor:
            _undo(_sign(actor, town, act))
    except _UndoneError as undone:
        return str(undone)
    raise AssertionError


def _sign(actor: Actor, town: Town, act: Act) -> str:
    # No cell leaves anything behind, so that each place is counted once, not per cell.
    here = actor.municipality_id
    before = town.counts.get(here) or town.counts.setdefault(here, _counts(town))
    touched = _touched(town)
    try:
        act(actor, town)
    except tuple(SIGNS) as refused:
        wrote = _touched(town) != touched and _counts(town) != before
        return SIGNS[type(refused)] + ("w" if wrote else "")
    return "o"


def _undo(sign: str) -> None:
    raise _UndoneError(sign)


ROWS = [
    (table, row, cells) for table in MATRIX for row, cells in rows_of(table).items()
]


def test_every_act_has_a_row_and_every_row_an_act() -> None:
    for table, known in acts().items():
        assert set(rows_of(table)) == set(known)
        assert {len(c) for c in rows_of(table).values()} == {len(PEOPLE_OF[table])}
    assert set(MATRIX) == set(acts())


@pytest.mark.parametrize(("table", "row", "cells"), ROWS, ids=str)
def test_each_position_finds_what_its_cell_says(
    table: str, row: str, cells: str, town: Town
) -> None:
    """Who stands furthest comes first: the vault does not undo what a cell ended."""
    act, people = acts()[table][row], PEOPLE_OF[table]
    found = {
        position: _tried(town, act, name, roles)
        for position, (name, roles) in reversed(people.items())
    }
    said = dict(zip(people, cells, strict=True))
    assert {one: sign for one, sign in found.items() if sign != said[one]} == {}
    # And nothing stayed, by whatever connection it was written.
    with town.be("case_holder_mergelstad") as here:
        assert town.counts[here.municipality_id] == _counts(town)


def test_a_refusal_that_wrote_first_would_be_seen(town: Town) -> None:
    def writes(actor: Actor, town: Town) -> None:
        acts()["open case"]["make a part"](actor, town)
        raise NotAllowed

    assert _tried(town, writes, "case_holder_mergelstad", ()) == "xw"


# What a page answers: the hub of a case, its plan, its measures, and a weighing.
PAGES = (
    ("open case", "read", "desk:case", "case_id", "open"),
    ("open case", "read the plan", "desk:plan", "case_id", "open"),
    ("open case", "read measures", "desk:measures", "case_id", "open"),
    ("open case", "read a form", "desk:assessment", "assessment_id", "open form"),
    ("weighing table", "read", "desk:weighing", "weighing_id", "table"),
    ("families", "read a talk", "desk:family", "talk_id", "talk"),
)


@pytest.mark.parametrize("shown", PAGES, ids=" ".join)
def test_a_page_opens_for_the_same_positions_and_a_form_is_refused_alike(
    shown: tuple[str, str, str, str, str], town: Town
) -> None:
    table, row, page, key, what = shown
    path = reverse(page, kwargs={key: town.ids[what]})
    found = {}
    for position, (name, roles) in PEOPLE_OF[table].items():
        if roles:
            continue
        client = sign_in(Client(), name)
        looked, sent = client.get(path), client.post(path)
        opens = looked.status_code == HTTPStatus.OK
        found[position] = "o" if opens else "."
        assert opens or looked.status_code == HTTPStatus.NOT_FOUND
        assert opens or sent.status_code in {404, 405}
    cells = dict(zip(PEOPLE_OF[table], rows_of(table)[row], strict=True))
    assert {one: "o" if cells[one] == "o" else "." for one in found} == found


def test_the_database_holds_nothing_for_another_municipality(town: Town) -> None:
    """Under the desk's own role: no rule of the program stands between."""
    with town.be("case_holder_mergelstad"):
        here = {
            name: many for name, many in _counts(town).items() if "casework" in name
        }
    with town.be("case_holder_gouwedam"):
        there = {
            name: many for name, many in _counts(town).items() if "casework" in name
        }
    assert sum(map(bool, here.values())) > 20
    assert set(there.values()) == {0}
