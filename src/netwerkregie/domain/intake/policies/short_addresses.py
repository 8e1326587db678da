# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who hands out short addresses, and which ones somebody sees."""

from django.db.models import QuerySet

from netwerkregie.domain.intake.models import ShortAddress
from netwerkregie.domain.intake.policies import may_destroy
from netwerkregie.foundation.kernel import Actor, Role

HANDERS_OUT = (Role.NETWORK_DIRECTOR, Role.DEPUTY)


def may_hand_out(actor: Actor) -> bool:
    """The director and the deputy, who work with organisations."""
    return actor.has(*HANDERS_OUT)


def visible_addresses(actor: Actor) -> QuerySet[ShortAddress]:
    """Return the addresses of the municipality to who hands them out, and the clock."""
    found = ShortAddress.objects.filter(municipality_id=actor.municipality_id)
    return found if may_hand_out(actor) or may_destroy(actor) else found.none()
