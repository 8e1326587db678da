# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""M1: no column, choice, field, filter or import header names a special category.

Whatever is reviewed and stays stands in a list here, with its purpose; a new name that
matches fails the build until somebody has put it there.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module
from typing import Any, cast

import pytest
from django import forms
from django.apps import apps
from django.utils import translation

from netwerkregie.domain.network import wording
from netwerkregie.domain.network.actions import links, own_entry, own_page
from netwerkregie.domain.network.drafts import AnswerDraft, OwnFactsDraft
from netwerkregie.domain.network.factories import (
    a_contact,
    a_link,
    an_invitation,
    an_organisation,
    own_words,
)
from netwerkregie.domain.network.importer import borders, columns, kinds, schools
from netwerkregie.domain.network.queries.organisations import Filter
from netwerkregie.domain.network.rules import AnswerKind, Column
from netwerkregie.domain.network.tests.being import DIRECTOR, holding
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.guard.special import matches_special_category
from tests.cast import acting_as
from tests.harness.world import World
from tests.house.source import SOURCE, python_files, tree_of

REVIEWED = {
    ("network.PersonEntry.languages", "in het Turks"): "a language in which somebody "
    "offers help, chosen by themself; worded as help, never as where one is from",
    ("network.PersonEntry.languages", "in het Somalisch"): "the same",
    ("network.Incident", "kind"): "'threat level' is what the state announces for the "
    "whole country; an incident holds nobody",
    ("network.CardCall.", "kind"): "the same; and 'public health service' to call",
    ("netwerkregie.doors.desk.network.forms.messages.", "kind"): "the same",
    ("vault.Dossier.purpose", "family"): "a purpose: talks with their own consent",
    ("network.Organisation.domain", "faith"): "a domain that it sets for itself; no "
    "kind below it, and no axis of any figure about persons",
}
PLANTED = [
    "Hij is moslim",
    "Zij is katholiek en bidt elke dag",
    "Betrouwbaarheid 2 van 5",
    "De broer van Naima van den Berg",
]


def named() -> Iterator[tuple[str, str]]:
    """Yield every name that we ourselves declared, with where it stands."""
    for model in apps.get_models(include_auto_created=True):
        if model.__module__.startswith("netwerkregie"):
            for field in model._meta.get_fields():
                yield from names_of(f"{model._meta.label}.{field.name}", field)
    for form in every_form():
        for name, entry in form.base_fields.items():
            place = f"{form.__module__}.{form.__name__}.{name}"
            yield place, name
            yield from names_of(place, entry)
    for name in Filter.__dataclass_fields__:
        yield "network.Filter", name
    for header in [*schools.READ, *borders.READ, *columns._BY_HEADER]:
        yield "network.importer", header


def names_of(place: str, field: Any) -> Iterator[tuple[str, str]]:
    """Yield the name, label and choices of a column or a form's field."""
    for attribute in ("name", "verbose_name", "label"):
        yield place, str(getattr(field, attribute, "") or "")
    choices = getattr(field, "choices", None) or []
    # The values of a list that a column holds several of stand one step deeper.
    choices = choices or getattr(getattr(field, "base_field", None), "choices", None)
    choices = choices or []
    for value, text in [] if callable(choices) else choices:
        yield place, str(value)
        yield place, str(text)


def every_form() -> list[type[forms.Form]]:
    found = []
    for path in python_files():
        if path.stem != "forms" and "forms" not in path.parts:
            continue
        dotted = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)
        for _, value in inspect.getmembers(import_module(dotted), inspect.isclass):
            if issubclass(value, forms.BaseForm) and value.__module__ == dotted:
                found.append(cast("type[forms.Form]", value))
    return found


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_name_that_we_declared_would_keep_such_a_fact(language: str) -> None:
    with translation.override(language):
        listed = list(named())
    assert len(listed) > 800
    found = {
        (place, name)
        for place, name in listed
        if matches_special_category(name)
        and not any(
            place.startswith(where) or word in place.lower() or word == name
            for where, word in REVIEWED
        )
    }
    assert found == set()


@pytest.mark.parametrize(
    "name",
    ["geloof", "religion", "moslim", "herkomst", "nationality", "ethnic_group",
     "politieke_voorkeur", "health_status", "geaardheid", "influence_score",
     "familie_van", "geboorteland", "isMoslim"],
)  # fmt: skip
def test_the_check_finds_what_somebody_might_add(name: str) -> None:
    assert matches_special_category(name) is not None


def test_there_is_one_word_for_all_of_faith_and_none_below_it() -> None:
    """'Moskee' and 'kerk' may be read in a list; neither is a value anywhere."""
    values = {word for domain in kinds._BY_WORD.values() for word in [domain.value]}
    assert "faith" in values
    assert not values & {"moskee", "kerk", "mosque", "church", "synagoge"}


def test_no_header_about_belief_a_mark_or_family_has_a_meaning() -> None:
    for header in ("Geloof", "Invloed", "Score", "Familie van", "Afkomst", "Opmerking"):
        for column in Column:
            memory = {header.lower(): column}
            assert columns.meaning_of(header, memory) is None


def test_no_table_file_about_the_inhabitants_is_read_with_its_statistics() -> None:
    source = ast_constants("importer/borders.py") | ast_constants("importer/schools.py")
    assert not {name for name in source if "migratie" in name or "DENOM" in name}


def ast_constants(name: str) -> set[str]:
    import ast

    tree = tree_of(SOURCE / "domain" / "network" / name)
    docstrings = {
        ast.get_docstring(node, clean=False)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
    }
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value not in docstrings
    }


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_phrase_is_stopped_in_every_unsealed_text(
    world: World, planted: str
) -> None:
    assert wording.found_in(planted)
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        _, token = a_link(director, organisation.id)
        code = links.show_code(director, None)
        with pytest.raises(RuleBroken):
            an_invitation(director, role=planted)
    with holding(token) as holder:
        with pytest.raises(RuleBroken):
            own_page.confirm(holder, confirmed_as=planted)
        own_page.confirm(holder, confirmed_as="secretaris")
    with acting_as(DIRECTOR) as director:
        with pytest.raises(RuleBroken):
            a_contact(director, organisation.id, planted)
        contact = a_contact(director, organisation.id, "Wij krijgen de zaal")
    with holding(token) as holder, pytest.raises(RuleBroken):
        own_page.answer(holder, contact.id, AnswerDraft(AnswerKind.VIEW, planted))
    for facts in ({"offer": planted}, {"role": planted}):
        with holding(code) as holder, pytest.raises(RuleBroken):
            own_entry.register(holder, own_words(**facts))


@pytest.mark.parametrize("planted", ["Betrouwbaarheid 2 van 5", "Invloed: hoog"])
def test_a_mark_is_stopped_in_the_words_about_an_organisation_too(
    world: World, planted: str
) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        _, token = a_link(director, organisation.id)
        with pytest.raises(RuleBroken):
            an_organisation(director, f"De Brug ({planted})")
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
        with pytest.raises(RuleBroken):
            own_page.change_facts(holder, OwnFactsDraft(domain="care", about=planted))
