# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the privacy officer's desk shows: certificates, runs, modules, the register."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.foundation import privacy
from netwerkregie.foundation.kernel import Actor, NotFound
from netwerkregie.foundation.privacy import Declaration, Module
from netwerkregie.foundation.tenancy.models import ModuleDecision, ModuleStep
from netwerkregie.foundation.tenancy.modules import ModuleState, stands
from netwerkregie.overview.oversight import policies
from netwerkregie.overview.oversight.models import (
    Announcement,
    ErasureCertificate,
    RetentionRun,
    RunOpinion,
)
from netwerkregie.overview.oversight.rules import RunState

PAGE = 50
# The foundation carries every module; it is not switched on by itself.
SWITCHED = tuple(module for module in Module if module is not Module.FOUNDATION)


@dataclass(frozen=True, slots=True)
class ModuleStanding:
    """How a module stands, and what was recorded about it, newest first."""

    module: Module
    state: ModuleState
    running_hash: str
    steps: tuple[ModuleDecision, ...]

    @property
    def has_current_advice(self) -> bool:
        """Tell whether the officer advised on what is declared now."""
        return any(
            step.step == ModuleStep.ADVISED and step.dpia_hash == self.running_hash
            for step in self.steps
        )


def certificates(
    actor: Actor, *, before: UUID | None = None
) -> list[ErasureCertificate]:
    """Return the newest certificates, a page at a time."""
    found = policies.visible_certificates(actor)
    if before is not None:
        found = found.filter(id__lt=before)
    return list(found.order_by("-id")[:PAGE])


def get_certificate(actor: Actor, certificate_id: UUID) -> ErasureCertificate:
    """Return one certificate.

    Raises:
        NotFound: there is none that this actor may see.

    """
    found = policies.visible_certificates(actor).filter(id=certificate_id).first()
    if found is None:
        raise NotFound
    return found


def get_run(actor: Actor, run_id: UUID, *, lock: bool = False) -> RetentionRun:
    """Return one run.

    Raises:
        NotFound: there is none that this actor may see.

    """
    runs = policies.visible_runs(actor)
    if lock:
        runs = runs.select_for_update()
    found = runs.filter(id=run_id).first()
    if found is None:
        raise NotFound
    return found


def runs_asking(actor: Actor) -> list[RetentionRun]:
    """Return the runs that wait for two people."""
    return list(
        policies.visible_runs(actor).filter(state=RunState.ASKING).order_by("id")
    )


def opinions_on(actor: Actor, run: RetentionRun) -> list[RunOpinion]:
    """Return what was said about a run that the actor may see."""
    get_run(actor, run.id)
    return list(RunOpinion.objects.filter(run_id=run.id).order_by("id"))


def announced(actor: Actor) -> list[Announcement]:
    """Return what goes next, soonest first."""
    found = policies.visible_announcements(actor)
    return list(found.order_by("term_ends_on", "id")[:PAGE])


def modules(actor: Actor) -> list[ModuleStanding]:
    """Return how every module stands; empty for who has no business with it."""
    if not policies.may_see_modules(actor):
        return []
    return [standing(actor, module) for module in SWITCHED]


def standing(actor: Actor, module: Module) -> ModuleStanding:
    """Return how one module stands."""
    steps = policies.visible_decisions(actor).filter(module=str(module))
    return ModuleStanding(
        module=module,
        state=stands(actor, module),
        running_hash=privacy.module_hash(module),
        steps=tuple(steps.order_by("-id")[:20]),
    )


def register(actor: Actor) -> tuple[Declaration, ...]:
    """Return the register of processing (GDPR article 30) as it runs now.

    Raises:
        NotAllowed: the actor does not watch.

    """
    policies.require(policies.may_watch(actor))
    return privacy.declarations()
