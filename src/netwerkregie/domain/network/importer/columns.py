# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which columns of a list may come in, and why the others may not.

There is a list of what may enter and nothing else enters: a column that nobody
thought of is left out, not let in (row M1 of the safeguards).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from netwerkregie.domain.network.importer.sheets import Formula, Sheet, Value
from netwerkregie.domain.network.rules import Column
from netwerkregie.domain.network.rules.names import fold
from netwerkregie.foundation.privacy.guard.special import (
    Category,
    matches_special_category,
)

_KNOWN: dict[Column, str] = {
    Column.ORGANISATION: "organisatie|naam organisatie|organisatienaam|instelling|"
    "vereniging|school|bedrijf|organisation|organization|club|naam",
    Column.DOMAIN: "soort|domein|type|soort organisatie|categorie|sector|domain|kind",
    Column.DISTRICT: "wijk|buurt|stadsdeel|district|gebied|wijk buurt|neighbourhood",
    Column.STREET: "straat|straatnaam|adres|bezoekadres|street|address",
    Column.HOUSE_NUMBER: "huisnummer|nummer|nr|huisnr|house number|no",
    Column.POSTCODE: "postcode|pc|zip|postal code",
    Column.CITY: "plaats|woonplaats|plaatsnaam|stad|gemeente|city|town",
    Column.GENERAL_EMAIL: "algemene e mail|algemeen e mailadres|e mail organisatie|"
    "algemeen mailadres|info adres|infoadres|general e mail|e mail algemeen",
    Column.GENERAL_PHONE: "algemeen nummer|algemeen telefoonnummer|"
    "telefoon organisatie|telefoon algemeen|general phone|tel algemeen|algemeen tel",
    Column.WEBSITE: "website|site|internetadres|internet|web",
    Column.REGISTER_NUMBER: "kvk|kvk nummer|kvknummer|inschrijfnummer",
    Column.PERSON: "contactpersoon|contact|contactpersonen|naam contactpersoon|"
    "contact person|aanspreekpunt|persoon",
    Column.PERSON_ROLE: "functie|rol|functie contactpersoon|role|job title",
    Column.PERSON_ADDRESS: "e mail|email|mail|e mailadres|emailadres|mailadres|"
    "e mail contactpersoon|e mail address",
    Column.LAST_CONTACT: "laatste contact|laatst gesproken|laatste gesprek|"
    "datum laatste contact|last contact|contact op|laatste contactmoment",
}
_BY_HEADER = {
    header: column for column, text in _KNOWN.items() for header in text.split("|")
}
_RATING = frozenset(
    [
        "invloed",
        "influence",
        "score",
        "cijfer",
        "beoordeling",
        "rating",
        "betrouwbaar",
        "betrouwbaarheid",
        "vertrouwen",
        "loyaliteit",
        "loyaal",
        "risico",
        "dreiging",
        "houding",
        "gezindheid",
        "macht",
    ]
)
_KINSHIP = frozenset(
    [
        "familie",
        "family",
        "broer",
        "zus",
        "vader",
        "moeder",
        "oom",
        "neef",
        "nicht",
        "zoon",
        "dochter",
        "partner",
        "echtgenoot",
        "getrouwd",
        "kent",
        "relatie",
        "relaties",
        "vrienden",
        "netwerk",
        "clan",
        "verwant",
    ]
)
_REMARKS = frozenset(
    [
        "opmerking",
        "opmerkingen",
        "notitie",
        "notities",
        "toelichting",
        "memo",
        "bijzonderheden",
        "remarks",
        "notes",
        "comment",
        "comments",
        "achtergrond",
        "informatie",
        "details",
    ]
)
_PHONE = frozenset(
    [
        "tel",
        "telefoon",
        "telefoonnummer",
        "mobiel",
        "gsm",
        "phone",
        "mobile",
        "nummer06",
    ]
)
LONGEST_HEADER = 60
_TOP_ROWS = 15


class Refusal(StrEnum):
    """Why a column, or what stands in it, is not taken over."""

    SPECIAL = "special"
    RATING = "rating"
    KINSHIP = "kinship"
    REMARKS = "remarks"
    PERSONAL_PHONE = "personal_phone"
    PHOTO = "photo"
    BIRTHDAY = "birthday"
    PROFILE = "profile"
    HOME_ADDRESS = "home_address"
    UNKNOWN = "unknown"


_BY_CATEGORY = {
    Category.KINSHIP: Refusal.KINSHIP,
    Category.RATING: Refusal.RATING,
}


@dataclass(frozen=True, slots=True)
class Refused:
    """A column that stays outside, by its name, with the reason."""

    header: str
    why: Refusal
    filled: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the header stands and what each column is."""

    header_row: int
    columns: Mapping[Column, int]
    refused: tuple[Refused, ...]


def refusal_of(header: str) -> Refusal | None:
    """Return why a header can never be a column here, or None.

    This is asked before a remembered mapping is, so nobody can teach the importer
    to take a column about belief by giving it another meaning.
    """
    category = matches_special_category(header)
    if category is not None:
        return _BY_CATEGORY.get(category, Refusal.SPECIAL)
    words = set(fold(header).split())
    for why, known in (
        (Refusal.RATING, _RATING),
        (Refusal.KINSHIP, _KINSHIP),
        (Refusal.REMARKS, _REMARKS),
    ):
        if words & known:
            return why
    return None


def meaning_of(header: str, remembered: Mapping[str, Column]) -> Column | None:
    """Return what a header means here, from memory or by its words."""
    if refusal_of(header):
        return None
    key = fold(header)[:LONGEST_HEADER]
    return remembered.get(key) or _BY_HEADER.get(key)


def find_layout(sheet: Sheet, remembered: Mapping[str, Column]) -> Layout | None:
    """Return the layout of a sheet, or None where no row is a header with names.

    Title rows above the header are passed over: the header is the row, near the top,
    in which most columns have a meaning.
    """
    best: tuple[int, int, Sequence[Value]] | None = None
    for place, (_, row) in enumerate(sheet.rows[:_TOP_ROWS]):
        known = {meaning_of(text, remembered) for text in row if isinstance(text, str)}
        known.discard(None)
        if Column.ORGANISATION in known and len(known) > (best[0] if best else 1):
            best = len(known), place, row
    if best is None:
        return None
    return _layout(sheet, best[1], best[2], remembered)


def _layout(
    sheet: Sheet, place: int, header: Sequence[Value], remembered: Mapping[str, Column]
) -> Layout:
    columns: dict[Column, int] = {}
    refused: list[Refused] = []
    body = sheet.rows[place + 1 :]
    width = max((len(row) for _, row in body), default=len(header))
    for index in range(width):
        title = header[index] if index < len(header) else None
        filled = sum(len(row) > index and row[index] is not None for _, row in body)
        if not isinstance(title, str) or isinstance(title, Formula):
            if filled:
                refused.append(Refused("", Refusal.UNKNOWN, filled))
            continue
        meaning = meaning_of(title, remembered)
        if meaning is not None and meaning not in columns:
            columns[meaning] = index
        else:
            refused.append(Refused(title[:LONGEST_HEADER], _why(title), filled))
    return Layout(place, columns, tuple(refused))


def _why(header: str) -> Refusal:
    if why := refusal_of(header):
        return why
    if set(fold(header).split()) & _PHONE:
        return Refusal.PERSONAL_PHONE
    return Refusal.UNKNOWN
