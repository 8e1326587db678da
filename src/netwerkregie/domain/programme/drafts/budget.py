# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input about money."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from moneyed import Money

from netwerkregie.domain.programme.rules import founding
from netwerkregie.domain.programme.rules.budget import (
    NAME_LENGTH,
    REASON_LENGTH,
    WHAT_LENGTH,
    CommitmentState,
    Heading,
    InvoiceState,
    Kind,
    Standing,
    YearState,
)
from netwerkregie.domain.programme.rules.grants import (
    CONDITIONS_LENGTH,
    REFERENCE_LENGTH,
    Expiry,
    SourceKind,
    expiry,
)
from netwerkregie.domain.programme.rules.money import (
    NOTHING,
    euro,
    read_amount,
    split,
)

__all__ = [
    "CONDITIONS_LENGTH",
    "NAME_LENGTH",
    "NOTHING",
    "REASON_LENGTH",
    "REFERENCE_LENGTH",
    "WHAT_LENGTH",
    "CommitmentDraft",
    "CommitmentState",
    "DeliveryDraft",
    "Expiry",
    "Heading",
    "InstalmentDraft",
    "InvoiceDraft",
    "InvoiceState",
    "Kind",
    "LineDraft",
    "ReportDraft",
    "SourceDraft",
    "SourceKind",
    "Standing",
    "YearState",
    "euro",
    "expiry",
    "founding",
    "read_amount",
    "split",
]


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line of a year with what is planned on it from each source.

    Args:
        planned: by the id of a source.
        once: drawn with the form; a second press of the button is the same line.

    """

    heading: Heading
    name: str
    planned: Mapping[UUID, Money]
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """Own money of a year, or a grant."""

    kind: SourceKind
    name: str
    amount: Money
    starts_on: date
    ends_on: date
    earmarks: frozenset[Heading] = frozenset()
    reference: str = ""
    decided_on: date | None = None
    conditions: str = ""
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class InstalmentDraft:
    """A part of a grant to be received."""

    due_on: date
    amount: Money


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """An account that is owed by a day."""

    due_on: date
    what: str


@dataclass(frozen=True, slots=True)
class CommitmentDraft:
    """Money promised to a party.

    Args:
        shares: by the id of a source; they add up to what is promised.
        overrun_reason: why it is done though the line has less.
        activity_id: what it is for; None for a running cost.

    """

    party: str
    what: str
    on: date
    shares: Mapping[UUID, Money] = field(default_factory=dict)
    overrun_reason: str = ""
    once: UUID | None = None
    activity_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class DeliveryDraft:
    """What came, and when somebody of ours saw it."""

    on: date
    what: str
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class InvoiceDraft:
    """What a party asks for."""

    number: str
    amount: Money
    received_on: date
