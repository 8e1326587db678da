# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each table of intake holds, why, and until when; a file per noun."""

from netwerkregie.domain.intake.privacy.advice import declare_advice
from netwerkregie.domain.intake.privacy.clocks import declare_clocks
from netwerkregie.domain.intake.privacy.concerns import declare_concerns
from netwerkregie.domain.intake.privacy.hours import declare_hours
from netwerkregie.domain.intake.privacy.lanes import declare_lanes
from netwerkregie.domain.intake.privacy.library import declare_library
from netwerkregie.domain.intake.privacy.short_addresses import (
    declare_short_addresses,
)
from netwerkregie.domain.intake.privacy.triage import declare_triage


def declare_all() -> None:
    """Put intake's tables in the register of processing."""
    declare_advice()
    declare_short_addresses()
    declare_concerns()
    declare_clocks()
    declare_lanes()
    declare_triage()
    declare_library()
    declare_hours()
