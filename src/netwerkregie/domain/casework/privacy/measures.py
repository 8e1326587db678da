# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of measures hold, why, and until when; another purpose than help."""

from netwerkregie.domain.casework.privacy.cases import ABOUT, CASE
from netwerkregie.domain.casework.privacy.declaring import declare_model
from netwerkregie.foundation.kernel import Purpose

GROUND = "the law under which the authority decided, named inside the seal"
RECIPIENTS = ("the members of the case who hold the key of the measures",)


def declare_measures() -> None:
    """Put measures in the register of processing."""
    declare_model(
        "Measure",
        ABOUT,
        CASE,
        {
            "case": "the case it belongs to, and with which it goes",
            "part": "the part whose key opens it; measures only",
            "owner_id": "who looks whether it is still needed",
            "next_on": "the day of the next look; never empty",
            "end_on": "the day on which it ends; never empty",
            "ended_on": "the day on which the authority ended it before",
            "written_by": "which member recorded it",
            "written_on": "the day, never the time",
            "body": "law, authority, date and words, sealed",
        },
        purpose=Purpose.COERCION,
        ground=GROUND,
        recipients=RECIPIENTS,
    )
    declare_model(
        "MeasureLook",
        ABOUT,
        CASE,
        {
            "measure": "the measure that was looked at, and with which it goes",
            "position": "its place among the looks",
            "written_by": "which member looked",
            "written_on": "the day, never the time",
            "body": "whether it is still needed, sealed",
        },
        purpose=Purpose.COERCION,
        ground=GROUND,
        recipients=RECIPIENTS,
    )
