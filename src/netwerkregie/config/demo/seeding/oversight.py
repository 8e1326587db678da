# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The modules that were switched on, and the terms that ended by themselves."""

from collections.abc import Iterator
from functools import partial

from netwerkregie.foundation.kernel import Actor, Purpose, Role, clock
from netwerkregie.foundation.privacy import Module
from netwerkregie.overview.oversight.actions import modules, retention

from .stage import Event, Stage

DECIDED_IN = {"mergelstad"}
DECIDED = (
    Module.NETWORK,
    Module.ADVICE,
    Module.CONCERN,
    Module.WEIGHING,
    Module.CASE,
    Module.FAMILY,
    Module.PROGRAMME,
)
"""Gouwedam still practises: nobody has advised or decided there."""
ADVISED_DAYS, DECIDED_DAYS = 584, 582
ADVICE = (
    "Ik heb de gegevensbeschermingseffectbeoordeling gelezen en met het team besproken."
    " Er wordt niet meer bewaard dan nodig is en alles heeft een einddatum. Mijn advies"
    " is positief; ik kijk na zes maanden opnieuw."
)
DECISION = (
    "Ik volg het advies van de functionaris gegevensbescherming. De module gaat open;"
    " de gemeenteraad is hierover geïnformeerd."
)
# Announced fourteen days before it may go; the last run makes the certificate.
RUNS_BEFORE = (15, 8, 3, 1)


def switch_modules_on(stage: Stage) -> None:
    """Let the privacy officer advise and the mayor decide, each in own words."""
    if stage.place.tells not in DECIDED_IN:
        return
    officer, mayor = stage.first_with(Role.DPO), stage.first_with(Role.MAYOR)
    for module in DECIDED:
        with stage.at(stage.days_ago(ADVISED_DAYS, hour=10)):
            actor = stage.actor(officer, Purpose.OVERSIGHT)
            modules.advise(actor, module, ADVICE, clock.today())
        with stage.at(stage.days_ago(DECIDED_DAYS, hour=15)):
            actor = stage.actor(mayor, Purpose.OVERSIGHT)
            modules.decide(actor, module, DECISION, clock.today())


def events_of_retention(stage: Stage) -> Iterator[Event]:
    """Yield the nights on which what would end was announced."""
    for days in RUNS_BEFORE:
        moment = stage.days_ago(days, hour=3)
        yield Event(moment, partial(run_retention, stage))


def run_retention(stage: Stage) -> int:
    """Announce what ends and destroy what is ripe; return how many certificates."""
    actor: Actor = stage.job(Purpose.RETENTION)
    today = clock.today()
    runs = retention.let_terms_end(actor, today)
    made = [
        retention.destroy(stage.job(Purpose.RETENTION), run.id, today) for run in runs
    ]
    return sum(certificate is not None for certificate in made)
