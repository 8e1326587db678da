# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the actions of family conversations take as input."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.rules.families import BY_HAND as BY_HAND
from netwerkregie.domain.casework.rules.families import LONGEST_ABOUT as LONGEST_ABOUT
from netwerkregie.domain.casework.rules.families import (
    LONGEST_CONTACT as LONGEST_CONTACT,
)
from netwerkregie.domain.casework.rules.families import LONGEST_NAME as LONGEST_NAME
from netwerkregie.domain.casework.rules.families import LONGEST_PART as LONGEST_PART
from netwerkregie.domain.casework.rules.families import (
    OF_THE_COUNSELLOR as OF_THE_COUNSELLOR,
)
from netwerkregie.domain.casework.rules.families import OF_THE_FAMILY as OF_THE_FAMILY
from netwerkregie.domain.casework.rules.families import OPEN as OPEN
from netwerkregie.domain.casework.rules.families import WRITTEN as WRITTEN
from netwerkregie.domain.casework.rules.families import Choice as Choice
from netwerkregie.domain.casework.rules.families import ConsentAbout as ConsentAbout
from netwerkregie.domain.casework.rules.families import ConsentWay as ConsentWay
from netwerkregie.domain.casework.rules.families import EndReason as EndReason
from netwerkregie.domain.casework.rules.families import Part as Part
from netwerkregie.domain.casework.rules.families import State as State
from netwerkregie.foundation.kernel.ages import AgeBand as AgeBand


@dataclass(frozen=True, slots=True)
class TalkDraft:
    """Conversations with a family that somebody begins.

    Args:
        once: drawn with the form, to know a double click.
        age_band: how old the youngest is whom they are about.
        next_on: the first day on which something happens.

    """

    once: UUID
    age_band: AgeBand
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """Somebody who is in the conversations: [P1], [P2] and so on.

    Args:
        age_band: how old they are, as far as known; not known counts as a minor.
        name: the name; sealed under a key of its own.
        contact: how to reach them; sealed.
        about: who they are to the others, in words; sealed, never a choice.

    """

    age_band: AgeBand
    name: str = ""
    contact: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class ConsentDraft:
    """What somebody of the family agreed to.

    Args:
        by: the number of who agreed, as in [P1].
        about: keeping notes, or speaking with somebody.
        way: said or on paper.
        given_on: when.
        words: to what exactly, in the words that were used.

    """

    by: int
    about: ConsentAbout
    way: ConsentWay
    given_on: date
    words: str


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """The notes of one conversation.

    Args:
        once: drawn with the form, to know a double click.
        held_on: the day of the conversation.
        next_on: the day on which something happens next.
        parts: the words, by part of the sheet; empty parts are left out.
        sensitive_why: why a protected fact cannot be left out.

    """

    once: UUID
    held_on: date
    next_on: date
    parts: Mapping[Part, str] = field(default_factory=dict)
    sensitive_why: str = ""


@dataclass(frozen=True, slots=True)
class AgreementDraft:
    """That somebody of the family agrees to one sentence of a handover.

    Args:
        item_id: the sentence.
        by: the number of who agrees.
        child_by: the number of the parent who ticked what it says of a child.

    """

    item_id: UUID
    by: int
    child_by: int = 0
