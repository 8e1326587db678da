# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of agreements and offers ask no more of the database when they grow."""

from collections.abc import Iterator

import pytest
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.plugin import DjangoDbBlocker

from netwerkregie.domain.network.factories.agreements import an_agreement
from netwerkregie.domain.network.factories.offers import a_request, an_offer
from netwerkregie.domain.network.tests.agreeing import Party, a_reader, in_force
from netwerkregie.domain.network.tests.being import DIRECTOR
from tests.cast import acting_as, sign_in
from tests.harness.world import a_world

MOST = 50
PAGES = (
    "/vandaag/",
    "/relaties/afspraken/",
    "/relaties/afspraken/?soort=open",
    "/relaties/afspraken/{agreement}/",
    "/relaties/aanbod/",
    "/relaties/aanbod/?q=zaal&soort=room",
    "/relaties/aanbod/{request}/",
    "/relaties/{organisation}/",
    "/organisatie/{token}/",
)


@pytest.fixture(scope="module")
def counted(django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, tuple[int, int]]]:
    """The questions of each page with a little, and with three times as much."""
    with django_db_blocker.unblock(), a_world():
        first = a_reader("De Brug")
        agreement = in_force(first, a_reader("De Poort"))
        with acting_as(DIRECTOR) as director:
            request = a_request(director, first.id)
        places = {
            "agreement": agreement.id,
            "request": request.id,
            "organisation": first.id,
            "token": first.token,
        }
        _grow(first, 1)
        few = _questions(places)
        _grow(first, 3)
        many = _questions(places)
        yield {page: (few[page], many[page]) for page in PAGES}


def _grow(first: Party, times: int) -> None:
    for number in range(times):
        other = a_reader(f"Het Veer {number}")
        in_force(first, other)
        with acting_as(DIRECTOR) as director:
            an_agreement(director, [first.id, other.id])
            an_offer(director, other.id, for_partners=True)
            an_offer(director, other.id)
            an_offer(director, first.id)


def _questions(places: dict[str, object]) -> dict[str, int]:
    found = {}
    for page in PAGES:
        client = sign_in(Client(), DIRECTOR)
        path = page.format(**places)
        assert client.get(path).status_code == 200
        with CaptureQueriesContext(connections["default"]) as asked:
            client.get(path)
        found[page] = len(asked)
    return found


@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_no_more_when_there_is_more_to_show(
    page: str, counted: dict[str, tuple[int, int]]
) -> None:
    few, many = counted[page]
    assert many <= few
    assert many <= MOST
