# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every visitor may read of small grants, and coming with a link."""

import json
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connections

from netwerkregie.domain.network.tokens import hash_of
from netwerkregie.foundation.kernel import Actor, ActorKind, NotFound, Purpose
from netwerkregie.foundation.tenancy.enter import ALIAS

_LONGEST = 60


def open_rounds(today: date) -> list[dict[str, Any]]:
    """Return the rounds that are open or open later, as the database lets them out."""
    return _rows("SELECT gate.public_grant_rounds(%s)::text", today)


def public_register() -> list[dict[str, Any]]:
    """Return what was granted: the initiative, how much and why; never to whom."""
    return _rows("SELECT gate.public_grants()::text")


def looking_back() -> list[dict[str, Any]]:
    """Return public activities that were held, with the photos that may be shown."""
    return _rows("SELECT gate.public_photos()::text")


def public_photo(photo_id: UUID) -> tuple[str, bytes]:
    """Return a photo that two people let be shown.

    Raises:
        NotFound: there is none, or nobody looked at it yet.

    """
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT * FROM gate.public_photo(%s)", [photo_id])
        found = cursor.fetchone()
    if found is None or found[1] is None:
        raise NotFound
    return str(found[0]), bytes(found[1])


def come_to(visitor: Actor, round_id: UUID, today: date) -> Actor:
    """Enter this transaction as somebody who applies in an open round.

    Raises:
        NotFound: it is not open today, or of another municipality.

    """
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.enter_grant_round(%s, %s)", [round_id, today])
        (found,) = cursor.fetchone()
    if found is None:
        raise NotFound
    return _holder(visitor)


def come_back(visitor: Actor, token: str) -> tuple[Actor, UUID]:
    """Enter this transaction as whoever has the link of an application.

    Raises:
        NotFound: never made, destroyed, or of another municipality.

    """
    if not token or len(token) > _LONGEST:
        raise NotFound
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.enter_small_grant(%s)", [hash_of(token)])
        (found,) = cursor.fetchone()
    if found is None:
        raise NotFound
    return _holder(visitor), found


def _rows(question: str, *values: date) -> list[dict[str, Any]]:
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(question, list(values))
        (found,) = cursor.fetchone()
    return list(json.loads(found))


def _holder(visitor: Actor) -> Actor:
    return Actor(
        kind=ActorKind.LINK_HOLDER,
        municipality_id=visitor.municipality_id,
        purpose=Purpose.PROGRAMME,
        trace_id=visitor.trace_id,
    )
