# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Eighteen months of contact moments with the rhythm of real work.

Tuesdays and Thursdays are full, holidays are quiet, three tense weeks are busy, some
relations have gone quiet and some never began. Text is kept only where a confirmed
representative can read it back, and only from the day that person was there.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from random import Random

from .content_files import happens, organisations, read
from .content_population import represented_since
from .content_shapes import (
    AMSTERDAM,
    LIFE_DAYS,
    SATURDAY,
    ContactMoment,
    Organisation,
)

# Who keeps the relations in each municipality.
COLLEAGUES = {"mergelstad": ("noor", "ruben"), "gouwedam": ("willemijn", "samira")}
FRIDAY = 4
# Weeks that began with bad news: days ago, and whom it touched.
TENSE_WEEKS = (421, 262, 96)
TOUCHED = {"education", "residents", "youth", "faith_and_philosophy", "safety"}
# Monday to Friday: nobody plans a visit on a Friday afternoon if it can be helped.
WEEKDAY_WEIGHTS = (3, 6, 4, 6, 2)

REGULAR, GONE_QUIET, NEW, NEVER = "regular", "gone_quiet", "new", "never"
RELATIONS = {REGULAR: 73, GONE_QUIET: 14, NEW: 7, NEVER: 6}

# Weights of the subjects per domain; what is not listed does not occur there.
USUAL_SUBJECTS = {
    "training": 3,
    "activity": 5,
    "agreement": 2,
    "follow_up": 5,
    "other_cooperation": 4,
    "neighbourhood_tension": 2,
}
DOMAIN_SUBJECTS = {
    "education": {"school_safety": 8, "youth_work": 2},
    "care": {"training": 4},
    "youth": {"youth_work": 9, "subsidy": 2},
    "faith_and_philosophy": {"subsidy": 1, "neighbourhood_tension": 3},
    "sport": {"youth_work": 3, "subsidy": 3},
    "residents": {"neighbourhood_tension": 6, "subsidy": 3},
    "interest": {"subsidy": 2, "training": 2},
    "safety": {"neighbourhood_tension": 6, "activity": 0, "other_cooperation": 0},
    "municipality": {"agreement": 3},
    "business": {"youth_work": 2},
}
KINDS = {
    "introduction": ("visit", "visit", "meeting", "call"),
    "school_safety": ("visit", "meeting", "call", "lesson"),
    "training": ("meeting", "event", "call", "mail"),
    "youth_work": ("visit", "meeting", "call", "event"),
    "neighbourhood_tension": ("call", "visit", "meeting", "call"),
    "activity": ("event", "visit", "mail", "meeting"),
    "agreement": ("meeting", "mail", "visit"),
    "follow_up": ("call", "mail", "call"),
    "subsidy": ("mail", "call", "meeting"),
    "other_cooperation": ("visit", "call", "mail", "meeting"),
}


def contacts(today: date, seed: int = 1) -> tuple[ContactMoment, ...]:
    """Every contact moment of the past eighteen months, oldest first."""
    found = [
        contact
        for organisation in organisations()
        for contact in _relation(organisation, today, seed)
    ]
    return tuple(sorted(found, key=lambda c: (c.moment, c.organisation)))


def is_quiet(day: date) -> bool:
    """Whether schools and city hall are on holiday: little is planned then."""
    month_day = (day.month, day.day)
    christmas = month_day >= (12, 22) or month_day <= (1, 4)
    summer = (7, 14) <= month_day <= (8, 21)
    may = (4, 27) <= month_day <= (5, 5)
    return christmas or summer or may


def _relation(
    organisation: Organisation, today: date, seed: int
) -> Iterator[ContactMoment]:
    rng = Random(f"{seed} {organisation.municipality} {organisation.slug}")
    relation = rng.choices(list(RELATIONS), weights=list(RELATIONS.values()))[0]
    team = COLLEAGUES[organisation.municipality]
    known_by = (rng.choice(team),) if happens(rng, 40) else team
    days = _days(organisation, relation, today, rng)
    for position, (day, is_tense) in enumerate(days):
        subject = _subject(organisation, position, is_tense=is_tense, rng=rng)
        yield ContactMoment(
            municipality=organisation.municipality,
            organisation=organisation.slug,
            moment=_moment(day, rng),
            kind=_kind(subject, organisation, rng),
            subject=subject,
            agreement=_agreement(organisation, subject, day, today, rng),
            next_day=_next_day(day, today, rng, is_last=position == len(days) - 1),
            by=rng.choice(known_by),
        )


