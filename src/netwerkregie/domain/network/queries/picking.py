# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding the organisation somebody means in one tap: today, one's own, by name."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.policies import visits as own
from netwerkregie.domain.network.queries.organisations import Filter, organisations
from netwerkregie.domain.network.rules.visits import VisitState
from netwerkregie.foundation.kernel import Actor, clock

MOST = 8
_RECENT = 40


@dataclass(frozen=True, slots=True)
class Choice:
    """An organisation to choose, by name."""

    id: UUID
    name: str


def choices_for(actor: Actor, text: str = "", chosen: str = "") -> list[Choice]:
    """Return a few organisations: the chosen one, what fits the words, today's, own.

    What was chosen before stays in the list while somebody searches on.
    """
    policies.require(policies.may_see_organisations(actor))
    wanted: list[UUID] = []
    if (named := _number(chosen)) is not None:
        wanted.append(named)
    if text.strip():
        page = organisations(actor, Filter(text=text))
        wanted += [one.id for one in page.organisations[:MOST]]
    else:
        wanted += _near(actor)
    ids = list(dict.fromkeys(wanted))[: MOST + 1]
    found = policies.visible_organisations(actor).filter(id__in=ids)
    names = dict(found.values_list("id", "name"))
    return [Choice(one, names[one]) for one in ids if one in names]


def _near(actor: Actor) -> list[UUID]:
    """Return whom one visits today and whom one spoke with last."""
    today = own.own_visits(actor).filter(on=clock.today(), state=VisitState.PLANNED)
    spoken = own.own_contacts(actor).order_by("-held_on", "-id")
    return [
        *today.order_by("at").values_list("organisation_id", flat=True),
        *spoken.values_list("organisation_id", flat=True)[:_RECENT],
    ]


def _number(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
