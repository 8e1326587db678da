# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The programme's work by the clock: each calls one action. Tied in config.wiring."""

from netwerkregie.domain.programme.actions import reminding
from netwerkregie.foundation.jobs import task
from netwerkregie.foundation.kernel import Actor, Purpose, clock


@task("programme.remind", purpose=Purpose.PROGRAMME)
def remind(actor: Actor) -> None:
    """Tell who makes the programme which accounts are due."""
    reminding.remind(actor, clock.today())
