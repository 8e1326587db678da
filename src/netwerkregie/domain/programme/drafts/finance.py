# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The closed lists of the finance system, for whoever shows them."""

from netwerkregie.domain.programme.rules.finance import Fate, FinanceField

__all__ = ["Fate", "FinanceField"]
