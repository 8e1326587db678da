# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles in words, in the reader's language."""

from collections.abc import Iterable

from netwerkregie.foundation.accounts.phrases import ROLE_LABELS
from netwerkregie.foundation.kernel import Role


def role_words(roles: Iterable[Role]) -> str:
    """Return "Network director, Administrator" and the like, in a stable order."""
    order = list(Role)
    return ", ".join(
        str(ROLE_LABELS[one.value]) for one in sorted(roles, key=order.index)
    )
