# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input about suppliers and quotes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from moneyed import Money

from netwerkregie.domain.programme.rules.quotes import (
    CRITERION_LENGTH,
    FACTS_LENGTH,
    MOST_CRITERIA,
    PHONE_LENGTH,
    REMARK_LENGTH,
    TITLE_LENGTH,
    TWO_FROM,
    WHAT_LENGTH,
    WHY_LENGTH,
    RequestState,
    needs_two,
)

__all__ = [
    "CRITERION_LENGTH",
    "FACTS_LENGTH",
    "MOST_CRITERIA",
    "PHONE_LENGTH",
    "REMARK_LENGTH",
    "TITLE_LENGTH",
    "TWO_FROM",
    "WHAT_LENGTH",
    "WHY_LENGTH",
    "ChoiceDraft",
    "QuoteDraft",
    "QuoteRequestDraft",
    "RequestState",
    "SupplierDraft",
    "needs_two",
]


@dataclass(frozen=True, slots=True)
class SupplierDraft:
    """A supplier by its public facts; the contact point is no person's."""

    name: str
    number: str = ""
    email: str = ""
    phone: str = ""
    facts: str = ""
    version: int = 1
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class QuoteRequestDraft:
    """What we ask quotes for, and on which criteria they are compared."""

    line_id: UUID
    source_id: UUID
    title: str
    what: str
    criteria: Sequence[str]
    answer_by: date
    activity_id: UUID | None = None
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class QuoteDraft:
    """A quote that came in.

    Args:
        remarks: what it says on each criterion, by the id of the criterion.
        content: the file, drawn afresh; empty where it was said in another way.

    """

    supplier_id: UUID
    amount: Money
    received_on: date
    valid_until: date
    remarks: Mapping[UUID, str] = field(default_factory=dict)
    content_type: str = ""
    content: bytes = b""
    once: UUID | None = None


@dataclass(frozen=True, slots=True)
class ChoiceDraft:
    """Which quote, and why.

    Args:
        only_one_why: why there is one quote only, for a small amount.
        overrun_reason: why it is done though the line has less.
        no_interest: the chooser has no interest of their own in it.

    """

    quote_id: UUID
    reason: str
    no_interest: bool
    only_one_why: str = ""
    overrun_reason: str = ""
    reader_id: UUID | None = None
