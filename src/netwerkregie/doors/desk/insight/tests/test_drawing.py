# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines of the drawing: what both sides confirmed, and what would fall away."""

import re
from uuid import UUID

from django.test import Client

from netwerkregie.domain.network.actions import initiatives, partners
from netwerkregie.domain.network.drafts.initiatives import InitiativeDraft
from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.tests.agreeing import (
    Party,
    a_reader,
    in_force,
    offered_to,
    yes,
)
from netwerkregie.domain.network.tests.being import DIRECTOR, holding
from tests.cast import acting_as, sign_in
from tests.harness.world import World

PAGE = "/relaties/bereik/tekening/"


def carried_by(name: str, *parties: Party) -> str:
    """Make an initiative that these organisations confirm; returns its id."""
    with acting_as(DIRECTOR) as director:
        made = initiatives.add(director, InitiativeDraft(name=name))
        asked = [
            initiatives.ask_partner(director, made.id, party.id) for party in parties
        ]
    for party, partnership in zip(parties, asked, strict=True):
        with holding(party.token) as holder:
            partners.confirm(holder, partnership.id, shown=True)
    return str(made.id)


def drawn(path: str = PAGE) -> str:
    return sign_in(Client(), DIRECTOR).get(path).content.decode()


def ties_on(page: str) -> set[tuple[str, str, str]]:
    return set(
        re.findall(r'data-one="([^"]+)" data-other="([^"]+)" data-by="([^"]+)"', page)
    )


def test_a_line_is_an_agreement_or_initiative_that_both_confirmed(
    world: World,
) -> None:
    brug, poort, kade, half = (
        a_reader(name) for name in ("De Brug", "De Poort", "De Kade", "Half")
    )
    in_force(brug, poort)
    waiting = offered_to(brug, half)
    yes(half, waiting)
    garden = carried_by("Buurttuin", poort, kade)
    with acting_as(DIRECTOR) as director:
        unseen = an_organisation(director, "Onbekend")
        initiatives.ask_partner(director, UUID(garden), half.id)
    page = drawn()
    pair = sorted([str(brug.id), str(poort.id)])
    assert ties_on(page) == {
        (pair[0], pair[1], "agreement"),
        (str(poort.id), garden, "initiative"),
        (str(kade.id), garden, "initiative"),
    }
    # Without a register or a reader we do not know that it is more than our words.
    assert str(unseen.id) not in page
    assert str(half.id) in page
    assert "3 verbindingen die beide kanten bevestigden" in page
    assert "2 daarvan houden andere bij elkaar" in page
    assert page.count("de verbindingen vallen uiteen in 2 delen") == 2


def test_the_drawing_is_narrowed_by_a_group_and_never_by_faith(world: World) -> None:
    faith = a_reader("Gebedshuis", domain="faith")
    sport = a_reader("Sportclub", domain="sport")
    civil, play = drawn(f"{PAGE}?groep=civil"), drawn(f"{PAGE}?groep=sport")
    assert str(faith.id) in civil
    assert str(sport.id) not in civil
    assert str(faith.id) not in play
    assert str(sport.id) in play
    assert 'value="faith"' not in civil
