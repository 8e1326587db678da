# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan on the pages: asked by a resident, decided by two, followed, and public."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from netwerkregie.domain.programme.factories.small_grants import a_round
from netwerkregie.domain.programme.models import GrantRound, SmallGrant
from netwerkregie.doors.public.small_grants.forms import new_key
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as, sign_in
from tests.harness.world import World

DIRECTOR, DEPUTY = "director_mergelstad", "deputy_mergelstad"
WHY = "Het brengt bewoners van twee straten bij elkaar."


@pytest.fixture
def found(world: World) -> GrantRound:
    """A round in which one can apply today."""
    with acting_as(DIRECTOR) as actor:
        return a_round(actor)


def _visitor() -> Client:
    """Somebody on the public page, without a session."""
    return Client(headers={"host": "mergelstad.localhost"})


def _typed(**changes: str) -> dict[str, str]:
    day = (clock.today() + timedelta(days=20)).isoformat()
    return {
        "applicant": "group",
        "title": "Lange tafel in de straat",
        "about": "Samen eten aan een lange tafel.",
        "place": "op het plein",
        "starts_on": day,
        "what_1": "Eten en drinken",
        "amount_1": "320,50",
        "asked": "300",
        "contact": "Wil Smeets",
        "email": "wil@post.example",
        "key": new_key(),
        **changes,
    }


def _asked() -> list[SmallGrant]:
    with acting_as(DIRECTOR):
        return list(SmallGrant.objects.all())


def _text(client: Client, url: str) -> str:
    return client.get(url, follow=True).content.decode()


def test_a_plan_goes_from_a_telephone_to_the_register(found: GrantRound) -> None:
    resident = _visitor()
    url = f"/subsidie/{found.id}/"
    summed = resident.post(url, _typed(step="optellen"))
    assert "320,50" in summed.content.decode()
    assert _asked() == []
    mine = resident.post(url, _typed())["Location"]
    [grant] = _asked()
    assert grant.number in _text(resident, mine)

    director, deputy = sign_in(Client(), DIRECTOR), sign_in(Client(), DEPUTY)
    here = reverse("desk:small_grant", args=[grant.id])
    proposal = {
        "outcome": "grant",
        "amount": "300",
        "reason": WHY,
        "words": "Past goed.",
        "version": "1",
    }
    propose = reverse("desk:small_grant_propose", args=[grant.id])
    refused = director.post(propose, proposal)
    assert refused.status_code == 422
    assert WHY in refused.content.decode()
    assert director.post(propose, proposal | {"no_interest": "on"}).status_code == 302
    agree = reverse("desk:small_grant_agree", args=[grant.id])
    assert agree not in _text(director, here)
    assert agree in _text(deputy, here)
    signed = {"words": "Eens.", "no_interest": "on"}
    assert deputy.post(agree, signed)["Location"] == here

    followed = _text(resident, mine)
    assert WHY in followed
    assert "bezwaar maken" in followed
    register = _text(_visitor(), "/subsidie/toegekend/")
    assert grant.title in register
    assert "Smeets" not in register


def test_what_is_refused_on_the_form_comes_back_as_it_was_typed(
    found: GrantRound,
) -> None:
    wrong = _typed(asked="900", title="Voor buurman Jan Smeets, hij is moslim")
    page = _visitor().post(f"/subsidie/{found.id}/", wrong)
    assert page.status_code == 422
    text = page.content.decode()
    assert "Eten en drinken" in text
    assert "wil@post.example" in text
    assert _asked() == []


def test_a_link_that_is_none_and_a_round_that_is_closed_are_the_same_nothing(
    found: GrantRound,
) -> None:
    nothing = _visitor().get("/subsidie/aanvraag/bestaat-niet/")
    assert nothing.status_code == 404
    after = found.closes_on - clock.today() + timedelta(days=2)
    with clock.travel_to(clock.now() + after):
        assert _visitor().get(f"/subsidie/{found.id}/").status_code == 404
