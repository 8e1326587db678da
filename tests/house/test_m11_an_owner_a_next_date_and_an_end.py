# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""M11: nothing about a person exists without an owner, a next date and an end.

Over all tables of advice and concerns that are about somebody: a row stands by itself
with an owner, a next date and a day on which it goes, or it hangs on such a row and
goes with it. That an owner has an account, and that a colleague takes over the same
day, is tried in domain/intake/tests/test_clocks.py.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from netwerkregie.config import wiring
from netwerkregie.domain.intake import jobs as intake
from netwerkregie.foundation import privacy
from netwerkregie.foundation.accounts.verbs import Verb as Accounts
from netwerkregie.foundation.privacy import Module

ABOUT_PERSONS = (
    Module.ADVICE,
    Module.CONCERN,
    Module.WEIGHING,
    Module.CASE,
    Module.FAMILY,
)
OWNERS = ("owner_id", "membership_id", "chair_id")
NEXT = ("next_on", "promised_on", "due_on", "destroy_on")
ENDS = ("destroy_on", "ends_on")

# An owner that may be empty, each with who looks after the row then.
TAKEN_LATER = {
    "intake.AdviceThread": "the whole advice desk, by the promised day on Today",
}

# Tied by plain ids, because no key may lead from a question to a concern (M21).
TIED_BY_ID = {
    "intake.OwedFeedback": "a promise to tell; due_on, and a clock that ends it",
    "casework.Disclosure": "what left; goes with its case, weighing or talk by id",
    "casework.Sample": "two drawn readers own it; destroy_on, and goes at thirty days",
    "casework.SampleLesson": "written afresh about nobody; read again or gone_on",
    "casework.WeighingFrame": "how one weighs here; a decision, about nobody",
}


def about_persons() -> dict[str, type[models.Model]]:
    """Return the tables of questions and concerns that are about somebody."""
    return {
        one.model: apps.get_model(one.model)
        for module in ABOUT_PERSONS
        for one in privacy.declarations(module)
        if not one.persons.startswith("nobody")
    }


def lying_loose(tables: dict[str, type[models.Model]]) -> dict[str, str]:
    """Return the tables whose rows could lie still, with what they lack."""
    held = {name for name, model in tables.items() if _lacks(name, model) == ""}
    held |= set(TIED_BY_ID)
    # A statement hangs on its part, which hangs on its case: as far as it goes.
    while more := {
        name
        for name, model in tables.items()
        if name not in held and _hangs(model, held)
    }:
        held |= more
    return {
        name: _lacks(name, model) for name, model in tables.items() if name not in held
    }


def _lacks(name: str, model: type[models.Model]) -> str:
    columns = {field.name: field for field in model._meta.concrete_fields}
    filled = {key for key, field in columns.items() if not field.null}
    owned = filled if name not in TAKEN_LATER else set(columns)
    lacking = [
        what
        for what, names, present in (
            ("an owner", OWNERS, owned),
            ("a next date", NEXT, filled),
            ("an end", ENDS, filled),
        )
        if not present & set(names)
    ]
    return ", ".join(lacking)


def _hangs(model: type[models.Model], standing: Iterable[str]) -> bool:
    return any(
        isinstance(field, models.ForeignKey)
        and not field.null
        and field.remote_field.on_delete is models.CASCADE
        and field.related_model._meta.label in standing
        for field in model._meta.concrete_fields
    )


def test_m11_every_row_about_a_person_has_an_owner_a_next_date_and_an_end() -> None:
    tables = about_persons()
    assert {"intake.AdviceThread", "intake.Concern", "intake.ConcernPerson"} <= set(
        tables
    )
    assert lying_loose(tables) == {}
    assert set(TAKEN_LATER) <= set(tables)


def test_m11_what_stands_by_itself_ends_by_itself() -> None:
    tables = about_persons()
    declared = {one.model: one for one in privacy.declarations()}
    standing = {name for name, model in tables.items() if _lacks(name, model) == ""}
    assert [name for name in standing if declared[name].erase is None] == []


@isolate_apps()
def test_m11_a_planted_table_without_an_owner_or_an_end_is_found() -> None:
    class Notebook(models.Model):
        text = models.TextField()
        destroy_on = models.DateField()

        class Meta:
            app_label = "intake"

    class Forgotten(models.Model):
        owner_id = models.UUIDField()
        next_on = models.DateField()
        destroy_on = models.DateField(null=True)

        class Meta:
            app_label = "intake"

    planted: dict[str, type[models.Model]] = {
        "intake.Notebook": Notebook,
        "intake.Forgotten": Forgotten,
    }
    assert lying_loose(planted) == {
        "intake.Notebook": "an owner",
        "intake.Forgotten": "an end",
    }


def test_m11_who_leaves_sets_off_the_handing_on_and_every_day_looks_again() -> None:
    by_verb = {(verb, task.name) for verb, task in wiring.WHEN}
    daily = {task.name for task, every in wiring.BY_THE_CLOCK if every == wiring.DAILY}
    for task in (intake.find_owners, intake.hand_on_concerns):
        assert (Accounts.MEMBERSHIP_ENDED, task.name) in by_verb
        assert (Accounts.ROLE_ENDED, task.name) in by_verb
        assert task.name in daily
