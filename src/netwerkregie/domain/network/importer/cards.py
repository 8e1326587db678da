# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Visiting cards (.vcf) as rows of a list, so that one set of rules is for both.

An organisation's card becomes an organisation; a person's card becomes a row with
somebody to ask. Of a person only the name, the work address and the role are read:
everything else on a card is named with the reason and goes no further.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import vobject
from vobject.base import ParseError, VObjectError

from netwerkregie.domain.network.importer.columns import (
    LONGEST_HEADER,
    Refusal,
    Refused,
)
from netwerkregie.domain.network.importer.kinds import word_for
from netwerkregie.domain.network.importer.sheets import (
    MAX_BYTES,
    MAX_CELL,
    MAX_ROWS,
    Sheet,
    UnreadableError,
    Value,
)
from netwerkregie.domain.network.rules.names import fold

_BEGINS = b"BEGIN:VCARD"
HEADER = (
    "Organisatie",
    "Soort",
    "Straat",
    "Huisnummer",
    "Postcode",
    "Plaats",
    "Algemene e-mail",
    "Algemeen nummer",
    "Website",
    "Contactpersoon",
    "Functie",
    "E-mail",
)
# What says how the card is written, not what is on it.
_WRITING = frozenset(["version", "prodid", "rev", "uid", "kind", "source", "profile"])
_READ = frozenset(["fn", "n", "org", "email", "title", "role"])
_OF_AN_ORGANISATION = frozenset(["adr", "tel", "url"])
_WHY: dict[str, Refusal] = {
    "photo": Refusal.PHOTO,
    "logo": Refusal.PHOTO,
    "sound": Refusal.PHOTO,
    "bday": Refusal.BIRTHDAY,
    "birthplace": Refusal.BIRTHDAY,
    "anniversary": Refusal.BIRTHDAY,
    "x-anniversary": Refusal.BIRTHDAY,
    "deathdate": Refusal.BIRTHDAY,
    "gender": Refusal.SPECIAL,
    "lang": Refusal.SPECIAL,
    "categories": Refusal.REMARKS,
    "note": Refusal.REMARKS,
    "nickname": Refusal.REMARKS,
    "impp": Refusal.PROFILE,
    "x-socialprofile": Refusal.PROFILE,
    "x-twitter": Refusal.PROFILE,
    "related": Refusal.KINSHIP,
    "member": Refusal.KINSHIP,
    "x-spouse": Refusal.KINSHIP,
    "x-manager": Refusal.KINSHIP,
    "x-assistant": Refusal.KINSHIP,
    "x-abrelatednames": Refusal.KINSHIP,
    "tel": Refusal.PERSONAL_PHONE,
    "adr": Refusal.HOME_ADDRESS,
    "label": Refusal.HOME_ADDRESS,
    "geo": Refusal.HOME_ADDRESS,
    "url": Refusal.PROFILE,
}


