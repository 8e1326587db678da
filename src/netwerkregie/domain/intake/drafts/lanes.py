# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lanes of the anonymous site, for the door that keeps them."""

from netwerkregie.domain.intake.rules.lanes import (
    LAST_LEVEL,
    WAIT_SECONDS,
    Kind,
    Lane,
    Lanes,
    Turn,
)

__all__ = ["LAST_LEVEL", "WAIT_SECONDS", "Kind", "Lane", "Lanes", "Turn"]
