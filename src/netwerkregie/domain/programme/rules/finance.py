# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a list of the finance system says: columns, amounts, days and what is the same.

Nothing here touches a database. A line of such a list is a booked amount, with the
party's own number; a credit is below nothing.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from moneyed import Money

from netwerkregie.domain.programme.rules.budget import NAME_LENGTH
from netwerkregie.domain.programme.rules.grants import REFERENCE_LENGTH
from netwerkregie.domain.programme.rules.money import NOTHING, read_amount, total

MOST_LINES = 5_000
HEADER_LENGTH = 60
_TOP_ROWS = 15


class FinanceField(StrEnum):
    """What a column of such a list can be; every other column stays outside."""

    DAY = "day"
    AMOUNT = "amount"
    DEBIT = "debit"
    CREDIT = "credit"
    NUMBER = "number"
    PARTY = "party"


KNOWN = {
    FinanceField.DAY: (
        *("boekdatum", "datum", "factuurdatum", "transactiedatum", "day of booking"),
    ),
    FinanceField.AMOUNT: ("bedrag", "bedrag eur", "bedrag in euro", "saldo", "amount"),
    FinanceField.DEBIT: ("debet", "bedrag debet", "debet eur"),
    FinanceField.CREDIT: ("credit", "bedrag credit", "credit eur"),
    FinanceField.NUMBER: (
        *("factuurnummer", "factuur", "factuurnr", "boekstuknummer", "boekstuk"),
        *("stuknummer", "documentnummer", "number of the invoice"),
    ),
    FinanceField.PARTY: (
        *("crediteur", "leverancier", "naam crediteur", "tegenpartij"),
        "supplier",
    ),
}
_BY_WORD = {word: column for column, words in KNOWN.items() for word in words}


