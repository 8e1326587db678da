# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A contact list as a director keeps it: what would come in, row by row.

Nothing here writes. What is refused never gets further than this module: the plan
that it returns holds only what may enter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from netwerkregie.domain.network.importer.columns import (
    Layout,
    Refused,
    find_layout,
)
from netwerkregie.domain.network.importer.dates import read_date
from netwerkregie.domain.network.importer.kinds import read_district, read_domain
from netwerkregie.domain.network.importer.people import (
    NotAsked,
    Person,
    read_address,
    read_people,
)
from netwerkregie.domain.network.importer.sheets import (
    MAX_ROWS,
    Formula,
    Sheet,
    UnreadableError,
    Value,
)
from netwerkregie.domain.network.rules import Column, Domain
from netwerkregie.domain.network.rules.names import fold, tidy
from netwerkregie.domain.network.wording import found_in

LONGEST_NAME = 120


class Note(StrEnum):
    """What is said about a row in the preview, besides what will happen to it."""

    NO_NAME = "no_name"
    NAME_NOT_TAKEN = "name_not_taken"
    DOMAIN_UNKNOWN = "domain_unknown"
    DISTRICT_UNKNOWN = "district_unknown"
    DATE_UNREADABLE = "date_unreadable"
    DATE_IN_FUTURE = "date_in_future"
    FORMULA = "formula"
    TWO_NAMES = "two_names"


@dataclass(slots=True)
class Planned:
    """An organisation as the list has it, gathered from all its rows."""

    name: str
    domain: Domain | None
    rows: list[int] = field(default_factory=list)
    districts: list[str] = field(default_factory=list)
    details: dict[str, str] = field(default_factory=dict)
    last_contact: date | None = None
    people: list[Person] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RowReport:
    """What happens to one row of the list."""

    number: int
    name: str
    first_seen: int | None
    invited: int
    left_out: tuple[NotAsked, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What would come in from a list, and what stays outside and why."""

    sheet: str
    other_sheets: tuple[str, ...]
    rows: tuple[RowReport, ...]
    organisations: tuple[Planned, ...]
    refused: tuple[Refused, ...]

    @property
    def people(self) -> int:
        """How many people would be invited."""
        return sum(len(planned.people) for planned in self.organisations)


def read_relations(
    sheets: Sequence[Sheet],
    remembered: Mapping[str, Column],
    districts: Sequence[str],
    today: date,
) -> Plan:
    """Return what a list would bring.

    Raises:
        UnreadableError: no sheet has a header with organisations, or too many rows.

    """
    found = [(sheet, find_layout(sheet, remembered)) for sheet in sheets]
    usable = [(sheet, layout) for sheet, layout in found if layout is not None]
    if not usable:
        raise UnreadableError("network.file_no_header")
    sheet, layout = max(usable, key=lambda pair: len(pair[0].rows))
    body = sheet.rows[layout.header_row + 1 :]
    if len(body) > MAX_ROWS:
        raise UnreadableError("network.file_too_many_rows", rows=f"{MAX_ROWS:,}")
    reader = _Reader(layout, districts, today)
    rows = tuple(reader.read(number, row) for number, row in body)
    others = tuple(other.name for other in sheets if other is not sheet and other.rows)
    return Plan(
        sheet.name, others, rows, tuple(reader.planned.values()), layout.refused
    )


class _Reader:
    """Reads rows one after another and remembers which organisation came before."""

    def __init__(self, layout: Layout, districts: Sequence[str], today: date) -> None:
        self.layout = layout
        self.districts = districts
        self.today = today
        self.planned: dict[tuple[str, Domain | None], Planned] = {}
        self.addresses: set[str] = set()

    def read(self, number: int, row: Sequence[Value]) -> RowReport:
        """Take in one row."""
        notes: list[Note] = []
        if any(isinstance(value, Formula) for value in row):
            notes.append(Note.FORMULA)
        name = self._name(row, notes)
        if not name:
            return RowReport(number, "", None, 0, (), tuple(notes))
        domain = self._domain(row, notes)
        key = (name, domain)
        before = self.planned.get(key)
        planned = self.planned.setdefault(key, Planned(name, domain))
        planned.rows.append(number)
        self._fill(planned, row, notes)
        invited, left_out = self._people(planned, row, notes)
        first = before.rows[0] if before else None
        return RowReport(number, name, first, invited, left_out, tuple(notes))

    def _cell(self, row: Sequence[Value], column: Column) -> Value:
        index = self.layout.columns.get(column)
        return row[index] if index is not None and index < len(row) else None

    def _text(self, row: Sequence[Value], column: Column) -> str:
        value = self._cell(row, column)
        return "" if value is None or isinstance(value, Formula) else str(value)

    def _name(self, row: Sequence[Value], notes: list[Note]) -> str:
        name = tidy(self._text(row, Column.ORGANISATION))
        if not name or not fold(name):
            notes.append(Note.NO_NAME)
            return ""
        if len(name) > LONGEST_NAME or found_in(name, organisation=True):
            notes.append(Note.NAME_NOT_TAKEN)
            return ""
        return name

    def _domain(self, row: Sequence[Value], notes: list[Note]) -> Domain | None:
        domain = read_domain(self._text(row, Column.DOMAIN))
        if domain is None:
            notes.append(Note.DOMAIN_UNKNOWN)
        return domain

    def _fill(self, planned: Planned, row: Sequence[Value], notes: list[Note]) -> None:
        wanted = self._text(row, Column.DISTRICT)
        if wanted:
            district = read_district(wanted, self.districts)
            if district is None:
                notes.append(Note.DISTRICT_UNKNOWN)
            elif district not in planned.districts:
                planned.districts.append(district)
        self._last_contact(planned, row, notes)
        for column, longest in _DETAILS.items():
            text = self._text(row, column)
            if text and len(text) <= longest and not found_in(text, organisation=True):
                planned.details.setdefault(column.value, text)
        general = read_address(self._cell(row, Column.GENERAL_EMAIL))
        if general:
            planned.details.setdefault(Column.GENERAL_EMAIL.value, general)

    def _last_contact(
        self, planned: Planned, row: Sequence[Value], notes: list[Note]
    ) -> None:
        value = self._cell(row, Column.LAST_CONTACT)
        if value is None:
            return
        day = read_date(value)
        if day is None:
            notes.append(Note.DATE_UNREADABLE)
        elif day > self.today:
            notes.append(Note.DATE_IN_FUTURE)
        elif planned.last_contact is None or day > planned.last_contact:
            planned.last_contact = day

    def _people(
        self, planned: Planned, row: Sequence[Value], notes: list[Note]
    ) -> tuple[int, tuple[NotAsked, ...]]:
        people = read_people(
            self._cell(row, Column.PERSON),
            self._cell(row, Column.PERSON_ADDRESS),
            self._cell(row, Column.PERSON_ROLE),
            planned.domain,
        )
        if len(people.invited) + len(people.left_out) > 1:
            notes.append(Note.TWO_NAMES)
        left_out = list(people.left_out)
        fresh = [who for who in people.invited if who.address not in self.addresses]
        left_out += [NotAsked.SAME_ADDRESS] * (len(people.invited) - len(fresh))
        planned.people += fresh
        self.addresses.update(who.address for who in fresh)
        return len(fresh), tuple(left_out)


_DETAILS = {
    Column.STREET: 80,
    Column.HOUSE_NUMBER: 12,
    Column.POSTCODE: 7,
    Column.CITY: 60,
    Column.GENERAL_PHONE: 20,
    Column.WEBSITE: 120,
    Column.REGISTER_NUMBER: 30,
}
