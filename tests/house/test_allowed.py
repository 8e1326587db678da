# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing can be asked, chosen or read in that was not reviewed (with M1 to M3)."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module

from django import forms
from django.apps import apps
from django.db import models

from netwerkregie.domain.network.rules import Column
from netwerkregie.foundation import privacy
from netwerkregie.foundation.privacy.guard.special import matches_special_category
from tests.house.allowed import CHOICES, FORM_FIELDS, IMPORT_COLUMNS
from tests.house.source import SOURCE, python_files

DOORS = "netwerkregie.doors."


def forms_of_the_doors() -> dict[str, set[str]]:
    """Return every form of every door with its fields, wherever it is written."""
    found = {}
    for path in python_files():
        if "doors" not in path.parts or "import forms" not in path.read_text("utf-8"):
            continue
        dotted = ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts)
        dotted = dotted.removesuffix(".__init__")
        for name, value in inspect.getmembers(import_module(dotted), inspect.isclass):
            if issubclass(value, forms.BaseForm) and value.__module__ == dotted:
                fields = set(getattr(value, "base_fields", {}))
                found[f"{dotted.removeprefix(DOORS)}.{name}"] = fields
    return found


def about_persons() -> Iterator[type[models.Model]]:
    declared = {one.model: one for one in privacy.declarations()}
    for model in apps.get_models(include_auto_created=True):
        if not declared[model._meta.label].persons.startswith("nobody"):
            yield model


def test_every_field_of_every_form_was_reviewed_with_its_purpose() -> None:
    reviewed = {name: set(fields) for name, fields in FORM_FIELDS.items()}
    assert forms_of_the_doors() == reviewed
    assert all(all(fields.values()) for fields in FORM_FIELDS.values())


def test_every_choice_about_a_person_was_reviewed() -> None:
    found = {
        f"{model._meta.label}.{field.name}": {str(value) for value, _ in chosen}
        for model in about_persons()
        for field in model._meta.concrete_fields
        if (chosen := getattr(field, "base_field", field).choices)
    }
    assert found == {name: set(values.split()) for name, values in CHOICES.items()}


def test_every_meaning_of_an_imported_column_was_reviewed() -> None:
    assert {column.value for column in Column} == set(IMPORT_COLUMNS)


def test_every_column_about_a_person_states_its_purpose() -> None:
    declared = {one.model: one for one in privacy.declarations()}
    silent = [
        f"{model._meta.label}.{field.name}"
        for model in about_persons()
        for field in model._meta.concrete_fields
        if not declared[model._meta.label].fields.get(field.name)
    ]
    assert silent == []


def test_no_reviewed_name_slipped_through_that_names_a_special_category() -> None:
    names = [
        *(field for fields in FORM_FIELDS.values() for field in fields),
        *(value for values in CHOICES.values() for value in values.split()),
        *IMPORT_COLUMNS,
    ]
    # A purpose and a kind of subject: talks with a family under its own consent.
    apart = {"family"}
    assert [
        name for name in names if matches_special_category(name) and name not in apart
    ] == []
