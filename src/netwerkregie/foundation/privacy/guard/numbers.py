# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Lists of words read best as running text.
# ruff: noqa: SIM905
"""Numbers that lead to a person: phones, BSNs, accounts, number plates, birth dates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import phonenumbers
from stdnum import iban as iban_number
from stdnum.nl import bsn as bsn_number

from netwerkregie.foundation.privacy.guard.kinds import Kind
from netwerkregie.foundation.privacy.guard.reading import Reading

Hit = tuple[Kind, int, int]

_SPOKEN = {
    "nul": "0", "zero": "0", "oh": "0", "een": "1", "one": "1", "twee": "2",
    "two": "2", "drie": "3", "three": "3", "vier": "4", "four": "4", "vijf": "5",
    "five": "5", "zes": "6", "six": "6", "zeven": "7", "seven": "7", "acht": "8",
    "eight": "8", "negen": "9", "nine": "9",
}  # fmt: skip
_PIECE = re.compile(r"\d+|\b(?:" + "|".join(_SPOKEN) + r")\b")
_GAP = re.compile(r"[^a-z0-9\n]{0,3}")
_LETTER_O = re.compile(r"(?<=\d)o(?=\d)|\bo(?=[ -]?6[ -]?\d)")
_LETTER_L = re.compile(r"(?<=\d)[il|](?=\d)")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}(?= ?(?:uur|u\b|h\b|-))")
# The shortest month in full, and the bounds of a date.
_MONTH, _YEAR, _LAST_DAY, _DECEMBER = 3, 4, 31, 12
_MONTHS = (
    "januari january jan februari february feb maart march mrt mar april apr mei may "
    "juni june jun juli july jul augustus august aug september sept sep oktober "
    "october okt oct november nov december dec"
).split()
_DATE = re.compile(
    r"(?<!\d)(?:"
    r"(?P<d>\d{1,2})(?P<s>[-/. ])(?P<m>\d{1,2})(?P=s)'?(?P<y>\d{4}|\d{2})"
    r"|(?P<iy>\d{4})[-/.](?P<im>\d{1,2})[-/.](?P<id>\d{1,2})"
    r"|(?P<td>\d{1,2})(?:e|th|st|nd|rd)? ?[-. ]?(?:of )?"
    r"(?P<tm>" + "|".join(_MONTHS) + r")\b[-., ]{0,2}(?P<ty>'?\d{2,4})?"
    r")(?!\d)"
)
_BORN = re.compile(
    r"\b(?:geb|geboren|geboortedatum|geboortedag|geb\.?datum|born|dob|birthday|"
    r"birthdate|date of birth|jarig|verjaart|verjaardag)\b"
)
_BORN_WORDS = re.compile(
    r"\b(?:geboren op|geboortedatum|born on)\b[^\d.!?\n]{1,25}\b("
    + "|".join(m for m in _MONTHS if len(m) > _MONTH)
    + r")\b"
)
_BEFORE_EVENT = re.compile(
    r"\b(?:op|sinds|van|vanaf|tot|per|voor|na|om|on|since|until|from|before|after|"
    r"datum|dd|d\.d|met|en|ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|"
    r"vrijdag|zaterdag|zondag|de aanslag(?:en)?)[ .:,]*$"
)
_PHONE_CUE = re.compile(
    r"\b(?:tel|telefoon|telefoonnummer|mobiel|mobile|phone|bel|bellen|call|app|appen|"
    r"whatsapp|nummer|number|sms|06)\b[^\n]{0,20}$"
)
_BSN_CUE = re.compile(r"\b(?:bsn|sofi|sofinummer|burgerservice\w*)\b[^\n]{0,20}$")
_IBAN = re.compile(r"\b[a-z]{2} ?\d{2}(?:[ .-]?[a-z0-9]){11,30}")
_PLATE = re.compile(
    r"(?<![\w-])(?:[A-Z]{2}([- ])\d\d\1\d\d|\d\d([- ])\d\d\2[A-Z]{2}"
    r"|\d\d([- ])[A-Z]{2}\3\d\d|[A-Z]{2}([- ])\d\d\4[A-Z]{2}"
    r"|[A-Z]{2}([- ])[A-Z]{2}\5\d\d|\d\d([- ])[A-Z]{2}\6[A-Z]{2}"
    r"|\d\d([- ])[A-Z]{3}\7\d|\d([- ])[A-Z]{3}\8\d\d|[A-Z]{2}([- ])\d{3}\9[A-Z]"
    r"|[A-Z]([- ])\d{3}\10[A-Z]{2}|[A-Z]{3}([- ])\d\d\11[A-Z]"
    r"|[A-Z]([- ])\d\d\12[A-Z]{3}|\d([- ])[A-Z]{2}\13\d{3}"
    r"|\d{3}([- ])[A-Z]{2}\14\d)(?![\w-])"
)
_PLATE_CUE = re.compile(
    r"\b(?:kenteken|kentekenplaat|nummerplaat|number ?plate|licen[cs]e plate)\b"
    r"[^\n\w]{0,4}(?:is |nr |met )?([a-z0-9]{1,3}[- ]?[a-z0-9]{1,3}[- ]?[a-z0-9]{1,3})"
)
_LOOK_BACK = 45
_LOCAL = 7
_MIN_DIGITS, _PHONE, _BSN, _LONG_PIECE = 6, 10, 9, 8
_EARLIEST_BIRTH = 1915
_WINDOW = 13
# The longest number that E.164 knows.
_LONGEST = 15


@dataclass(frozen=True, slots=True)
class _Piece:
    digits: str
    start: int
    end: int


def numbers(reading: Reading, today: date) -> Iterator[Hit]:
    """Yield every number in the text that leads to a person."""
    lower = _LETTER_L.sub("1", _LETTER_O.sub("0", reading.lower))
    hits = [*_ibans(lower), *_plates(reading)]
    dates = [match for match in _DATE.finditer(lower) if _is_date(match, lower)]
    hits.extend(_births(lower, dates, today))
    yield from hits
    covered = [hit[1:] for hit in hits]
    covered += [match.span() for match in dates]
    covered += [match.span() for match in _CLOCK.finditer(lower)]
    masked = _masked(lower, covered)
    for run in _runs(masked):
        yield from _in_run(masked, run)


def _masked(text: str, spans: list[tuple[int, int]]) -> str:
    """Return the text with what was found or is a date made unreadable."""
    parts: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if start >= done:
            parts += [text[done:start], "x" * (end - start)]
            done = end
    return "".join(parts) + text[done:]


def _is_date(match: re.Match[str], lower: str) -> bool:
    """Tell a date from part of a number: "06 12 34 56 78" goes on after it."""
    day = int(match["d"] or match["id"] or match["td"])
    month = int(match["m"] or match["im"] or 1)
    if not (1 <= day <= _LAST_DAY and 1 <= month <= _DECEMBER):
        return False
    mark = match["s"]
    if mark is None:
        return True
    after = lower[match.end() : match.end() + 2]
    before = lower[max(0, match.start() - 2) : match.start()]
    goes_on = after[:1] == mark and after[1:].isdigit()
    return not goes_on and not (before[1:] == mark and before[:1].isdigit())


def _ibans(lower: str) -> Iterator[Hit]:
    for match in _IBAN.finditer(lower):
        shown = match.group()
        # A sentence may go on after the account: try the lengths that exist.
        compact = re.sub(r"[ .-]", "", shown)
        for length in range(min(34, len(compact)), 14, -1):
            if iban_number.is_valid(compact[:length]):
                end = _end_of(shown, length)
                yield Kind.IBAN, match.start(), match.start() + end
                break


def _end_of(shown: str, length: int) -> int:
    seen = 0
    for place, char in enumerate(shown):
        seen += char.isalnum()
        if seen == length:
            return place + 1
    return len(shown)


def _plates(reading: Reading) -> Iterator[Hit]:
    for match in _PLATE.finditer(reading.plain):
        yield Kind.PLATE, match.start(), match.end()
    for match in _PLATE_CUE.finditer(reading.lower):
        found = match.group(1)
        if any(c.isdigit() for c in found) and any(c.isalpha() for c in found):
            yield Kind.PLATE, match.start(1), match.end(1)


def _births(lower: str, dates: list[re.Match[str]], today: date) -> Iterator[Hit]:
    for match in dates:
        before = lower[max(0, match.start() - _LOOK_BACK) : match.start()]
        after = lower[match.end() : match.end() + 25]
        cued = _BORN.search(before) or _BORN.search(after)
        if cued or _looks_like_birth(match, before, today):
            yield Kind.BIRTH_DATE, match.start(), match.end()
    for match in _BORN_WORDS.finditer(lower):
        yield Kind.BIRTH_DATE, match.start(), match.end()


def _looks_like_birth(match: re.Match[str], before: str, today: date) -> bool:
    """Take a bare date in full figures for a birth date, when it is years ago."""
    year = match["y"] or match["iy"]
    month = match["m"] or match["im"]
    if year is None or len(year) < _YEAR or not 1 <= int(month) <= _DECEMBER:
        return False
    if not _EARLIEST_BIRTH <= int(year) <= today.year - 4:
        return False
    return _BEFORE_EVENT.search(before) is None


def _runs(masked: str) -> Iterator[list[_Piece]]:
    """Yield stretches of figures that are written as one number."""
    run: list[_Piece] = []
    for match in _PIECE.finditer(masked):
        plus = masked[match.start() - 1 : match.start()] == "+"
        if run and (plus or not _GAP.fullmatch(masked, run[-1].end, match.start())):
            yield run
            run = []
        shown = match.group()
        digits = _SPOKEN.get(shown, shown)
        run.append(_Piece(digits, match.start(), match.end()))
    yield run


def _in_run(masked: str, run: list[_Piece]) -> Iterator[Hit]:
    if sum(len(piece.digits) for piece in run) < _MIN_DIGITS:
        return
    place = 0
    while place < len(run):
        # Long columns of figures: look only where a number can begin.
        can = (
            place < _WINDOW
            or run[place].digits[0] in "06"
            or len(run[place].digits) >= _LOCAL
        )
        taken = _number_at(masked, run, place) if can else None
        if taken is None:
            place += 1
            continue
        kind, size = taken
        yield kind, run[place].start, run[place + size - 1].end
        place += size


def _number_at(masked: str, run: list[_Piece], place: int) -> tuple[Kind, int] | None:
    """Return the longest number that starts with this piece, and its size in pieces."""
    digits = ""
    begin = run[place].start
    plus = masked[max(0, begin - 1) : begin] == "+"
    before = masked[max(0, begin - _LOOK_BACK) : begin]
    best: tuple[Kind, int] | None = None
    for size, piece in enumerate(run[place : place + _WINDOW], 1):
        digits += piece.digits
        if len(digits) > _LONGEST:
            break
        if len(digits) < _MIN_DIGITS:
            continue
        whole = place == 0 and size == len(run)
        begins = place == 0 or len(run[place].digits) >= _MONTH - 1
        if _is_phone(digits, before, plus=plus, whole=whole, begins=begins):
            best = Kind.PHONE, size
        elif not best and _is_bsn(digits, before, alone=whole or size == 1):
            best = Kind.BSN, size
    return best


def _is_phone(
    digits: str, before: str, *, plus: bool, whole: bool, begins: bool
) -> bool:
    if plus:
        return _is_foreign(digits)
    if digits.startswith("00"):
        return begins and len(digits) > _PHONE and _is_foreign(digits[2:])
    if digits.startswith("0") and len(digits) == _PHONE:
        return True
    if len(digits) == _BSN and digits.startswith("6") and _PHONE_CUE.search(before):
        return True
    return (
        whole
        and _LOCAL <= len(digits) <= _WINDOW
        and bool(
            re.search(
                r"\b(?:tel|telefoon|telefoonnummer|mobiel|phone)\b\W{0,3}$", before
            )
        )
    )


def _is_foreign(digits: str) -> bool:
    try:
        number = phonenumbers.parse("+" + digits)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_possible_number(number)


def _is_bsn(digits: str, before: str, *, alone: bool) -> bool:
    """Apply the eleven-test; RSINs pass it too and are stopped with the BSNs."""
    if len(digits) == _BSN:
        if not bsn_number.is_valid(digits) or "€" in before[-3:]:
            return False
        return alone or _BSN_CUE.search(before) is not None
    if len(digits) == _LONG_PIECE and _BSN_CUE.search(before):
        return bool(bsn_number.is_valid("0" + digits))
    return False
