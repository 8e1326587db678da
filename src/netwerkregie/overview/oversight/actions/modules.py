# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Switching a module on and off: the officer advises, the controller decides (M18)."""

from datetime import date

from netwerkregie.foundation import privacy
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.models import ModuleDecision, ModuleStep
from netwerkregie.foundation.tenancy.modules import ModuleState, stands
from netwerkregie.overview.oversight import policies, queries
from netwerkregie.overview.oversight.verbs import Verb

SHORTEST_STATEMENT = 20


def advise(actor: Actor, module: Module, statement: str, today: date) -> None:
    """Record the privacy officer's advice on what is declared now."""
    policies.require(policies.may_advise(actor))
    step = _write(actor, module, ModuleStep.ADVISED, statement, today)
    record(_for_oversight(actor), Verb.MODULE_ADVISED, step, reason=str(module))


def decide(actor: Actor, module: Module, statement: str, today: date) -> None:
    """Record the controller's decision: from here on the module is on.

    Raises:
        RuleBroken: there is no advice on what is declared now.

    """
    policies.require(policies.may_decide(actor))
    if not queries.standing(actor, module).has_current_advice:
        raise RuleBroken("oversight.no_advice")
    if stands(actor, module) is ModuleState.SUSPENDED:
        raise RuleBroken("oversight.resume_first")
    step = _write(actor, module, ModuleStep.DECIDED, statement, today)
    record(_for_oversight(actor), Verb.MODULE_DECIDED, step, reason=str(module))


def suspend(actor: Actor, module: Module, statement: str, today: date) -> None:
    """Stop a module at once: it can be read, and not written in.

    Raises:
        RuleBroken: it is stopped already.

    """
    policies.require(policies.may_suspend(actor))
    if stands(actor, module) is ModuleState.SUSPENDED:
        raise RuleBroken("oversight.is_suspended")
    step = _write(actor, module, ModuleStep.SUSPENDED, statement, today)
    record(_for_oversight(actor), Verb.MODULE_SUSPENDED, step, reason=str(module))


def resume(actor: Actor, module: Module, statement: str, today: date) -> None:
    """Lift a suspension, with reasons in writing that the auditor sees.

    Raises:
        RuleBroken: it is not stopped.

    """
    policies.require(policies.may_resume(actor))
    if stands(actor, module) is not ModuleState.SUSPENDED:
        raise RuleBroken("oversight.is_not_suspended")
    step = _write(actor, module, ModuleStep.RESUMED, statement, today)
    record(_for_oversight(actor), Verb.MODULE_RESUMED, step, reason=str(module))


def _for_oversight(actor: Actor) -> Actor:
    return actor.for_purpose(Purpose.OVERSIGHT)


def _write(
    actor: Actor, module: Module, step: ModuleStep, statement: str, today: date
) -> ModuleDecision:
    assert actor.membership_id is not None
    said = statement.strip()
    if len(said) < SHORTEST_STATEMENT:
        raise RuleBroken("oversight.say_more", "statement", least=SHORTEST_STATEMENT)
    return ModuleDecision.objects.create(
        municipality_id=actor.municipality_id,
        module=str(module),
        step=step,
        dpia_hash=privacy.module_hash(module),
        statement=said,
        membership_id=actor.membership_id,
        written_on=today,
    )
