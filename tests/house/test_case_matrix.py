# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Casework opens for the position that its cell says, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connections
from pytest_django.plugin import DjangoDbBlocker

from netwerkregie.foundation.kernel import (
    Locked,
    NotAllowed,
    NotFound,
    Role,
    RuleBroken,
)
from netwerkregie.foundation.tenancy.enter import ALIAS
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
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = 'public' AND c.relkind = 'r'
       AND c.relname ~ '^(casework|signing|vault)_'
       AND has_any_column_privilege(c.oid, 'SELECT')
     ORDER BY 1
"""


class _UndoneError(Exception):
    """Ends a cell: whatever was done in it did not happen for the next."""


@pytest.fixture(scope="module")
def place(django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    with django_db_blocker.unblock(), a_world() as world:
        yield world


@pytest.fixture(scope="module")
def town(place: World) -> Town:
    return a_town()


def _counts() -> dict[str, int]:
    """How many rows each table of casework, of signatures and of keys holds."""
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(KEPT)
        names = [name for (name,) in cursor.fetchall()]
        every = " UNION ALL ".join(f"SELECT '{n}', count(*) FROM {n}" for n in names)
        cursor.execute(every)
        return dict(cursor.fetchall())


def _tried(town: Town, act: Act, name: str, roles: tuple[Role, ...]) -> str:
    """Return the sign of a cell, and `w` behind it when a refusal wrote something."""
    sign = "o"
    try:
        with town.be(name, *roles) as actor:
            before = _counts()
            try:
                act(actor, town)
            except tuple(SIGNS) as refused:
                sign = SIGNS[type(refused)]
                if _counts() != before:
                    sign += "w"
            raise _UndoneError
    except _UndoneError:
        return sign


ROWS = [
    (table, row, cells) for table in MATRIX for row, cells in rows_of(table).items()
]


def test_every_act_has_a_row_and_every_row_an_act() -> None:
    for table, known in acts().items():
        assert set(rows_of(table)) == set(known)
        assert {len(c) for c in rows_of(table).values()} == {len(PEOPLE_OF[table])}
    assert set(MATRIX) == set(acts())


@pytest.mark.parametrize(("table", "row", "cells"), ROWS, ids=lambda one: str(one))
def test_each_position_finds_what_its_cell_says(
    table: str, row: str, cells: str, town: Town
) -> None:
    act = acts()[table][row]
    found = {
        position: _tried(town, act, name, roles)
        for position, (name, roles) in PEOPLE_OF[table].items()
    }
    said = dict(zip(PEOPLE_OF[table], cells, strict=True))
    assert {k: v for k, v in found.items() if v != said[k]} == {}
