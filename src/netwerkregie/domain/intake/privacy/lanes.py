# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of a turn of the anonymous site: a hash, for a day."""

from netwerkregie.domain.intake.privacy.declaring import declare_model
from netwerkregie.foundation.privacy import Retention

TURN = Retention(
    name="used turn",
    starts="the day the turn ends",
    days=1,
    reason="a turn that was used must not be used again while it is valid",
)


def declare_lanes() -> None:
    """Put the used turns in the register of processing."""
    declare_model(
        "SpentTurn",
        "nobody: a drawn number of a page",
        TURN,
        {
            "mark": "a hash of a number that was drawn for one page",
            "last_day": "the day on which the turn ends, never the time",
        },
    )
