# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody saw of an organisation, in a form that can be compared later."""

from uuid import UUID

from netwerkregie.domain.network.models import Organisation, Serves


def next_as_seen(organisation: Organisation) -> str:
    """Return the next date as a form carries it."""
    return organisation.next_on.isoformat() if organisation.next_on else ""


def practical_as_seen(organisation: Organisation) -> str:
    """Return the practical facts as a form carries them."""
    shoes = "off" if organisation.shoes_off else ""
    facts = (organisation.best_time, organisation.reach_by, organisation.entrance)
    return "|".join((*facts, shoes))


def districts_as_seen(organisation_id: UUID) -> str:
    """Return the districts that an organisation serves as a form carries them."""
    served = Serves.objects.filter(organisation_id=organisation_id)
    ids = served.values_list("district_id", flat=True)
    return ",".join(sorted(str(one) for one in ids))
