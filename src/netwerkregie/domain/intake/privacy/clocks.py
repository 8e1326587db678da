# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of clocks hold, why, and until when."""

from netwerkregie.domain.intake.privacy.concerns import ABOUT, CONCERN, COUNT
from netwerkregie.domain.intake.privacy.declaring import declare_model
from netwerkregie.foundation.kernel import Purpose
from netwerkregie.foundation.privacy import Module

_CATEGORY = "concern taken in, destroyed after the stated term"
_COLLEAGUES = ("the owner, the chair, the deputy and the network director",)


def declare_clocks() -> None:
    """Put the ladder, the failures and the check for doubles in the register."""
    declare_model(
        "ConcernEscalation",
        ABOUT,
        CONCERN,
        {
            "concern": "the concern that waits too long",
            "rung": "who heard of it: the owner, who stands beside, who stands above",
            "told_on": "since when they could have acted",
        },
        module=Module.CONCERN,
        purpose=Purpose.CONCERN,
        recipients=_COLLEAGUES,
        selection_category=_CATEGORY,
    )
    declare_model(
        "KnownElsewhere",
        ABOUT,
        CONCERN,
        {
            "concern": "the concern whose owner hears it; of the other one nothing",
            "asked_by": "which colleague works on the same person",
            "asked_on": "since when",
        },
        module=Module.CONCERN,
        purpose=Purpose.CONCERN,
        recipients=("the owner of the concern",),
        selection_category=_CATEGORY,
    )
    declare_model(
        "ConcernFailure",
        "nobody",
        COUNT,
        {
            "month": "the month in which the concerns went",
            "reason": "where it stuck",
            "concerns": "how many",
        },
        module=Module.CONCERN,
        purpose=Purpose.CONCERN,
        recipients=("the privacy officer and the auditor",),
        selection_category=_CATEGORY,
    )
