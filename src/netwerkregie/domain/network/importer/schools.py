# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The school-location list of DUO open data, without what is not needed.

The list has a denomination column. It is not read: the columns below are picked by
name and the others never become a value in this program.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from netwerkregie.domain.network.importer.sheets import (
    MAX_BYTES,
    MAX_ROWS,
    UnreadableError,
    read_csv,
)
from netwerkregie.domain.network.rules.names import fold, tidy

READ = {
    "VESTIGINGSCODE": "code",
    "VESTIGINGSNAAM": "name",
    "STRAATNAAM": "street",
    "HUISNUMMER-TOEVOEGING": "house_number",
    "POSTCODE": "postcode",
    "PLAATSNAAM": "city",
    "GEMEENTENAAM": "municipality",
    "TELEFOONNUMMER": "phone",
    "INTERNETADRES": "website",
}
_NEEDED = frozenset({"code", "name", "municipality"})
ENCODING = "cp1252"


@dataclass(frozen=True, slots=True)
class School:
    """A school location, as the public register has it."""

    code: str
    name: str
    street: str
    house_number: str
    postcode: str
    city: str
    phone: str
    website: str


@dataclass(frozen=True, slots=True)
class Schools:
    """The schools of one municipality, and how many rows were others'."""

    own: tuple[School, ...]
    elsewhere: int


def read_schools(data: bytes, municipality: str) -> Schools:
    """Return the schools in a municipality.

    Raises:
        UnreadableError: not this kind of list, too large, or another's schools only.

    """
    if len(data) > MAX_BYTES:
        raise UnreadableError("network.file_too_large", megabytes=MAX_BYTES >> 20)
    rows = read_csv(data, None if data.startswith(b"\xef\xbb\xbf") else ENCODING)
    header = [title.strip().upper() for title in next(rows, [])]
    places = {READ[title]: place for place, title in enumerate(header) if title in READ}
    if not places.keys() >= _NEEDED:
        raise UnreadableError("network.file_not_schools")
    wanted = fold(municipality)
    own: dict[str, School] = {}
    elsewhere = 0
    for count, row in enumerate(rows):
        if count >= MAX_ROWS:
            raise UnreadableError("network.file_too_many_rows", rows=f"{MAX_ROWS:,}")
        picked = {
            name: tidy(row[place]) if place < len(row) else ""
            for name, place in places.items()
        }
        if fold(picked["municipality"]) != wanted:
            elsewhere += 1
        elif picked["code"] and picked["name"]:
            own[picked["code"]] = _school(picked)
    if not own:
        raise UnreadableError("network.file_nothing_here", municipality=municipality)
    return Schools(tuple(own.values()), elsewhere)


def _school(picked: Mapping[str, str]) -> School:
    return School(
        code=picked["code"][:30],
        name=picked["name"][:120],
        street=picked.get("street", "")[:80],
        house_number=picked.get("house_number", "")[:12],
        postcode=picked.get("postcode", "")[:7],
        city=picked.get("city", "").title()[:60],
        phone=picked.get("phone", "")[:20],
        website=picked.get("website", "")[:120],
    )
