# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the demo's data files into their shapes; the same files, the same life."""

import re
import tomllib
import unicodedata
from datetime import time
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from .content_shapes import (
    DOMAINS,
    FACTS,
    MUNICIPALITIES,
    AdviceThread,
    CastMember,
    CastMembership,
    District,
    KeyPerson,
    Message,
    Organisation,
)

DATA = Path(__file__).parent / "data"
# Who answers in turn: a director does not answer everything alone.
ADVICE_TEAMS = {
    "mergelstad": ("noor", "samira", "noor", "ruben"),
    "gouwedam": ("willemijn", "tom"),
}
# How often one likes to speak to an organisation of this domain, in days.
RHYTHMS = {
    "education": (42, 56, 70),
    "care": (60, 75, 90),
    "youth": (30, 40, 56),
    "faith_and_philosophy": (30, 42, 56),
    "sport": (75, 90, 120),
    "residents": (42, 60, 75),
    "interest": (42, 60, 75),
    "safety": (21, 30, 42),
    "municipality": (30, 45, 60),
    "business": (75, 90, 120),
}
# Letters that Unicode does not take apart into a base letter and a mark.
WHOLE_LETTERS = str.maketrans({"Ł": "L", "ł": "l", "ı": "i", "ø": "o", "ß": "ss"})


def slugify(words: str) -> str:
    """The words as lower-case ASCII with hyphens, fit for a host name."""
    plain = unicodedata.normalize("NFKD", words.translate(WHOLE_LETTERS))
    ascii_only = plain.encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")


def read(name: str) -> dict[str, Any]:
    """One data file."""
    return tomllib.loads((DATA / name).read_text(encoding="utf-8"))


def fields(row: str) -> list[str]:
    """The cells of one line that is divided by bars."""
    return [cell.strip() for cell in row.split("|")]


def happens(rng: Random, percent: int) -> bool:
    """Whether something that happens so many times in a hundred happens now."""
    return rng.randrange(100) < percent


def listed(cell: str) -> tuple[str, ...]:
    """The words of one cell that is divided by commas."""
    return tuple(word.strip() for word in cell.split(",") if word.strip())


def paragraphs(wrapped: str) -> str:
    """The text as typed: a wrapped line is joined, a paragraph or list item is not."""
    lines: list[str] = []
    for line in wrapped.strip().splitlines():
        starts_anew = not line or re.match(r"(- |\d\. )", line)
        if lines and lines[-1] and not starts_anew:
            lines[-1] = f"{lines[-1]} {line}"
        else:
            lines.append(line)
    return "\n".join(lines)


@cache
def advice_threads() -> tuple[AdviceThread, ...]:
    """Every advice thread of the demo, municipality by municipality."""
    found: list[AdviceThread] = []
    for path in sorted((DATA / "threads").glob("*.toml")):
        municipality = path.stem.split("_")[0]
        for entry in read(f"threads/{path.name}")["thread"]:
            found.append(_thread(entry, municipality, number=len(found)))
    return tuple(sorted(found, key=lambda thread: thread.municipality, reverse=True))


def _thread(entry: dict[str, Any], municipality: str, *, number: int) -> AdviceThread:
    team = ADVICE_TEAMS[municipality]
    return AdviceThread(
        slug=entry["slug"],
        municipality=municipality,
        language=entry["language"],
        domain=entry["domain"],
        want=entry["want"],
        state=entry["state"],
        theme=entry["theme"],
        adviser=team[number % len(team)],
        closed_days=entry.get("closed"),
        messages=tuple(
            Message(
                by=message["by"],
                days=message["days"],
                at=time.fromisoformat(message["time"]),
                text=paragraphs(message["text"]),
            )
            for message in entry["message"]
        ),
    )


@cache
def districts() -> tuple[District, ...]:
    """Every district; the lake is one, without organisations."""
    found = []
    for municipality, rows in read("districts.toml").items():
        for row in rows:
            code, name, register_name, quarter, *water = fields(row)
            found.append(
                District(
                    code=code,
                    municipality=municipality,
                    name=name,
                    register_name="" if register_name == "-" else register_name,
                    quarter=quarter,
                    is_water=bool(water),
                )
            )
    return tuple(found)


