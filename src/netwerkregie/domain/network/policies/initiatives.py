# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may see and do what with initiatives and proposals, side by side."""

from django.db.models import QuerySet

from netwerkregie.domain.network.models import Initiative, Partnership, Proposal
from netwerkregie.domain.network.policies import may_see_organisations
from netwerkregie.foundation.kernel import Actor, ActorKind


def visible_initiatives(actor: Actor) -> QuerySet[Initiative]:
    """Whoever sees the organisations sees what they do together."""
    found = Initiative.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def visible_partnerships(actor: Actor) -> QuerySet[Partnership]:
    """The same people see who carries it."""
    found = Partnership.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def visible_proposals(actor: Actor) -> QuerySet[Proposal]:
    """A proposal is seen by who answers it, and by nobody else until then."""
    found = Proposal.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def may_propose(actor: Actor) -> bool:
    """Everybody who comes to the public page, with or without an account."""
    return actor.kind in (ActorKind.VISITOR, ActorKind.MEMBER, ActorKind.COMMAND)
