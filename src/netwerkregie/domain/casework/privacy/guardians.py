# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of a guardian who is kept out: days and who; never a name or why."""

from netwerkregie.domain.casework.privacy.declaring import declare_model
from netwerkregie.domain.casework.privacy.reviews import MEMBERS, WITH_CASE


def declare_guardians() -> None:
    """Put keeping a guardian out in the register of processing."""
    declare_model(
        "GuardianAway",
        MEMBERS,
        WITH_CASE,
        {
            "case": "the case in which no guardian is asked",
            "state": "whether two people signed for it",
            "why": "the sealed ground and reason",
            "asked_by": "the case holder who asked it",
            "asked_by_user": "who that is as a person, so that it takes two",
            "asked_on": "when it was asked",
            "signed_by": "the second person who signed for it",
            "signed_by_user": "who that is as a person; another",
            "until": "the day on which it ends by itself",
            "ended_on": "when it ended or was refused",
        },
    )
