# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The closed lists of clocks that doors show."""

from netwerkregie.domain.intake.rules.clocks import FailureReason as FailureReason
