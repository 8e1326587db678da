# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who of us knows an organisation, and what waits to be taken over."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from netwerkregie.domain.network.models import Organisation, Relation
from netwerkregie.domain.network.queries import relations as queries
from netwerkregie.foundation.kernel import Actor


def section(
    actor: Actor, _organisation: Organisation, family: Sequence[UUID]
) -> dict[str, Any]:
    """Return which colleagues know an organisation; their names come with the rest."""
    known = queries.known_by(actor, family)
    return {
        "known_by": known,
        "i_know_them": any(one.colleague == actor.membership_id for one in known),
    }


def knowers(
    known: Sequence[Relation], names: Mapping[UUID, str], actor: Actor
) -> list[dict[str, object]]:
    """Return them with their names, oneself marked; since when, and nothing more."""
    return [
        {
            "name": names.get(one.colleague, ""),
            "since": one.since,
            "accepted_on": one.accepted_on,
            "is_me": one.colleague == actor.membership_id,
        }
        for one in known
        if names.get(one.colleague)
    ]
