# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""There is no export of people: no address of any door hands one out as a file."""

from __future__ import annotations

import io
import zipfile

import pytest
from django.test import Client

from netwerkregie.domain.network.actions import links, own_entry
from netwerkregie.domain.network.drafts.exports import ExportFor, ExportKind
from netwerkregie.domain.network.factories import an_organisation, own_words
from netwerkregie.domain.network.tests.being import DIRECTOR, holding
from tests.cast import acting_as, sign_in
from tests.harness.world import World
from tests.house.addresses import DESK, addresses, filled
from tests.house.objects import one_of_everything

MARK = "Zonneveld"
POSTED = [
    {"made_for": ExportFor.OWN_COPY.value, "kind": kind.value} for kind in ExportKind
]
FORMATS = ("csv", "json")
ENDS_A_SESSION = {"account_logout", "desk:lock", "desk:end_my_session"}


def somebody() -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, "Het Anker")
        code = links.show_code(director, organisation.id)
    with holding(code) as holder:
        own_entry.register(
            holder,
            own_words(name=f"Ria {MARK}", email=f"ria.{MARK.lower()}@anker.example"),
        )


def whole(content: bytes) -> str:
    """The text of an answer, unpacked where it is a spreadsheet."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(archive.read(name) for name in archive.namelist())
    return content.decode("utf-8", "replace").lower()


def is_a_page(answer: object) -> bool:
    headers = answer.headers  # type: ignore[attr-defined]
    kind = headers.get("Content-Type", "").partition(";")[0]
    return kind in {"text/html", ""} and "Content-Disposition" not in headers


@pytest.mark.parametrize("who", [DIRECTOR, "dpo_mergelstad"])
def test_no_address_gives_people_as_a_file(world: World, who: str) -> None:
    objects = one_of_everything(world)
    somebody()
    client = sign_in(Client(), who)
    files = 0
    for name, address in addresses(DESK).items():
        if name in ENDS_A_SESSION:
            continue
        path = filled(name, address, objects)
        answers = [client.get(path)]
        answers += [client.get(path, {"format": kind}) for kind in FORMATS]
        answers += [client.get(path, headers={"accept": "application/json"})]
        if name == "desk:export":
            answers += [client.post(path, posted) for posted in POSTED]
        for answer in answers:
            if not is_a_page(answer):
                files += 1
                assert MARK.lower() not in whole(answer.getvalue()), path
    if who == DIRECTOR:
        assert files >= len(POSTED)


def test_the_person_who_could_leak_is_there(world: World) -> None:
    somebody()
    client = sign_in(Client(), DIRECTOR)
    found = client.get("/relaties/", {"q": "anker"}).content.decode()
    path = found.partition('nr-queue__link" href="')[2].partition('"')[0]
    assert MARK in client.get(path).content.decode()
