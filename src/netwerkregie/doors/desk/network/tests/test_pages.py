# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The network as the director meets it, and as nobody else does."""

import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from netwerkregie.domain.network.actions import own_page
from netwerkregie.domain.network.factories import a_link, an_invitation, an_organisation
from netwerkregie.domain.network.models import ContactMoment, Organisation
from netwerkregie.domain.network.tests.being import DIRECTOR, holding
from tests.cast import acting_as, sign_in
from tests.harness.world import World

LIST = Path("tests/data/relatielijst.xlsx")


@pytest.fixture
def director(world: World) -> Client:
    return sign_in(Client(headers={"host": "mergelstad.localhost"}), DIRECTOR)


@pytest.fixture
def brug(world: World) -> Organisation:
    with acting_as(DIRECTOR) as actor:
        return an_organisation(actor, "De Brug")


def hidden(page: str, name: str) -> str:
    [value] = re.findall(rf'name="{name}"[^>]*value="([^"]*)"', page)
    return str(value)


def the_list() -> SimpleUploadedFile:
    return SimpleUploadedFile("lijst.xlsx", LIST.read_bytes())


def test_an_organisation_is_written_down_and_found(director: Client) -> None:
    made = director.post(
        "/relaties/nieuw/", {"name": "Wijkhuis Oost", "domain": "welfare"}
    )
    assert made.status_code == 302
    assert "Wijkhuis Oost" in director.get("/relaties/?q=wijkhius").content.decode()
    assert "Wijkhuis Oost" in director.get(made.headers["Location"]).content.decode()


def test_a_double_is_asked_about_before_it_is_written(
    director: Client, brug: Organisation
) -> None:
    asked = director.post("/relaties/nieuw/", {"name": "de brug", "domain": "welfare"})
    assert asked.status_code == 422
    sure = {"name": "de brug", "domain": "welfare", "sure": "1"}
    assert director.post("/relaties/nieuw/", sure).status_code == 302


def test_a_double_is_shown_with_its_reason_and_joined(
    director: Client, brug: Organisation
) -> None:
    with acting_as(DIRECTOR) as actor:
        other = an_organisation(actor, "Stichting De Brug")
    assert (
        "Stichting De Brug"
        in director.get(f"/relaties/{brug.id}/dubbel/").content.decode()
    )
    seen = director.get(f"/relaties/{brug.id}/samenvoegen/?ander={other.id}")
    assert seen.status_code == 200
    joined = director.post(f"/relaties/{brug.id}/samenvoegen/", {"ander": other.id})
    assert joined.status_code == 302
    elsewhere = director.get(f"/relaties/{other.id}/")
    assert elsewhere.headers["Location"] == f"/relaties/{brug.id}/"


def test_an_organisations_page_asks_the_database_little(
    director: Client, brug: Organisation
) -> None:
    director.get(f"/relaties/{brug.id}/")
    with CaptureQueriesContext(connections["default"]) as asked:
        director.get(f"/relaties/{brug.id}/")
    tables = [query["sql"] for query in asked if "network_" in query["sql"]]
    assert len(tables) <= 12


def test_a_contact_takes_one_screen_and_twice_is_once(
    director: Client, brug: Organisation
) -> None:
    page = director.get(f"/relaties/{brug.id}/contact/").content.decode()
    assert 'name="agreement"' not in page
    values = {
        "kind": "visit",
        "subject": "acquaintance",
        "held_on": hidden(page, "held_on"),
        "once": hidden(page, "once"),
        "next": "",
    }
    for _ in range(2):
        logged = director.post(f"/relaties/{brug.id}/contact/", values)
        assert logged.status_code == 302
    with acting_as(DIRECTOR):
        assert ContactMoment.objects.count() == 1


