# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What weighing together takes as input."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.rules.weighings import (
    LONGEST_PARTY as LONGEST_PARTY,
)
from netwerkregie.domain.casework.rules.weighings import (
    LONGEST_REFERENCE as LONGEST_REFERENCE,
)
from netwerkregie.domain.casework.rules.weighings import (
    LONGEST_WORDS as LONGEST_WORDS,
)
from netwerkregie.domain.casework.rules.weighings import RELEASED as RELEASED
from netwerkregie.domain.casework.rules.weighings import Answer as Answer
from netwerkregie.domain.casework.rules.weighings import AsideReason as AsideReason
from netwerkregie.domain.casework.rules.weighings import Criterion as Criterion
from netwerkregie.domain.casework.rules.weighings import Decider as Decider
from netwerkregie.domain.casework.rules.weighings import Ground as Ground
from netwerkregie.domain.casework.rules.weighings import Kind as Kind
from netwerkregie.domain.casework.rules.weighings import (
    NoActionReason as NoActionReason,
)
from netwerkregie.domain.casework.rules.weighings import Outcome as Outcome
from netwerkregie.domain.casework.rules.weighings import Receiver as Receiver
from netwerkregie.domain.casework.rules.weighings import SeatState as SeatState
from netwerkregie.domain.casework.rules.weighings import State as State
from netwerkregie.domain.casework.rules.weighings import Step as Step


@dataclass(frozen=True, slots=True)
class SeatDraft:
    """A seat at a weighing.

    Args:
        membership_id: the weigher.
        is_youth_professional: whether this weigher knows young people by profession.

    """

    membership_id: UUID
    is_youth_professional: bool = False


@dataclass(frozen=True, slots=True)
class JudgementDraft:
    """Somebody's own judgement, written before reading anybody else's.

    Args:
        words: own words for each criterion.
        answers: a choice in words for each criterion.
        seems_met: whether the statutory criteria seem met, all together.
        sensitive_why: why a protected fact cannot be left out.

    """

    words: Mapping[Criterion, str]
    answers: Mapping[Criterion, Answer]
    seems_met: Answer
    sensitive_why: str = ""


@dataclass(frozen=True, slots=True)
class OutcomeDraft:
    """A joint outcome as it is put before the others to sign.

    Args:
        kind: which of the five.
        text: the reasons, in words.
        reason: why nothing is done, for no action.
        holder_id: the case holder, for a person-centred approach.
        party: the one party that is asked, for more information.
        question: the one question.
        answer_by: the day by which they answer.
        receiver: police or prosecutor, for handing over.
        recipient_id: which one of the municipality's list of receivers.
        what: what is handed over.
        ground: on what ground.
        sensitive_why: why a protected fact cannot be left out.

    """

    kind: Outcome
    text: str
    reason: NoActionReason | None = None
    holder_id: UUID | None = None
    party: str = ""
    question: str = ""
    answer_by: date | None = None
    receiver: Receiver | None = None
    recipient_id: UUID | None = None
    what: str = ""
    ground: str = ""
    sensitive_why: str = ""


@dataclass(frozen=True, slots=True)
class FrameDraft:
    """On what weighing rests here: who decided, when, with what advice and ground."""

    decided_by: Decider
    decided_on: date
    ground: Ground
    advice_reference: str
    advice_on: date
