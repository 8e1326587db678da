# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2

"""The whole country in one installation: 342 municipalities, and one director's day.

100,000 organisations, 300,000 people in a role and 1,000,000 contacts, spread evenly;
what is measured is what one of those 342 directors waits for.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from urllib.parse import quote

from netwerkregie.domain.network.models import (
    ContactMoment,
    Organisation,
    PersonEntry,
)
from tests.bench import filling
from tests.bench.asking import queries
from tests.bench.installation import SHORT, SMALL, Installation, family
from tests.bench.load import Client, press
from tests.bench.machine import pss
from tests.bench.table import Row, row
from tests.cast import PEOPLE

HOUSES = 20 if SMALL else 342
ORGANISATIONS = 2_000 if SMALL else 100_000
PEOPLE_EACH, CONTACTS_EACH = 3, 10

_PLACES = f"""
INSERT INTO tenancy_municipality (id, slug, name, answer_days)
SELECT gen_random_uuid(), 'land-' || n, 'Land ' || n, 3
FROM generate_series(1, {HOUSES} - (SELECT count(*) FROM tenancy_municipality)) AS n;

INSERT INTO network_district (id, municipality_id, code, name, area_code, refreshed_on)
SELECT gen_random_uuid(), m.id, 'BU' || place, initcap(quarter), '', current_date
FROM tenancy_municipality m,
    unnest(%(quarters)s::text[]) WITH ORDINALITY AS q (quarter, place)
ON CONFLICT DO NOTHING;

CREATE TABLE bench_country AS
SELECT house, n, uuidv7() AS id, {filling.NAME} AS name
FROM (SELECT m.id AS house,
    ((dense_rank() OVER (ORDER BY slug) - 1) * %(each)s + k)::int AS n
    FROM tenancy_municipality m, generate_series(1, %(each)s::int) AS k) AS numbered;
"""
_SPREAD = """
INSERT INTO network_serves (id, municipality_id, organisation_id, district_id)
SELECT uuidv7(), b.house, b.id, d.id FROM bench_country b
JOIN (SELECT id, municipality_id, row_number() OVER (PARTITION BY municipality_id
    ORDER BY code) AS place FROM network_district) d
    ON d.municipality_id = b.house AND d.place = 1 + b.n %% 24;

CREATE TEMP TABLE bench_stems AS
SELECT word, coalesce((ts_lexize('dutch_stem', word))[1], word) AS stem
FROM (SELECT DISTINCT word FROM bench_country, string_to_table(name, ' ') AS word) w;
INSERT INTO network_posting (id, municipality_id, term, name_key, organisation_id)
SELECT uuidv7(), b.house, term, b.name, b.id
FROM bench_country b, string_to_table(b.name, ' ') AS w
JOIN bench_stems s ON s.word = w, unnest(ARRAY[s.word, s.stem]) AS term
ON CONFLICT DO NOTHING;
INSERT INTO network_term (id, municipality_id, term, size)
SELECT gen_random_uuid(), municipality_id, term, length(term)
FROM (SELECT DISTINCT municipality_id, term FROM network_posting) AS t
ON CONFLICT DO NOTHING;
DROP TABLE bench_stems;
"""
_PERSON = {
    "id": "uuidv7()",
    "municipality_id": "house",
    "organisation_id": "id",
    "kind": "'professional'",
    "name": "'Persoon ' || n || '-' || i",
    "role": "'medewerker'",
    "email": "'p' || n || '-' || i || '@land.example'",
    "reach_by": "'email'",
    "token_hash": "uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())",
    "round": "1",
    "confirmed_on": "current_date - 30",
    "confirm_by": "current_date + 335",
}


def country(here: Installation) -> list[Row]:
    """Issue 4: what one director of 342 waits for."""
    _fill(here)
    client = here.colleague("director_mergelstad")
    names = [
        str(name)
        for (name,) in here.superuser.execute(
            "SELECT b.name FROM bench_country b JOIN tenancy_municipality m"
            " ON m.id = b.house WHERE slug = 'mergelstad' ORDER BY n LIMIT 100"
        )
    ]
    ids = [
        str(one)
        for (one,) in here.superuser.execute(
            "SELECT b.id FROM bench_country b JOIN tenancy_municipality m"
            " ON m.id = b.house WHERE slug = 'mergelstad' ORDER BY n LIMIT 100"
        )
    ]
    acts: dict[str, tuple[list[str], bytes]] = {
        "list with a filter": (
            [f"/relaties/?domein={one}" for one in filling.DOMAINS],
            b"nr-queue__link",
        ),
        "list with a filter and words": (
            [
                f"/relaties/?domein={domain}&q={quote(word)}"
                for domain, word in zip(filling.DOMAINS, filling.QUARTERS, strict=False)
            ],
            b"",
        ),
        "an organisation's page": (
            [f"/relaties/{one}/" for one in ids],
            b"nr-timeline",
        ),
        "reach, overview": (["/relaties/bereik/"], b"nr-tabs"),
        "reach matrix": (["/relaties/bereik/domein-en-wijk/"], b"nr-tabs"),
        "duplicate check while typing": (
            [f"/relaties/lijkt-op/?name={quote(name)}" for name in names],
            b"",
        ),
    }
    rows = []
    for what, (paths, sign) in acts.items():
        if client.get(paths[0]).status != 200:
            continue
        step = _asks(paths, sign)
        press([client], step, seconds=1)
        load = press([client], step, seconds=SHORT / 2)
        rows.append(row("I4", f"{what}, alone", f"{load}; {queries(paths[0])[1]}"))
    desk = here.live.processes["desk"].process.pid
    rows.append(
        row(
            "I4",
            "the desk's two workers and the process above them, after that",
            f"{sum(map(pss, family(desk))):.0f} MB",
        )
    )
    return rows


def _asks(paths: list[str], sign: bytes) -> Callable[[Client, int], bool]:
    def ask(client: Client, number: int) -> bool:
        answer = client.get(paths[number % len(paths)])
        return answer.status == 200 and sign in answer.body

    return ask


def _fill(here: Installation) -> None:
    start = time.monotonic()
    values = {
        "each": ORGANISATIONS // HOUSES,
        "kinds": filling.KINDS,
        "quarters": filling.QUARTERS,
        "starts": filling.STARTS,
        "middles": filling.MIDDLES,
        "ends": filling.ENDS,
        "domains": filling.DOMAINS,
        "makers": [
            PEOPLE[f"{who}_mergelstad"].membership_id for who in ("director", "deputy")
        ],
    }
    source = "FROM bench_country"
    statements = [
        *_PLACES.split(";"),
        filling.insert(
            Organisation, filling.organisation("name", "house"), f"{source} ORDER BY n"
        ),
        filling.insert(
            ContactMoment,
            filling.contact("house", "b.id", "(%(makers)s::uuid[])[1 + (n + i) %% 2]"),
            f"{source} b, generate_series(1, {CONTACTS_EACH}) AS i",
        ),
        filling.insert(
            PersonEntry, _PERSON, f"{source} b, generate_series(1, {PEOPLE_EACH}) AS i"
        ),
        *_SPREAD.split(";"),
        "VACUUM ANALYZE",
        "CHECKPOINT",
    ]
    for statement in statements:
        if statement.strip():
            here.superuser.execute(statement, values if "%" in statement else None)
    print(
        f"     (filled {HOUSES} municipalities in {time.monotonic() - start:.0f} s)",
        flush=True,
    )
