# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Joining, the charter and trainings: what is held, about whom, why, until when."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from netwerkregie.domain.network.actions import joining
from netwerkregie.domain.network.models import JoinRequest
from netwerkregie.domain.network.privacy.declaring import (
    MADE,
    MEMBERS,
    NOBODY,
    PEOPLE,
    RELATION,
    TOKEN,
    declare_model,
)
from netwerkregie.domain.network.rules import people
from netwerkregie.domain.network.tokens import address_hash
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.privacy import Retention

JOINING = Retention(
    "joining",
    "giving the address",
    people.JOINING_DAYS,
    "an address that nobody confirms was a slip, or another's",
)
BELL = Retention(
    "arrival",
    "joining",
    people.ARRIVAL_DAYS,
    "a welcome after two weeks is no welcome",
)
OFFERED = Retention(
    "offered training",
    "the day of the training",
    365,
    "the next one is planned on what was offered this year",
)
CONSENT = "GDPR article 6(1)(a), consent that is withdrawn with one tap"


def declare_people() -> None:
    """Declare how people come in by themselves, and what is offered to them."""
    declare_model(
        "JoinRequest",
        JOINING,
        "people who gave their address on the public page and did not confirm yet",
        {
            "address": "where the link to join goes",
            "address_hash": "lets one address not be mailed twice a day",
            "language": "the language of the letter",
            **TOKEN,
            "asked_on": "when the address was given",
            "sent_on": "when the letter went",
        },
        ground=CONSENT,
        find=_find_joining,
        export=_export_joining,
        erase=joining.erase,
    )
    declare_model(
        "Arrival",
        BELL,
        PEOPLE,
        {
            "who": "who rang by joining",
            "since": "when",
            "welcomed_by": "which colleague signs the letter; gone once it is sent",
        },
        ground=CONSENT,
    )
    declare_model(
        "CharterRound",
        RELATION,
        NOBODY,
        {"version": "which charter", "asked_on": "since when everybody is asked"},
    )
    declare_model(
        "OfferedTraining",
        OFFERED,
        MEMBERS,
        {
            "kind": "which training, from a closed list",
            "held_on": "when",
            "begins_at": "when",
            "ends_at": "when",
            "place": "where",
            "about": "what to know beforehand; about nobody",
            "places": "for how many",
            "asked": "how many were asked, as a number",
            **MADE,
            "called_off_on": "when it was called off",
            "gone_by": "when it is removed",
            "once": "lets a second press of the button be the same training",
        },
    )


def _find_joining(actor: Actor, key: Mapping[str, str]) -> Sequence[UUID]:
    found = JoinRequest.objects.filter(
        municipality_id=actor.municipality_id,
        address_hash=address_hash(actor.municipality_id, key.get("email", "")),
    )
    return list(found.values_list("id", flat=True))


def _export_joining(actor: Actor, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    found = JoinRequest.objects.filter(
        municipality_id=actor.municipality_id, id__in=list(ids)
    )
    return [dict(row) for row in found.values("address", "language", "asked_on")]