@cache
def organisations() -> tuple[Organisation, ...]:
    """Every organisation, numbered through both municipalities."""
    found: list[Organisation] = []
    for municipality in MUNICIPALITIES:
        for domain, rows in read(f"organisations_{municipality}.toml").items():
            for row in rows:
                found.append(_organisation(row, domain, municipality, len(found) + 1))
    return tuple(found)


def _organisation(
    row: str, domain: str, municipality: str, number: int
) -> Organisation:
    name, district_end, source, *register = fields(row)
    slug = slugify(name)
    rng = Random(f"organisation {municipality} {slug}")
    prefix = "BU9901" if municipality == "mergelstad" else "BU9902"
    district = f"{prefix}{district_end}"
    return Organisation(
        slug=slug,
        municipality=municipality,
        name=name,
        domain=domain,
        district=district,
        serves=_served(district, domain, municipality, rng),
        source=source,
        register_number=register[0] if register else _number(source, number),
        email=f"info@{slug}.example",
        phone=f"043-555{number:04d}",
        website="" if source == "none" else f"www.{slug}.example",
        facts=_facts(domain, rng),
        rhythm_days=rng.choice(RHYTHMS[domain]),
    )


def _served(
    district: str, domain: str, municipality: str, rng: Random
) -> tuple[str, ...]:
    """The home district and some near it; city-wide work serves the whole quarter."""
    near = [
        other.code
        for other in districts()
        if other.municipality == municipality
        and not other.is_water
        and other.code[:-2] == district[:-2]
    ]
    wide = domain in {"safety", "municipality", "care"}
    extra = near if wide else rng.sample(near, k=min(len(near), rng.randint(1, 3)))
    return tuple(sorted({district, *extra}))


def _number(source: str, number: int) -> str:
    """A register number that nobody has: leading zeros, and no eleven-test passes."""
    if source == "duo":
        return f"00{chr(65 + number // 26 % 26)}{chr(65 + number % 26)}00"
    width = {"kvk": 8, "lrk": 9, "anbi": 9}.get(source)
    if width is None:
        return ""
    free = (n for n in count(number * 10) if not passes_eleven_test(f"{n:09d}"))
    return f"{next(free):0{width}d}"


def passes_eleven_test(digits: str) -> bool:
    """Whether nine digits could be a citizen service number."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(w * int(d) for w, d in zip(weights, digits, strict=True))
    return total % 11 == 0


def _facts(domain: str, rng: Random) -> tuple[tuple[str, str], ...]:
    usual_time = {
        "education": "after_school",
        "sport": "evening",
        "residents": "evening",
        "youth": "afternoon",
    }.get(domain, "morning")
    time_of_day = usual_time if happens(rng, 60) else rng.choice(FACTS["best_time"])
    chosen = [("best_time", time_of_day)]
    if happens(rng, 60):
        chosen.append(("entrance", rng.choice(FACTS["entrance"])))
    if happens(rng, 20):
        chosen.append(("on_entering", rng.choice(FACTS["on_entering"])))
    chosen.append(("reach_by", rng.choice(FACTS["reach_by"])))
    return tuple(chosen)


@cache
def key_persons() -> tuple[KeyPerson, ...]:
    """Everyone who registered on the public page."""
    return tuple(_key_person(row) for row in read("key_persons.toml")["people"])


def _key_person(row: str) -> KeyPerson:
    name, municipality, role, days, topics, availability, languages, text = fields(row)
    return KeyPerson(
        slug=slugify(name),
        municipality=municipality,
        name=name,
        role=role,
        email=f"{slugify(name).replace('-', '.')}@post.example",
        registered_days=int(days),
        topics=listed(topics),
        availability=availability,
        offered_languages=listed(languages),
        text=text,
    )


@cache
def cast() -> tuple[CastMember, ...]:
    """Everyone on the sign-in page, in the order of the page."""
    return tuple(
        CastMember(
            slug=entry["slug"],
            name=entry["name"],
            email=entry["email"],
            description_nl=entry["nl"],
            description_en=entry["en"],
            memberships=tuple(_membership(row) for row in entry["memberships"]),
        )
        for entry in read("cast.toml")["person"]
    )


def _membership(row: str) -> CastMembership:
    municipality, controller, roles = fields(row)
    return CastMembership(municipality, controller, listed(roles))


def domains_in_use() -> tuple[str, ...]:
    """The domains that occur among the organisations, in their fixed order."""
    used = {organisation.domain for organisation in organisations()}
    return tuple(domain for domain in DOMAINS if domain in used)