class Fate(StrEnum):
    """What would happen to what belongs together in a list."""

    PAYS = "pays"
    RECEIVES = "receives"
    KNOWN = "known"
    ASKS = "asks"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Booked:
    """A line of a list: what was booked, on which day, for which number."""

    row: int
    on: date
    amount: Money
    number: str
    party: str

    @property
    def line_hash(self) -> str:
        """What two lines share when they are the same booking."""
        said = f"{self.on}|{self.amount.amount:.2f}|{fold(self.number)}|"
        return hashlib.sha256((said + fold(self.party)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Unread:
    """A line that could not be read, by its place and what is wrong with it."""

    row: int
    why: str


@dataclass(frozen=True, slots=True)
class Bundle:
    """Lines of one party under one number: together they are one invoice."""

    party: str
    number: str
    lines: tuple[Booked, ...]

    @property
    def amount(self) -> Money:
        """What they add up to."""
        return total([one.amount for one in self.lines])

    @property
    def on(self) -> date:
        """The last day on which something of it was booked."""
        return max(one.on for one in self.lines)


def fold(text: str) -> str:
    """Return words as they are compared: small letters, one space, no signs."""
    return " ".join(re.sub(r"[^\w]+", " ", text.casefold()).split())


def header_of(text: str) -> str:
    """Return a heading as it is remembered."""
    return fold(text)[:HEADER_LENGTH]


def columns_of(
    header: Sequence[str], remembered: Mapping[str, FinanceField]
) -> dict[FinanceField, int]:
    """Return where each known column stands; the first of its kind counts."""
    found: dict[FinanceField, int] = {}
    for place, text in enumerate(header):
        key = header_of(text)
        meaning = remembered.get(key) or _BY_WORD.get(key)
        if meaning is not None:
            found.setdefault(meaning, place)
    return found


def is_enough(columns: Mapping[FinanceField, int]) -> bool:
    """Tell whether a list can be read: a day, a number, a party and an amount."""
    has_amount = FinanceField.AMOUNT in columns or {
        FinanceField.DEBIT,
        FinanceField.CREDIT,
    } <= set(columns)
    needed = {FinanceField.DAY, FinanceField.NUMBER, FinanceField.PARTY}
    return has_amount and needed <= set(columns)


def find_header(
    rows: Sequence[Sequence[str]], remembered: Mapping[str, FinanceField]
) -> int:
    """Return in which row the headings stand: the one with most known words."""
    top = rows[:_TOP_ROWS]
    known = [len(columns_of(row, remembered)) for row in top]
    return known.index(max(known)) if known else 0


def read_day(text: str) -> date | None:
    """Return a day as Dutch systems write it; None when it is none.

    Worked examples: 03-02-2026, 3/2/2026, 03.02.2026, 2026-02-03 and 20260203 are all
    the third of February.
    """
    plain = text.strip().split(" ")[0].split("T")[0]
    if found := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", plain):
        day, month, year = (int(one) for one in found.groups())
    elif found := re.fullmatch(r"(\d{4})-?(\d{2})-?(\d{2})", plain):
        year, month, day = (int(one) for one in found.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_booked_amount(text: str) -> Money | None:
    """Return an amount of a finance system: 12,50- and (12,50) are below nothing."""
    plain = text.strip()
    if plain.startswith("(") and plain.endswith(")"):
        plain = "-" + plain[1:-1]
    elif plain.endswith("-") and not plain.endswith(",-"):
        plain = "-" + plain[:-1]
    return read_amount(plain.removeprefix("+"))


def read_line(
    row: int, cells: Sequence[str], columns: Mapping[FinanceField, int]
) -> Booked | Unread:
    """Return a line as a booking, or why it is none."""

    def cell(column: FinanceField) -> str:
        at = columns.get(column, len(cells))
        return " ".join(cells[at].split()) if at < len(cells) else ""

    on, amount = read_day(cell(FinanceField.DAY)), _amount_of(cell)
    number, party = cell(FinanceField.NUMBER), cell(FinanceField.PARTY)
    if on is None:
        return Unread(row, "programme.line_no_day")
    if amount is None or amount == NOTHING:
        return Unread(row, "programme.line_no_amount")
    if not number or not party:
        return Unread(row, "programme.line_no_number")
    # What a spreadsheet would take for a formula is never taken for a value.
    if number[0] in "=@" or party[0] in "=@+":
        return Unread(row, "programme.line_formula")
    if len(number) > REFERENCE_LENGTH - 4 or len(party) > NAME_LENGTH:
        return Unread(row, "programme.line_too_long")
    return Booked(row, on, amount, number, party)


def unseen(
    lines: Iterable[Booked], before: Mapping[str, int]
) -> tuple[list[Booked], list[Booked]]:
    """Part what is new from what came in earlier.

    The same line twice in one list is two bookings. Of a line that came in once before
    the first one here is that one, and only what is more than that is new: so the same
    list again brings nothing, and a list of an overlapping period only its new days.
    """
    left = Counter(before)
    fresh: list[Booked] = []
    seen: list[Booked] = []
    for one in lines:
        if left[one.line_hash] > 0:
            left[one.line_hash] -= 1
            seen.append(one)
        else:
            fresh.append(one)
    return fresh, seen


def bundles(lines: Iterable[Booked]) -> list[Bundle]:
    """Return lines by party and number, in the order in which they first come."""
    by_key: dict[tuple[str, str], list[Booked]] = defaultdict(list)
    for one in lines:
        by_key[fold(one.party), fold(one.number)].append(one)
    return [
        Bundle(found[0].party, found[0].number, tuple(found))
        for found in by_key.values()
    ]


def _amount_of(cell: Callable[[FinanceField], str]) -> Money | None:
    if whole := cell(FinanceField.AMOUNT):
        return read_booked_amount(whole)
    debit, credit = cell(FinanceField.DEBIT), cell(FinanceField.CREDIT)
    less = read_booked_amount(credit) if credit else NOTHING
    more = read_booked_amount(debit) if debit else NOTHING
    return None if more is None or less is None else more - less
