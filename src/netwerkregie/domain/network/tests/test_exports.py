# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations go out as a file: complete, harmless, with its purpose, no people."""

import csv
import io
import json
import re
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connections
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from netwerkregie.domain.network.actions import exports, imports, links, own_entry
from netwerkregie.domain.network.drafts.exports import (
    NARROWS,
    ExportDraft,
    ExportFor,
    ExportKind,
)
from netwerkregie.domain.network.exporter import columns, files
from netwerkregie.domain.network.factories import (
    a_contact,
    an_organisation,
    own_words,
)
from netwerkregie.domain.network.factories.offers import an_offer
from netwerkregie.domain.network.models import Offer
from netwerkregie.domain.network.phrases.exports import HEADERS
from netwerkregie.domain.network.rules import Domain
from netwerkregie.domain.network.tests.agreeing import two_parties
from netwerkregie.domain.network.tests.being import DIRECTOR, holding, lines
from netwerkregie.foundation.kernel import NotAllowed, RuleBroken, clock
from netwerkregie.foundation.tenancy.enter import ALIAS
from tests.cast import acting_as
from tests.harness.world import World

# As the published schemas of HSDS 3.0 have them, written down by hand: no package that
# is kept brings them.
REQUIRED = {
    "organization": {"id", "name", "description"},
    "organization_identifier": {"id", "identifier_type", "identifier"},
    "phone": {"id", "number"},
    "location": {"id", "location_type"},
    "address": {
        "id",
        "address_1",
        "city",
        "state_province",
        "postal_code",
        "country",
        "address_type",
    },
}
KNOWN = {
    "organization": REQUIRED["organization"]
    | {"email", "website", "phones", "locations", "organization_identifiers"},
    "organization_identifier": REQUIRED["organization_identifier"]
    | {"organization_id", "identifier_scheme"},
    "phone": REQUIRED["phone"],
    "location": REQUIRED["location"]
    | {"organization_id", "name", "description", "addresses"},
    "address": REQUIRED["address"] | {"location_id"},
}


def wanted(kind: ExportKind, **values: object) -> ExportDraft:
    return ExportDraft(kind=kind, made_for=ExportFor.SOCIAL_MAP, **values)  # type: ignore[arg-type]


