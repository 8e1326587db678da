# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers, requests and introductions: what is held, about whom, why."""

from netwerkregie.domain.network.privacy.declaring import (
    MADE,
    MEMBERS,
    NOBODY,
    declare_model,
)
from netwerkregie.foundation.privacy import Retention

OFFERED = Retention(
    "offer or request",
    "the last confirmation",
    365,
    "what nobody confirmed for a year is no longer offered or needed",
)
INTRODUCED = Retention(
    "introduction",
    "the question",
    365,
    "for a year two organisations are not asked the same again",
)


def declare_offers() -> None:
    """Declare what offers and introductions hold."""
    declare_model(
        "Offer",
        OFFERED,
        MEMBERS,
        {
            "organisation": "who offers or asks",
            "link": "through which link it reads, changes and withdraws it",
            "direction": "offered or asked",
            "kind": "what, from a closed list",
            "words": "what exactly; the organisation reads the same words",
            "when": "when, from a closed list",
            "for_partners": "whether only partners by agreement see it",
            "confirmed_on": "when the organisation last said it holds",
            "expires_on": "when it is gone by itself",
            "asked_on": "when it was asked whether it still holds",
            **MADE,
            "once": "lets a second press of the button be the same offer",
            "version": "lets two writers not overwrite each other",
        },
    )
    declare_model(
        "OfferDistrict",
        OFFERED,
        NOBODY,
        {"offer": "what", "district": "is offered or asked where"},
    )
    declare_model(
        "OfferWord",
        OFFERED,
        NOBODY,
        {
            "term": "a word of the offer",
            "size": "its length, to forgive slips",
            "offer": "which offer is found by it",
        },
    )
    declare_model(
        "Introduction",
        INTRODUCED,
        MEMBERS,
        {
            "offered": "which offer",
            "asked": "which request",
            "state": "asked, agreed, not now or expired",
            "offered_says": "a yes that waits for the other; a no is not kept",
            "asked_says": "a yes that waits for the other; a no is not kept",
            "asked_on": "when both were asked",
            "ends_on": "until when they can say yes",
            "agreed_on": "when the second yes came",
            "made_by": "which colleague asked",
        },
    )
