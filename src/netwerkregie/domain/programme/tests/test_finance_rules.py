# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of the finance system are read as Dutch systems write them; no database."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.domain.programme.finance_file import read_rows
from netwerkregie.domain.programme.rules.finance import (
    Booked,
    FinanceField,
    Unread,
    bundles,
    columns_of,
    find_header,
    is_enough,
    read_booked_amount,
    read_day,
    read_line,
    unseen,
)
from netwerkregie.domain.programme.rules.money import euro, total
from netwerkregie.foundation.kernel import RuleBroken

EXAMPLE = Path(__file__).parents[5] / "tests" / "data" / "financieel-systeem.csv"
HEADER = "Boekdatum;Factuurnummer;Crediteur;Omschrijving;Bedrag\r\n"
LINE = "03-02-2026;2026-041;Theatergroep Één & Ander;Voorstelling;1.250,50\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_list_reads_the_same_in_every_encoding_of_dutch_offices(
    encoding: str,
) -> None:
    rows = read_rows((HEADER + LINE).encode(encoding))
    columns = columns_of(rows[0], {})
    read = read_line(2, rows[1], columns)
    assert read == Booked(
        2, date(2026, 2, 3), euro("1250.50"), "2026-041", "Theatergroep Één & Ander"
    )


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1.250,50", "1250.50"),
        ("-12,50", "-12.50"),
        ("12,50-", "-12.50"),
        ("(12,50)", "-12.50"),
        ("€ 7", "7.00"),
        ("1250.50", "1250.50"),
        ("twaalf", None),
        ("1,2,3", None),
        ("=1+1", None),
    ],
)
def test_an_amount_is_read_as_it_was_booked(written: str, meant: str | None) -> None:
    expected = None if meant is None else euro(Decimal(meant))
    assert read_booked_amount(written) == expected


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("03-02-2026", date(2026, 2, 3)),
        ("3/2/2026", date(2026, 2, 3)),
        ("2026-02-03T00:00:00", date(2026, 2, 3)),
        ("20260203", date(2026, 2, 3)),
        ("31-02-2026", None),
        ("gisteren", None),
    ],
)
def test_a_day_is_read_as_it_was_booked(written: str, meant: date | None) -> None:
    assert read_day(written) == meant


def test_debit_and_credit_may_stand_apart_and_a_list_may_have_its_own_words() -> None:
    remembered = {"afgeboekt": FinanceField.DEBIT, "bijgeboekt": FinanceField.CREDIT}
    header = ["Datum", "Stuknummer", "Leverancier", "Afgeboekt", "Bijgeboekt"]
    assert not is_enough(columns_of(header, {}))
    columns = columns_of(header, remembered)
    assert is_enough(columns)
    read = read_line(2, ["01-03-2026", "7", "De Zolder", "", "40,00"], columns)
    assert isinstance(read, Booked)
    assert read.amount == euro("-40")
    formula = read_line(3, ["01-03-2026", "=1+1", "Zolder", "1,00", ""], columns)
    assert formula == Unread(3, "programme.line_formula")


@pytest.mark.parametrize("data", [b"", b"hallo\n", b"\x00\x01;\x02\n", b"PK\x03\x04"])
def test_what_is_no_list_says_so(data: bytes) -> None:
    with pytest.raises(RuleBroken):
        read_rows(data)


def test_the_example_of_a_list_is_read_whole() -> None:
    rows = read_rows(EXAMPLE.read_bytes())
    top = find_header(rows, {})
    columns = columns_of(rows[top], {})
    read = [read_line(at, row, columns) for at, row in enumerate(rows[top + 1 :])]
    found = [one for one in read if isinstance(one, Booked)]
    assert len(found) == len(read) == 7
    assert total([one.amount for one in found]) == euro("8121.50")
    assert found[-1].party == "Café Het Hoekje"


bookings = st.builds(
    Booked,
    row=st.integers(2, 99),
    on=st.dates(date(2026, 1, 1), date(2026, 1, 3)),
    amount=st.sampled_from([euro("10"), euro("-10"), euro("0.01")]),
    number=st.sampled_from(["2026-1", "2026-2"]),
    party=st.sampled_from(["De Zolder", "DE ZOLDER"]),
)


@given(st.lists(st.lists(bookings, max_size=8), max_size=4))
def test_whatever_lists_come_in_each_booking_comes_in_as_often_as_a_list_has_it(
    lists: list[list[Booked]],
) -> None:
    # A list of an overlapping period repeats earlier lines: the most that one list
    # holds of a line is how often it was booked.
    kept: dict[str, int] = {}
    most: dict[str, int] = {}
    for one in lists:
        fresh, seen = unseen(one, kept)
        assert len(fresh) + len(seen) == len(one)
        assert total([x.amount for b in bundles(fresh) for x in b.lines]) == total(
            [x.amount for x in fresh]
        )
        for line in fresh:
            kept[line.line_hash] = kept.get(line.line_hash, 0) + 1
        here = [line.line_hash for line in one]
        for name in here:
            most[name] = max(most.get(name, 0), here.count(name))
    assert kept == most
