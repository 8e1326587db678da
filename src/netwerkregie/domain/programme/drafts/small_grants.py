# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input about small grants."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from moneyed import Money

from netwerkregie.domain.programme.rules.small_grants import (
    ABOUT_LENGTH,
    ACCOUNT_LENGTH,
    COST_LENGTH,
    CRITERIA_LENGTH,
    MOST_COSTS,
    OPEN_STATES,
    PERSON_LENGTH,
    PHONE_LENGTH,
    PLACE_LENGTH,
    TITLE_LENGTH,
    WORDS_LENGTH,
    Applicant,
    GrantState,
    report_by,
)

__all__ = [
    "ABOUT_LENGTH",
    "ACCOUNT_LENGTH",
    "COST_LENGTH",
    "CRITERIA_LENGTH",
    "MOST_COSTS",
    "OPEN_STATES",
    "PERSON_LENGTH",
    "PHONE_LENGTH",
    "PLACE_LENGTH",
    "TITLE_LENGTH",
    "WORDS_LENGTH",
    "AccountDraft",
    "Applicant",
    "ContactDraft",
    "CostDraft",
    "FixDraft",
    "GrantDecisionDraft",
    "GrantReportDraft",
    "GrantState",
    "RoundDraft",
    "SmallGrantDraft",
    "report_by",
]


@dataclass(frozen=True, slots=True)
class RoundDraft:
    """A round: what it is for, how much there is, and how it is judged.

    Args:
        line_id: the line of the budget it is paid from.
        source_id: the source of money, of those of the line.

    """

    line_id: UUID
    source_id: UUID
    name: str
    criteria: str
    ceiling: Money
    most: Money
    opens_on: date
    closes_on: date
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class CostDraft:
    """One line of what a plan costs."""

    what: str
    amount: Money


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """Where the decision goes: a name and one way to reach somebody."""

    name: str
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class SmallGrantDraft:
    """An application.

    Args:
        key: drawn with the form; the second press of the button is the same one.
        version: which version a correction starts from.

    """

    applicant: Applicant
    title: str
    about: str
    place: str
    starts_on: date
    ends_on: date
    costs: Sequence[CostDraft]
    asked: Money
    contact: ContactDraft
    language: str = "nl"
    key: UUID | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class GrantDecisionDraft:
    """What the first of two people proposes.

    Args:
        is_grant: grant it, or refuse it.
        amount: how much; of no meaning for a refusal.
        reason: what everybody may read.
        words: the first person's own words, for the second.
        no_interest: the first person has no interest of their own in it.

    """

    version: int
    is_grant: bool
    amount: Money
    reason: str
    words: str
    no_interest: bool
    reader_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """Where the money goes; asked only of who gets some."""

    iban: str
    holder: str


@dataclass(frozen=True, slots=True)
class GrantReportDraft:
    """What came of it: words, and what was really spent."""

    words: str
    spent: Money


@dataclass(frozen=True, slots=True)
class FixDraft:
    """What a grant is fixed at in the end, and why when that is less."""

    amount: Money
    reason: str = ""