def test_words_can_be_typed_once_somebody_reads_along(
    director: Client, brug: Organisation
) -> None:
    with acting_as(DIRECTOR) as actor:
        _, token = a_link(actor, brug.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    page = director.get(f"/relaties/{brug.id}/contact/").content.decode()
    assert 'name="agreement"' in page
    assert "secretaris" in page
    values = {
        "kind": "visit",
        "subject": "acquaintance",
        "agreement": "De broer van Jan is moslim",
        "held_on": hidden(page, "held_on"),
        "once": hidden(page, "once"),
        "next": "",
    }
    stopped = director.post(f"/relaties/{brug.id}/contact/", values)
    assert stopped.status_code == 422
    assert "De broer van Jan" in stopped.content.decode()


def test_the_second_to_save_keeps_what_was_typed_and_sees_what_changed(
    director: Client, brug: Organisation
) -> None:
    first = {"name": "De Brug", "version": "1", "phone": "043 111 1111"}
    assert director.post(f"/relaties/{brug.id}/wijzigen/", first).status_code == 302
    second = {"name": "De Nieuwe Brug", "version": "1"}
    met = director.post(f"/relaties/{brug.id}/wijzigen/", second)
    page = met.content.decode()
    assert met.status_code == 422
    assert "043 111 1111" in page
    assert "De Nieuwe Brug" in page
    again = second | {"version": hidden(page, "version")}
    assert director.post(f"/relaties/{brug.id}/wijzigen/", again).status_code == 302


def test_a_list_goes_from_upload_to_undo(director: Client) -> None:
    seen = director.post(
        "/relaties/lijsten/", {"kind": "relations", "file": the_list()}
    )
    page = seen.content.decode()
    assert seen.status_code == 200
    for header in ("Geloof", "Invloed (1-5)", "Familie van", "Opmerkingen", "Tel."):
        assert f"<strong>{header}</strong>" in page
    assert "moslim" not in page
    values = {"kind": "relations", "sealed": hidden(page, "sealed")}
    taken = director.post("/relaties/lijsten/aannemen/", values)
    assert taken.status_code == 302
    assert "129" in director.get(taken.headers["Location"]).content.decode()
    assert director.post(f"{taken.headers['Location']}versturen/").status_code == 302
    assert director.post(f"{taken.headers['Location']}terug/").status_code == 302
    with acting_as(DIRECTOR):
        assert Organisation.objects.count() == 0


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        ("schools", "duo_vestigingen_vo.csv", "21"),
        ("districts", "buurten.geojson", "23"),
    ],
)
def test_a_public_register_shows_its_difference_first(
    director: Client, kind: str, name: str, words: str
) -> None:
    data = (LIST.parent / name).read_bytes()
    upload = {"kind": kind, "file": SimpleUploadedFile(name, data)}
    page = director.post("/relaties/lijsten/", upload).content.decode()
    assert words in page
    values = {"kind": kind, "sealed": hidden(page, "sealed")}
    assert director.post("/relaties/lijsten/aannemen/", values).status_code == 302


def test_a_broken_file_gets_one_sentence(director: Client) -> None:
    upload = {
        "kind": "relations",
        "file": SimpleUploadedFile("x.xlsx", b"PK\x03\x04no"),
    }
    met = director.post("/relaties/lijsten/", upload)
    assert met.status_code == 422
    assert "nr-field__error" in met.content.decode()


def test_an_invitation_is_on_its_own_page_only(
    director: Client, brug: Organisation
) -> None:
    with acting_as(DIRECTOR) as actor:
        an_invitation(actor, name="Pimpelmees Jansen", organisation_id=brug.id)
    assert "Pimpelmees" in director.get("/relaties/uitnodigingen/").content.decode()
    for path in ("/relaties/", "/relaties/?q=pimpelmees", f"/relaties/{brug.id}/",
                 "/vandaag/", f"/relaties/{brug.id}/contact/"):  # fmt: skip
        assert "Pimpelmees" not in director.get(path).content.decode()


def test_a_code_to_scan_is_drawn_in_the_page(
    director: Client, brug: Organisation
) -> None:
    page = director.post(f"/relaties/{brug.id}/code/").content.decode()
    assert "<svg" in page
    assert "/aanmelden/" in page


PATHS = ["/relaties/", "/relaties/nieuw/", "/relaties/uitnodigingen/",
         "/relaties/lijsten/", "/relaties/{id}/", "/relaties/{id}/wijzigen/",
         "/relaties/{id}/contact/", "/relaties/{id}/uitnodigen/"]  # fmt: skip


@pytest.mark.parametrize(
    "who", ["intake_officer_mergelstad", "administrator_mergelstad", "dpo_mergelstad",
            "director_gouwedam"]
)  # fmt: skip
def test_nobody_else_sees_an_organisation(
    world: World, brug: Organisation, who: str
) -> None:
    client = sign_in(Client(), who)
    for path in PATHS:
        answer = client.get(path.format(id=brug.id))
        assert "De Brug" not in answer.content.decode(), path
        if "{id}" in path:
            assert answer.status_code in {403, 404}, path


@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_stands_in_both_languages(
    director: Client, brug: Organisation, language: str
) -> None:
    for path in PATHS:
        assert director.get(language + path.format(id=brug.id)).status_code == 200
