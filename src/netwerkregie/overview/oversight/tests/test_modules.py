# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A module is on by advice, hash and decision; a changed declaration shuts it (M18)."""

from __future__ import annotations

from datetime import date
from typing import Any

import psycopg
import pytest

from netwerkregie.foundation.kernel import ModuleClosed, NotAllowed, RuleBroken
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import (
    ModuleState,
    require_writable,
    stands,
)
from netwerkregie.overview.oversight import queries
from netwerkregie.overview.oversight.actions import modules
from tests.cast import acting_as

pytestmark = pytest.mark.usefixtures("world")
TODAY = date(2026, 3, 2)
ADVICE = "I advise to go ahead; the terms are short and there is no name anywhere."
REASONS = "We follow the advice of the privacy officer in full."


def state(module: Module = Module.ADVICE) -> ModuleState:
    with acting_as("director_mergelstad") as director:
        return stands(director, module)


def switch_on() -> None:
    with acting_as("dpo_mergelstad") as dpo:
        modules.advise(dpo, Module.ADVICE, ADVICE, TODAY)
    with acting_as("mayor_mergelstad") as mayor:
        modules.decide(mayor, Module.ADVICE, REASONS, TODAY)


def test_m18_a_module_is_practice_until_advice_and_decision_are_recorded() -> None:
    assert state() is ModuleState.PRACTICE
    with (
        pytest.raises(RuleBroken, match="no_advice"),
        acting_as("mayor_mergelstad") as mayor,
    ):
        modules.decide(mayor, Module.ADVICE, REASONS, TODAY)

    switch_on()

    assert state() is ModuleState.ON
    assert state(Module.NETWORK) is ModuleState.PRACTICE
    with acting_as("director_gouwedam") as elsewhere:
        assert stands(elsewhere, Module.ADVICE) is ModuleState.PRACTICE


def test_m18_who_advises_does_not_decide_and_who_works_does_neither() -> None:
    for name in ("director_mergelstad", "administrator_mergelstad"):
        for act in (modules.advise, modules.decide, modules.suspend, modules.resume):
            with pytest.raises(NotAllowed), acting_as(name) as person:
                act(person, Module.ADVICE, ADVICE, TODAY)
    with pytest.raises(NotAllowed), acting_as("dpo_mergelstad") as dpo:
        modules.decide(dpo, Module.ADVICE, ADVICE, TODAY)
    with pytest.raises(NotAllowed), acting_as("mayor_mergelstad") as mayor:
        modules.advise(mayor, Module.ADVICE, ADVICE, TODAY)


def test_m18_a_changed_declaration_makes_it_read_only_until_looked_at_again(
    superuser_connection: psycopg.Connection[Any],
) -> None:
    switch_on()
    superuser_connection.execute(
        "UPDATE tenancy_runningmodule SET dpia_hash = repeat('0', 64)"
        " WHERE module = 'advice'"
    )

    assert state() is ModuleState.READ_ONLY
    with pytest.raises(ModuleClosed), acting_as("director_mergelstad") as director:
        require_writable(director, Module.ADVICE)


def test_m18_the_officer_stops_a_module_and_only_the_controller_lifts_that() -> None:
    switch_on()
    with acting_as("dpo_mergelstad") as dpo:
        modules.suspend(dpo, Module.ADVICE, "There was a leak; first we look.", TODAY)
    assert state() is ModuleState.SUSPENDED
    with pytest.raises(NotAllowed), acting_as("dpo_mergelstad") as dpo:
        modules.resume(dpo, Module.ADVICE, REASONS, TODAY)
    with pytest.raises(RuleBroken), acting_as("mayor_mergelstad") as mayor:
        modules.decide(mayor, Module.ADVICE, REASONS, TODAY)

    with acting_as("mayor_mergelstad") as mayor:
        modules.resume(mayor, Module.ADVICE, "The leak was closed and shown.", TODAY)

    assert state() is ModuleState.ON


def test_a_statement_must_be_one_that_can_be_followed_later() -> None:
    with (
        pytest.raises(RuleBroken, match="say_more"),
        acting_as("dpo_mergelstad") as dpo,
    ):
        modules.advise(dpo, Module.ADVICE, "  fine  ", TODAY)


def test_the_steps_are_shown_newest_first_with_who_and_when() -> None:
    switch_on()

    with acting_as("auditor_mergelstad") as auditor:
        shown = queries.standing(auditor, Module.ADVICE)
    assert [step.step for step in shown.steps] == ["decided", "advised"]
    assert shown.has_current_advice
    with acting_as("volunteer_mergelstad") as volunteer:
        assert queries.modules(volunteer) == []
