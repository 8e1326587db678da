# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a planned visit and a connected device hold, why, and until when."""

from netwerkregie.domain.network.privacy.declaring import (
    MADE,
    declare_model,
)
from netwerkregie.domain.network.rules.agenda import FEED_DAYS
from netwerkregie.foundation.privacy import Retention

VISIT = Retention(
    "visit",
    "the visit",
    730,
    "after 24 months nobody needs to know who went; day and kind stay as a count",
)
FEED = Retention(
    "connected device",
    "connecting it",
    FEED_DAYS,
    "a device that is lost or given away stops by itself",
)


def declare_visits() -> None:
    """Declare the models of this noun."""
    declare_model(
        "Visit",
        VISIT,
        "colleagues, as those who go",
        {
            "organisation": "whom it is with",
            "contact": "which contact it became",
            "kind": "visit, meeting, gathering or call",
            "on": "on which day",
            "at": "at what time",
            "minutes": "how long",
            "place": "at their place, at ours, or at a distance",
            "goes": "which colleague goes",
            "along": "which colleague goes along",
            "mails_us": "whether whoever of us goes gets a calendar invitation",
            "mails_them": "whether the organisation gets one at its general address",
            "state": "planned, held or cancelled",
            "sequence": "which version, for calendars and for two who move it at once",
            **MADE,
            "changed_at": "when it last changed, for calendars",
            "once": "lets a second press of the button be the same visit",
        },
    )
    declare_model(
        "AgendaFeed",
        FEED,
        "colleagues, as owners of a device",
        {
            "membership": "whose own agenda it reads",
            "device": "which kind of device, from a closed list",
            "token_hash": "finds the record by its address; the word is not kept",
            "made_at": "when it was connected",
            "ends_on": "when it stops by itself",
            "fetched_on": "on which day it last read, for one line a day",
            "content_hash": "whether the agenda changed since it last read",
            "content_at": "when it changed",
        },
    )
