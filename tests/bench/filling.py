# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: SIM905, E501 - lists of words, and statements as the database reads them
"""A hundred thousand organisations in one municipality and a million in the other.

Written by statements over whole tables, as the superuser: the rows are what the rooms
would have written, and everything that is measured goes through the real pages.
"""

from __future__ import annotations

import os
import random
import time
from typing import Any
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db.models import JSONField, Model, fields

from netwerkregie.domain.network.models import ContactMoment, Organisation
from netwerkregie.domain.network.rules import Domain
from tests.bench.installation import SMALL, Installation
from tests.cast import GOUWEDAM, MERGELSTAD

_WANTED = os.environ.get("NR_BENCH_SIZES", "2000,20000" if SMALL else "100000,1000000")
SIZES = dict(zip((MERGELSTAD, GOUWEDAM), map(int, _WANTED.split(",")), strict=True))
KINDS = (
    "buurthuis voetbalclub basisschool moskee kerk jongerencentrum sportvereniging "
    "muziekschool wijkraad bibliotheek speeltuin zorggroep huisartsenpost woningcorporatie "
    "ondernemersvereniging vluchtelingenwerk schaakclub zwembad theater kinderopvang "
    "scouting voedselbank taalhuis repaircafe atletiekclub judoschool toneelgroep harmonie "
    "bewonerscommissie ouderenbond jeugdzorg politiepost brandweer gymnasium mavo "
    "praktijkschool hockeyclub tennisclub korfbalclub gemeenschapshuis"
).split()
QUARTERS = (
    "noord zuid oost west centrum binnenstad molenwijk stationsbuurt havenkwartier "
    "bloemenbuurt componistenwijk schilderswijk vogelbuurt rivierenwijk bomenbuurt "
    "sterrenwijk oudedorp nieuwland kerkdorp maasoever heuvelrug polderzicht duinrand bosrijk"
).split()
STARTS = (
    "beuk eik linde wilgen els kastanje hazel roos tulp zonne maan ster wolken regen "
    "wind zee duin hei veen klei zand berg dal bron"
).split()
MIDDLES = (
    "en er el aar ing ig oen ies aal een uur int oor aan elt est ink ond urg ers"
).split()
ENDS = (
    "hof laan weide brug poort huis dam kamp veld horst oord steeg plein burcht "
    "stee kade beek donk rode loo wijk berg dorp stede haven molen akker gaard tuin rak"
).split()
DOMAINS = [str(domain) for domain in Domain if domain is not Domain.FAITH]

NAME = """(
%(kinds)s::text[])[1 + (hashint4(n + 3) & 2147483647) %% cardinality(%(kinds)s::text[])] || ' '
|| CASE WHEN n %% 3 = 0 THEN 'de ' WHEN n %% 3 = 1 THEN 'het ' ELSE '' END
|| (%(starts)s::text[])[1 + (hashint4(n) & 2147483647) %% cardinality(%(starts)s::text[])]
|| (%(middles)s::text[])[1 + (hashint4(n + 1) & 2147483647) %% cardinality(%(middles)s::text[])]
|| (%(ends)s::text[])[1 + (hashint4(n + 2) & 2147483647) %% cardinality(%(ends)s::text[])]
|| ' ' || (%(quarters)s::text[])[1 + n %% cardinality(%(quarters)s::text[])]"""
_ORGANISATIONS = """
CREATE TABLE bench_names AS
SELECT n, uuidv7() AS id, {name} AS name
FROM generate_series(1, %(size)s) AS n;
ALTER TABLE bench_names ADD PRIMARY KEY (n);

{organisations};

INSERT INTO network_district (id, municipality_id, code, name, area_code, refreshed_on)
SELECT gen_random_uuid(), %(here)s, 'BU' || place, initcap(quarter), '', current_date
FROM unnest(%(quarters)s::text[]) WITH ORDINALITY AS q (quarter, place)
ON CONFLICT DO NOTHING;

INSERT INTO network_serves (id, municipality_id, organisation_id, district_id)
SELECT uuidv7(), %(here)s, b.id, d.id FROM bench_names b
JOIN (SELECT id, row_number() OVER (ORDER BY code) AS place FROM network_district
    WHERE municipality_id = %(here)s) d ON d.place = 1 + b.n %% 24;

{contacts};
"""
_WORDS = """
CREATE TEMP TABLE bench_words AS
SELECT DISTINCT word, (ts_lexize('dutch_stem', word))[1] AS stem
FROM bench_names, string_to_table(name, ' ') AS word;
CREATE TEMP TABLE bench_terms AS
SELECT word, coalesce(stem, word) AS term FROM bench_words
UNION SELECT word, word FROM bench_words;
ANALYZE bench_terms;
INSERT INTO network_posting (id, municipality_id, term, name_key, organisation_id)
SELECT uuidv7(), %(here)s, t.term, b.name, b.id
FROM bench_names b, string_to_table(b.name || ' dorpsstraat', ' ') AS word
JOIN bench_terms t USING (word) GROUP BY 3, 4, 5 ORDER BY 3, 4;
INSERT INTO network_term (id, municipality_id, term, size)
SELECT DISTINCT ON (term) gen_random_uuid(), %(here)s, term, length(term)
FROM bench_terms ORDER BY term ON CONFLICT DO NOTHING;
"""


