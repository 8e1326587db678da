# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Random people of two municipalities do random things; the promises hold throughout.

The steps are drawn from a fixed seed, so that a failure can be walked again:
NR_CASEWORK_STEPS and NR_CASEWORK_SEED choose a longer or another walk (`make walk`).
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any
from uuid import UUID

import psycopg
import pytest
from pytest_django.plugin import DjangoDbBlocker

from netwerkregie.domain.casework.policies.cases import visible_cases
from netwerkregie.foundation.kernel import Actor, DomainError
from netwerkregie.foundation.vault import client
from netwerkregie.foundation.vault.releaselog import Line
from tests.cast import GOUWEDAM, MERGELSTAD, PEOPLE
from tests.harness.world import World, a_world
from tests.house.case_acts import Act, acts
from tests.house.case_town import Town, a_town

STEPS = int(os.environ.get("NR_CASEWORK_STEPS", "400"))
SEED = int(os.environ.get("NR_CASEWORK_SEED", "5"))
# Who sits somewhere is drawn more often: strangers are refused anyway.
INSIDERS = (
    "case_holder_mergelstad",
    "chair_mergelstad",
    "case_partner_mergelstad",
    "weigher_mergelstad",
    "police_weigher_mergelstad",
    "family_counsellor_mergelstad",
    "intake_officer_mergelstad",
)
EVERYBODY = tuple(name for name, one in PEOPLE.items() if one.has_keys)

# What must never be found, by the promise it would break.
NEVER = {
    "a signature is doubled": """
        SELECT request_id, user_id FROM signing_signature
         GROUP BY 1, 2 HAVING count(*) > 1""",
    "a weighing was decided by fewer than two organisations": """
        SELECT w.id FROM casework_weighing w
          JOIN casework_weighingoutcome o ON o.weighing_id = w.id
          JOIN signing_signingrequest r ON r.subject_id = o.id
         WHERE o.decided_on IS NOT NULL AND 2 > (
               SELECT count(DISTINCT m.organisation) FROM signing_signature s
                 JOIN accounts_membership m ON m.id = s.membership_id
                WHERE s.request_id = r.id)""",
    "a weighing was decided without a signed outcome": """
        SELECT w.id FROM casework_weighing w
         WHERE w.state = 'decided' AND NOT EXISTS (
               SELECT 1 FROM casework_weighingoutcome o
                WHERE o.weighing_id = w.id AND o.decided_on IS NOT NULL)""",
    "who took it in signed or sits": """
        SELECT w.id FROM casework_weighing w
          JOIN casework_weighingseat t ON t.weighing_id = w.id
         WHERE t.user_id IN (w.taken_in_user, w.handed_over_user)
        UNION ALL
        SELECT w.id FROM casework_weighing w
          JOIN casework_weighingoutcome o ON o.weighing_id = w.id
          JOIN signing_signingrequest r ON r.subject_id = o.id
          JOIN signing_signature s ON s.request_id = r.id
         WHERE s.user_id IN (w.taken_in_user, w.handed_over_user)""",
    "an outcome was signed by who did not judge first": """
        SELECT o.id FROM casework_weighingoutcome o
          JOIN signing_signingrequest r ON r.subject_id = o.id
          JOIN signing_signature s ON s.request_id = r.id
         WHERE NOT EXISTS (
               SELECT 1 FROM casework_weighingseat t
                WHERE t.weighing_id = o.weighing_id AND t.user_id = s.user_id
                  AND t.judged_on IS NOT NULL)""",
    "a case is without an owner who sits in it, a next day or an end": """
        SELECT c.id FROM casework_case c
         WHERE c.next_on IS NULL OR c.destroy_on IS NULL OR c.next_on > c.destroy_on
            OR (c.state = 'open' AND NOT EXISTS (
               SELECT 1 FROM casework_casemember m
                WHERE m.case_id = c.id AND m.membership_id = c.owner_id
                  AND m.seat = 'holder' AND m.ended_on IS NULL))""",
    "a weighing is without a chair, a next day or an end": """
        SELECT id FROM casework_weighing
         WHERE chair_id IS NULL OR next_on IS NULL OR destroy_on IS NULL""",
    "a case was closed by one person": """
        SELECT c.id FROM casework_caseclosing c
         WHERE c.state = 'closed' AND c.signed_by = c.asked_by""",
}
SEATS = """
    SELECT case_id FROM casework_casemember
     WHERE membership_id = %s AND ended_on IS NULL"""


