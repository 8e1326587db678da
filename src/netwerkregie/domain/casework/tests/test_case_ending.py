# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A case that is over is nowhere: keys first, then rows; a number and a paper stay."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from django.apps import apps
from django.db import models

from netwerkregie.domain.casework.actions import ending
from netwerkregie.domain.casework.models import Case, CaseCount
from netwerkregie.domain.casework.tests.ends import (
    being,
    closed_case,
    days_on,
    looked_at,
    opened_case,
)
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import Actor, NotAllowed
from netwerkregie.overview.oversight import queries as oversight
from netwerkregie.overview.oversight.actions import retention
from tests.cast import acting_as
from tests.harness.world import World
from tests.journeys.test_nothing_is_left import every_row, holds


class StopHereError(Exception):
    """The process was killed here."""


def tables_of_a_case() -> set[str]:
    """Return every table from which a foreign key leads to a case, at any distance."""
    found = {"casework.Case"}
    while True:
        more = {
            model._meta.label
            for model in apps.get_models()
            for field in model._meta.concrete_fields
            if isinstance(field, models.ForeignKey)
            and field.related_model._meta.label in found
        }
        if more <= found:
            return found
        found |= more


def test_every_table_that_hangs_on_a_case_goes_with_it() -> None:
    removed = [name for rows in ending.ROWS for name in rows.tables]
    assert sorted(removed) == sorted(set(removed))
    assert sorted(tables_of_a_case() - set(removed)) == []


def test_no_person_destroys_a_case(world: World) -> None:
    case = closed_case()
    with being("case_holder") as holder, pytest.raises(NotAllowed):
        ending.destroy_cases(holder, [case.id], "case")


def test_a_case_whose_days_are_over_is_in_no_row_and_a_certificate_says_so(
    world: World,
) -> None:
    case = closed_case()
    with acting_as("case_holder_mergelstad"):
        parts = [str(one.id) for one in Case.objects.get().parts.all()]
    last = case.destroy_on
    with days_on(366):
        for day in (last - timedelta(days=14), last):
            with the_clock(world, "retention") as actor:
                runs = [one.id for one in retention.let_terms_end(actor, day)]
            for run in runs:
                with the_clock(world, "retention") as actor:
                    retention.destroy(actor, run, day)
    gone_everywhere(world, str(case.id), parts)
    with acting_as("dpo_mergelstad") as dpo:
        assert "casework.Case" in {one.model for one in oversight.certificates(dpo)}
        counted = dict(CaseCount.objects.values_list("measure", "cases"))
    assert counted == {"opened": 1, "ended_not_needed": 1}


def gone_everywhere(world: World, case_id: str, parts: list[str]) -> None:
    """Look in every row of both databases; the logs say that it was, never what."""
    with world.connect_as_superuser() as superuser:
        left = superuser.execute(
            "SELECT (SELECT count(*) FROM casework_case)"
            " + (SELECT count(*) FROM casework_casestatement)"
            " + (SELECT count(*) FROM vault_dossierwrap WHERE dossier_id = ANY(%s))"
            " + (SELECT count(*) FROM vault_dossier WHERE id = ANY(%s))"
            " + (SELECT count(*) FROM oversight_announcement)",
            [parts, parts],
        ).fetchone()
        assert left == (0,)
        rows = every_row(superuser)
    for word in ("dreigde een groep", "weet de weg naar gewone hulp"):
        assert not holds(rows, word)
    with world.connect_as_superuser(vault=True) as superuser:
        kept = superuser.execute(
            "SELECT (SELECT count(*) FROM share WHERE dossier = ANY(%(ids)s::uuid[]))"
            " + (SELECT count(*) FROM dossier_member"
            " WHERE dossier = ANY(%(ids)s::uuid[]))"
            " + (SELECT count(*) FROM index_entry"
            " WHERE dossier = ANY(%(ids)s::uuid[]))",
            {"ids": parts},
        ).fetchone()
    assert kept == (0,)
    assert case_id


@pytest.mark.parametrize("commits", [True, False])
def test_killed_at_every_step_it_goes_on_and_counts_once(
    world: World, commits: bool
) -> None:
    case = opened_case()
    looked_at(case)
    with acting_as("case_holder_mergelstad"):
        parts = [str(one.id) for one in case.parts.all()]
    with the_clock(world, "retention") as actor:
        whole = len(list(ending.steps(actor, case)))
    assert whole >= 4
    for reached in range(whole):
        try:
            with the_clock(world, "retention") as actor:
                for number, step in enumerate(ending.steps(actor, case)):
                    if number == reached:
                        _stop(commits)
                        break
                    step()
        except StopHereError:
            pass
    with the_clock(world, "retention") as actor:
        assert ending.destroy_cases(actor, [case.id], "case") == 1
    with the_clock(world, "retention") as actor:
        assert ending.destroy_cases(actor, [case.id], "case") == 0
    gone_everywhere(world, str(case.id), parts)
    with acting_as("case_holder_mergelstad"):
        counted = dict(CaseCount.objects.values_list("measure", "cases"))
    assert counted == {"opened": 1, "review_in_time": 1}


def test_raised_at_every_step_of_a_run_it_is_certified_once(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = closed_case()
    with acting_as("case_holder_mergelstad"):
        parts = [str(one.id) for one in Case.objects.get().parts.all()]
    last, real = case.destroy_on, ending.steps
    runs, beside = list[UUID](), list[UUID]()

    def failing(reached: int) -> Callable[..., Iterator[Callable[[], object]]]:
        def steps(actor: Actor, of: Case) -> Iterator[Callable[[], object]]:
            for number, step in enumerate(real(actor, of)):
                if number == reached:
                    raise StopHereError
                yield step

        return steps

    with days_on(366):
        for day in (last - timedelta(days=14), last):
            with the_clock(world, "retention") as actor:
                made = retention.let_terms_end(actor, day)
                runs += [one.id for one in made if one.model == "casework.Case"]
                beside += [one.id for one in made if one.model != "casework.Case"]
        (run_id,) = runs
        with the_clock(world, "retention") as actor:
            whole = len(list(real(actor, case)))
        for reached in range(whole):
            monkeypatch.setattr(ending, "steps", failing(reached))
            with pytest.raises(StopHereError), the_clock(world, "retention") as actor:
                retention.destroy(actor, run_id, last)
        monkeypatch.undo()
        for one in (run_id, run_id, *beside):
            with the_clock(world, "retention") as actor:
                retention.destroy(actor, one, last)
    gone_everywhere(world, str(case.id), parts)
    with acting_as("dpo_mergelstad") as dpo:
        found = [one.model for one in oversight.certificates(dpo)]
    assert found.count("casework.Case") == 1


def _stop(commits: bool) -> None:
    if not commits:
        raise StopHereError
