# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""People who chose to be here, and the invitations that only their own page shows."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import Invitation, PersonEntry
from netwerkregie.domain.network.rules.invitations import EXPIRING_DAYS, State
from netwerkregie.foundation.kernel import Actor, NotFound

_SHOWN = (
    *("name", "role", "kind", "email", "phone", "reach_by", "topics", "offer"),
    *("languages", "availability", "is_focal_point"),
)
INVITATIONS = 200


def people_of(actor: Actor, family: Sequence[UUID]) -> list[PersonEntry]:
    """Return who of an organisation is in the network, in their own words."""
    found = policies.visible_people(actor)
    return list(
        found.filter(organisation_id__in=family)
        .only("id", *_SHOWN)
        .order_by("name", "id")
    )


def invitations(actor: Actor) -> list[Invitation]:
    """Return the invitations under way, the soonest to vanish first."""
    found = policies.visible_invitations(actor).exclude(state=State.WITHDRAWN)
    return list(
        found.select_related("organisation").order_by("expires_on", "made_at", "id")[
            :INVITATIONS
        ]
    )


def expiring(actor: Actor, today: date) -> list[Invitation]:
    """Return the invitations that vanish within a week, for Today."""
    found = policies.visible_invitations(actor).filter(
        state=State.SENT, expires_on__lte=today + timedelta(days=EXPIRING_DAYS)
    )
    return list(found.select_related("organisation").order_by("expires_on", "id")[:10])


def get_invitation(
    actor: Actor, invitation_id: UUID, *, lock: bool = False
) -> Invitation:
    """Return an invitation to its follower-up; not yours is not there."""
    found = policies.visible_invitations(actor).filter(id=invitation_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def focal_points(actor: Actor) -> list[PersonEntry]:
    """Return who said of themself that they are focal point; for letters and counts.

    They are told apart by nothing but their own word, in no order.
    """
    return list(policies.visible_people(actor).filter(is_focal_point=True))


def focal_points_of(actor: Actor, family: Sequence[UUID]) -> list[PersonEntry]:
    """Return the focal points of one organisation, for how it stands."""
    found = policies.visible_people(actor).filter(is_focal_point=True)
    return list(found.filter(organisation_id__in=family))
