# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a module is on here: asked by every action that would write in it (M18)."""

from enum import StrEnum

from django.db import connections

from netwerkregie.foundation.kernel import Actor, ModuleClosed
from netwerkregie.foundation.privacy import Module, module_hash
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.tenancy.models import RunningModule


class ModuleState(StrEnum):
    """How a module stands in a municipality."""

    PRACTICE = "practice"
    ON = "on"
    READ_ONLY = "read_only"
    SUSPENDED = "suspended"


WRITABLE = frozenset({ModuleState.PRACTICE, ModuleState.ON})


def stands(actor: Actor, module: Module) -> ModuleState:
    """Return how a module stands in the actor's municipality."""
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT gate.module_stands(%s::uuid, %s::text)",
            [actor.municipality_id, str(module)],
        )
        (state,) = cursor.fetchone()
    return ModuleState(state)


def require_writable(actor: Actor, module: Module) -> ModuleState:
    """Return how a module stands, if it may be written in.

    Raises:
        ModuleClosed: what is declared changed since the decision, or it is suspended.

    """
    state = stands(actor, module)
    if state not in WRITABLE:
        raise ModuleClosed(f"tenancy.module_{state}")
    return state


def note_running_hashes() -> None:
    """Store what this installation declares now; part of every migration run."""
    for module in Module:
        RunningModule.objects.update_or_create(
            module=str(module), defaults={"dpia_hash": module_hash(module)}
        )
