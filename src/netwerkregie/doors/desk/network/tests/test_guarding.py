# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words about a person in a contact: marked, taken out, or put on the scratch note."""

import html
import re

import pytest
from django.test import Client

from netwerkregie.domain.network.actions import own_page
from netwerkregie.domain.network.factories import a_link, an_organisation
from netwerkregie.domain.network.models import ContactMoment
from netwerkregie.domain.network.tests.being import holding
from tests.cast import acting_as, sign_in
from tests.harness.world import World

DIRECTOR = "director_mergelstad"
ABOUT_A_PERSON = "Mohammed el Amrani is moslim en radicaliseert, zegt zijn oom."


@pytest.fixture
def typed(world: World) -> tuple[Client, str, dict[str, str]]:
    """A director halfway a contact with an organisation that reads along."""
    with acting_as(DIRECTOR) as actor:
        organisation = an_organisation(actor, "De Brug")
        _, token = a_link(actor, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    client = sign_in(Client(), DIRECTOR, unlocked=True)
    address = f"/relaties/{organisation.id}/contact/"
    page = client.get(address).content.decode()
    values = {
        name: re.findall(rf'name="{name}"[^>]*value="([^"]*)"', page)[0]
        for name in ("held_on", "once")
    }
    values |= {"kind": "visit", "subject": "acquaintance", "next": ""}
    return client, address, values | {"agreement": ABOUT_A_PERSON}


def test_the_words_are_marked_and_nothing_is_kept(
    typed: tuple[Client, str, dict[str, str]],
) -> None:
    client, address, values = typed
    page = client.post(address, values)
    assert page.status_code == 422
    said = page.content.decode()
    assert "<mark>Mohammed el Amrani</mark>" in said
    assert "<mark>moslim</mark>" in said
    with acting_as(DIRECTOR):
        assert ContactMoment.objects.count() == 0


def test_one_tap_takes_them_out_and_logs_the_rest(
    typed: tuple[Client, str, dict[str, str]],
) -> None:
    client, address, values = typed
    assert client.post(address, values | {"step": "leave_out"}).status_code == 302
    with acting_as(DIRECTOR):
        kept = ContactMoment.objects.get().agreement
    assert "Amrani" not in kept
    assert "moslim" not in kept


def test_one_tap_puts_them_on_the_scratch_note(
    typed: tuple[Client, str, dict[str, str]],
) -> None:
    client, address, values = typed
    page = client.post(address, values).content.decode()
    stopped = html.unescape(re.findall(r'name="guarded" value="([^"]*)"', page)[0])
    assert stopped == ABOUT_A_PERSON
    sent = values | {"guarded": stopped}
    assert client.post("/advies/kladje/", sent).status_code == 302
    assert "Amrani" in client.get("/advies/kladje/").content.decode()


def test_with_a_locked_vault_the_scratch_note_keeps_what_was_typed(
    typed: tuple[Client, str, dict[str, str]],
) -> None:
    _, _, values = typed
    locked = sign_in(Client(), DIRECTOR)
    answer = locked.post("/advies/kladje/", values | {"guarded": ABOUT_A_PERSON})
    assert answer.status_code == 302
    opened = sign_in(Client(), DIRECTOR, unlocked=True)
    assert "Amrani" in opened.get("/advies/kladje/").content.decode()


def test_one_tap_makes_it_an_advice_question(
    typed: tuple[Client, str, dict[str, str]],
) -> None:
    client, _, values = typed
    page = client.post("/advies/nieuw/", values | {"guarded": ABOUT_A_PERSON})
    assert "Amrani" in page.content.decode()
    with acting_as(DIRECTOR):
        assert ContactMoment.objects.count() == 0
