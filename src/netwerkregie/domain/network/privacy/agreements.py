# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreements: what is held, about whom, why."""

from netwerkregie.domain.network.privacy.declaring import (
    MADE,
    MEMBERS,
    NOBODY,
    declare_model,
)
from netwerkregie.foundation.privacy import Retention

AGREED = Retention(
    "agreement",
    "the end of the agreement",
    2557,
    "seven years to account for what was shared; its words go after 24 months, a "
    "draft that led to nothing after half a year",
)


def declare_agreements() -> None:
    """Declare what agreements hold."""
    declare_model(
        "Agreement",
        AGREED,
        MEMBERS,
        {
            "purpose": "what it is for, from a closed list",
            "words": "what it says; every party reads the same words",
            "valid_from": "its first day",
            "valid_until": "its last day",
            "state": "being prepared, offered, in force, ended or withdrawn",
            "owner": "which colleague looks after it",
            "offered_on": "when the parties were asked",
            "in_force_on": "when the last of them said yes",
            "changed_on": "when it last changed, for its clock",
            "ended_on": "when it ended",
            "end_reason": "why it ended, from a closed list",
            "told": "how often the owner was told of its end",
            "renews": "which agreement it follows",
            "edition": "the how manieth time it is agreed",
            "text_gone_on": "when its words were destroyed",
            **MADE,
            "once": "lets a second press of the button be the same agreement",
            "version": "lets nobody say yes to other words than they read",
        },
    )
    declare_model(
        "AgreementParty",
        AGREED,
        "whoever speaks for an organisation, by function only",
        {
            "agreement": "in which agreement",
            "organisation": "which organisation",
            "link": "through which link it answered",
            "confirmed_on": "when it said yes",
            "confirmed_as": "in which function, in their own words",
            "functions": "functions of its focal points, in its own words",
            "declined_on": "when it said no",
            "left_on": "when it left",
            "left_reason": "why it left, from a closed list",
        },
    )
    declare_model(
        "AgreementShare",
        AGREED,
        NOBODY,
        {
            "agreement": "in which agreement",
            "what": "what the parties may show each other",
            "ground": "on which legal ground",
        },
    )
    declare_model(
        "AgreementDate",
        AGREED,
        NOBODY,
        {
            "agreement": "of which agreement",
            "kind": "what the parties meet for",
            "on_day": "on which day",
            "at_time": "at which time",
            "place": "at which party",
        },
    )
