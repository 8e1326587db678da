# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wired can really be done, by the process and under the role that does it."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import transaction

from netwerkregie.config import wiring
from netwerkregie.foundation import jobs, privacy
from netwerkregie.foundation.jobs import registry
from netwerkregie.foundation.jobs.worker import work_off
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, clock
from netwerkregie.foundation.ledger.verbs import known_verb
from netwerkregie.foundation.privacy import UndeclaredError
from netwerkregie.overview.oversight.register_words import WORDS
from tests.cast import GOUWEDAM, MERGELSTAD
from tests.harness.world import World


def test_every_wired_verb_is_registered_and_every_clock_task_exists() -> None:
    for verb, task in wiring.WHEN:
        assert known_verb(verb.value) is verb
        assert task in registry.reactions_to(verb)
    assert {bell.task for bell in registry.bells()} >= {
        task for task, _ in wiring.BY_THE_CLOCK
    }


def test_a_model_that_is_not_declared_stops_the_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wiring.check_declarations()
    monkeypatch.setattr(apps, "get_models", lambda **_: [*_models(), _Stranger])

    with pytest.raises(UndeclaredError, match=r"strange\.Stranger"):
        wiring.check_declarations()


def test_everything_that_is_declared_can_be_read_in_the_readers_language() -> None:
    declared = {
        text
        for one in privacy.declarations()
        for text in (
            one.persons,
            one.ground,
            one.selection_category,
            *one.recipients,
            one.retention.name,
            one.retention.starts,
            one.retention.reason,
        )
    }

    assert sorted(declared - set(WORDS)) == []


def test_everything_that_runs_by_the_clock_ends_well_in_both_municipalities(
    world: World,
) -> None:
    """A night and the day after it, under the real roles, with nothing left failed."""
    for _ in range(3):
        with world.as_process("worker"):
            work_off(ring=True)
        with world.as_process("retention"):
            work_off(jobs.RETENTION)

    with world.connect_as_superuser() as superuser:
        left = superuser.execute(
            "SELECT task_name, attempts FROM procrastinate_jobs ORDER BY 1"
        ).fetchall()
    assert left == []


def test_the_role_that_destroys_can_ask_every_declaration_what_is_due(
    world: World,
) -> None:
    asked = [one for one in privacy.declarations() if one.due is not None]
    assert asked
    for town in (MERGELSTAD, GOUWEDAM):
        actor = Actor(ActorKind.JOB, town, purpose=Purpose.RETENTION)
        with world.connect_as_superuser() as superuser:
            row = superuser.execute(
                "WITH w AS (INSERT INTO procrastinate_workers DEFAULT VALUES"
                " RETURNING id) INSERT INTO procrastinate_jobs"
                " (queue_name, task_name, args, status, worker_id)"
                " SELECT 'x', 'x', jsonb_build_object('municipality_id', %s::text),"
                " 'doing', w.id FROM w RETURNING id",
                [str(town)],
            ).fetchone()
        assert row is not None
        with world.as_process("retention"):
            from netwerkregie.foundation.tenancy import enter

            with enter.as_job(row[0]):
                for one in asked:
                    assert one.due is not None
                    with transaction.atomic():
                        assert list(one.due(actor, clock.today())) == []
                        assert apps.get_model(one.model)._default_manager.count() >= 0


class _Stranger:
    class _meta:  # noqa: N801 - the name that Django gives it
        label = "strange.Stranger"
        concrete_fields: tuple[object, ...] = ()


def _models() -> list[type]:
    return list(apps.get_app_config("tenancy").get_models())
