# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plans, offers and measures for tests and the demo, made through their actions."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions import (
    interventions,
    measures,
    offers,
    plans,
)
from netwerkregie.domain.casework.drafts.measures import (
    Authority,
    Law,
    MeasureDraft,
)
from netwerkregie.domain.casework.drafts.plans import (
    AgreementDraft,
    GoalDraft,
    HelpKind,
    LifeDomain,
    OfferDraft,
    Voice,
)
from netwerkregie.domain.casework.models.cases import Case
from netwerkregie.domain.casework.models.measures import Measure
from netwerkregie.domain.casework.models.plans import Intervention, Offer, Plan
from netwerkregie.foundation.kernel import Actor, clock

OWN_GOAL = "Ik wil weer naar school en een bijbaan vinden."
HELPER_GOAL = "Een vaste plek om te wonen, zodat er rust komt."
AGREED = "Samen de inschrijving van de opleiding invullen en het eerste gesprek doen."
OFFERED = "Een begeleider die elke week een uur meeloopt."
DECIDED = (
    "De burgemeester gaf een gebiedsverbod voor het plein; [P1] kreeg het besluit."
)


def a_plan(actor: Actor, case: Case, *audience: UUID) -> Plan:
    """Begin a plan with a goal in the person's own words and one of a helper."""
    plan = plans.start(actor, case.id, audience)
    for draft in (
        GoalDraft(Voice.HELPER, LifeDomain.LIVING, HELPER_GOAL),
        GoalDraft(Voice.OWN, LifeDomain.WORK_AND_SCHOOL, OWN_GOAL),
    ):
        plans.write_goal(actor, case.id, draft)
    return plan


def an_agreement(actor: Actor, case: Case, **changes: Any) -> Intervention:
    """Agree on something; the actor does it."""
    assert actor.membership_id is not None
    today = clock.today()
    filled: dict[str, Any] = {
        "kind": HelpKind.SCHOOL,
        "text": AGREED,
        "owner_id": actor.membership_id,
        "start_on": today,
        "next_on": today + timedelta(days=7),
        "end_on": today + timedelta(days=60),
    }
    return interventions.agree(actor, case.id, AgreementDraft(**{**filled, **changes}))


def an_offer(actor: Actor, case: Case, text: str = OFFERED) -> Offer:
    """Offer help; the actor speaks about it with the person."""
    assert actor.membership_id is not None
    draft = OfferDraft(HelpKind.COMPANION, text, actor.membership_id)
    return offers.make(actor, case.id, draft)


def a_measure(actor: Actor, case: Case, end_on: date | None = None) -> Measure:
    """Record a measure in the part of measures, whose key the actor holds."""
    today = clock.today()
    draft = MeasureDraft(
        law=Law.PUBLIC_ORDER,
        authority=Authority.MAYOR,
        decided_on=today - timedelta(days=3),
        end_on=end_on or today + timedelta(days=90),
        text=DECIDED,
    )
    return measures.record_measure(actor, case.id, draft)
