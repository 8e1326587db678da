# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
# Lists of words read best as running text.
# ruff: noqa: SIM905
"""Where somebody can be reached or found: mail, profiles, streets and house numbers."""

import re
from collections.abc import Iterator

from netwerkregie.foundation.privacy.guard.kinds import Kind
from netwerkregie.foundation.privacy.guard.reading import Reading

Hit = tuple[Kind, int, int]

_AT = re.compile(
    r"@|\s?[(\[{<]\s?(?:at|apenstaartje|a)\s?[)\]}>]\s?|\s(?:apenstaartje|at)\s"
)
_BEFORE_AT = re.compile(r"[a-z0-9][a-z0-9._%+'-]{0,63}$")
_SPOKEN_BEFORE = re.compile(r"[a-z0-9_-]{1,30}(?: (?:punt|dot) [a-z0-9_-]{1,30}){0,3}$")
_DOT = r"\s?(?:\.|[(\[{]\s?(?:punt|dot|\.)\s?[)\]}]| punt | dot )\s?"
_AFTER_AT = re.compile(
    r"\s?[a-z0-9-]{1,63}(?:" + _DOT + r"[a-z0-9-]{2,63}){1,4}", re.ASCII
)
_SPOKEN_DOT = re.compile(r"\.[a-z]| (?:dot|punt) ")
# Mailboxes of an organisation, not of a person.
_SHARED = frozenset(
    "info contact administratie secretariaat receptie directie bestuur redactie post "
    "gemeente school mail welkom helpdesk service kantoor balie aanmelden inschrijven "
    "pers communicatie meldpunt advies algemeen office hello support noreply".split()
)
_PROFILE_SITE = re.compile(
    r"\b(?:instagram|facebook|fb|tiktok|snapchat|linkedin|twitter|x|t|telegram|discord|"
    r"youtube|vk|threads|bsky|mastodon|twitch|steamcommunity|reddit|pinterest|wa|"
    r"strava|onlyfans|roblox)"
    + _DOT
    + r"(?:com|nl|me|gg|tv|app|net|org|social|be)\s?/\s?@?[a-z0-9_.%/?=&@+-]{1,100}"
)
_PROFILE_PATH = re.compile(
    r"\bhttps?://[^\s/]{1,100}/(?:@|u/|user/|users/|in/|profile|profiel|people/)\S{1,200}"
)
_HANDLE = re.compile(r"(?<![\w@.])@[a-z0-9_][a-z0-9_.]{1,30}")
_PLATFORM = re.compile(
    r"\b(?:insta|instagram|snap|snapchat|tiktok|telegram|discord|facebook|fb|twitter|"
    r"roblox|steam|signal|linkedin|gamertag|gebruikersnaam|username|nickname|"
    r"schermnaam|accountnaam)(?:naam|account|profiel)?"
    r"(?: (?:is|heet|heet hij|name|username|user|account|gebruikersnaam|naam))?"
    r"\s?[:=-]?\s?"
    r"([a-z0-9]{1,30}[0-9_.][a-z0-9_.]{1,30})"
)
_POSTCODE = re.compile(r"(?<![\d-])[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![A-Za-z0-9])")
_POSTCODE_LOWER = re.compile(
    r"\b(?:postcode\W{1,3}[1-9]\d{3} ?[a-z]{2}\b|[1-9]\d{3} ?[a-z]{2} (?:nr\.? ?)?"
    r"\d{1,4}[a-z]?\b)"
)
_NOT_POSTCODE = frozenset(
    "in en op de te om is of al we nu tv en er ik je ze uw pm am".split()
)
_STREET_END = re.compile(
    r"(?:straat|laan|plein|kade|gracht|singel|dreef|steeg|boulevard|plantsoen|weg|"
    r"dijk|hof|pad|baan|markt|park|ring|wal|haven|street|road|avenue|lane)(?=[ ,])"
)
_STREET_START = re.compile(r"(?<![a-z'-])[a-z'-]{2,40}$")
_STREET_OF = re.compile(
    r"\b(?:laan|straat|weg|plein|kade|hof|dreef) (?:van |der? |den ){0,3}"
    r"[a-z'-]{3,30}(?=[ ,])"
)
_HOUSE = re.compile(
    r",? (?:nr\.? ?|nummer |no\.? ?)?\d{1,4}(?: ?[a-h]\b|-\d{1,3}| ?bis\b| ?hs\b)?"
    r"(?![\d%]|[.,:]\d)"
)
_HOUSE_FIRST = re.compile(r"\b\d{1,4}[a-h]? [a-z]{3,20} (?:street|road|avenue|lane)\b")
_NO_STREET = frozenset(
    "onderweg halfweg vrijmarkt wereldhaven luchthaven werkplein schoolplein "
    "rommelmarkt kerstmarkt weekmarkt zwembad uitweg omweg terugweg snelweg renbaan "
    "loopbaan bijbaan arbeidsmarkt woningmarkt supermarkt pretpark safaripark "
    "ramadanmarkt speelplein fietspad voetpad landingsbaan spoorweg binnenring "
    "kring during herfst".split()
)
_AMONG = re.compile(
    r" (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|"
    r"november|december|uur|jaar|keer|leerlingen|euro|mensen|personen|km|meter|procent)"
)
_LIVES = re.compile(
    r"\b(?:woon\w*|wonen|thuis\w*|huisadres|woonadres|woonachtig|verblijft|slaapt|"
    r"lives?|living|home|zijn adres|haar adres)\b"
)
_VENUE = re.compile(
    r"\b(?:buurthuis|wijkcentrum|school|basisschool|bibliotheek|gemeentehuis|locatie|"
    r"stadskantoor|stadhuis|kantoor|bijeenkomst|zaal|sporthal|moskee|kerk|synagoge|"
    r"café|cafe|station|bezoekadres|vestiging|training|vergadering|overleg|museum|"
    r"jongerencentrum|clubhuis|hall|office|library)\b"
)
_LOOK_BACK = 60


