# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of disclosures."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.casework.rules.cases import (
    LONGEST_STATEMENT as LONGEST_STATEMENT,
)
from netwerkregie.domain.casework.rules.disclosures import (
    IN_AN_EMERGENCY as IN_AN_EMERGENCY,
)
from netwerkregie.domain.casework.rules.disclosures import (
    LONGEST_EMAIL as LONGEST_EMAIL,
)
from netwerkregie.domain.casework.rules.disclosures import LONGEST_NAME as LONGEST_NAME
from netwerkregie.domain.casework.rules.disclosures import NAMED as NAMED
from netwerkregie.domain.casework.rules.disclosures import (
    DisclosureState as DisclosureState,
)
from netwerkregie.domain.casework.rules.disclosures import FieldKind as FieldKind
from netwerkregie.domain.casework.rules.disclosures import LegalGround as LegalGround
from netwerkregie.domain.casework.rules.disclosures import Piece as Piece
from netwerkregie.domain.casework.rules.disclosures import RecallReason as RecallReason
from netwerkregie.domain.casework.rules.disclosures import (
    ReceiptAnswer as ReceiptAnswer,
)
from netwerkregie.domain.casework.rules.disclosures import (
    RecipientKind as RecipientKind,
)
from netwerkregie.domain.casework.rules.disclosures import SubjectKind as SubjectKind
from netwerkregie.domain.casework.rules.disclosures import Way as Way
from netwerkregie.foundation.kernel import Purpose


@dataclass(frozen=True, slots=True)
class DisclosureDraft:
    """What somebody wants to let out.

    Args:
        subject_kind: from what it leaves.
        subject_id: from which one.
        to: what kind of receiver.
        ground: on what ground.
        purpose: the one purpose of all it draws from.
        pieces: exactly what leaves, in order.
        way: how.
        why: why this is necessary, in the writer's words; sealed.
        case_id: the case it belongs to, where there is one.
        recipient_id: which one of the municipality's list (see rules.NAMED).
        readers: memberships that can open it, besides the writer.
        reader_id: which of them is asked to read along.
        second_id: who already stood behind these very names, on record of the
            weighing that two organisations signed; for nothing else.
        emergency_id: the emergency access under which it leaves.
        once: drawn with the form, to know a double click.

    """

    subject_kind: SubjectKind
    subject_id: UUID
    to: RecipientKind
    ground: LegalGround
    purpose: Purpose
    pieces: Sequence[Piece]
    way: Way
    why: str
    case_id: UUID | None = None
    recipient_id: UUID | None = None
    readers: Collection[UUID] = ()
    reader_id: UUID | None = None
    second_id: UUID | None = None
    emergency_id: UUID | None = None
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class RecipientDraft:
    """A receiver for the municipality's list: an organisation and function, no person.

    Args:
        kind: what it is.
        name: the organisation and the function.
        email: its general address, to which a link without content goes.

    """

    kind: RecipientKind
    name: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class CaseChoice:
    """What somebody chose to let out of a case, by the rows and not by the words.

    Args:
        to: what kind of receiver.
        ground: on what ground.
        way: how.
        recipient_id: which one of the list.
        statement_ids: exactly what leaves.
        identity: which fields of whom; of one person at most.
        why: why this is necessary.
        reader_id: who is asked to read along.
        once: drawn with the form, to know a double click.

    """

    to: RecipientKind
    ground: LegalGround
    way: Way
    recipient_id: UUID | None
    statement_ids: Collection[UUID]
    why: str
    identity: Collection[tuple[UUID, FieldKind]] = ()
    reader_id: UUID | None = None
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class EmergencyChoice:
    """What somebody lets out by emergency access, while a life is in danger.

    Args:
        to: what kind of receiver.
        recipient_id: which one of the list.
        way: how.
        statement_ids: exactly what leaves, of the part that was opened.
        why: what is going on; sealed.
        once: drawn with the form, to know a double click.

    """

    to: RecipientKind
    recipient_id: UUID
    way: Way
    statement_ids: Collection[UUID]
    why: str
    once: UUID | None = None
