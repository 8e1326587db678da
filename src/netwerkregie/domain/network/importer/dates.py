# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dates as people type them, read without guessing."""

import re
from datetime import date, timedelta

from netwerkregie.domain.network.importer.sheets import Formula, Value

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january",
            "feb februari february",
            "mrt maa mar maart march",
            "apr april",
            "mei may",
            "jun juni june",
            "jul juli july",
            "aug augustus august",
            "sep sept september",
            "okt oct oktober october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_DUTCH = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})")
_WORDS = re.compile(r"(\d{1,2})[ -]+([a-z]+)\.?[ -]+(\d{4}|\d{2})")
_SERIAL = re.compile(r"\d{5}")
# Day one of a spreadsheet; it counts a 29 February 1900 that never was.
_EPOCH = date(1899, 12, 30)
_SHORT_YEAR = 100
_SERIALS = range(36_526, 62_000)


def read_date(value: Value) -> date | None:
    """Return the day that was meant, or None where it cannot be known.

    '03/04/26' is the third of April: the lists are Dutch. 'Vorige week' depends on
    a day that nobody wrote down, so it is no date.
    """
    if value is None or isinstance(value, Formula):
        return None
    if isinstance(value, date):
        return value
    text = value.strip().casefold()
    try:
        return _by_numbers(text) or _by_words(text) or _by_serial(text)
    except ValueError:
        return None


def _by_numbers(text: str) -> date | None:
    if found := _ISO.fullmatch(text):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DUTCH.fullmatch(text):
        return date(_year(found[3]), int(found[2]), int(found[1]))
    return None


def _by_words(text: str) -> date | None:
    found = _WORDS.fullmatch(text)
    if found is None or found[2] not in _MONTHS:
        return None
    return date(_year(found[3]), _MONTHS[found[2]], int(found[1]))


def _by_serial(text: str) -> date | None:
    if _SERIAL.fullmatch(text) and int(text) in _SERIALS:
        return _EPOCH + timedelta(days=int(text))
    return None


def _year(text: str) -> int:
    return int(text) + 2000 if int(text) < _SHORT_YEAR else int(text)
