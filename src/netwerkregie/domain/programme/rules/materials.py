# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lesson formats: what one is, under which licence, and how a version comes to others.

A format is about a way of working, never about a person or a school. What two people
signed is shared as it stands: another word is another version.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from enum import StrEnum
from hashlib import sha256

from netwerkregie.domain.programme.rules.activities import (
    ActivityKind,
    Audience,
    ClassLevel,
)
from netwerkregie.foundation.kernel import RuleBroken


class TargetAge(StrEnum):
    """For which age; nothing else about who comes is asked (row M1)."""

    CHILDREN = "children"
    YOUNG = "young"
    OLDER = "older"
    ADULTS = "adults"


class Duration(StrEnum):
    """By how long it takes a list is narrowed."""

    LESSON = "lesson"
    PART = "part"
    LONGER = "longer"


MINUTES_OF: Mapping[Duration, tuple[int, int]] = {
    Duration.LESSON: (0, 60),
    Duration.PART: (61, 150),
    Duration.LONGER: (151, 1_440),
}


class FormatLanguage(StrEnum):
    """In which language the material is.

    What people speak at home is no axis: material for everybody comes in easy Dutch or
    with few words.
    """

    DUTCH = "nl"
    EASY_DUTCH = "nl_easy"
    FRISIAN = "fy"
    ENGLISH = "en"
    FEW_WORDS = "pictures"


class Licence(StrEnum):
    """Under which licence others may use it."""

    CC0 = "cc0"
    CC_BY = "cc_by"
    CC_BY_SA = "cc_by_sa"
    CC_BY_NC = "cc_by_nc"
    CC_BY_NC_SA = "cc_by_nc_sa"
    PERMISSION = "permission"
    UNKNOWN = "unknown"


class Came(StrEnum):
    """Where a format of one's own library came from."""

    OWN = "own"
    ADOPTED = "adopted"
    IMPORTED = "imported"


class VersionState(StrEnum):
    """Where a version stands."""

    OPEN = "open"
    ASKED = "asked"
    SHARED = "shared"
    REPLACED = "replaced"
    RECALLED = "recalled"
    TAKEN = "taken"


class VersionStep(StrEnum):
    """What can be done with a version."""

    CHANGE = "change"
    ASK = "ask"
    SIGN = "sign"
    SEND_BACK = "send_back"
    RENEW = "renew"
    RECALL = "recall"


class FormatCheck(StrEnum):
    """What both readers look at before a format leaves the house."""

    NO_PERSON = "no_person"
    NO_SCHOOL = "no_school"
    NO_FACES = "no_faces"
    LICENCE = "licence"


class FormatSentBack(StrEnum):
    """Why a second reader does not sign."""

    RECOGNISABLE = "recognisable"
    LICENCE = "licence"
    UNCLEAR = "unclear"
    NOT_RIGHT = "not_right"


class RecallReason(StrEnum):
    """Why a municipality calls back what it shared."""

    MISTAKE = "mistake"
    LICENCE = "licence"
    WENT_WRONG = "went_wrong"
    OUTDATED = "outdated"


class NoteSide(StrEnum):
    """What an experience says of a format."""

    WORKS = "works"
    WORKS_NOT = "works_not"
    TIP = "tip"


# Each arrow with its reason.
STEPS: Mapping[VersionState, Mapping[VersionStep, VersionState]] = {
    VersionState.OPEN: {
        VersionStep.CHANGE: VersionState.OPEN,
        VersionStep.ASK: VersionState.ASKED,
    },
    VersionState.ASKED: {
        # Any change voids what was asked: the second reads what the first signed.
        VersionStep.CHANGE: VersionState.OPEN,
        # Nobody read it in fourteen days: it is asked anew.
        VersionStep.ASK: VersionState.ASKED,
        VersionStep.SIGN: VersionState.SHARED,
        VersionStep.SEND_BACK: VersionState.OPEN,
    },
    # Others read it as it is: another word is another version.
    VersionState.SHARED: {
        VersionStep.RENEW: VersionState.OPEN,
        VersionStep.RECALL: VersionState.RECALLED,
    },
    # A newer one was shared: others read that.
    VersionState.REPLACED: {},
    VersionState.RECALLED: {VersionStep.RENEW: VersionState.OPEN},
    # As it came from elsewhere: what we change in it is a version of our own.
    VersionState.TAKEN: {VersionStep.RENEW: VersionState.OPEN},
}
FIXED = frozenset(
    {
        VersionState.SHARED,
        VersionState.REPLACED,
        VersionState.RECALLED,
        VersionState.TAKEN,
    }
)
"""States in which not a word changes any more; the database says so too."""

