# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Clearing away failed jobs that nobody looked into: a queue is no archive."""

from django.db import connections

from netwerkregie.foundation.jobs.privacy import FAILED_JOBS_STAY_DAYS
from netwerkregie.foundation.jobs.registry import task
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.tenancy.enter import ALIAS


@task("jobs.sweep", purpose=Purpose.ADMINISTRATION)
def sweep(_actor: Actor) -> None:
    """Delete the municipality's ended jobs of more than thirty days ago."""
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT jobs.sweep(make_interval(days => %s::integer))",
            [FAILED_JOBS_STAY_DAYS],
        )
