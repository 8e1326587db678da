# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which spellings are one person, and which are not: a table, without a database."""

import pytest

from netwerkregie.foundation.vault.process.names import keys_of

BORN = "1998-07-14"

SAME = [
    # accents, case and signs
    (("Zoë Bérg", BORN), ("zoe BERG", BORN)),
    (("Şükran Özgür", BORN), ("Sukran Ozgur", BORN)),
    (("Ibrahim Y\u0131ld\u0131z", BORN), ("Ibrahim Yildiz", BORN)),
    (("Bjørn Sørensen", BORN), ("Bjorn Sorensen", BORN)),
    (("Ann O'Brien", BORN), ("Ann OBrien", BORN)),
    # particles
    (("Jan van der Berg", BORN), ("Jan Berg", BORN)),
    (("Jan van den Berg", BORN), ("J. vd Berg", BORN)),
    (("Sara El Amrani", BORN), ("Sara Amrani", BORN)),
    (("Sara El Amrani", BORN), ("Sara ElAmrani", BORN)),
    (("Sara Al-Hassan", BORN), ("Sara Alhassan", BORN)),
    (("Piet in 't Veld", BORN), ("Piet Veld", BORN)),
    # double names
    (("Anna Jansen-de Vries", BORN), ("Anna Jansen", BORN)),
    (("Anna Jansen-de Vries", BORN), ("Anna de Vries", BORN)),
    (("Anna Jansen - de Vries", BORN), ("Anna de Vries-Jansen", BORN)),
    # ij and y, ligature included
    (("Kees van Dijk", BORN), ("Kees van Dyk", BORN)),
    (("Kees van Dijk", BORN), ("Kees van D\u0133k", BORN)),
    (("Kees Wijnja", BORN), ("Kees Wÿnja", BORN)),
    # order
    (("Berg, Jan van der", BORN), ("Jan van der Berg", BORN)),
    (("Jan Peter Berg", BORN), ("Jan Berg", BORN)),
    (("Berg", BORN), ("Jan Berg", BORN)),
    # a day that is not known
    (("Jan Berg", "1998-00-00"), ("Jan Berg", BORN)),
    (("Jan Berg", "1998-07-00"), ("Jan Berg", BORN)),
    (("Jan Berg", "1998"), ("Jan Berg", "1998-00-00")),
    (("Jan Berg", "1998-01-01"), ("Jan Berg", BORN)),
    (("Jan Berg", "1998-01-01"), ("Jan Berg", "1998-01-01")),
]

APART = [
    (("Jan Berg", BORN), ("Jan Berg", "1998-07-15")),
    (("Jan Berg", BORN), ("Jan Burg", BORN)),
    (("Jan Berg", BORN), ("Jan Bergman", BORN)),
    (("Jan Berg", BORN), ("Jan Berg", "1997-01-01")),
    (("Jan Berg", "1998-00-00"), ("Jan Berg", "1999-07-14")),
    # Two of one name and year are not one because the year is the same.
    (("Jan Berg", BORN), ("Piet Berg", "1998-11-02")),
    (("Jan Jansen", BORN), ("Jan de Vries", BORN)),
]

TOO_LITTLE = [("", BORN), ("--", BORN), ("Jan Berg", ""), ("Jan Berg", "14-07-1998")]


def _meet(asks: tuple[str, str], stands: tuple[str, str]) -> bool:
    return not keys_of(*asks).asks.isdisjoint(keys_of(*stands).found_by)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_person_meet_both_ways(
    one: tuple[str, str], other: tuple[str, str]
) -> None:
    assert _meet(one, other)
    assert _meet(other, one)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_people_do_not_meet(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert not _meet(one, other)
    assert not _meet(other, one)


@pytest.mark.parametrize("person", TOO_LITTLE)
def test_too_little_gives_no_key(person: tuple[str, str]) -> None:
    assert not keys_of(*person).found_by
    assert not keys_of(*person).asks


def test_a_long_name_gives_a_bounded_number_of_keys() -> None:
    keys = keys_of("A " + " ".join(f"deel{'x' * n}" for n in range(1, 60)), BORN)
    assert len(keys.found_by) <= 2 * 8
