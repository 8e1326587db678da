# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""M21: no key, no import and no list leads from a family to a case, or back."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps

ROOM = Path(__file__).resolve().parents[1]
OURS = ("family_", "families", "test_famil")
# Of the whole room a family's files know these, and no other noun: the gate through
# which what a family agreed to leaves, and how a word is sealed to its place.
COMMON = {
    *("actions", "queries", "rules", "policies", "models", "casework"),
    *("sealing", "verbs", "declaring", "member_of", "may_destroy", "require"),
    *("disclosures", "models.Disclosure"),
}
# Who gathers all nouns of the room, and who opens in an emergency or gives an account.
GATHERS = {"__init__.py", "jobs.py"}


def _files() -> Iterator[Path]:
    for path in sorted(ROOM.rglob("*.py")):
        if not {"tests", "migrations", "factories"} & set(path.parts):
            yield path


def _is_ours(name: str) -> bool:
    return name.startswith(OURS)


def _nouns(path: Path) -> set[str]:
    """Return the nouns of this room that a file imports from."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if not isinstance(node, ast.ImportFrom) or node.module is None:
            continue
        parts = node.module.split(".")
        if parts[:3] != ["netwerkregie", "domain", "casework"]:
            continue
        last = parts[-1]
        names = {one.name for one in node.names}
        if last in {"actions", "queries", "policies", "rules"}:
            found |= {one for one in names if one.islower()}
        if last == "models":
            found |= {f"models.{one}" for one in names}
        found.add(last)
    return found


def test_m21_the_files_of_a_family_know_no_other_noun_of_the_room() -> None:
    ours = [path for path in _files() if _is_ours(path.stem)]
    assert len(ours) > 12
    strange = {
        (path.name, noun)
        for path in ours
        for noun in _nouns(path)
        if not _is_ours(noun)
        and not noun.startswith("models.Family")
        and noun not in COMMON
    }
    assert strange == set()


def test_m21_no_other_file_of_the_room_reads_about_families() -> None:
    others = [
        path
        for path in _files()
        if not _is_ours(path.stem) and path.name not in GATHERS
    ]
    leading = {
        (path.relative_to(ROOM).as_posix(), noun)
        for path in others
        for noun in _nouns(path)
        if _is_ours(noun) or noun.startswith("models.Family")
    }
    assert leading == set()


def test_m21_no_foreign_key_leads_to_or_from_a_family() -> None:
    of_a_family = {
        model
        for model in apps.get_app_config("casework").get_models()
        if model.__name__.startswith("Family")
    }
    assert len(of_a_family) >= 11
    ties = {
        (model.__name__, field.related_model.__name__)
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.is_relation
        and field.related_model is not None
        and (model in of_a_family) != (field.related_model in of_a_family)
    }
    assert {other for _, other in ties} == {"Municipality"}


def test_m01_m02_who_is_what_to_whom_is_no_column() -> None:
    columns = {
        field.name
        for model in apps.get_app_config("casework").get_models()
        if model.__name__.startswith("Family")
        for field in model._meta.concrete_fields
    }
    assert not columns & {"relation", "kinship", "role", "kind", "parent", "sibling"}
