# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page that stood open: a seat that ended meanwhile, and two who sign at once."""

from threading import Barrier, Thread

import pytest
from django.db import connections
from django.test import Client
from django.urls import reverse

from netwerkregie.domain.casework.actions import seats
from netwerkregie.domain.casework.drafts.weighings import Outcome
from netwerkregie.domain.casework.factories.weighings import (
    a_frame,
    a_weighing_to_sign,
    an_outcome,
)
from netwerkregie.domain.casework.models import (
    Case,
    CaseMember,
    CaseStatement,
    Weighing,
)
from netwerkregie.domain.casework.tests.ends import (
    HOLDER,
    PARTNER,
    being,
    days_on,
    opened_case,
)
from netwerkregie.domain.casework.tests.test_weighings import (
    POLICE,
    TOWN,
    YOUTH,
    a_confirmed_concern,
    a_table,
)
from netwerkregie.foundation.ledger.models import Entry
from tests.cast import acting_as, sign_in
from tests.harness.world import World

TYPED = "[P1] kwam vandaag op tijd en vertelde over het werk."
CALM = "Deze pagina is er niet"


def _is(name: str) -> Client:
    return sign_in(Client(), f"{name}_mergelstad", unlocked=True)


@pytest.mark.parametrize("ends", ["by hand", "by its day"])
def test_a_seat_that_ended_while_its_page_stood_open_keeps_nothing_but_the_words(
    world: World, ends: str
) -> None:
    """What was typed is refused, kept nowhere, and given back to copy."""
    case = opened_case()
    partner = _is("case_partner")
    with being("case_partner"):
        [part] = case.parts.all()
        before = CaseStatement.objects.filter(part__case_id=case.id).count()
    page = reverse("desk:case_write", args=[case.id, part.id])
    assert partner.get(page).status_code == 200
    ahead = 0
    if ends == "by hand":
        with being("case_holder") as holder:
            seat = CaseMember.objects.get(case_id=case.id, membership_id=PARTNER)
            seats.end(holder, case.id, seat.id)
    else:
        ahead = 91
    with days_on(ahead):
        partner = partner if not ahead else _is("case_partner")
        refused = partner.post(page, {"kind": "view", "text": TYPED})
        assert refused.status_code == 404
        assert CALM in refused.text
        assert TYPED in refused.text
    with being("case_holder"):
        after = CaseStatement.objects.filter(part__case_id=case.id).count()
    assert after == before


def test_m10_two_organisations_that_sign_at_the_same_moment_decide_once(
    world: World,
) -> None:
    with acting_as("chair_mergelstad") as chair:
        a_frame(chair)
    outcome = an_outcome(kind=Outcome.PERSON_CENTRED, reason=None, holder_id=HOLDER)
    found = a_weighing_to_sign(
        a_table(TOWN, POLICE, YOUTH), a_confirmed_concern(), outcome
    )
    clients = [_is("police_weigher"), _is("youth_weigher")]
    for client in clients:
        # Who has not read it signs nothing.
        table = client.get(reverse("desk:weighing_table", args=[found.id]))
        assert "Ik teken deze tekst" in table.text
    ready, seen = Barrier(2), [0, 0]

    def press(number: int) -> None:
        try:
            ready.wait(timeout=20)
            sign = reverse("desk:weighing_sign", args=[found.id])
            seen[number] = clients[number].post(sign).status_code
        finally:
            connections.close_all()

    hands = [Thread(target=press, args=[one]) for one in range(2)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join(timeout=60)
    assert 302 in seen
    assert set(seen) <= {302, 404}
    with acting_as("chair_mergelstad"):
        assert Weighing.objects.get(id=found.id).outcome == Outcome.PERSON_CENTRED
        assert (
            Entry.objects.filter(
                verb="casework.weighing_decided", stream="access"
            ).count()
            == 1
        )
    with being("case_holder"):
        assert Case.objects.count() == 1
