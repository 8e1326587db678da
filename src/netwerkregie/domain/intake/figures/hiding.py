# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one way in which figures hide small cells, for the rooms above (row M19)."""

from netwerkregie.domain.intake.rules.counting import (
    LEAST,
    told,
    told_alone,
    told_by_period,
)

__all__ = ["LEAST", "told", "told_alone", "told_by_period"]
