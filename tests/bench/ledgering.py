# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ledger: chained appends beside plain inserts, and how fast a chain is walked."""

from __future__ import annotations

import os
import re
import subprocess
import time
from pathlib import Path
from uuid import UUID

import psycopg

from netwerkregie.config import database, places
from netwerkregie.foundation.ledger import chain, reading
from tests.bench.installation import SHORT, Installation
from tests.bench.table import Row, row

HOUSES = 8
PLAIN = """
INSERT INTO bench_plain SELECT '{house}', nextval('bench_seq'), 'access', 1, 1, 'host',
 gen_random_uuid(), gen_random_uuid(), 'member', 'network_director', 'Gemeente',
 'intake.thread_read', 'thread', gen_random_uuid(), 'advice', '', '', 'done',
 uuid_send(gen_random_uuid()), decode(repeat('00', 32), 'hex'),
 decode(repeat('00', 32), 'hex');
"""
APPEND = """
SELECT ledger.append(e.municipality_id, NULL, gen_random_uuid(), gen_random_uuid(),
 'member', 'network_director', 'Gemeente', 'intake.thread_read', 'thread',
 ARRAY[gen_random_uuid()], 'advice', '', '', 'done')
FROM gate.enter_host('bench-' || {number} || '.localhost') AS e;
"""


def measure(here: Installation) -> list[Row]:
    """V8: appends per second, beside inserts in the same minutes; and verifying."""
    houses = _houses(here)
    plain = PLAIN.format(house=houses[0])
    spread = "\\set n :client_id + 1\n" + APPEND.format(number=":n::text")
    single = APPEND.format(number="'1'")
    _run(here, spread, clients=8, seconds=1)
    before = _run(here, plain, clients=8)
    over_eight = _run(here, spread, clients=8)
    after = _run(here, plain, clients=8)
    one_house = _run(here, single, clients=8)
    one_writer = _run(here, single, clients=1)
    one_plain = _run(here, plain, clients=1)
    inserts = (before + after) / 2
    part = over_eight / inserts
    return [
        row(
            "V8",
            "plain inserts of one row, 8 writers (the same run)",
            f"{inserts:,.0f}/s ({before:,.0f} before, {after:,.0f} after)",
        ),
        row(
            "V8",
            "acts appended over 8 municipalities, 8 writers; each act is two "
            "chained lines and one commit",
            f"{over_eight:,.0f} acts/s = {2 * over_eight:,.0f} lines/s; {part:.0%} of "
            "plain inserts",
            "≥ 60 % of plain inserts",
            met=part >= 0.6,
        ),
        row(
            "V8",
            "acts appended in one municipality, 8 writers",
            f"{one_house:,.0f}/s (one chain: one commit after another)",
        ),
        row(
            "V8",
            "acts appended, 1 writer; plain inserts, 1 writer",
            f"{one_writer:,.0f}/s; {one_plain:,.0f}/s",
        ),
        *_verify(here, houses[0]),
    ]


def _verify(here: Installation, house: UUID) -> list[Row]:
    with here.live.world.connect_as_superuser() as connection:
        start = time.perf_counter()
        lines = _lines(connection, house)
        read = len(lines) / (time.perf_counter() - start)
        size, head = connection.execute(
            "SELECT size, chain_hash FROM ledger_head WHERE municipality_id = %s",
            [house],
        ).fetchone()
    start = time.process_time()
    held, end = chain.walk_links(lines)
    links = held / (time.process_time() - start)
    assert (held, end) == (size, head)
    walk = chain.Walk(house)
    start = time.process_time()
    walk.take(lines)
    whole = len(lines) / (time.process_time() - start)
    assert walk.finish(size, head).finding is None
    return [
        row(
            "V8",
            f"verify: hashes and links of {held:,} lines, one core",
            f"{links:,.0f} lines/s",
            "≥ 230,000/s per core",
            met=links >= 230_000,
        ),
        row(
            "V8",
            "verify: the whole walk (times, places, Merkle root), one core",
            f"{whole:,.0f} lines/s; reading and spelling them in the database "
            f"{read:,.0f} lines/s",
        ),
    ]


def _lines(connection: psycopg.Connection, house: UUID) -> list[chain.Line]:
    lines: list[chain.Line] = []
    with connection.cursor(binary=True) as cursor:
        while True:
            place = lines[-1].seq + 1 if lines else 0
            cursor.execute(reading._READ, (house, place, reading.BATCH))
            rows = cursor.fetchall()
            if not rows:
                return lines
            lines += map(chain.Line._make, rows)


def _houses(here: Installation) -> list[UUID]:
    run = here.superuser.execute
    run("CREATE SEQUENCE IF NOT EXISTS bench_seq CACHE 1000")
    run("CREATE TABLE IF NOT EXISTS bench_plain (LIKE ledger_entry INCLUDING INDEXES)")
    run("GRANT INSERT ON bench_plain TO nr_desk")
    run("GRANT USAGE ON SEQUENCE bench_seq TO nr_desk")
    houses = []
    for number in range(1, HOUSES + 1):
        name = f"bench-{number}"
        made = run(
            "INSERT INTO tenancy_municipality (id, slug, name, answer_days)"
            " VALUES (gen_random_uuid(), %s, %s, 3) RETURNING id",
            [name, name],
        ).fetchone()
        assert made
        houses.append(made[0])
        run(
            "INSERT INTO tenancy_host (name, site, municipality_id)"
            " VALUES (%s, 'desk', %s)",
            [f"{name}.localhost", made[0]],
        )
    return houses


def _run(
    here: Installation, script: str, *, clients: int, seconds: float = SHORT
) -> float:
    """Let the database's own load program write for a while, as the desk's role."""
    world = here.live.world
    path: Path = world.run / "bench.sql"
    path.write_text(script)
    done = subprocess.run(
        [
            here.binary("pgbench"),
            "--no-vacuum",
            "--protocol=prepared",
            f"--client={clients}",
            f"--jobs={min(clients, 2)}",
            f"--time={max(1, int(seconds))}",
            f"--file={path}",
            "--host",
            str(world.cluster.places.database_sockets),
            f"--port={database.PORT}",
            "--username=nr_desk",
            world.databases.main,
        ],
        env=os.environ
        | {"PGPASSWORD": places.read_passwords(world.cluster.places)["nr_desk"]},
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"tps = ([\d.]+)", done.stdout)
    failed = re.search(r"failed transactions: ([1-9]\d*)", done.stdout)
    if done.returncode or not found or failed:
        raise RuntimeError(f"{done.stdout}\n{done.stderr}")
    return float(found.group(1))