def is_cards(data: bytes) -> bool:
    """Tell whether a file is made of visiting cards."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[: len(_BEGINS)].upper() == _BEGINS


def read_cards(
    data: bytes, domains: Mapping[str, str]
) -> tuple[Sheet, tuple[Refused, ...]]:
    """Return cards as a list with a header, and what stays outside of them and why.

    Args:
        domains: what is known of the domain of organisations, by folded name.

    Raises:
        UnreadableError: too large, damaged, or too many cards.

    """
    if len(data) > MAX_BYTES:
        raise UnreadableError("network.file_too_large", megabytes=MAX_BYTES >> 20)
    reader = _Reader(domains)
    rows: list[tuple[int, tuple[Value, ...]]] = [(1, HEADER)]
    for number, card in enumerate(_cards(data), start=1):
        if number > MAX_ROWS:
            raise UnreadableError("network.file_too_many_rows", rows=f"{MAX_ROWS:,}")
        rows.append((number + 1, reader.row_of(card)))
    if len(rows) == 1:
        raise UnreadableError("network.file_empty")
    return Sheet("", tuple(rows)), reader.refused()


def _cards(data: bytes) -> Iterator[Any]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", errors="replace")
    try:
        yield from vobject.readComponents(text, ignoreUnreadable=True)
    except (ParseError, VObjectError, ValueError, AttributeError, IndexError) as error:
        # A damaged card fails in as many ways as it has lines.
        raise UnreadableError("network.file_cards_damaged") from error


class _Reader:
    """Reads cards one after another and counts what stays outside."""

    def __init__(self, domains: Mapping[str, str]) -> None:
        self.domains = domains
        self.outside: Counter[tuple[str, Refusal]] = Counter()

    def row_of(self, card: Any) -> tuple[Value, ...]:
        """Return a card as a row in the order of the header."""
        contents: dict[str, list[Any]] = getattr(card, "contents", {})
        organisation = _organisation_of(contents)
        is_organisation = _is_organisation(contents, organisation)
        self._count_outside(contents, is_organisation=is_organisation)
        name = organisation or (_text(contents, "fn") if is_organisation else "")
        known = self.domains.get(fold(name), "")
        found: dict[str, str] = {
            "Organisatie": name,
            "Soort": word_for(known) if known else "",
        }
        if is_organisation:
            found |= _address_of(contents)
            found["Algemene e-mail"] = _first(contents.get("email", ()))
            found["Algemeen nummer"] = _first(contents.get("tel", ()))
            found["Website"] = _first(contents.get("url", ()))
        else:
            found["Contactpersoon"] = _text(contents, "fn")
            role = _text(contents, "title") or _text(contents, "role")
            found["Functie"] = role
            found["E-mail"] = self._work_address(contents)
        return tuple(found.get(title, "")[:MAX_CELL] or None for title in HEADER)

    def refused(self) -> tuple[Refused, ...]:
        """Return what stays outside, by its name on the card."""
        return tuple(
            Refused(name[:LONGEST_HEADER], why, count)
            for (name, why), count in sorted(self.outside.items())
        )

    def _work_address(self, contents: Mapping[str, list[Any]]) -> str:
        """Return the address for work; one that says it is private is left alone."""
        listed = contents.get("email", ())
        work = [one for one in listed if "WORK" in _types(one)]
        private = [one for one in listed if "HOME" in _types(one)]
        other = [one for one in listed if one not in work and one not in private]
        if private:
            self.outside["EMAIL (HOME)", Refusal.HOME_ADDRESS] += len(private)
        return _first(work or other)

    def _count_outside(
        self, contents: Mapping[str, list[Any]], *, is_organisation: bool
    ) -> None:
        for name, lines in contents.items():
            is_read = name in _READ or (is_organisation and name in _OF_AN_ORGANISATION)
            if not is_read and name not in _WRITING:
                why = _WHY.get(name, Refusal.UNKNOWN)
                self.outside[name.upper(), why] += len(lines)


def _organisation_of(contents: Mapping[str, list[Any]]) -> str:
    for line in contents.get("org", ()):
        parts = line.value if isinstance(line.value, list) else [line.value]
        return " ".join(str(part) for part in parts if part).strip()
    return ""


def _is_organisation(contents: Mapping[str, list[Any]], organisation: str) -> bool:
    if _text(contents, "kind").lower() in {"org", "group"}:
        return True
    if _text(contents, "x-abshowas").upper() == "COMPANY":
        return True
    return bool(organisation) and fold(_text(contents, "fn")) == fold(organisation)


def _address_of(contents: Mapping[str, list[Any]]) -> dict[str, str]:
    for line in contents.get("adr", ()):
        street = _joined(getattr(line.value, "street", ""))
        name, _, number = street.rpartition(" ")
        has_number = bool(name) and number[:1].isdigit()
        return {
            "Straat": name if has_number else street,
            "Huisnummer": number if has_number else "",
            "Postcode": _joined(getattr(line.value, "code", "")),
            "Plaats": _joined(getattr(line.value, "city", "")),
        }
    return {}


def _joined(value: object) -> str:
    if isinstance(value, list):
        return " ".join(str(part) for part in value if part).strip()
    return str(value).strip()


def _types(line: Any) -> set[str]:
    listed: Iterable[Any] = getattr(line, "params", {}).get("TYPE", ())
    return {str(one).upper() for one in listed}


def _text(contents: Mapping[str, list[Any]], name: str) -> str:
    return _first(contents.get(name, ()))


def _first(lines: Iterable[Any]) -> str:
    for line in lines:
        text = _joined(line.value)
        if text:
            return " ".join(text.split())
    return ""
