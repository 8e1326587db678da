# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of this room's actions."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.foundation.kernel import Role


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """Who is invited: the name colleagues see, the work address and the controller."""

    name: str
    email: str
    organisation: str
    language: str = "nl"


@dataclass(frozen=True, slots=True)
class AbsenceDraft:
    """Who is away on which days, and who looks after things meanwhile."""

    membership_id: UUID
    first_day: date
    last_day: date
    cover_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class RoleDraft:
    """Which role is proposed for whom, and until when."""

    membership_id: UUID
    role: Role
    valid_until: date | None = None
