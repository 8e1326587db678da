# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answer library: what it holds, how a text becomes one that is offered, terms.

Nothing is offered that one person wrote alone: a second one reads and signs the very
same text, and any change makes it a draft again.
"""

import json
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from netwerkregie.foundation.kernel import RuleBroken


class ItemKind(StrEnum):
    """What stands in the library."""

    ANSWER = "answer"
    REASSURANCE = "reassurance"
    ADDRESS = "address"
    LESSON = "lesson"


class Theme(StrEnum):
    """What it is about, from a closed list; never a belief or an origin (row M1)."""

    CONVERSATION = "conversation"
    CLASSROOM = "classroom"
    HOME = "home"
    ONLINE = "online"
    GROUP = "group"
    CHANGE = "change"
    EXPRESSION = "expression"
    SHARING = "sharing"
    HELP = "help"
    DANGER = "danger"


class Standing(StrEnum):
    """Where a text stands on its way to being offered."""

    DRAFT = "draft"
    ASKED = "asked"
    STANDING = "standing"


class ItemStep(StrEnum):
    """What can be done with a text of the library."""

    CHANGE = "change"
    ASK = "ask"
    SIGN = "sign"
    SEND_BACK = "send_back"
    READ_AGAIN = "read_again"


class Check(StrEnum):
    """What both readers of a lesson say; a lesson that somebody knows is a file."""

    NO_PERSON = "no_person"
    NO_PLACE = "no_place"
    NO_DATE = "no_date"
    NO_SCHOOL = "no_school"
    NOT_RECOGNISABLE = "not_recognisable"


class SentBack(StrEnum):
    """Why a second reader does not sign."""

    RECOGNISABLE = "recognisable"
    NOT_RIGHT = "not_right"
    UNCLEAR = "unclear"
    NOT_OURS = "not_ours"


# Each arrow with its reason.
STEPS: dict[Standing, dict[ItemStep, Standing]] = {
    Standing.DRAFT: {
        ItemStep.CHANGE: Standing.DRAFT,
        ItemStep.ASK: Standing.ASKED,
    },
    Standing.ASKED: {
        # Any change voids what was asked: the second reads what the first signed.
        ItemStep.CHANGE: Standing.DRAFT,
        # Nobody read it in fourteen days: it is asked anew.
        ItemStep.ASK: Standing.ASKED,
        ItemStep.SIGN: Standing.STANDING,
        ItemStep.SEND_BACK: Standing.DRAFT,
    },
    Standing.STANDING: {
        ItemStep.CHANGE: Standing.DRAFT,
        # The words stay the same, and two people signed those already.
        ItemStep.READ_AGAIN: Standing.STANDING,
    },
}

MOST_ITEMS = 500
"""Texts of one municipality: a library of more is one in which nobody finds."""

LONGEST_TITLE = 120
LONGEST_BODY = 4_000
LONGEST_HOURS = 120
READ_MONTHS = 12
CHECK_MONTHS = 6
GRACE_MONTHS = 3
DRAFT_MONTHS = 6
KEPT_MONTHS = 24
# Numbers of a service: 112, 113, 0800, 0900, 14 with an area, 088, or a town's own.
_SERVICE = re.compile(r"(11[0-9]|14\d{3,4}|0[89]00\d{4,7}|088\d{7}|0[1-57]\d{8})")
_MOBILE = re.compile(r"(\+31|0031|0)6\d{8}")
_SITE = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9-]+)*\.[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of an item: what two people sign, nothing more and nothing less.

    Args:
        title: the name or question, in Dutch.
        body: the text, in Dutch; of an address what it is for.
        title_en: the same in English; empty where nobody translated it.
        body_en: the same in English.
        phone: of an address; a service, never somebody's own telephone.
        hours: when the address can be reached.
        hours_en: the same in English.
        website: of an address, as text that leads nowhere by itself.

    """

    title: str
    body: str
    title_en: str = ""
    body_en: str = ""
    phone: str = ""
    hours: str = ""
    hours_en: str = ""
    website: str = ""


def step(standing: Standing, wanted: ItemStep) -> Standing:
    """Return where a text stands after a step.

    Raises:
        RuleBroken: the step is not open from here.

    """
    after = STEPS[standing].get(wanted)
    if after is None:
        raise RuleBroken("intake.item_step_not_open")
    return after


