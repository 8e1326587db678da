# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the short addresses hold, why, and until when."""

from netwerkregie.domain.intake.privacy.declaring import declare_model
from netwerkregie.domain.intake.rules.short_addresses import KEPT_DAYS
from netwerkregie.foundation.privacy import Retention

SHORT_ADDRESS = Retention(
    name="short address",
    starts="the day it was ended",
    days=KEPT_DAYS,
    reason="a poster may still hang; its word must not lead to somebody else",
)


def declare_short_addresses() -> None:
    """Put the short addresses in the register of processing."""
    declare_model(
        "ShortAddress",
        "nobody",
        SHORT_ADDRESS,
        {
            "organisation": "whose people read its name above the question",
            "word": "the drawn word in the address; says nothing",
            "made_on": "the day it was handed out",
            "ended_on": "the day on which it became the ordinary page",
        },
    )
