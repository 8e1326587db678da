# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What making a plan, agreeing on help and offering it take as input."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.rules.plans import ANSWERS as ANSWERS
from netwerkregie.domain.casework.rules.plans import EndReason as EndReason
from netwerkregie.domain.casework.rules.plans import GoalStatus as GoalStatus
from netwerkregie.domain.casework.rules.plans import HelpKind as HelpKind
from netwerkregie.domain.casework.rules.plans import LifeDomain as LifeDomain
from netwerkregie.domain.casework.rules.plans import NoteKind as NoteKind
from netwerkregie.domain.casework.rules.plans import OfferStep as OfferStep
from netwerkregie.domain.casework.rules.plans import SeenBy as SeenBy
from netwerkregie.domain.casework.rules.plans import SeenWay as SeenWay
from netwerkregie.domain.casework.rules.plans import Voice as Voice
from netwerkregie.domain.casework.rules.plans import steps_open as steps_open


@dataclass(frozen=True, slots=True)
class GoalDraft:
    """A goal of the person, or one that a helper adds.

    Args:
        voice: whose goal it is.
        life_domain: the part of life.
        text: the words; the person's own as the person says them.
        instead_of: the earlier goal that this one replaces.
        sensitive_why: why a protected fact cannot be left out.

    """

    voice: Voice
    life_domain: LifeDomain
    text: str
    instead_of: UUID | None = None
    sensitive_why: str = ""


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """What somebody will do, until when.

    Args:
        kind: what it is, from a closed list.
        text: what was agreed.
        owner_id: the membership of who does it; always a member of the case.
        start_on: when it begins.
        next_on: when somebody looks at it again.
        end_on: when it ends by itself.
        goal_id: the goal it serves.
        sensitive_why: why a protected fact cannot be left out.

    """

    kind: HelpKind
    text: str
    owner_id: UUID
    start_on: date
    next_on: date
    end_on: date
    goal_id: UUID | None = None
    sensitive_why: str = ""


@dataclass(frozen=True, slots=True)
class OfferDraft:
    """Help that is offered; the person says yes or no, and may change that.

    Args:
        kind: what it is, from a closed list.
        text: what is offered.
        owner_id: the membership of who talks about it with the person.
        sensitive_why: why a protected fact cannot be left out.

    """

    kind: HelpKind
    text: str
    owner_id: UUID
    sensitive_why: str = ""


@dataclass(frozen=True, slots=True)
class NoteDraft:
    """A sealed note: evidence of delivery, for what one waits, how it ended.

    Args:
        kind: what the note is.
        text: the words.
        done_on: the day of what is noted; None is today.
        sensitive_why: why a protected fact cannot be left out.

    """

    kind: NoteKind
    text: str
    done_on: date | None = None
    sensitive_why: str = ""


@dataclass(frozen=True, slots=True)
class SeenDraft:
    """That the person or the guardian saw the plan.

    Args:
        by: the person or the guardian.
        way: on paper or on the screen.
        words: what was typed or written: seen, or seen and agreed.
        content_hash: what was shown.

    """

    by: SeenBy
    way: SeenWay
    words: str
    content_hash: str
