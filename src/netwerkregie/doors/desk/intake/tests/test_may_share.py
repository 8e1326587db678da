# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""May I share this? For everybody who is signed in; it answers, and keeps nothing."""

import re
from itertools import product

from django.test import Client

from netwerkregie.domain.intake.drafts.sharing import (
    Receiver,
    Secrecy,
    Stage,
    may_share,
)
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.ledger.models import Entry
from tests.cast import acting_as, sign_in
from tests.harness.world import World

ADDRESS = "/mag-ik-dit-delen/"
CONCERN_TO_POLICE = "?fase=concern&aan=police&geheim=no"


def test_a_professional_is_told_what_may_be_shared_and_nothing_is_kept(
    world: World,
) -> None:
    with acting_as("director_mergelstad"):
        before = Entry.objects.count()
    partner = sign_in(Client(), "partner_mergelstad")
    asked = partner.get(ADDRESS).content.decode()
    assert "Er wordt niets bewaard" in asked
    assert "<textarea" not in asked
    assert 'type="text"' not in asked
    told = partner.get(ADDRESS + CONCERN_TO_POLICE).content.decode()
    assert ">Alleen als</h2>" in told
    assert "Alleen een zorg is niet genoeg." in told
    assert "artikel 161" in told
    assert "geen privacyfunctionaris" in told
    weighed = partner.get(f"{ADDRESS}?fase=weighing&aan=police&geheim=yes")
    assert "Laat uw privacyfunctionaris dit bevestigen" in weighed.content.decode()
    odd = partner.get(f"{ADDRESS}?fase=elders&aan=police&geheim=no")
    assert odd.status_code == 422
    assert "Kies er één uit de lijst." in odd.content.decode()
    with acting_as("director_mergelstad"):
        assert Entry.objects.count() == before


def test_the_whole_table_leads_from_every_cell_to_its_answer(world: World) -> None:
    partner = sign_in(Client(), "partner_mergelstad")
    page = partner.get(f"{ADDRESS}tabel/").content.decode()
    cells = re.findall(r'href="([^"]*fase=[^"]*)#antwoord"[^>]*>([^<]+)<', page)
    shown = {
        tuple(re.findall(r"=(\w+)", address)[:2]): verdict for address, verdict in cells
    }
    assert shown == {
        (str(stage), str(receiver)): label(
            may_share(stage, receiver, Secrecy.NO).verdict
        )
        for stage, receiver in product(Stage, Receiver)
    }
    # One of each kind: opening all of them takes a minute and tells no more.
    for verdict, address in {told: one for one, told in cells}.items():
        told = partner.get(address.replace("&amp;", "&"))
        assert f">{verdict}</h2>" in told.content.decode()
    for receiver in Receiver:
        assert label(receiver) in page