def some(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        one = an_organisation(
            director,
            "De Brug",
            register_kind="kvk",
            register_number="12345678",
            street="Markt",
            house_number="1",
            postcode="6211 AB",
            city="Mergelstad",
            phone="+31 43 123",
            website="www.brug.example",
        )
        a_contact(director, one.id)
        an_organisation(director, "=1+1", domain="faith")
        code = links.show_code(director, one.id)
    with holding(code) as holder:
        own_entry.register(holder, own_words(name="Truus Geheim"))


def test_a_text_file_opens_right_in_a_dutch_excel_and_holds_no_formula(
    world: World,
) -> None:
    some(world)
    with acting_as(DIRECTOR) as director:
        made = exports.export(director, wanted(ExportKind.CSV))
        plain = exports.export(director, wanted(ExportKind.CSV, for_excel=False))
    assert made.data.startswith(b"\xef\xbb\xbf")
    assert not plain.data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(made.data.decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == ["'=1+1", "De Brug"]
    assert rows[2][8] == "'+31 43 123"
    assert len({len(row) for row in rows}) == 1
    assert len(rows[0]) == len(HEADERS) == len(columns.FIELDS) + 1


def test_a_spreadsheet_holds_text_only(world: World) -> None:
    some(world)
    with acting_as(DIRECTOR) as director:
        made = exports.export(director, wanted(ExportKind.XLSX))
    page = load_workbook(io.BytesIO(made.data)).active
    assert page is not None
    names = [row[0].value for row in page.iter_rows(min_row=2)]
    assert names == ["=1+1", "De Brug"]
    kinds = {cell.data_type for row in page.iter_rows() for cell in row if cell.value}
    assert kinds == {"s"}


def test_the_open_format_has_all_that_its_schema_requires(world: World) -> None:
    some(world)
    with acting_as(DIRECTOR) as director:
        made = json.loads(exports.export(director, wanted(ExportKind.HSDS)).data)
        again = json.loads(exports.export(director, wanted(ExportKind.HSDS)).data)
    assert made == again
    assert set(made) == {"organizations", "services"}
    brug = next(one for one in made["organizations"] if one["name"] == "De Brug")
    parts = {
        "organization": made["organizations"],
        "organization_identifier": brug["organization_identifiers"],
        "phone": brug["phones"],
        "location": brug["locations"],
        "address": brug["locations"][0]["addresses"],
    }
    for name, listed in parts.items():
        for one in listed:
            assert REQUIRED[name] <= set(one) <= KNOWN[name]
            assert str(UUID(one["id"])) == one["id"]
    assert re.match(r"https://", brug["website"])
    # 'contacts' of the format are persons.
    assert "contacts" not in json.dumps(made)


def test_only_what_an_organisation_itself_offers_to_all_is_a_service(
    world: World,
) -> None:
    brug, poort = two_parties()
    with acting_as(DIRECTOR) as director:
        typed = an_offer(director, brug.id, words="Een zaal")
        an_offer(director, poort.id, words="Voor partners", for_partners=True)
        first = json.loads(exports.export(director, wanted(ExportKind.HSDS)).data)
        assert first["services"] == []
    with (
        clock.travel_to(clock.now() + timedelta(days=1)),
        acting_as(DIRECTOR) as director,
    ):
        Offer.objects.filter(id=typed.id).update(confirmed_on=clock.today())
        made = json.loads(exports.export(director, wanted(ExportKind.HSDS)).data)
    [service] = made["services"]
    assert {"id", "name", "status"} <= set(service)
    assert service["organization_id"] == str(brug.id)
    assert service["description"] == "Een zaal"


@pytest.mark.parametrize("kind", ExportKind)
def test_no_person_no_contact_and_no_domain_goes_out(
    world: World, kind: ExportKind
) -> None:
    some(world)
    with acting_as(DIRECTOR) as director:
        data = exports.export(director, wanted(kind)).data
    if kind is ExportKind.XLSX:
        page = load_workbook(io.BytesIO(data)).active
        assert page is not None
        data = repr([[cell.value for cell in row] for row in page.iter_rows()]).encode()
    text = data.decode().lower()
    for word in ("truus", "geheim", "welfare", "faith", "welzijn", "geloof", "contact"):
        assert word not in text, word


def test_it_goes_out_as_the_list_was_narrowed(world: World) -> None:
    some(world)
    with acting_as(DIRECTOR) as director:
        for fits in ({"text": "brug"}, {"domain": "welfare"}):
            made = exports.export(director, wanted(ExportKind.CSV, **fits))
            assert made.organisations == 1
        nothing: list[dict[str, Any]] = [{"is_quiet": True}, {"district_id": uuid4()}]
        for values in nothing:
            with pytest.raises(RuleBroken):
                exports.export(director, wanted(ExportKind.CSV, **values))


def test_a_file_of_one_belief_does_not_exist(world: World) -> None:
    some(world)
    assert set(Domain) - set(NARROWS) == {Domain.FAITH}
    with acting_as(DIRECTOR) as director:
        for values in ({"domain": "faith"}, {"text": "moskee"}, {"text": "islam"}):
            with pytest.raises(RuleBroken) as refused:
                exports.export(director, wanted(ExportKind.CSV, **values))
            assert refused.value.code == "network.export_no_such_axis"
        with pytest.raises(RuleBroken) as empty:
            exports.export(director, wanted(ExportKind.CSV, domain="sport"))
        assert empty.value.code == "network.export_empty"


def test_each_file_stands_in_the_log_with_what_it_is_for(world: World) -> None:
    some(world)
    with acting_as(DIRECTOR) as director:
        exports.export(director, wanted(ExportKind.CSV, domain="welfare"))
        assert lines("network.organisations_exported") == 1
        with connections[ALIAS].cursor() as cursor:
            cursor.execute(
                "SELECT reason FROM ledger_entry WHERE verb = %s AND reason <> ''",
                ["network.organisations_exported"],
            )
            assert cursor.fetchall() == [("social_map csv",)]


def test_only_director_and_deputy_take_something_out(world: World) -> None:
    some(world)
    with acting_as("deputy_mergelstad") as deputy:
        assert exports.export(deputy, wanted(ExportKind.CSV)).organisations == 2
    with acting_as("director_gouwedam") as other, pytest.raises(RuleBroken):
        exports.export(other, wanted(ExportKind.CSV))
    for who in ("policy_adviser_mergelstad", "dpo_mergelstad", "mayor_mergelstad"):
        with acting_as(who) as stranger, pytest.raises(NotAllowed):
            exports.export(stranger, wanted(ExportKind.CSV))


def test_what_went_out_comes_in_again_as_what_is_here_already(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        an_organisation(director, "De Brug", domain="")
        an_organisation(director, "Het Veer", domain="")
        made = exports.export(director, wanted(ExportKind.CSV))
        preview = imports.preview(director, made.data)
        assert (preview.fresh, preview.known) == (0, 2)


@given(st.text(max_size=30))
def test_no_text_starts_a_formula_and_none_is_lost(text: str) -> None:
    made = files.harmless(text)
    assert made.removeprefix("'") == text or made == text
    assert not made.startswith(("=", "+", "-", "@", "\t", "\r"))
