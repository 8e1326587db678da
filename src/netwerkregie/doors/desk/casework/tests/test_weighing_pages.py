# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of a weighing, from a confirmed concern to two signatures."""

from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from netwerkregie.domain.casework.drafts.weighings import Criterion
from netwerkregie.domain.casework.factories.weighings import (
    WORDS,
    a_frame,
    a_weighing_at_the_table,
    a_weighing_begun,
)
from netwerkregie.domain.casework.models import Weighing
from netwerkregie.domain.casework.tests.test_weighings import (
    CHAIR,
    IDS,
    OFFICER,
    POLICE,
    TOWN,
    YOUTH,
    a_confirmed_concern,
    a_table,
)
from netwerkregie.domain.intake.factories.concerns import FACT
from tests.cast import acting_as, sign_in
from tests.harness.world import World


def _is(name: str, *, unlocked: bool = True) -> Client:
    return sign_in(Client(), name, unlocked=unlocked)


@pytest.fixture
def concern_id(world: World) -> UUID:
    with acting_as(CHAIR) as chair:
        a_frame(chair)
    return a_confirmed_concern()


def _form(**changes: str) -> dict[str, str]:
    answers = {f"answer_{one.value}": "met" for one in Criterion}
    words = {one.value: WORDS[one] for one in Criterion}
    return {**words, **answers, "seems_met": "met", **changes}


def test_a_concern_is_weighed_page_by_page_by_six_people(concern_id: UUID) -> None:
    officer, chair = _is(OFFICER), _is(CHAIR)
    concern_page = officer.get(reverse("desk:concern", args=[concern_id]))
    assert reverse("desk:weighing_open", args=[concern_id]) in concern_page.text
    put = reverse("desk:weighing_open", args=[concern_id])
    assert officer.get(put).status_code == 200
    assert officer.post(put, {"chair": str(IDS[CHAIR])}).status_code == 302
    with acting_as(CHAIR):
        weighing_id = Weighing.objects.get().id

    def to(page: str, *more: UUID) -> str:
        return reverse(f"desk:{page}", args=[weighing_id, *more])

    page = chair.get(to("weighing"))
    assert FACT[:20] in page.text
    for name in (TOWN, POLICE):
        assert chair.post(to("weighing_seat"), {"weigher": str(IDS[name])})["Location"]
    town, police = _is(TOWN), _is(POLICE)
    for weigher in (town, police):
        assert FACT[:20] not in weigher.get(to("weighing")).text
        weigher.post(to("weighing_declare"))
    chair.post(to("weighing_begin"))
    for weigher in (town, police):
        assert to("weighing") in weigher.get(reverse("desk:today")).text
        assert weigher.get(to("weighing_judge")).status_code == 200
        refused = weigher.post(to("weighing_judge"), _form(facts="Jan de Vries."))
        assert refused.status_code == 422
        assert "Jan de Vries" in refused.text
        assert weigher.post(to("weighing_judge"), _form()).status_code == 302
    assert town.get(to("weighing_table")).status_code == 404
    town.post(to("weighing_table_open"))
    assert WORDS[Criterion.FACTS] in town.get(to("weighing_table")).text
    outcome = {"kind": "no_action", "text": "De zorg is weg.", "reason": "dispelled"}
    assert town.get(to("weighing_propose")).status_code == 200
    refused = town.post(to("weighing_propose"), {**outcome, "reason": ""})
    assert refused.status_code == 422
    assert town.post(to("weighing_propose"), outcome).status_code == 302
    assert "uitkomst" in police.get(reverse("desk:today")).text
    police.post(to("weighing_dissent"), {"text": "Ik had willen bellen."})
    assert "Ik had willen bellen" in police.get(to("weighing_table")).text
    police.post(to("weighing_sign"))
    with acting_as(CHAIR):
        assert Weighing.objects.get().outcome == "no_action"
    assert (
        "Zorg weggenomen" in chair.get(reverse("desk:weighings") + "?welke=klaar").text
    )


def test_a_weighing_is_not_there_for_others_nor_in_another_municipality(
    concern_id: UUID,
) -> None:
    weighing = a_weighing_begun(a_table(), concern_id)
    for name in (OFFICER, YOUTH, "director_mergelstad", "chair_gouwedam"):
        client = _is(name, unlocked=False)
        for page in (
            "weighing",
            "weighing_judge",
            "weighing_table",
            "weighing_release",
        ):
            found = client.get(reverse(f"desk:{page}", args=[weighing.id]))
            assert found.status_code == 404


def test_the_pages_of_a_weighing_ask_few_questions(concern_id: UUID) -> None:
    weighing = a_weighing_at_the_table(a_table(TOWN, POLICE, YOUTH), concern_id)
    most = {CHAIR: ("weighing", 24), TOWN: ("weighing_table", 22)}
    for name, (page, bound) in most.items():
        client = _is(name)
        with CaptureQueriesContext(connection) as asked:
            shown = client.get(reverse(f"desk:{page}", args=[weighing.id]))
        assert shown.status_code == 200
        assert len(asked) <= bound
    client = _is(CHAIR)
    with CaptureQueriesContext(connection) as asked:
        client.get(reverse("desk:weighings"))
    assert len(asked) <= 6


def test_on_what_weighing_rests_is_recorded_by_a_chair(world: World) -> None:
    chair, address = _is(CHAIR, unlocked=False), reverse("desk:weighing_frame")
    assert chair.get(address).status_code == 200
    sent = {
        "decided_by": "executive",
        "decided_on": "2026-03-02",
        "ground": "public_task",
        "advice_reference": "advies 7",
        "advice_on": "2026-03-03",
    }
    assert chair.post(address, sent).status_code == 422
    assert chair.post(address, {**sent, "advice_on": "2026-02-01"}).status_code == 302
    assert "advies 7" in _is("dpo_mergelstad", unlocked=False).get(address).text
    assert _is(OFFICER, unlocked=False).get(address).status_code == 403
