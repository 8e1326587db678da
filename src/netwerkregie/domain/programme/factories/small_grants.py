# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds and applications for tests and the demo; made by the real actions."""

from datetime import timedelta
from uuid import UUID

from netwerkregie.domain.programme.actions import (
    grant_rounds,
    small_grant_decisions,
    small_grants,
)
from netwerkregie.domain.programme.drafts.small_grants import (
    Applicant,
    ContactDraft,
    CostDraft,
    GrantDecisionDraft,
    RoundDraft,
    SmallGrantDraft,
)
from netwerkregie.domain.programme.factories import a_line, a_year, own_money
from netwerkregie.domain.programme.models import GrantRound, SmallGrant
from netwerkregie.domain.programme.queries import small_grants as queries
from netwerkregie.domain.programme.rules.budget import Heading
from netwerkregie.domain.programme.rules.money import euro
from netwerkregie.foundation.kernel import Actor, clock, new_hidden_id


def a_round(
    actor: Actor, ceiling: str = "1000", most: str = "600", planned: str = "2000"
) -> GrantRound:
    """Open this year's budget, and publish a round on a line of it."""
    year = clock.today().year
    a_year(actor, year)
    own = own_money(actor, year=year)
    line = a_line(
        actor, {own.id: planned}, Heading.NETWORKS, "Bewonersinitiatieven", year
    )
    today = clock.today()
    made = grant_rounds.add_round(
        actor,
        RoundDraft(
            line.id,
            own.id,
            "Samen in de straat",
            "Iedereen kan meedoen. Het kost niets om te komen.",
            euro(ceiling),
            euro(most),
            today,
            today + timedelta(days=30),
        ),
    )
    return grant_rounds.publish_round(actor, made.id)


def plan_of(**changes: object) -> SmallGrantDraft:
    """Return an application that may be sent."""
    day = clock.today() + timedelta(days=20)
    values: dict[str, object] = {
        "applicant": Applicant.GROUP,
        "title": "Lange tafel in de straat",
        "about": "Samen eten aan een lange tafel, met muziek van de buurt.",
        "place": "op het plein",
        "starts_on": day,
        "ends_on": day,
        "costs": (
            CostDraft("Eten en drinken", euro("320.50")),
            CostDraft("Huur van tafels", euro("179.50")),
        ),
        "asked": euro("400"),
        "contact": ContactDraft("Wil Smeets", "wil@post.example"),
        "key": new_hidden_id(),
    }
    return SmallGrantDraft(**(values | changes))  # type: ignore[arg-type]


def an_application(
    actor: Actor, found: GrantRound, **changes: object
) -> tuple[UUID, str]:
    """Let somebody apply."""
    return small_grants.apply(actor, found.id, plan_of(**changes))


def proposed(
    actor: Actor, grant_id: UUID, amount: str = "400", *, is_grant: bool = True
) -> SmallGrant:
    """Propose a decision as the first of two."""
    grant = queries.get_grant(actor, grant_id)
    return small_grant_decisions.propose(
        actor,
        grant_id,
        GrantDecisionDraft(
            grant.version,
            is_grant,
            euro(amount),
            "Het brengt bewoners van twee straten bij elkaar.",
            "Past goed bij de regeling; de kosten zijn gewoon.",
            no_interest=True,
        ),
    )


def seconded(actor: Actor, grant_id: UUID) -> SmallGrant:
    """Read and sign as the second of two."""
    small_grant_decisions.open_proposal(actor, grant_id)
    words = "Eens: het plan is duidelijk en haalbaar."
    return small_grant_decisions.agree(actor, grant_id, words, no_interest=True)
