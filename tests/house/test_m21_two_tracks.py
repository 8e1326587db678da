# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""M21: no way leads from advice, family or voluntary support to a measure.

Tried four ways: over every foreign key in the models and in the database, over what
the files of each track import, over every function that could carry both, and with the
keys themselves.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from netwerkregie.domain.casework.actions import measures, plans
from netwerkregie.domain.casework.drafts.cases import PartKind
from netwerkregie.domain.casework.factories.cases import a_case
from netwerkregie.domain.casework.factories.plans import (
    DECIDED,
    OWN_GOAL,
    a_measure,
    a_plan,
)
from netwerkregie.domain.casework.models import Case, CasePart
from netwerkregie.domain.casework.queries import measures as queries
from netwerkregie.foundation import privacy
from netwerkregie.foundation.kernel import DomainError, NotFound, Purpose
from netwerkregie.foundation.vault import dossiers
from tests.cast import PEOPLE, acting_as
from tests.harness.world import World
from tests.house.source import name_of, python_files, tree_of

HOLDER = "case_holder_mergelstad"
CHAIR = "chair_mergelstad"
OTHERS = (Purpose.ADVICE, Purpose.SUPPORT, Purpose.FAMILY)

# Where both tracks are named because everything of the room is: no content passes.
TOGETHER = {
    "domain/casework/models/__init__.py": "the list of the room's tables",
    "domain/casework/phrases/__init__.py": "the list of the room's words",
    "domain/casework/privacy/__init__.py": "the list of the room's declarations",
    "domain/casework/jobs.py": "each job calls one track",
    "domain/casework/actions/sealed_rows.py": "which columns are sealed anew in place",
    "domain/casework/actions/case_dossiers.py": "whose keys go with a seat; reads none",
    "domain/casework/actions/ending.py": "destroys both with their case; reads neither",
    "domain/casework/factories/plans.py": "made for tests and the demo",
    "domain/casework/migrations/0006_plans.py": "the tables themselves",
    "doors/desk/casework/plan_urls.py": "the list of addresses",
    "doors/desk/casework/showing/case_links.py": "the list of places, without content",
    "doors/desk/today/parts.py": "the list of sources",
}


def tables(*purposes: Purpose) -> set[str]:
    return {one.model for one in privacy.declarations() if one.purpose in purposes} & {
        model._meta.label for model in apps.get_models()
    }


def reached_from(start: Iterable[str]) -> set[str]:
    """Return every table that foreign keys lead to, one after the other."""
    seen: set[str] = set()
    todo = list(start)
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        todo += [
            field.related_model._meta.label
            for field in apps.get_model(name)._meta.get_fields()
            if isinstance(field, models.ForeignKey | models.ManyToManyField)
            and isinstance(field.related_model, type)
        ]
    return seen


def test_m21_no_foreign_key_leads_to_a_measure_or_from_one_to_support() -> None:
    coercive, others = tables(Purpose.COERCION), tables(*OTHERS)
    assert coercive == {"casework.Measure", "casework.MeasureLook"}
    assert {"casework.Plan", "casework.Offer", "intake.AdviceThread"} <= others
    assert reached_from(others) & coercive == set()
    assert reached_from(coercive) & others == set()


def test_m21_the_database_has_no_such_key_either(world: World) -> None:
    with world.connect_as_superuser() as superuser:
        rows = superuser.execute(
            "SELECT conrelid::regclass::text, confrelid::regclass::text"
            " FROM pg_constraint WHERE contype = 'f'"
        ).fetchall()
    measured = {"casework_measure", "casework_measurelook"}
    met = {
        frozenset(pair)
        for pair in rows
        if measured & set(pair) and set(pair) - measured
    }
    assert met == {
        frozenset({"casework_measure", one})
        for one in ("casework_case", "casework_casepart", "tenancy_municipality")
    } | {frozenset({"casework_measurelook", "tenancy_municipality"})}


COERCIVE = ("measure",)
SUPPORTING = (
    "plan", "goal", "intervention", "offer", "famil", "advice", "thread", "conversation"
)  # fmt: skip


def _ours() -> list[Path]:
    return [
        path
        for path in python_files()
        if (
            "domain/casework" in str(path)
            or "desk/casework" in str(path)
            or "desk/today" in str(path)
        )
        and "/tests/" not in str(path)
    ]


