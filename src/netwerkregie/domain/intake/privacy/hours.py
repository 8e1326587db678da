# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the table of desk hours holds; it is about nobody."""

from netwerkregie.domain.intake.privacy.declaring import declare_model
from netwerkregie.foundation.privacy import Retention

HOURS = Retention(
    name="desk hours",
    starts="the day on which other hours are set",
    days=0,
    reason="only what holds today is kept; who changed it stands in the ledger",
)


def declare_hours() -> None:
    """Put the hours of the desk in the register of processing."""
    declare_model(
        "DeskHours",
        "nobody; the desk of the municipality",
        HOURS,
        {
            "telephone": "the number of the desk, never of a person",
            "week": "from and until, for each weekday",
            "own_days": "days on which the desk is closed",
            "days_off": "those days and the public holidays, for promises",
            "days_known_until": "when holidays of another year are added",
            "crisis_telephone": "the number of the crisis service",
            "crisis_nl": "who answers there, in Dutch",
            "crisis_en": "the same in English",
            "away_nl": "what is said while nobody is there, in Dutch",
            "away_en": "the same in English",
            "languages": "languages switched on besides Dutch and English",
            "version": "against two people changing it at once",
        },
    )
