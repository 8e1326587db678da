# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The closed lists of joining two organisations, and what they would come to."""

from netwerkregie.domain.network.rules.doubles import (
    CHOSEN,
    FIELDS,
    Fact,
    PairState,
    differing,
)

__all__ = ["CHOSEN", "FIELDS", "Fact", "PairState", "differing"]