def _tracks_of(words: Iterable[str]) -> set[str]:
    found = set()
    for word in words:
        lower = word.lower()
        if any(stem in lower for stem in COERCIVE):
            found.add("coercive")
        if any(stem in lower for stem in SUPPORTING):
            found.add("supporting")
    return found


def _imports(tree: ast.AST) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
            "netwerkregie"
        ):
            found |= {f"{node.module}.{one.name}" for one in node.names}
    return found


def test_m21_no_file_knows_both_tracks() -> None:
    both = set()
    for path in _ours():
        tracks = _tracks_of({name_of(path), *_imports(tree_of(path))})
        if tracks == {"coercive", "supporting"}:
            both.add(name_of(path))
    assert both - set(TOGETHER) == set()
    assert "domain/casework/factories/plans.py" in both


def test_m21_no_function_carries_from_one_track_to_the_other() -> None:
    carrying = []
    for path in _ours():
        for node in ast.walk(tree_of(path)):
            if not isinstance(node, ast.FunctionDef) or name_of(path) in TOGETHER:
                continue
            words = {
                getattr(one, "id", "") or getattr(one, "attr", "")
                for one in ast.walk(node)
                if isinstance(one, ast.Name | ast.Attribute)
            }
            if _tracks_of({node.name, *words}) == {"coercive", "supporting"}:
                carrying.append(f"{name_of(path)}: {node.name}")
    assert carrying == []


def _with_both() -> Case:
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        case = a_case(
            weigher,
            PEOPLE[HOLDER].membership_id,
            chair_id=PEOPLE[CHAIR].membership_id,
        )
    with acting_as(HOLDER, unlocked=True) as holder:
        a_plan(holder, case)
        measures.start(holder, case.id, [PEOPLE[CHAIR].membership_id])
    with acting_as(CHAIR, unlocked=True) as chair:
        a_measure(chair, case)
    return case


def test_m21_a_key_of_the_one_track_opens_nothing_of_the_other(world: World) -> None:
    case = _with_both()
    with acting_as(HOLDER) as holder:
        kinds = dict(
            CasePart.objects.filter(
                municipality_id=holder.municipality_id, case_id=case.id
            ).values_list("kind", "id")
        )
    support, coercion = kinds[PartKind.SUPPORT], kinds[PartKind.COERCION]
    tried = ((HOLDER, support, Purpose.SUPPORT), (CHAIR, coercion, Purpose.COERCION))
    for name, part, own in tried:
        opened = set()
        for purpose in Purpose:
            with acting_as(name, unlocked=True) as member:
                try:
                    dossiers.open(member, part, purpose=purpose, action="test")
                except DomainError:
                    continue
                opened.add(purpose)
        assert opened == {own, Purpose.RIGHTS}
    # Who made the part for measures and was not named in it does not hold it.
    for name, part, purpose in (
        (HOLDER, coercion, Purpose.COERCION),
        (CHAIR, support, Purpose.SUPPORT),
    ):
        with acting_as(name, unlocked=True) as member, pytest.raises(NotFound):
            dossiers.open(member, part, purpose=purpose, action="test")


def test_m21_each_track_shows_itself_and_states_its_own_purpose(world: World) -> None:
    case = _with_both()
    with acting_as(CHAIR, unlocked=True) as chair:
        (measure,) = measures.read_measures(chair, case.id)
        assert measure.text == DECIDED
        with pytest.raises(NotFound):
            plans.read_plan(chair, case.id)
    with acting_as(HOLDER, unlocked=True) as holder:
        read = plans.read_plan(holder, case.id)
        assert read.living_goals[0].text == OWN_GOAL
        assert queries.find_part(holder, case) is None
        with pytest.raises(NotFound):
            measures.read_measures(holder, case.id)
    with world.connect_as_superuser() as superuser:
        rows = superuser.execute(
            "SELECT DISTINCT verb, purpose FROM ledger_entry WHERE stream = 'access'"
            " AND (verb LIKE 'casework.measure%' OR verb LIKE 'casework.plan%'"
            " OR verb LIKE 'casework.goal%')"
        ).fetchall()
    assert {purpose for verb, purpose in rows if "measure" in verb} == {"coercion"}
    assert {purpose for verb, purpose in rows if "measure" not in verb} == {"support"}
