# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bare host leads to both municipalities in the demo, and nowhere elsewhere."""

from django.conf import settings
from django.test import Client, override_settings

from netwerkregie.config.demo import cast
from netwerkregie.config.settings import demo
from netwerkregie.foundation.vault import codes
from tests.harness.world import World

IN_THE_DEMO = override_settings(FRONT_DOOR=demo.FRONT_DOOR)


def _page(path: str = "/") -> str:
    with IN_THE_DEMO:
        answer = Client(HTTP_HOST="localhost").get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_both_sites_of_both_municipalities_are_listed(world: World) -> None:
    page = _page()
    for slug in cast.NAMES:
        assert (
            f'href="{settings.SITE_ADDRESS.format(host=cast.desk_host(slug))}/"' in page
        )
        advice = settings.MAILBOX_ADDRESS.format(host=cast.mailbox_host(slug))
        assert f'href="{advice}/"' in page


def test_whom_to_start_as_is_one_click_from_the_filled_in_form(world: World) -> None:
    page = _page()
    for login in cast.met_first():
        address = settings.SITE_ADDRESS.format(host=login.host)
        assert f'href="{address}/toegang/inloggen/?als={login.slug}"' in page


def test_the_page_speaks_the_readers_language(world: World) -> None:
    assert "Twee gemeenten om in rond te lopen" in _page()
    english = _page("/en/")
    assert "Two municipalities to walk around in" in english
    assert f"{cast.mailbox_host('mergelstad')}:8001/en/code/" in english


def test_the_codes_on_the_page_are_real_codes(world: World) -> None:
    for path in ("/", "/en/"):
        shown = [part.partition("<")[0] for part in _page(path).split('"nl-code">')[1:]]
        assert len(shown) == len(cast.NAMES)
        for code in shown:
            codes.derive(code)


def test_an_unknown_address_of_the_bare_host_is_calm(world: World) -> None:
    with IN_THE_DEMO:
        assert Client(HTTP_HOST="localhost").get("/advies/").status_code == 404


def test_outside_the_demo_the_bare_host_is_nobodys(world: World) -> None:
    assert Client(HTTP_HOST="localhost").get("/").status_code == 404
