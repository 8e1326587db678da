# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who watches, who decides, and who only carries out: three different people."""

from django.db.models import QuerySet

from netwerkregie.foundation.kernel import Actor, ActorKind, NotAllowed, Role
from netwerkregie.foundation.tenancy.models import ModuleDecision
from netwerkregie.overview.oversight.models import (
    Announcement,
    ErasureCertificate,
    RetentionRun,
)
from netwerkregie.overview.oversight.rules import RunState

CLOCK = frozenset({ActorKind.JOB, ActorKind.COMMAND})
WATCHERS = (Role.DPO, Role.AUDITOR)
# A run that stopped is looked at by the officer and by those who run the work.
SECOND_READERS = (Role.DPO, Role.NETWORK_DIRECTOR, Role.DEPUTY, Role.RIGHTS_DESK)
READS_MODULES = (*WATCHERS, Role.MAYOR, Role.ADMINISTRATOR, Role.NETWORK_DIRECTOR)


def require(allowed: bool) -> None:
    """Raise NotAllowed unless a predicate said yes."""
    if not allowed:
        raise NotAllowed


def may_watch(actor: Actor) -> bool:
    """Tell whether the actor sees the processing: register, certificates, runs."""
    return actor.has(*WATCHERS)


def may_run_retention(actor: Actor) -> bool:
    """Only the clock destroys."""
    return actor.kind in CLOCK


def may_see_runs(actor: Actor) -> bool:
    """Tell whether the actor sees what is announced to go."""
    return may_watch(actor) or actor.has(*SECOND_READERS)


def may_give_opinion(actor: Actor, run: RetentionRun) -> bool:
    """Tell whether the actor may say yes or no to a run that stopped."""
    return actor.has(*SECOND_READERS) and run.state == RunState.ASKING


def may_see_modules(actor: Actor) -> bool:
    """Tell whether the actor sees how the modules stand."""
    return actor.has(*READS_MODULES)


def may_advise(actor: Actor) -> bool:
    """The privacy officer advises, and never decides."""
    return actor.has(Role.DPO)


def may_decide(actor: Actor) -> bool:
    """The controller decides, and carries the reasons."""
    return actor.has(Role.MAYOR)


def may_suspend(actor: Actor) -> bool:
    """The privacy officer can stop a module."""
    return actor.has(Role.DPO)


def may_resume(actor: Actor) -> bool:
    """Only the controller lifts a suspension, in writing."""
    return actor.has(Role.MAYOR)


def visible_certificates(actor: Actor) -> QuerySet[ErasureCertificate]:
    """Return the certificates that the actor may see."""
    found = ErasureCertificate.objects.filter(municipality_id=actor.municipality_id)
    return found if may_watch(actor) or actor.kind in CLOCK else found.none()


def visible_runs(actor: Actor) -> QuerySet[RetentionRun]:
    """Return the runs that the actor may see."""
    found = RetentionRun.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_runs(actor) or actor.kind in CLOCK else found.none()


def visible_announcements(actor: Actor) -> QuerySet[Announcement]:
    """Return what is announced to go, as far as the actor may see it."""
    found = Announcement.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_runs(actor) or actor.kind in CLOCK else found.none()


def visible_decisions(actor: Actor) -> QuerySet[ModuleDecision]:
    """Return the steps that were recorded about modules."""
    found = ModuleDecision.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_modules(actor) else found.none()