def steps_from(standing: Standing) -> frozenset[ItemStep]:
    """Return the steps that are open."""
    return frozenset(STEPS[standing])


def months_later(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def read_again_on(kind: ItemKind, read: date) -> date:
    """Return the day on which somebody reads it again; a number is checked sooner.

    Worked example: an answer read on 3 March 2026 is read again on 3 March 2027.
    """
    months = CHECK_MONTHS if kind is ItemKind.ADDRESS else READ_MONTHS
    return months_later(read, months)


def offered_until(read_again: date) -> date:
    """Return the last day on which a text is offered that nobody read again."""
    return months_later(read_again, GRACE_MONTHS)


def draft_gone_on(changed: date) -> date:
    """Return the day on which a draft goes that nobody signed."""
    return months_later(changed, DRAFT_MONTHS)


def gone_on(read: date) -> date:
    """Return the day on which a text goes that nobody read again since."""
    return months_later(read, KEPT_MONTHS)


def content_hash(kind: ItemKind, theme: Theme, texts: Texts) -> str:
    """Return what two people sign: the words as they stand, with their kind."""
    said = [kind, theme, *(getattr(texts, name) for name in texts.__slots__)]
    canonical = json.dumps([str(one) for one in said], ensure_ascii=False)
    return sha256(canonical.encode("utf-8")).hexdigest()


def check_texts(kind: ItemKind, texts: Texts) -> Texts:
    """Return the words without what no keyboard makes, or say what is wrong.

    Raises:
        RuleBroken: something is missing, too long, or no number of a service.

    """
    clean = Texts(**{name: _clean(getattr(texts, name)) for name in Texts.__slots__})
    _require_whole(clean)
    for name in ("title", "title_en"):
        _require_short(clean, name, LONGEST_TITLE)
    for name in ("body", "body_en"):
        _require_short(clean, name, LONGEST_BODY)
    for name in ("hours", "hours_en"):
        _require_short(clean, name, LONGEST_HOURS)
    if kind is not ItemKind.ADDRESS:
        return Texts(clean.title, clean.body, clean.title_en, clean.body_en)
    _require_organisation(clean)
    return clean


def check_checklist(kind: ItemKind, said: frozenset[Check]) -> None:
    """Refuse a lesson of which not every point was looked at.

    Raises:
        RuleBroken: a point is missing.

    """
    if kind is ItemKind.LESSON and said != frozenset(Check):
        raise RuleBroken("intake.lesson_checks_missing", "checks")


def may_be_public(kind: ItemKind) -> bool:
    """Tell whether the anonymous site may show it: what reassures, and addresses."""
    return kind in {ItemKind.REASSURANCE, ItemKind.ADDRESS}


def may_be_shared(kind: ItemKind) -> bool:
    """Tell whether other municipalities may read it; an address is a town's own."""
    return kind is not ItemKind.ADDRESS


def _clean(text: str) -> str:
    plain = text.replace("\r\n", "\n")
    return "".join(one for one in plain if one in "\n\t" or one >= " ").strip()


def _require_whole(texts: Texts) -> None:
    for name in ("title", "body"):
        if not getattr(texts, name):
            raise RuleBroken("intake.item_text_missing", name)
    if bool(texts.title_en) != bool(texts.body_en):
        missing = "body_en" if texts.title_en else "title_en"
        raise RuleBroken("intake.item_half_english", missing)


def _require_short(texts: Texts, name: str, longest: int) -> None:
    length = len(getattr(texts, name))
    if length > longest:
        raise RuleBroken(
            "intake.item_text_too_long", name, longest=longest, length=length
        )


def _require_organisation(texts: Texts) -> None:
    """Refuse a telephone or site that could be somebody's own (row M6)."""
    number = re.sub(r"[\s()-]", "", texts.phone)
    if number and (_MOBILE.fullmatch(number) or not _SERVICE.fullmatch(number)):
        raise RuleBroken("intake.item_phone_not_a_service", "phone")
    if texts.website and not _SITE.fullmatch(texts.website.lower()):
        raise RuleBroken("intake.item_website_not_plain", "website")


def in_words(title: str, *more: str) -> str:
    """Return an address as lines below each other, without the empty ones."""
    return "\n".join(one for one in (title, *more) if one)
