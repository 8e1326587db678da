# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Oversight's work by the clock, done by the process that destroys."""

from uuid import UUID

from netwerkregie.foundation import jobs
from netwerkregie.foundation.kernel import Actor, Purpose, clock
from netwerkregie.overview.oversight.actions import retention


@jobs.task("oversight.destroy", purpose=Purpose.RETENTION, queue=jobs.RETENTION)
def destroy(actor: Actor, subject_id: UUID) -> None:
    """Destroy what is in one run."""
    retention.destroy(actor, subject_id, clock.today())


@jobs.task("oversight.let_terms_end", purpose=Purpose.RETENTION, queue=jobs.RETENTION)
def let_terms_end(actor: Actor) -> None:
    """Announce and gather, then destroy each run in a transaction of its own."""
    for run in retention.let_terms_end(actor, clock.today()):
        jobs.defer(destroy, actor.municipality_id, subject_id=run.id)
