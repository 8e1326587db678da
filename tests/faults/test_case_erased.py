# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""kill -9 at every step of erasing a case: it goes on, and it is certified once."""

import os
import signal
import subprocess
import sys
from datetime import date, timedelta
from uuid import UUID

from netwerkregie.config import places
from netwerkregie.domain.casework.actions import ending
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.tests.ends import closed_case, days_on
from netwerkregie.domain.casework.tests.test_case_ending import gone_everywhere
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.overview.oversight import queries as oversight
from netwerkregie.overview.oversight.actions import retention
from tests.cast import MERGELSTAD, acting_as
from tests.faults.case_erased_dying_at import WHOLE
from tests.harness.world import World

SECONDS = 120


def test_a_real_process_killed_at_every_step_leaves_a_case_that_goes_once(
    world: World,
) -> None:
    case = closed_case()
    with acting_as("case_holder_mergelstad"):
        parts = [str(one.id) for one in Case.objects.get().parts.all()]
    last = case.destroy_on
    run_id, beside = announced(world, last)
    with days_on(366), the_clock(world, "retention") as actor:
        whole = len(list(ending.steps(actor, case)))
    assert whole >= 4
    job = a_job(world)
    for step in range(whole + 1):
        assert destroyed(world, job, run_id, last, step) == -signal.SIGKILL, step
        with acting_as("dpo_mergelstad") as officer:
            assert not certified(officer), step
    assert destroyed(world, job, run_id, last, WHOLE) == 0
    assert destroyed(world, job, run_id, last, WHOLE) == 0
    for one in beside:
        assert destroyed(world, job, one, last, WHOLE) == 0
    gone_everywhere(world, str(case.id), parts)
    with acting_as("dpo_mergelstad") as officer:
        assert certified(officer) == ["casework.Case"]


def announced(world: World, last: date) -> tuple[UUID, list[UUID]]:
    """Return the run of the case's last day, and those of what goes beside it."""
    runs, beside = list[UUID](), list[UUID]()
    with days_on(366):
        for day in (last - timedelta(days=14), last):
            with the_clock(world, "retention") as actor:
                made = retention.let_terms_end(actor, day)
                runs += [one.id for one in made if one.model == "casework.Case"]
                beside += [one.id for one in made if one.model != "casework.Case"]
    (run_id,) = runs
    return run_id, beside


def certified(officer: object) -> list[str]:
    """Return what is certified of cases."""
    found = oversight.certificates(officer)  # type: ignore[arg-type]
    return [one.model for one in found if one.model == "casework.Case"]


def a_job(world: World) -> int:
    """Put a job in the queue that a worker holds."""
    with world.connect_as_superuser() as superuser:
        row = superuser.execute(
            "WITH w AS (INSERT INTO procrastinate_workers DEFAULT VALUES RETURNING id)"
            " INSERT INTO procrastinate_jobs"
            " (queue_name, task_name, args, status, worker_id)"
            " SELECT 'main', 'test',"
            " jsonb_build_object('municipality_id', %s::text), 'doing', w.id FROM w"
            " RETURNING id",
            [str(MERGELSTAD)],
        ).fetchone()
    assert row is not None
    return int(row[0])


def destroyed(world: World, job: int, run_id: UUID, day: date, step: int) -> int:
    """Run it in a process of its own and return how that ended."""
    words = (str(job), str(run_id), day.isoformat(), str(step))
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.case_erased_dying_at", *words],
        env=os.environ
        | world.environment("retention")
        | {"PYTHONPATH": f"{places.CHECKOUT / 'src'}{os.pathsep}{places.CHECKOUT}"},
        cwd=places.CHECKOUT,
        timeout=SECONDS,
        check=False,
    )
    return done.returncode
