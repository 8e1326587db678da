# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What organisations confirmed with each other: the only lines of the drawing.

A line stands for an agreement or an initiative to which both said yes through their own
link. What a colleague knows or thinks makes no line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from netwerkregie.domain.network.queries import agreements, initiatives
from netwerkregie.domain.network.queries.reach import initiative_names
from netwerkregie.foundation.kernel import Actor


@dataclass(frozen=True, slots=True)
class Tie:
    """Two that are linked, and by what both confirmed."""

    one: str
    other: str
    by: str


@dataclass(frozen=True, slots=True)
class Together:
    """What organisations confirmed with each other and with initiatives."""

    agreements: Sequence[tuple[UUID, UUID]] = ()
    initiatives: Mapping[UUID, str] = field(default_factory=dict)
    takes_part: Sequence[tuple[UUID, UUID]] = ()

    @property
    def linked(self) -> set[UUID]:
        """The organisations that have a link."""
        return {one for pair in self.agreements for one in pair} | {
            organisation for organisation, _initiative in self.takes_part
        }


def together(actor: Actor, today: date) -> Together:
    """Return what both sides confirmed and what stands today."""
    agreed = agreements.confirmed_links(actor, today)
    carried = initiatives.confirmed_partnerships(actor, today)
    known = {pair.initiative_id for pair in carried}
    return Together(
        agreements=[(one.one_id, one.other_id) for one in agreed],
        initiatives=initiative_names(actor, known) if known else {},
        takes_part=[(pair.organisation_id, pair.initiative_id) for pair in carried],
    )


def ties_of(together: Together, here: set[UUID]) -> list[Tie]:
    """Return the links between what is drawn, each once."""
    found = {
        Tie(str(min(one, other)), str(max(one, other)), "agreement")
        for one, other in together.agreements
        if one in here and other in here and one != other
    }
    found |= {
        Tie(str(organisation), str(initiative), "initiative")
        for organisation, initiative in together.takes_part
        if organisation in here and initiative in together.initiatives
    }
    return sorted(found, key=lambda tie: (tie.by, tie.one, tie.other))
