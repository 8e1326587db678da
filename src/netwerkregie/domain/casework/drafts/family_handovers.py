# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The closed lists of a warm handover, for the doors."""

from netwerkregie.domain.casework.rules.family_handovers import WAITING as WAITING
from netwerkregie.domain.casework.rules.family_handovers import (
    HandoverState as HandoverState,
)
from netwerkregie.domain.casework.rules.family_handovers import (
    HandoverStep as HandoverStep,
)
