# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What organisations offer and ask: what fits, why, and how an introduction goes.

An introduction is asked, never assumed: contact details pass when both said yes.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from netwerkregie.domain.network.rules.terms import months_later

WORDS_LENGTH = 200
LASTS_MONTHS = 12
ASKED_DAYS_BEFORE = 30
INTRODUCTION_DAYS = 14
INTRODUCTION_KEPT_MONTHS = 12
MOST_OF_ONE = 30
MOST_REASONS = 5
_SHORTEST_WORD = 4
_TELLS_NOTHING = frozenset(
    [
        *("voor", "naar", "onze", "graag", "zoeken", "zoekt", "bieden", "biedt"),
        *("willen", "kunnen", "hebben", "nodig", "samen", "iemand", "mensen"),
        *("elke", "iedere", "week", "maand", "keer", "onder", "over", "door"),
        *("paar", "hele", "heel", "meer", "ongeveer", "ander", "andere", "deze"),
    ]
)


class Direction(StrEnum):
    """Whether something is offered or asked."""

    OFFER = "offer"
    REQUEST = "request"


class OfferKind(StrEnum):
    """What an organisation can offer or ask; about means and time, not about people."""

    ROOM = "room"
    SPEAKER = "speaker"
    MENTOR = "mentor"
    INTERPRETING = "interpreting"
    SPORT = "sport"
    LESSON = "lesson"
    HOMEWORK = "homework"
    INTERNSHIP = "internship"
    FOOD = "food"
    MATERIALS = "materials"
    TRANSPORT = "transport"
    KNOWLEDGE = "knowledge"
    HANDS = "hands"


class When(StrEnum):
    """When something is possible or needed."""

    DAYTIME = "daytime"
    EVENING = "evening"
    WEEKEND = "weekend"
    HOLIDAYS = "holidays"
    TO_AGREE = "to_agree"


# Words by which a kind is found besides its label: what people type for it.
WORDS_OF: dict[OfferKind, tuple[str, ...]] = {
    OfferKind.ROOM: ("zaal", "ruimte", "lokaal", "vergaderruimte", "keuken"),
    OfferKind.SPEAKER: ("spreker", "lezing", "verhaal", "gastspreker"),
    OfferKind.MENTOR: ("mentor", "maatje", "coach", "begeleider"),
    OfferKind.INTERPRETING: ("tolk", "taal", "vertalen", "vertaling"),
    OfferKind.SPORT: ("sport", "sportles", "training", "bewegen", "voetbal"),
    OfferKind.LESSON: ("les", "gastles", "workshop"),
    OfferKind.HOMEWORK: ("huiswerk", "bijles", "studie"),
    OfferKind.INTERNSHIP: ("stage", "stageplek", "werkplek"),
    OfferKind.FOOD: ("eten", "maaltijd", "koken"),
    OfferKind.MATERIALS: ("materiaal", "spullen", "apparatuur", "beamer"),
    OfferKind.TRANSPORT: ("vervoer", "bus", "busje", "auto"),
    OfferKind.KNOWLEDGE: ("kennis", "advies", "meedenken"),
    OfferKind.HANDS: ("hulp", "handen", "vrijwilligers", "klussen"),
}


class Why(StrEnum):
    """Why a request and an offer may fit; shown with the suggestion."""

    SAME_KIND = "same_kind"
    SAME_DISTRICT = "same_district"
    SAME_TIME = "same_time"
    SAME_WORDS = "same_words"


class Meeting(StrEnum):
    """The states of an introduction."""

    ASKED = "asked"
    AGREED = "agreed"
    NOT_NOW = "not_now"
    EXPIRED = "expired"


class Answer(StrEnum):
    """What a side says; a no needs no reason and is not kept with a name."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Known:
    """What is compared of an offer or a request."""

    kind: str
    when: str
    districts: frozenset[str]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason to suggest, with the words or districts that it is about."""

    why: Why
    about: tuple[str, ...] = ()


def expires_on(confirmed_on: date) -> date:
    """Return the day on which an offer is gone unless it is confirmed again."""
    return months_later(confirmed_on, LASTS_MONTHS)


def wants_asking(expires: date, today: date) -> bool:
    """Tell whether the organisation should be asked whether it still holds."""
    return today >= expires - timedelta(days=ASKED_DAYS_BEFORE)


def is_gone(expires: date, today: date) -> bool:
    """Tell whether an offer is over: on its last day it is no longer there."""
    return today >= expires


def introduction_ends(asked_on: date) -> date:
    """Return the last day on which both can still say yes."""
    return asked_on + timedelta(days=INTRODUCTION_DAYS)


def meeting_of(state: str, ends_on: date, today: date) -> Meeting:
    """Return the state of an introduction today, whatever a job did or did not."""
    if state == Meeting.ASKED and today > ends_on:
        return Meeting.EXPIRED
    return Meeting(state)


def after_answers(one: str, other: str) -> Meeting:
    """Return the state after what both sides said so far."""
    if Answer.NO in {one, other}:
        return Meeting.NOT_NOW
    if one == other == Answer.YES:
        return Meeting.AGREED
    return Meeting.ASKED


def reasons(one: Known, other: Known) -> list[Reason]:
    """Return why a request and an offer may fit; an empty list suggests nothing.

    The kind has to be the same, or at least two of their own words. District and time
    alone would suggest anything to anybody.
    """
    found: list[Reason] = []
    shared = sorted(
        word
        for word in one.words & other.words
        if len(word) >= _SHORTEST_WORD and word not in _TELLS_NOTHING
    )
    is_same_kind = one.kind == other.kind
    if not is_same_kind and len(shared) <= 1:
        return found
    if is_same_kind:
        found.append(Reason(Why.SAME_KIND))
    districts = sorted(one.districts & other.districts)
    if districts:
        found.append(Reason(Why.SAME_DISTRICT, tuple(districts[:MOST_REASONS])))
    if one.when == other.when != When.TO_AGREE:
        found.append(Reason(Why.SAME_TIME))
    if shared:
        found.append(Reason(Why.SAME_WORDS, tuple(shared[:MOST_REASONS])))
    return found