TITLE_LENGTH = 80
LINE_LENGTH = 120
TEXT_LENGTH = 600
LONG_LENGTH = 2_000
LINK_LENGTH = 200
BASED_ON_LENGTH = 300
MOST_STEPS = 20
MOST_LINES = 20
MOST_FILES = 8
MOST_FILE_BYTES = 8 * 2**20
MOST_BYTES = 10 * 2**20
"""All files of one version together."""
MOST_FORMATS = 500
MOST_NOTES = 100
KEPT_DAYS = 731
"""Days after a format was last written, taken over, planned or confirmed."""
PAGE_DAYS = 30
"""Days after a lesson on which the teacher's page closes."""
_LINK = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(/[A-Za-z0-9._~/-]*)?")


@dataclass(frozen=True, slots=True)
class Step:
    """One part of a lesson plan: how long, and what happens."""

    minutes: int
    words: str


@dataclass(frozen=True, slots=True)
class Content:
    """All that a version says: what two people sign, nothing more and nothing less.

    Args:
        kind: what kind of activity it is.
        title: what it is called.
        purpose: what it is for.
        audience: for whom, by function.
        ages: for which ages; empty for every age.
        levels: for which classes; empty for every class.
        minutes: how long it takes.
        language: in which language the material is.
        preparation: what the teacher or host prepares.
        steps: how it goes.
        needs: what has to lie ready.
        links: where more is found.
        expect: what pupils or who comes may expect.
        works: what works.
        works_not: what does not.
        licence: under which licence others may use it.
        permission: where a permission in writing is kept.
        credit: the organisation that is named as its maker.
        based_on: what it was made from, each with its maker and licence.

    """

    kind: ActivityKind
    title: str
    purpose: str
    audience: Audience
    minutes: int
    language: FormatLanguage
    licence: Licence
    credit: str
    ages: tuple[TargetAge, ...] = ()
    levels: tuple[ClassLevel, ...] = ()
    preparation: str = ""
    steps: tuple[Step, ...] = ()
    needs: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    expect: str = ""
    works: str = ""
    works_not: str = ""
    permission: str = ""
    based_on: tuple[str, ...] = ()


def content_hash(content: Content, files: Sequence[tuple[str, str]]) -> str:
    """Return what is signed: every word, and every file by its name and digest."""
    canonical = json.dumps(
        {"content": asdict(content), "files": sorted(files)},
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return sha256(canonical.encode()).hexdigest()


def step(state: VersionState, wanted: VersionStep) -> VersionState:
    """Return where a version stands after a step.

    Raises:
        RuleBroken: the step is not open from here.

    """
    after = STEPS[state].get(wanted)
    if after is None:
        raise RuleBroken("programme.version_step_not_open")
    return after


def check_steps(steps: Sequence[Step], minutes: int) -> None:
    """Refuse a plan with too many steps, or one that takes longer than the lesson.

    Raises:
        RuleBroken: says which.

    """
    if len(steps) > MOST_STEPS:
        raise RuleBroken("programme.format_too_many", "steps", most=MOST_STEPS)
    if any(not 1 <= one.minutes <= minutes for one in steps):
        raise RuleBroken("programme.format_step_minutes", "steps")
    if (taken := sum(one.minutes for one in steps)) > minutes:
        raise RuleBroken(
            "programme.format_steps_too_long", "steps", taken=taken, minutes=minutes
        )


def check_link(link: str) -> str:
    """Return the address of a page on a public site, without anything behind it.

    Raises:
        RuleBroken: not https, with a question in it, or too long.

    """
    if len(link) > LINK_LENGTH or not _LINK.fullmatch(link):
        raise RuleBroken("programme.format_link", "links")
    return link


def check_plannable(state: VersionState, recalled: RecallReason | None) -> None:
    """Refuse to plan from what its maker called back and nobody here looked at.

    A version of our own, made since, may be used; never one without a licence.

    Raises:
        RuleBroken: it was called back.

    """
    if recalled is None:
        return
    if recalled is RecallReason.LICENCE or state is VersionState.TAKEN:
        raise RuleBroken("programme.format_recalled")


def check_checklist(checks: frozenset[FormatCheck]) -> None:
    """Refuse a signature with a point that was not looked at.

    Raises:
        RuleBroken: a point is missing.

    """
    if checks != frozenset(FormatCheck):
        raise RuleBroken("programme.format_checks_missing", "checks")


def gone_on(today: date) -> date:
    """Return the day on which a format goes that nobody touches any more."""
    return today + timedelta(days=KEPT_DAYS)


def page_until(on: date) -> date:
    """Return the last day on which the teacher's page of a lesson opens."""
    return on + timedelta(days=PAGE_DAYS)
