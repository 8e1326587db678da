# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""M2: nothing ties two people, and nothing that a colleague wrote hangs on one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps
from django.urls import URLPattern, URLResolver, get_resolver

from netwerkregie.domain.network.actions import links, own_entry, own_record
from netwerkregie.domain.network.factories import an_organisation, own_words
from netwerkregie.domain.network.models import Arrival, PersonEntry
from netwerkregie.domain.network.tests.being import DIRECTOR, holding
from tests.cast import acting_as, sign_in
from tests.harness.world import World
from tests.house.source import SOURCE, name_of, python_files, tree_of

OWN_HAND = {
    "domain/network/actions/own_entry.py": "the person, with the own link",
    "domain/network/actions/own_record.py": "the focal point, with the own link",
    "domain/network/actions/retention.py": "destroys at the end of a term",
}


RUNG = {
    "network.Arrival.who": "a bell that somebody rang by joining; goes with them",
}
OWNED = {
    *("id", "municipality", "organisation", "token_hash", "round"),
    *(*own_entry.OWN, *own_entry.CONFIRMED),
    *(name for name, _ in own_entry.LISTS),
    *(*own_record.DATES, "is_focal_point", "coming_to", "wants_messages"),
}
"""Every column of an entry: keys, or what only the own hand writes."""


def test_no_model_refers_to_a_person_of_the_network() -> None:
    assert ties(apps.get_models(include_auto_created=True)) == set(RUNG)


def test_what_rings_for_a_person_holds_no_word_mark_or_choice() -> None:
    names = {field.name for field in Arrival._meta.concrete_fields}
    assert names == {"id", "municipality", "who", "since", "welcomed_by"}


def test_no_other_table_knows_a_person_by_number() -> None:
    assert numbers(apps.get_models(include_auto_created=True)) == set()


def test_an_entry_has_no_column_that_another_hand_could_fill() -> None:
    assert strange_columns(PersonEntry) == set()


@isolate_apps()
def test_planted_columns_and_tables_are_found() -> None:
    """Somebody adds a note, a mark, a tie, or a table between two people."""

    class PlantedEntry(models.Model):
        name = models.CharField(max_length=10)
        note = models.TextField()
        trust = models.PositiveSmallIntegerField()
        seen_as = models.CharField(max_length=5, choices=[("a", "loyal")])
        knows = models.ManyToManyField("self")

        class Meta:
            app_label = "network"

    class PlantedTie(models.Model):
        one = models.ForeignKey(PersonEntry, models.CASCADE, related_name="+")
        other_person = models.UUIDField()

        class Meta:
            app_label = "network"

    assert strange_columns(PlantedEntry) == {"note", "trust", "seen_as", "knows"}
    assert ties([PlantedTie]) == {"network.PlantedTie.one"}
    assert numbers([PlantedTie]) == {"network.PlantedTie.other_person"}


def ties(listed: Iterable[type[models.Model]]) -> set[str]:
    """Return every key that leads to a person of the network."""
    return {
        f"{model._meta.label}.{field.name}"
        for model in listed
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey | models.ManyToManyField)
        and field.related_model is PersonEntry
    }


def numbers(listed: Iterable[type[models.Model]]) -> set[str]:
    """Return every column of the room that could hold a person's number."""
    return {
        f"{model._meta.label}.{field.name}"
        for model in listed
        for field in model._meta.concrete_fields
        if re.search(r"person|entry|people", field.name)
        and model._meta.app_label == "network"
        and model is not PersonEntry
    }


def strange_columns(model: type[models.Model]) -> set[str]:
    """Return the columns about a person that the own hand does not write."""
    fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
    return {field.name for field in fields} - OWNED


def test_in_a_populated_database_no_row_holds_two_people(
    world: World, superuser_connection: Any
) -> None:
    people = some_people()
    assert len(people) == 3
    tables = superuser_connection.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r'"
        " AND relnamespace = 'public'::regnamespace"
    ).fetchall()
    for (table,) in tables:
        for (row,) in superuser_connection.execute(
            f'SELECT t::text FROM "{table}" t'
        ).fetchall():
            assert sum(str(one) in row for one in people) <= 1, table