def _days(
    organisation: Organisation, relation: str, today: date, rng: Random
) -> list[tuple[date, bool]]:
    """The working days of contact, oldest first, and which belong to a tense week."""
    if relation == NEVER:
        return []
    oldest = LIFE_DAYS - 1 - rng.randint(0, organisation.rhythm_days)
    if relation == NEW:
        oldest = rng.randint(8, 110)
    newest = rng.randint(170, 380) if relation == GONE_QUIET else 1
    days: dict[date, bool] = {}
    ago = float(oldest)
    while ago >= newest:
        day = _working_day(today - timedelta(days=int(ago)), today, rng)
        if not is_quiet(day) or happens(rng, 12):
            days.setdefault(day, False)
        ago -= organisation.rhythm_days * rng.uniform(0.45, 1.35)
    if organisation.domain in TOUCHED:
        for tense in TENSE_WEEKS:
            if newest <= tense <= oldest and happens(rng, 45):
                first = today - timedelta(days=tense)
                days[_working_day(first, today, rng)] = True
    return sorted(days.items())


def _working_day(day: date, today: date, rng: Random) -> date:
    """A working day in the same week, before today and within the eighteen months."""
    monday = day - timedelta(days=day.weekday())
    oldest = today - timedelta(days=LIFE_DAYS)
    week = [monday + timedelta(days=n) for n in range(SATURDAY)]
    weights = [
        weight if oldest <= option < today else 0
        for option, weight in zip(week, WEEKDAY_WEIGHTS, strict=True)
    ]
    if any(weights):
        return rng.choices(week, weights=weights)[0]
    # A week with no working day left: the Friday before today, the Monday after oldest.
    return monday + timedelta(days=7 if day < oldest + timedelta(days=7) else -3)


def _moment(day: date, rng: Random) -> datetime:
    minutes = rng.choice((9, 10, 10, 11, 13, 14, 14, 15, 16)) * 60
    minutes += rng.choice((0, 15, 30, 45))
    return datetime.combine(day, time(minutes // 60, minutes % 60), AMSTERDAM)


def _subject(
    organisation: Organisation, position: int, *, is_tense: bool, rng: Random
) -> str:
    if is_tense:
        is_school = organisation.domain == "education"
        return "school_safety" if is_school else "neighbourhood_tension"
    if position == 0:
        return "introduction"
    weights = USUAL_SUBJECTS | DOMAIN_SUBJECTS[organisation.domain]
    return rng.choices(list(weights), weights=list(weights.values()))[0]


def _kind(subject: str, organisation: Organisation, rng: Random) -> str:
    kind = rng.choice(KINDS[subject])
    if kind == "lesson" and organisation.domain != "education":
        return "visit"
    return kind


def _agreement(
    organisation: Organisation, subject: str, day: date, today: date, rng: Random
) -> str:
    """The agreement text, or nothing where nobody could read it back."""
    text = rng.choice(agreement_texts()[subject])
    filled = text.replace("{when}", rng.choice(agreement_times()))
    wants_text = happens(rng, 70)
    since = represented_since().get((organisation.municipality, organisation.slug))
    may_keep = since is not None and (today - day).days <= since
    return filled if wants_text and may_keep else ""


def _next_day(day: date, today: date, rng: Random, *, is_last: bool) -> date | None:
    """The next date agreed on; few of the last ones have passed without a contact."""
    if happens(rng, 45):
        return None
    planned = day + timedelta(days=rng.choice((7, 14, 14, 21, 28, 42, 60)))
    if is_last and planned < today and not happens(rng, 15):
        if happens(rng, 50):
            return None
        planned = today + timedelta(days=rng.randint(0, 35))
    weekend = max(0, planned.weekday() - FRIDAY)
    return planned + timedelta(days=3 - weekend if weekend else 0)


@cache
def agreement_texts() -> dict[str, tuple[str, ...]]:
    """The agreement texts by subject, with `{when}` still to be filled in."""
    texts = read("agreements.toml")["agreements"]
    return {subject: tuple(rows) for subject, rows in texts.items()}


@cache
def agreement_times() -> tuple[str, ...]:
    """What `{when}` may become."""
    return tuple(read("agreements.toml")["when"])
