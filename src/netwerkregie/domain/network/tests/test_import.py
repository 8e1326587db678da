# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list comes in whole, once, and goes out again as if it had never been."""

import io
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from openpyxl import Workbook

from netwerkregie.domain.network.actions import (
    imports,
    invitations,
    registers,
    undoing,
)
from netwerkregie.domain.network.factories import a_contact, an_organisation
from netwerkregie.domain.network.models import (
    ColumnMapping,
    ContactMoment,
    District,
    ImportItem,
    ImportRun,
    Invitation,
    Organisation,
    Posting,
    Serves,
)
from netwerkregie.domain.network.rules import Column
from netwerkregie.domain.network.tests.being import DIRECTOR, the_clock
from netwerkregie.foundation.kernel import NotAllowed, RuleBroken, clock
from tests.cast import acting_as
from tests.harness.world import World

LIST = Path("tests/data/relatielijst.xlsx").read_bytes()
SCHOOLS = Path("tests/data/duo_vestigingen_vo.csv").read_bytes()
BORDERS = Path("tests/data/buurten.geojson").read_bytes()


WRITTEN_OTHERWISE = {
    "NOORDERLICHT 6",
    "HET KOMPAS 4",
    "STICHTING DE WISSEL 8",
    "AL AMAL 1",
}


def a_list(*rows: list[object]) -> bytes:
    made = Workbook()
    page = made.active
    assert page is not None
    for row in rows:
        page.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def taken(
    world: World, data: bytes = LIST, joined: list[int] | None = None
) -> ImportRun:
    with acting_as(DIRECTOR) as director:
        preview = imports.preview(director, data)
        chosen = joined
        if chosen is None:
            chosen = [one.number for one in preview.asked if one.suggested]
        return imports.accept(director, preview.sealed, chosen)


def test_a_preview_stores_nothing(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        preview = imports.preview(director, LIST)
        assert preview.fresh == 166
        assert preview.plan.people == 129
    with acting_as(DIRECTOR):
        for model in (Organisation, Invitation, ImportRun, ContactMoment):
            assert model._default_manager.count() == 0


def test_what_was_refused_is_in_no_table_and_in_no_preview(
    world: World, superuser_connection: Any
) -> None:
    taken(world)
    tables = superuser_connection.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r'"
        " AND relnamespace = 'public'::regnamespace"
    ).fetchall()
    whole = "".join(
        str(superuser_connection.execute(f'SELECT * FROM "{name}"').fetchall())
        for (name,) in tables
    ).lower()
    assert "de springplank" in whole
    for word in ("moslim", "katholiek", "broer van", "moskee", "kerk", "06 22 599 129",
                 "conciërge", "dialoogavond", "=sum", "0433123456"):  # fmt: skip
        assert word not in whole


def test_accepting_writes_organisations_dates_and_prepared_invitations(
    world: World,
) -> None:
    run = taken(world)
    with acting_as(DIRECTOR):
        assert run.created == Organisation.objects.count()
        assert run.created == 166 - len(WRITTEN_OTHERWISE)
        assert run.invited == Invitation.objects.filter(state="ready").count() == 129
        assert ContactMoment.objects.exclude(agreement="").count() == 0
        assert set(ContactMoment.objects.values_list("kind", flat=True)) == {"earlier"}
        faith = Organisation.objects.filter(domain__in=["faith", "interest"])
        assert faith.count() > 20
        assert Invitation.objects.filter(organisation__in=faith).count() == 0
    assert mail.outbox == []


def test_accepting_twice_is_one_import(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        sealed = imports.preview(director, LIST).sealed
        first = imports.accept(director, sealed, [])
    with acting_as(DIRECTOR) as director:
        assert imports.accept(director, sealed, []).id == first.id
        assert Organisation.objects.count() == 166


def test_importing_the_same_list_again_brings_nothing_new(world: World) -> None:
    run = taken(world)
    with acting_as(DIRECTOR) as director:
        again = imports.preview(director, LIST)
        assert again.fresh <= 166 - run.created
        second = imports.accept(
            director, again.sealed, [one.number for one in again.asked if one.suggested]
        )
        assert second.created == 0
        assert second.invited == 0


def test_a_preview_is_for_one_person_and_one_hour(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        sealed = imports.preview(director, LIST).sealed
    for who in ("deputy_mergelstad", "director_gouwedam"):
        with acting_as(who) as other, pytest.raises(RuleBroken):
            imports.accept(other, sealed, [])
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken):
        imports.accept(director, sealed[:-8] + "AAAAAAA=", [])
    with (
        clock.travel_to(clock.now() + timedelta(minutes=61)),
        acting_as(DIRECTOR) as director,
        pytest.raises(RuleBroken),
    ):
        imports.accept(director, sealed, [])


def test_only_director_and_deputy_import(world: World) -> None:
    for who in ("intake_officer_mergelstad", "administrator_mergelstad"):
        with acting_as(who) as other, pytest.raises(NotAllowed):
            imports.preview(other, LIST)


def test_sending_is_a_button_of_its_own_and_works_once(world: World) -> None:
    run = taken(world)
    with acting_as(DIRECTOR) as director:
        assert imports.send(director, run.id) == 129
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken):
        imports.send(director, run.id)


def test_undoing_before_sending_leaves_no_trace(world: World) -> None:
    run = taken(world)
    with acting_as(DIRECTOR) as director:
        assert undoing.undo(director, run.id) == 0
        assert undoing.undo(director, run.id) == 0
        for model in (Organisation, Invitation, ContactMoment, ImportItem, Posting):
            assert model._default_manager.count() == 0