def test_no_page_shows_a_persons_number(world: World) -> None:
    people = some_people()
    from django.test import Client

    client = sign_in(Client(), DIRECTOR)
    with acting_as(DIRECTOR):
        [organisation] = {one.organisation_id for one in PersonEntry.objects.all()}
    page = client.get(f"/relaties/{organisation}/").content.decode()
    assert page.count("Truus") == 3
    assert not [one for one in people if str(one) in page]


def test_no_address_takes_two_numbers_of_people() -> None:
    found = [
        route
        for route in routes(get_resolver("netwerkregie.config.urls"), "")
        if len(re.findall(r"<uuid:(person|entry|people)", route)) > 0
    ]
    assert found == []


def test_what_draws_our_reach_knows_no_person_and_no_colleague() -> None:
    drawing = [
        *(SOURCE / "overview" / "insight").rglob("*.py"),
        *(SOURCE / "doors" / "desk" / "insight").rglob("*.py"),
        *(SOURCE / "doors" / "desk" / "templates" / "desk" / "insight").glob("*"),
        SOURCE / "domain" / "network" / "figures" / "reach.py",
        SOURCE / "domain" / "network" / "queries" / "reach.py",
        *(SOURCE / "domain" / "intake" / "figures").glob("*.py"),
    ]
    words = re.compile(r"PersonEntry|personentry|Membership|queries\.people|people_of")
    found = [
        path.name
        for path in drawing
        if "tests" not in path.parts and words.search(path.read_text("utf-8"))
    ]
    assert len(drawing) > 30
    assert found == []


def test_only_the_own_hand_writes_an_entry() -> None:
    found = {
        name_of(path)
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"create", "update", "delete", "bulk_create", "save"}
        and "PersonEntry" in ast.unparse(node)
    }
    assert found <= set(OWN_HAND)


def test_the_desk_has_no_way_to_an_entrys_actions() -> None:
    for path in [*(SOURCE / "doors" / "desk").rglob("*.py")]:
        if "tests" in path.parts:
            continue
        text = path.read_text("utf-8")
        assert "own_entry" not in text, path
        assert "own_record" not in text, path


def test_the_database_itself_refuses_another_hand(
    world: World, superuser_connection: Any
) -> None:
    policies = superuser_connection.execute(
        "SELECT cmd, permissive, coalesce(qual, with_check) FROM pg_policies"
        " WHERE tablename = 'network_personentry' AND policyname LIKE 'own_hand%'"
    ).fetchall()
    rung = superuser_connection.execute(
        "SELECT cmd, permissive, with_check FROM pg_policies"
        " WHERE tablename = 'network_arrival' AND policyname LIKE 'own_hand%'"
    ).fetchall()
    assert [(cmd, kind) for cmd, kind, _ in rung] == [("INSERT", "RESTRICTIVE")]
    assert "by_own_hand" in rung[0][2]
    assert {cmd for cmd, _, _ in policies} == {"INSERT", "UPDATE"}
    assert all(kind == "RESTRICTIVE" for _, kind, _ in policies)
    assert all("by_own_hand" in text for _, _, text in policies)


def some_people() -> list[UUID]:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, "De Brug")
        code = links.show_code(director, organisation.id)
    for number in range(3):
        with holding(code) as holder:
            words = own_words(name=f"Truus {number}", email=f"t{number}@b.example")
            own_entry.register(holder, words)
    with acting_as(DIRECTOR):
        return list(PersonEntry.objects.values_list("id", flat=True))


def routes(resolver: URLResolver, before: str) -> list[str]:
    found = []
    for one in resolver.url_patterns:
        whole = before + str(one.pattern)
        if isinstance(one, URLPattern):
            found.append(whole)
        else:
            found += routes(one, whole)
    return found
