# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in a case file: which kinds, how long its files and police data stay."""

from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.domain.casework.rules.cases import Kind, PartKind
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, ends_on


class KeepReason(StrEnum):
    """Why a file stays longer than its days; two people say so."""

    THREAT = "threat"
    SIGNED = "signed"
    DECISION = "decision"


class Provider(StrEnum):
    """Who provided data of the police or of criminal law."""

    POLICE = "police"
    PROSECUTOR = "prosecutor"
    MARECHAUSSEE = "marechaussee"
    PROBATION = "probation"
    JUSTICE = "justice"


class PoliceGround(StrEnum):
    """On which ground the provider gave it; the privacy officer confirms the list."""

    STANDING = "standing"
    ONCE = "once"
    PROSECUTION = "prosecution"
    CASE_TABLE = "case_table"


READ_ON_CASE = (PartKind.SHARED, PartKind.SELECTED)
"""Parts that are read together on the page of a case."""
READ_HERE = (*READ_ON_CASE, PartKind.POLICE)
"""Parts that have a page of their own in the case file.

Support and measures are read where they are written, each for its own purpose (M21).
"""
WRITTEN_HERE = (Kind.FACT, Kind.VIEW, Kind.ALTERNATIVE, Kind.PROTECTIVE)
"""What a member writes in a part; the other kinds come of acts of their own."""
FACTS = (Kind.FACT, Kind.WEIGHED)
"""Kinds that are shown as what was seen or found, not as what somebody thinks."""

FILE_DAYS = 14
POLICE_DAYS = 182
CONSENT_DAYS = 30
MOST_PERSONS = 3
LONGEST_NAME, LONGEST_CONTACT = 120, 200
LONGEST_USE = 500


def file_gone_on(today: date, band: AgeBand) -> date:
    """Return the day on which an uploaded file goes (M6)."""
    return ends_on(today, FILE_DAYS, band)


def police_latest(today: date, band: AgeBand, end: date) -> date:
    """Return the latest day until which data of the police stays."""
    return ends_on(today, POLICE_DAYS, band, end)


def check_police_end(day: date, today: date, band: AgeBand, end: date) -> date:
    """Return the end date of police data that its provider named.

    Raises:
        RuleBroken: it has passed, or lies after the longest term or the case's end.

    """
    latest = police_latest(today, band, end)
    if not today < day <= latest:
        code = "casework.police_end_not_possible"
        raise RuleBroken(code, "ends_on", latest=latest)
    return day


def consent_until(today: date) -> date:
    """Return the last day on which a provider's consent to pass on can be used."""
    return today + timedelta(days=CONSENT_DAYS)


def check_kind(kind: Kind) -> Kind:
    """Return a kind that a member writes by hand.

    Raises:
        RuleBroken: it comes of an act of its own.

    """
    if kind not in WRITTEN_HERE:
        code = "casework.kind_not_by_hand"
        raise RuleBroken(code, "kind")
    return kind


def check_said_on(day: date | None, today: date) -> date:
    """Return the day on which something was seen or said.

    Raises:
        RuleBroken: nobody said when, or it is still to come.

    """
    if day is None or day > today:
        code = "casework.fact_needs_a_day"
        raise RuleBroken(code, "said_on")
    return day


def check_token(number: int, taken: int) -> int:
    """Return the number of a person: the next one, and at most MOST_PERSONS.

    Raises:
        RuleBroken: a case is about few people, or its file becomes a register.

    """
    if not 1 <= number <= min(MOST_PERSONS, taken + 1):
        code = "casework.too_many_persons"
        raise RuleBroken(code, "number", most=MOST_PERSONS)
    return number