def addresses(reading: Reading) -> list[Hit]:
    """Return every place in the text that leads to where a person is."""
    lower = reading.lower
    hits = [*_mail(lower)]
    for pattern in (_PROFILE_SITE, _PROFILE_PATH):
        hits += [(Kind.PROFILE, *m.span()) for m in pattern.finditer(lower)]
    hits += [(Kind.PROFILE, *m.span()) for m in _HANDLE.finditer(lower)]
    hits += [
        (Kind.PROFILE, *m.span(1))
        for m in _PLATFORM.finditer(lower)
        if any(c.isalpha() for c in m[1])
    ]
    hits += [*_postcodes(reading), *_streets(lower)]
    return hits


def _mail(lower: str) -> Iterator[Hit]:
    for match in _AT.finditer(lower):
        after = _AFTER_AT.match(lower, match.end())
        if after is None:
            continue
        head = lower[max(0, match.start() - 100) : match.start()]
        before = _SPOKEN_BEFORE.search(head) or _BEFORE_AT.search(head)
        before = _BEFORE_AT.search(head) if match.group() == "@" else before
        if before is None or before.group() in _SHARED:
            continue
        if match.group().strip() == "at" and not _SPOKEN_DOT.search(after.group()):
            # "at" is an English word too: "we meet at school".
            continue
        start = match.start() - len(before.group())
        yield Kind.EMAIL, start, after.end()


def _postcodes(reading: Reading) -> Iterator[Hit]:
    for match in _POSTCODE.finditer(reading.plain):
        if match.group()[-2:].lower() not in _NOT_POSTCODE:
            yield Kind.ADDRESS, match.start(), match.end()
    for match in _POSTCODE_LOWER.finditer(reading.lower):
        letters = re.search(r"\d ?([a-z]{2})\b", match.group())
        if letters and letters.group(1) not in _NOT_POSTCODE:
            yield Kind.ADDRESS, match.start(), match.end()


def _streets(lower: str) -> Iterator[Hit]:
    yield from ((Kind.ADDRESS, *m.span()) for m in _HOUSE_FIRST.finditer(lower))
    for start, end in _street_names(lower):
        house = _HOUSE.match(lower, end)
        if house is None or _AMONG.match(lower, house.end()):
            continue
        before = lower[max(0, start - _LOOK_BACK) : start]
        around = before + lower[house.end() : house.end() + 20]
        # Where an organisation receives people is no secret; a home is.
        if _VENUE.search(before) and not _LIVES.search(around):
            continue
        yield Kind.ADDRESS, start, house.end()


def _street_names(lower: str) -> Iterator[tuple[int, int]]:
    for match in _STREET_END.finditer(lower):
        head = lower[max(0, match.start() - 41) : match.start()]
        begin = _STREET_START.search(head)
        if begin and lower[match.start() - len(begin[0]) : match.end()] in _NO_STREET:
            continue
        if begin:
            yield match.start() - len(begin[0]), match.end()
    for match in _STREET_OF.finditer(lower):
        yield match.span()
