# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The municipality's page is for everyone, and leads to the right municipality."""

import pytest
from django.test import Client
from django.urls import reverse

from netwerkregie.foundation.tenancy.models import Municipality
from tests.cast import sign_in
from tests.harness.world import World

PROMISES = ("Wat we nooit bewaren", "Wat ons daaraan houdt", "Bel 112")


def _client(slug: str = "mergelstad") -> Client:
    return Client(HTTP_HOST=f"{slug}.localhost")


def test_anybody_reads_what_we_never_keep(world: World) -> None:
    answer = _client().get("/")
    assert answer.status_code == 200
    page = answer.content.decode()
    for promise in PROMISES:
        assert promise in page


@pytest.mark.parametrize("slug", ["mergelstad", "gouwedam"])
def test_the_page_leads_to_its_own_anonymous_site(world: World, slug: str) -> None:
    page = _client(slug).get("/").content.decode()
    other = {"mergelstad": "gouwedam", "gouwedam": "mergelstad"}[slug]
    assert f'href="http://advies.{slug}.localhost:8001/"' in page
    assert other not in page.lower()


def test_in_english_the_anonymous_site_is_english_too(world: World) -> None:
    page = _client().get("/en/").content.decode()
    assert "What we never keep" in page
    assert 'href="http://advies.mergelstad.localhost:8001/en/"' in page


def test_the_promised_days_are_those_of_the_municipality(world: World) -> None:
    days = Municipality.objects.get(slug="mergelstad").answer_days
    assert f"binnen {days} werkdagen" in _client().get("/").content.decode()


def test_whoever_is_signed_in_goes_to_vandaag(world: World) -> None:
    client = sign_in(_client(), "director_mergelstad")
    answer = client.get("/")
    assert answer.status_code == 302
    assert answer["Location"] == reverse("desk:today")


def test_nothing_is_written_by_a_visit_to_the_page(world: World) -> None:
    assert _client().post("/").status_code == 405
    assert "session" not in _client().get("/").cookies
