# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever hangs on an organisation follows it through a merge (ADR 17)."""

from __future__ import annotations

import ast
from pathlib import Path

from django.apps import apps
from django.db import models

from netwerkregie.domain.network.models import Organisation
from tests.house.family import BY_NUMBER, FOLLOWED
from tests.house.source import ROOT, SOURCE, tree_of

NETWORK = SOURCE / "domain" / "network"
_ONE = frozenset({"organisation", "organisation_id", "organisation__id"})


def keys_to_organisations() -> set[str]:
    return {
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey | models.ManyToManyField)
        and field.related_model is Organisation
    }


def test_every_key_to_an_organisation_says_how_it_follows_a_merge() -> None:
    assert keys_to_organisations() == set(FOLLOWED)


def test_every_way_is_shown_by_a_test_that_exists() -> None:
    missing = []
    for key, (way, shown_by) in FOLLOWED.items():
        path, _, name = shown_by.partition("::")
        tests = {
            node.name
            for node in ast.walk(ast.parse((ROOT / path).read_text("utf-8")))
            if isinstance(node, ast.FunctionDef)
        }
        if not way or name not in tests:
            missing.append(key)
    assert missing == []


def reading_files() -> list[Path]:
    return [
        *sorted((NETWORK / "queries").rglob("*.py")),
        *sorted((NETWORK / "figures").rglob("*.py")),
    ]


def test_no_read_asks_for_one_organisation_where_a_family_is_meant() -> None:
    """Equality sees half of a joined organisation; `__in` its family sees all."""
    found = {
        (str(path.relative_to(NETWORK)), function.name)
        for path in reading_files()
        for function in ast.walk(tree_of(path))
        if isinstance(function, ast.FunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and _is_lookup(call)
        for keyword in call.keywords
        if keyword.arg in _ONE
    }
    assert found <= set(BY_NUMBER), "read by family_of(...), or give a reason"


def _is_lookup(call: ast.Call) -> bool:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    return name in {"filter", "get", "exclude", "Q"}