def test_undoing_after_sending_tells_whoever_was_written_to(world: World) -> None:
    data = a_list(
        ["Organisatie", "Soort", "Contactpersoon", "E-mail"],
        ["De Brug", "Zorg", "Truus de Vries", "truus@brug.example"],
        ["De Poort", "Zorg", "Jan Smeets", "jan@poort.example"],
    )
    run = taken(world, data)
    with acting_as(DIRECTOR) as director:
        imports.send(director, run.id)
        first, second = Invitation.objects.order_by("address")
    with the_clock(world) as worker:
        invitations.send(worker, first.id)
    with acting_as(DIRECTOR) as director:
        assert undoing.undo(director, run.id) == 0
        assert list(Invitation.objects.values_list("state", flat=True)) == ["withdrawn"]
        assert Organisation.objects.count() == 0
    with the_clock(world) as worker:
        invitations.call_back(worker, first.id)
        invitations.send(worker, second.id)
    assert [letter.to for letter in mail.outbox] == [["jan@poort.example"]] * 2
    with acting_as(DIRECTOR):
        assert Invitation.objects.count() == 0


def test_what_somebody_worked_with_since_stays(world: World) -> None:
    data = a_list(["Organisatie", "Soort"], ["De Brug", "Zorg"], ["De Poort", "Zorg"])
    run = taken(world, data)
    with acting_as(DIRECTOR) as director:
        a_contact(director, Organisation.objects.get(name="De Brug").id)
        assert undoing.undo(director, run.id) == 1
        assert [one.name for one in Organisation.objects.all()] == ["De Brug"]


def test_what_was_here_before_gets_its_own_dates_back(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        here = an_organisation(director, "De Brug", domain="care")
        old = clock.today() - timedelta(days=300)
        a_contact(director, here.id, held_on=old)
    data = a_list(
        ["Organisatie", "Soort", "Laatste contact"], ["De Brug", "Zorg", "2026-06-01"]
    )
    run = taken(world, data)
    with acting_as(DIRECTOR) as director:
        assert (run.created, run.known) == (0, 1)
        here.refresh_from_db()
        assert here.last_contact_on is not None
        assert here.last_contact_on > old
        undoing.undo(director, run.id)
        here.refresh_from_db()
        assert here.last_contact_on == old


def test_after_thirty_days_an_import_stands(world: World) -> None:
    run = taken(world, a_list(["Organisatie", "Soort"], ["De Brug", "Zorg"]))
    with (
        clock.travel_to(clock.now() + timedelta(days=31)),
        acting_as(DIRECTOR) as director,
        pytest.raises(RuleBroken),
    ):
        undoing.undo(director, run.id)


def test_what_a_column_means_is_remembered_and_what_may_not_enter_is_not(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        imports.remember_columns(
            director,
            {"Clubnaam X": Column.ORGANISATION, "Geloof": Column.PERSON_ROLE},
        )
        [kept] = ColumnMapping.objects.all()
        assert kept.header == "clubnaam x"
        data = a_list(["Clubnaam X", "Soort"], ["De Brug", "Zorg"])
        assert imports.preview(director, data).fresh == 1


def test_schools_come_with_their_register_and_refresh_with_a_difference(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        seen = registers.preview_schools(director, SCHOOLS)
        assert (len(seen.new), seen.left_out) == (21, 24)
        registers.accept(director, seen.sealed)
        assert Organisation.objects.filter(register_kind="duo").count() == 21
        assert registers.preview_schools(director, SCHOOLS).is_empty
        rows = SCHOOLS.decode("cp1252").splitlines()
        own = [row for row in rows if ";MERGELSTAD;9901" in row]
        less = "\n".join([rows[0], own[0].replace(";195;", ";7;"), *own[2:]])
        changed = registers.preview_schools(director, less.encode("cp1252"))
        assert (len(changed.new), len(changed.gone)) == (0, 1)
        registers.accept(director, changed.sealed)
        gone = Organisation.objects.get(register_gone_on__isnull=False)
        assert gone.name in changed.gone


def test_borders_come_in_and_refresh_with_a_difference(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        seen = registers.preview_districts(director, BORDERS)
        assert (len(seen.new), seen.left_out) == (23, 1)
        registers.accept(director, seen.sealed)
        assert District.objects.count() == 23
        assert registers.preview_districts(director, BORDERS).is_empty


def test_districts_of_a_list_find_their_place(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        for code, name in enumerate(["Centrum", "Noord", "Oost"]):
            District.objects.create(
                municipality_id=director.municipality_id,
                code=str(code),
                name=name,
                refreshed_on=clock.today(),
            )
    taken(world)
    with acting_as(DIRECTOR):
        assert Serves.objects.filter(district__name="Centrum").count() > 20


def test_ten_thousand_rows_come_in_one_go(world: World) -> None:
    rows = [["Organisatie", "Soort", "Contactpersoon", "E-mail", "Laatste contact"]]
    rows += [
        [f"Wijkhuis {n}", "Welzijn", "Jan Smeets", f"jan{n}@wijk.example", "2026-01-02"]
        for n in range(10_000)
    ]
    run = taken(world, a_list(*rows))  # type: ignore[arg-type]
    assert (run.created, run.invited) == (10_000, 10_000)
