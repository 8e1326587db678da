# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work of casework by the clock: each calls one action. Tied in config.wiring."""

from netwerkregie.domain.casework.actions import assessments_ending
from netwerkregie.foundation.jobs import task
from netwerkregie.foundation.kernel import Actor, Purpose, clock


@task("casework.lapse_forms", purpose=Purpose.CASE)
def lapse_forms(actor: Actor) -> None:
    """Let the forms lapse that two people did not sign in time."""
    assessments_ending.lapse(actor, clock.today())
