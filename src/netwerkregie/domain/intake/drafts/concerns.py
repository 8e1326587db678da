# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of what is done with a concern."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.intake.drafts.advice import FileDraft
from netwerkregie.domain.intake.rules.concerns import (
    HELD_BACK,
    LONGEST_PART,
    OPEN,
    WRITTEN_LATER,
    DropReason,
    Hearing,
    Kind,
    SaidBy,
    State,
    Step,
)
from netwerkregie.domain.intake.rules.grounds import Behaviour, Harm
from netwerkregie.domain.intake.rules.notices import (
    DeferralGround,
    NoticeState,
    NoticeWay,
)
from netwerkregie.foundation.kernel.ages import AgeBand, Needed

__all__ = [
    "HELD_BACK",
    "LONGEST_PART",
    "OPEN",
    "WRITTEN_LATER",
    "AgeBand",
    "Behaviour",
    "ConcernDraft",
    "DeferralDraft",
    "DeferralGround",
    "DropReason",
    "FactDraft",
    "Harm",
    "Hearing",
    "Kind",
    "Needed",
    "NoticeState",
    "NoticeWay",
    "PartDraft",
    "PersonDraft",
    "SaidBy",
    "State",
    "Step",
]


@dataclass(frozen=True, slots=True)
class FactDraft:
    """What was seen or heard: who said it, on which day, and how they know."""

    text: str
    said_by: SaidBy
    said_on: date
    hearing: Hearing


@dataclass(frozen=True, slots=True)
class ConcernDraft:
    """A concern as it is opened, in separate parts.

    Args:
        once: drawn with the form, so that a second press is the same concern.
        age_band: as far as the writer knows; unknown counts as a minor.
        behaviours: concrete behaviour, from the closed list.
        harms: possible harm, from the closed list.
        fact: the first fact; more are added as statements.
        harm: to whom what could happen.
        interpretation: what the writer thinks it means; never part of the facts.
        alternative: what else could explain it.
        protective: what goes well.
        done: what was done already.
        sensitive_why: why a fact about belief, origin or health cannot be left out.
        thread_id: the question it came of; only what is owed for it will know both.

    """

    once: UUID
    age_band: AgeBand
    behaviours: frozenset[Behaviour]
    harms: frozenset[Harm]
    fact: FactDraft
    harm: str
    interpretation: str = ""
    alternative: str = ""
    protective: str = ""
    done: str = ""
    sensitive_why: str = ""
    thread_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class PartDraft:
    """A further statement, or one that corrects an earlier one.

    Args:
        kind: what it is, from the list of what may be written later.
        text: the words.
        fact: who said it when, for a fact.
        corrects: the earlier statement that this one corrects.
        sensitive_why: why a fact about belief, origin or health cannot be left out.
        files: cleaned files.

    """

    kind: Kind
    text: str
    fact: FactDraft | None = None
    corrects: UUID | None = None
    sensitive_why: str = ""
    files: tuple[FileDraft, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """Who [P1] is, and why that must be known now; no more than the step needs."""

    name: str
    why: str
    birth_date: date | None = None
    contact: str = ""


@dataclass(frozen=True, slots=True)
class DeferralDraft:
    """Why the person concerned is told later."""

    ground: DeferralGround
    why: str
