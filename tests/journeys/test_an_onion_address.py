# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole anonymous site under an onion address: nothing in it assumes a host."""

import re
from urllib.parse import urlsplit

from django.test import Client, override_settings

from tests.asking import TURN
from tests.harness.world import World

ONION = "nwrdvs2vbz6l4mbk5ipcwnjmgrgnbb4ypq7dqvlsuo3zzhc4ko7wjbid.onion"
LINK = re.compile(r'(?:href|src|action|srcset|data-worker)="([^"]*)"')
QUESTION = "Een leerling zegt dingen die mij zorgen geven. Wat kan ik doen?"


def add_host(world: World) -> None:
    """Give a municipality's mailbox a second name, as an administrator would."""
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "INSERT INTO tenancy_host (name, municipality_id, site)"
            " SELECT %s, municipality_id, 'mailbox' FROM tenancy_host"
            " WHERE name = 'advies.mergelstad.localhost'",
            [ONION],
        )


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, page
    return found.group(1)


def test_asking_reading_and_leaving_work_without_https_or_a_known_host(
    world: World,
) -> None:
    add_host(world)
    seen = []
    with world.as_process("mailbox"), override_settings(ALLOWED_HOSTS=[ONION]):
        asker = Client(headers={"host": ONION})
        answers = [asker.get(path) for path in ("/", "/en/", "/uitleg/", "/code/")]
        ask = {"body": QUESTION, "want": "only_advice"}
        answers.append(asker.post("/bericht/", ask))
        code = hidden(answers[-1].content.decode(), "code")
        answers.append(asker.post("/bericht/", ask | {"code": code, "step": "send"}))
        assert code in answers[-1].content.decode()
        answers.append(asker.post("/code/", {"code": code}))
        for answer in answers:
            assert answer.status_code == 200
            assert "Strict-Transport-Security" not in answer
            assert "upgrade-insecure" not in answer["Content-Security-Policy"]
            assert not answer.cookies
            seen.append(TURN.sub("", answer.content.decode()))
        moved = asker.get("/bericht")
        assert (moved.status_code, moved["Location"]) == (301, "/bericht/")
        left = asker.get("/weg/")
    pages = "".join(seen)
    assert ONION not in pages
    assert "localhost" not in pages
    targets = {urlsplit(link) for link in LINK.findall(pages)}
    assert {link.scheme for link in targets} <= {"", "tel"}
    assert {link.netloc for link in targets} == {""}
    # Cookies are not named: we set none, and that word would also empty the cookies
    # of the municipality's other sites, which tells that somebody was here.
    assert left["Clear-Site-Data"] == '"cache", "storage"'
