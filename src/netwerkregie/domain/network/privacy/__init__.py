# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each record of the network holds, about whom, why, and until when."""

from netwerkregie.domain.network.privacy.agreements import declare_agreements
from netwerkregie.domain.network.privacy.doubles import declare_doubles
from netwerkregie.domain.network.privacy.handing import (
    declare_handing,
    declare_promises,
)
from netwerkregie.domain.network.privacy.initiatives import declare_initiatives
from netwerkregie.domain.network.privacy.messages import declare_messages
from netwerkregie.domain.network.privacy.offers import declare_offers
from netwerkregie.domain.network.privacy.people import declare_people
from netwerkregie.domain.network.privacy.relations import declare_relations
from netwerkregie.domain.network.privacy.visits import declare_visits


def declare_all() -> None:
    """Put the network's models in the register of processing; a file per noun."""
    declare_relations()
    declare_agreements()
    declare_handing()
    declare_promises()
    declare_initiatives()
    declare_messages()
    declare_people()
    declare_doubles()
    declare_visits()
    declare_offers()
