# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Destroy the cases of one run, and kill this process before its n-th step.

Run as `python -m tests.faults.case_erased_dying_at <job> <run> <day> <n>` under the
role that destroys; without a step it goes on to the end. The product has no such hook,
so it is laid around its own steps here.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import django

WHOLE = -1
"""Die nowhere."""


def main(job: int, run_id: UUID, day: date, dies_before: int) -> None:
    """Run it as the clock would, on a day that is still to come, in one transaction."""
    django.setup()
    from netwerkregie.domain.casework.actions import ending
    from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, clock
    from netwerkregie.foundation.tenancy.enter import entered
    from netwerkregie.overview.oversight.actions import retention
    from tests.cast import MERGELSTAD

    ending.steps = _dying(ending.steps, dies_before)
    actor = Actor(ActorKind.JOB, MERGELSTAD, name="test", purpose=Purpose.RETENTION)
    ahead = timedelta(days=(day - clock.today()).days)
    statement = "SELECT municipality_id, slug, name, '' FROM gate.enter_job(%s)"
    with clock.travel_to(clock.now() + ahead), entered(statement, [job]):
        retention.destroy(actor, run_id, day)


def _dying(real: Callable[..., Any], dies_before: int) -> Callable[..., Any]:
    def steps(actor: object, case: object) -> Iterator[Callable[[], object]]:
        done = 0
        for step in real(actor, case):
            if done == dies_before:
                os.kill(os.getpid(), signal.SIGKILL)
            yield step
            done += 1
        if done == dies_before:
            # All is done, and nothing is committed.
            os.kill(os.getpid(), signal.SIGKILL)

    return steps


if __name__ == "__main__":
    _, _job, _run, _day, _step = sys.argv
    main(int(_job), UUID(_run), date.fromisoformat(_day), int(_step))
