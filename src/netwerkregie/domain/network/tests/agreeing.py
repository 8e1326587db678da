# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two organisations that agreed with the municipality, for the tests of agreements."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.network.actions import agreed, own_page
from netwerkregie.domain.network.factories import a_link, an_organisation
from netwerkregie.domain.network.factories.agreements import an_offered_agreement
from netwerkregie.domain.network.models import Agreement
from netwerkregie.domain.network.tests.being import DIRECTOR, holding
from tests.cast import acting_as


@dataclass(frozen=True)
class Party:
    """An organisation and the word of its link."""

    id: UUID
    token: str
    name: str


def a_reader(name: str, **facts: object) -> Party:
    """Return an organisation of which somebody reads along."""
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, name, **facts)
        _, token = a_link(director, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    return Party(organisation.id, token, name)


def two_parties() -> tuple[Party, Party]:
    """Return De Brug and De Poort, who both read along."""
    return a_reader("De Brug"), a_reader("De Poort")


def offered_to(*parties: Party, **facts: object) -> Agreement:
    """Return an agreement that waits for these parties."""
    with acting_as(DIRECTOR) as director:
        return an_offered_agreement(director, [one.id for one in parties], **facts)


def yes(party: Party, agreement: Agreement, functions: str = "") -> Agreement:
    """Let a party say yes."""
    with holding(party.token) as holder:
        return agreed.say_yes(
            holder, agreement.id, version=agreement.version, functions=functions
        )


def in_force(*parties: Party, **facts: object) -> Agreement:
    """Return an agreement to which all said yes."""
    agreement = offered_to(*parties, **facts)
    for one in parties:
        yes(one, agreement, f"intern begeleider {one.name}")
    return agreement
