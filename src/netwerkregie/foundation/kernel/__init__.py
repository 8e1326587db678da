# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every room stands on: values without a framework."""

from netwerkregie.foundation.kernel.actor import Actor, ActorKind, KeyRing
from netwerkregie.foundation.kernel.errors import (
    DomainError,
    Locked,
    ModuleClosed,
    NotAllowed,
    NotFound,
    RuleBroken,
    TooMany,
    VaultUnavailable,
)
from netwerkregie.foundation.kernel.ids import new_hidden_id, new_id
from netwerkregie.foundation.kernel.roles import (
    APART,
    ASKING_ROLES,
    CONTENT_ROLES,
    Purpose,
    Role,
)

__all__ = [
    "APART",
    "ASKING_ROLES",
    "CONTENT_ROLES",
    "Actor",
    "ActorKind",
    "DomainError",
    "KeyRing",
    "Locked",
    "ModuleClosed",
    "NotAllowed",
    "NotFound",
    "Purpose",
    "Role",
    "RuleBroken",
    "TooMany",
    "VaultUnavailable",
    "new_hidden_id",
    "new_id",
]
