# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""People and their sessions (installation), memberships and roles (municipality)."""

from netwerkregie.foundation.accounts.models.absence import Absence
from netwerkregie.foundation.accounts.models.member import (
    Membership,
    MembershipInvitation,
    MembershipState,
    RoleGrant,
)
from netwerkregie.foundation.accounts.models.unsent import Unsent
from netwerkregie.foundation.accounts.models.user import Session, User

__all__ = [
    "Absence",
    "Membership",
    "MembershipInvitation",
    "MembershipState",
    "RoleGrant",
    "Session",
    "Unsent",
    "User",
]
