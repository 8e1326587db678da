# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rows of intake as they lie in the tables, for figures that are counted by hand.

No act makes years of them in a second; each is one that the constraints accept.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

if TYPE_CHECKING:
    from tests.harness.world import World

from tests.cast import MERGELSTAD


@contextmanager
def in_rows(world: World) -> Iterator[Any]:
    """Write rows outside the walls."""
    with world.connect_as_superuser() as superuser:
        yield superuser


def a_thread(
    rows: Any,
    came: date,
    domain: str,
    way: str,
    outcome: str,
    *,
    kept: bool | None,
    days: int | None = None,
    at: UUID = MERGELSTAD,
) -> None:
    """A living question; without an outcome it waits."""
    rows.execute(
        "INSERT INTO intake_advicethread (id, municipality_id, lookup_hash, nickname,"
        " language, channel, want, domain, state, outcome, received_on, promised_on,"
        " last_message_on, first_answer_on, answered_in_time, closed_on, destroy_on,"
        " message_count, has_answer, is_practice) VALUES (gen_random_uuid(), %s, %s,"
        " 'blue-rider-1', 'nl', %s, 'only_advice', %s, %s, %s, %s, %s, %s, %s, %s, %s,"
        " %s, 1, false, false)",
        [
            at,
            uuid4().bytes,
            way,
            domain,
            "closed" if outcome else "waiting",
            outcome,
            came,
            came + timedelta(days=2),
            came,
            None if days is None else came + timedelta(days=days),
            kept,
            came if outcome else None,
            came + timedelta(days=60),
        ],
    )


def a_count(
    rows: Any, came: date, domain: str, way: str, outcome: str, *, kept: bool
) -> None:
    """What a destroyed question left."""
    rows.execute(
        "INSERT INTO intake_advicecount (id, municipality_id, month, domain, channel,"
        " outcome, answered_in_time, threads) VALUES (gen_random_uuid(), %s, %s, %s,"
        " %s,"
        " %s, %s, 1) ON CONFLICT (municipality_id, month, domain, channel, outcome,"
        " answered_in_time) DO UPDATE SET threads = intake_advicecount.threads + 1",
        [MERGELSTAD, came.replace(day=1), domain, way, outcome, kept],
    )


def an_answer_count(rows: Any, came: date, days: int) -> None:
    """How long the asker of a destroyed question waited."""
    rows.execute(
        "INSERT INTO intake_answercount (id, municipality_id, month, days, threads)"
        " VALUES (gen_random_uuid(), %s, %s, %s, 1) ON CONFLICT (municipality_id,"
        " month,"
        " days) DO UPDATE SET threads = intake_answercount.threads + 1",
        [MERGELSTAD, came.replace(day=1), days],
    )


def a_debt(rows: Any, due_on: date, settled_on: date | None = None) -> None:
    """Feedback that is owed, or was given on a day."""
    given = settled_on is not None
    rows.execute(
        "INSERT INTO intake_owedfeedback (id, municipality_id, thread_id, due_on,"
        " state,"
        " situation, means, made_on, settled_on) VALUES (gen_random_uuid(), %s,"
        " gen_random_uuid(), %s, %s, %s, %s, %s, %s)",
        [
            MERGELSTAD,
            due_on,
            "given" if given else "open",
            "advice" if given else "",
            "thread" if given else "",
            due_on,
            settled_on,
        ],
    )


def a_concern(rows: Any, state: str, number: int, reason: str = "") -> None:
    """A concern in the open columns alone."""
    opened = date(2026, 2, 1) + timedelta(days=number)
    rows.execute(
        "INSERT INTO intake_concern (id, municipality_id, nickname, state, age_band,"
        " opened_on, next_on, destroy_on, confirmed_on, ended_on, drop_reason,"
        " owner_id,"
        " taken_in_by, once, is_practice) VALUES (gen_random_uuid(), %s,"
        " 'blue-rider-1',"
        " %s, 'adult', %s, %s, %s, %s, %s, %s, gen_random_uuid(), gen_random_uuid(),"
        " gen_random_uuid(), false)",
        [
            MERGELSTAD,
            state,
            opened,
            opened,
            opened + timedelta(days=60),
            opened,
            opened if reason else None,
            reason,
        ],
    )


def a_concern_count(rows: Any, outcome: str, many: int) -> None:
    """What destroyed concerns left."""
    rows.execute(
        "INSERT INTO intake_concerncount (id, municipality_id, month, outcome,"
        " concerns)"
        " VALUES (gen_random_uuid(), %s, '2026-01-01', %s, %s)",
        [MERGELSTAD, outcome, many],
    )


def a_failure(rows: Any, reason: str, many: int) -> None:
    """How many concerns went without a weighing."""
    rows.execute(
        "INSERT INTO intake_concernfailure (id, municipality_id, month, reason,"
        " concerns) VALUES (gen_random_uuid(), %s, '2026-03-01', %s, %s)",
        [MERGELSTAD, reason, many],
    )


# Casework


def a_weighing(
    rows: Any,
    decided: date,
    came: str,
    *,
    days: int = 5,
    at: UUID = MERGELSTAD,
    is_practice: bool = False,
) -> None:
    """A weighing in the open columns alone; without an outcome it is at the table.

    Who weighed is nowhere, so the triggers that look at that are not asked.
    """
    unweighed = {"dispelled", "not_enough", "other_help"}
    rows.execute("SET session_replication_role = replica")
    rows.execute(
        "INSERT INTO casework_weighing (id, municipality_id, concern_id, nickname,"
        " age_band, state, chair_id, taken_in_by, taken_in_user, handed_over_user,"
        " opened_on, first_processed_on, next_on, destroy_on, outcome, reason,"
        " decided_on, is_practice) VALUES (gen_random_uuid(), %s, gen_random_uuid(),"
        " 'blue-rider-1', 'adult', %s, gen_random_uuid(), gen_random_uuid(),"
        " gen_random_uuid(), gen_random_uuid(), %s, %s, %s, %s, %s, %s, %s, %s)",
        [
            at,
            "decided" if came else "table",
            decided,
            decided - timedelta(days=days),
            decided,
            decided + timedelta(days=30),
            "no_action" if came in unweighed else came,
            came if came in unweighed else "",
            decided if came else None,
            is_practice,
        ],
    )
    rows.execute("RESET session_replication_role")


def a_weighing_count(rows: Any, decided: date, came: str) -> None:
    """What a destroyed weighing left."""
    rows.execute(
        "INSERT INTO casework_weighingcount (id, municipality_id, month, outcome,"
        " weighings) VALUES (gen_random_uuid(), %s, %s, %s, 1) ON CONFLICT"
        " (municipality_id, month, outcome) DO UPDATE SET weighings ="
        " casework_weighingcount.weighings + 1",
        [MERGELSTAD, decided.replace(day=1), came],
    )


def a_case_count(rows: Any, day: date, measure: str, many: int = 1) -> None:
    """What destroyed weighings and cases left of a measure."""
    rows.execute(
        "INSERT INTO casework_casecount (id, municipality_id, month, measure, cases)"
        " VALUES (gen_random_uuid(), %s, %s, %s, %s) ON CONFLICT (municipality_id,"
        " month, measure) DO UPDATE SET cases = casework_casecount.cases +"
        " excluded.cases",
        [MERGELSTAD, day.replace(day=1), measure, many],
    )