def made_names(size: int) -> list[str]:
    """Return names of organisations as a large town could have them."""
    chance = random.Random(11)
    made: dict[str, None] = {}
    while len(made) < size:
        middle = chance.choice(STARTS) + chance.choice(MIDDLES)
        made[
            f"{chance.choice(KINDS)} {chance.choice(['de ', 'het ', ''])}"
            f"{middle}{chance.choice(ENDS)} {chance.choice(QUARTERS)}"
        ] = None
    return [name.title() for name in made]


def insert(model: type[Model], given: dict[str, str], source: str) -> str:
    """Return a statement that fills a table; what is not given is left plain.

    A room that gets a column more can still be measured.
    """
    columns = dict(given)
    for column in model._meta.concrete_fields:
        name = str(column.column)
        if name not in columns and not column.null:
            columns[name] = _plain(column)
    return (
        f"INSERT INTO {model._meta.db_table} ({', '.join(columns)}) "
        f"SELECT {', '.join(columns.values())} {source}"
    )


def _plain(column: Any) -> str:
    if isinstance(column, fields.BooleanField):
        return str(column.get_default() is True).lower()
    if isinstance(column, fields.IntegerField):
        return str(column.get_default() or 0)
    if isinstance(column, fields.DateField):
        return "current_date"
    if isinstance(column, ArrayField | JSONField):
        return "'{}'"
    if isinstance(column, fields.BinaryField):
        return "''::bytea"
    return f"'{column.get_default() or ''}'"


def organisation(name: str, house: str) -> dict[str, str]:
    """Return what an organisation of this filling is, by its number n."""
    return {
        "id": "id",
        "municipality_id": house,
        "name": f"initcap({name})",
        "name_key": name,
        "domain": "(%(domains)s::text[])[1 + n %% cardinality(%(domains)s::text[])]",
        "street": "'Dorpsstraat'",
        "house_number": "(n %% 300)::text",
        "postcode": "lpad((1000 + n %% 8999)::text, 4, '0') || 'AB'",
        "rhythm_days": "90",
        "known_since": "DATE '2025-01-01'",
        "last_contact_on": "DATE '2026-11-01' - n %% 400",
        "due_on": "DATE '2026-11-01' - n %% 400 + 90",
        "version": "1",
    }


def contact(house: str, organisation_id: str, maker: str) -> dict[str, str]:
    """Return what a contact of this filling is: the i-th of its organisation."""
    return {
        "id": "uuidv7()",
        "municipality_id": house,
        "organisation_id": organisation_id,
        "kind": "'visit'",
        "subject": "'acquaintance'",
        "held_on": "DATE '2026-11-01' - (i * 37) %% 700",
        "made_by": maker,
        "made_at": "now()",
        "text_until": "DATE '2028-11-01'",
    }


def fill_network(here: Installation) -> None:
    """Fill both municipalities, once per run."""
    if "network" in here.filled:
        return
    here.filled.add("network")
    start = time.monotonic()
    for town, size in SIZES.items():
        _fill(here, town, size)
    here.superuser.execute("VACUUM ANALYZE")
    here.superuser.execute("CHECKPOINT")
    print(f"     (filled in {time.monotonic() - start:.0f} s)", flush=True)


def _fill(here: Installation, town: UUID, size: int) -> None:
    from tests.cast import PEOPLE

    slug = "mergelstad" if town == MERGELSTAD else "gouwedam"
    values = {
        "here": town,
        "size": size,
        "kinds": KINDS,
        "quarters": QUARTERS,
        "starts": STARTS,
        "middles": MIDDLES,
        "ends": ENDS,
        "domains": DOMAINS,
        "maker": PEOPLE[f"director_{slug}"].membership_id,
    }
    first = _ORGANISATIONS.format(
        name=NAME,
        organisations=insert(
            Organisation,
            organisation("name", "%(here)s"),
            "FROM bench_names ORDER BY name",
        ),
        contacts=insert(
            ContactMoment,
            contact("%(here)s", "b.id", "%(maker)s"),
            "FROM bench_names b, generate_series(1, 10) AS i "
            "WHERE b.n <= %(size)s / 10",
        ),
    )
    for statement in f"{first};{_WORDS};DROP TABLE bench_words".split(";"):
        if statement.strip():
            here.superuser.execute(statement, values)
    here.superuser.execute("DROP TABLE bench_terms")
    here.superuser.execute(f"ALTER TABLE bench_names RENAME TO bench_names_{slug}")
    here.superuser.execute(
        f"ALTER INDEX bench_names_pkey RENAME TO bench_names_{slug}_pkey"
    )