@dataclass
class Walk:
    """What the machine knows: the town, who watches, and how far the log was read."""

    town: Town
    database: psycopg.Connection[Any]
    random: Random
    seen: dict[UUID, int] = field(default_factory=dict)
    done: dict[str, int] = field(default_factory=dict)
    opened: int = 0

    def new_lines(self) -> list[Line]:
        """The lines that the vault wrote since the last step, in both towns."""
        found: list[Line] = []
        for tenant in (MERGELSTAD, GOUWEDAM):
            start = self.seen.get(tenant, 0)
            leaves = client.release_log(tenant, start=start)
            while leaves:
                start += len(leaves)
                found += [line for leaf in leaves if (line := leaf.line())]
                leaves = client.release_log(tenant, start=start)
            self.seen[tenant] = start
        return found


@pytest.fixture
def place(django_db_blocker: DjangoDbBlocker) -> Iterator[World]:
    with django_db_blocker.unblock(), a_world() as world:
        yield world


def test_whatever_people_do_the_promises_of_casework_hold(place: World) -> None:
    known = [
        (f"{table}: {row}", act)
        for table, rows in acts().items()
        for row, act in rows.items()
    ]
    with place.connect_as_superuser() as database:
        database.autocommit = True
        walk = Walk(a_town(place), database, Random(SEED))
        walk.new_lines()
        for step in range(STEPS):
            name, (row, act) = _drawn(walk, known)
            _step(walk, name, row, act)
            broken = _broken(walk)
            assert not broken, (SEED, step, name, row, broken)
    # A walk that was refused everywhere, or opened nothing, has tried nothing.
    assert sum(walk.done.values()) > STEPS // 20
    assert walk.opened > STEPS // 40


def _drawn(walk: Walk, known: list[tuple[str, Act]]) -> tuple[str, tuple[str, Act]]:
    people = INSIDERS if walk.random.random() < 0.7 else EVERYBODY
    return walk.random.choice(people), walk.random.choice(known)


def _step(walk: Walk, name: str, row: str, act: Act) -> None:
    """Let somebody do something, and look at what opened for whom."""
    me = PEOPLE[name].membership_id
    given: object = ()
    try:
        with walk.town.be(name) as actor:
            held = _held(walk, me)
            given = act(actor, walk.town)
    except DomainError:
        pass
    else:
        walk.done[row] = walk.done.get(row, 0) + 1
    released = [one for one in walk.new_lines() if one.result == "released"]
    for line in released:
        assert line.holder == me, (row, name, line)
        assert line.dossier in held | _held(walk, me), (row, name, line)
        assert line.action or line.operation == "rotate", line
    read = [one for one in released if one.operation == "release"]
    walk.opened += len(read)
    # A table at which nothing is for the reader gives nothing.
    if ": read" in row and given != ():
        assert read, (row, name, "read without a leaf")
    with walk.town.be(name) as actor:
        _finds_only_where_they_sit(walk, actor)


def _held(walk: Walk, who: UUID) -> set[UUID]:
    """The dossiers of which somebody holds a wrap, alone or with a team."""
    found = walk.database.execute(
        """SELECT dossier_id FROM vault_dossierwrap
            WHERE holder_id = %(who)s OR holder_id IN (
                  SELECT team_id FROM vault_teamseat WHERE holder_id = %(who)s)""",
        {"who": who},
    )
    return {dossier for (dossier,) in found}


def _finds_only_where_they_sit(walk: Walk, actor: Actor) -> None:
    seats = walk.database.execute(SEATS, [actor.membership_id])
    found = set(visible_cases(actor).values_list("id", flat=True))
    assert found <= {case for (case,) in seats}


def _broken(walk: Walk) -> list[str]:
    return [
        promise
        for promise, sql in NEVER.items()
        if walk.database.execute(sql).fetchone() is not None
    ]
