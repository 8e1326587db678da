# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds, applications, and what was granted; each starts from what one may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, QuerySet, Sum
from moneyed import Money

from netwerkregie.domain.programme.models import (
    GrantInterest,
    GrantRound,
    GrantView,
    SmallGrant,
    SmallGrantContact,
    SmallGrantCost,
)
from netwerkregie.domain.programme.policies import small_grants as policies
from netwerkregie.domain.programme.queries import budget
from netwerkregie.domain.programme.rules.money import NOTHING, euro
from netwerkregie.domain.programme.rules.small_grants import (
    GIVEN,
    OPEN_STATES,
    Applicant,
    GrantState,
    content_hash,
)
from netwerkregie.foundation.kernel import Actor, NotFound

KIND = "small_grant"
"""How a second reading calls an application."""
POOL = policies.DECIDERS
MOST = 200
ON_TODAY = 10


@dataclass(frozen=True, slots=True)
class RoundStanding:
    """A round with what was asked and granted in it."""

    round: GrantRound
    granted: Money
    asked_by: int
    granted_to: int

    @property
    def left(self) -> Money:
        """What can still be granted."""
        return euro(self.round.ceiling) - self.granted


@dataclass(frozen=True, slots=True)
class GrantedFacts:
    """What was granted, for an account or an open standard; never to whom.

    Args:
        id: names the grant; stable over the years.
        number: what it is called on paper.
        title: the initiative.
        about: what would happen.
        reason: why it was granted, as everybody may read.
        applicant: resident, group or organisation; never a name.
        granted: the amount of the decision.
        paid: what was paid so far, what came back taken off.
        fixed: the amount at settlement; None before.
        decided_on: the day of the decision.
        starts_on: the first day of the initiative.
        ends_on: its last day.
        round_id: names the round.
        round_name: what the round is called.
        year: the budget year it is paid from.

    """

    id: UUID
    number: str
    title: str
    about: str
    reason: str
    applicant: Applicant
    granted: Money
    paid: Money
    fixed: Money | None
    decided_on: date
    starts_on: date
    ends_on: date
    round_id: UUID
    round_name: str
    year: int


def can_make_rounds(actor: Actor) -> bool:
    """Tell whether a page shows the actor buttons that write."""
    return policies.may_make_rounds(actor)


def can_see(actor: Actor) -> bool:
    """Tell whether the menu shows small grants."""
    return policies.may_see(actor)


def can_declare_interest(actor: Actor) -> bool:
    """Tell whether the actor could be one of the two who decide."""
    return policies.may_declare_interest(actor)


def require_maker(actor: Actor) -> None:
    """Refuse whoever makes no rounds.

    Raises:
        NotAllowed: the actor's role only reads, or sees nothing of it.

    """
    policies.require(policies.may_make_rounds(actor))


def require_reader(actor: Actor) -> None:
    """Refuse whoever sees no small grants.

    Raises:
        NotAllowed: the actor's role sees nothing of it.

    """
    policies.require(policies.may_see(actor))


def get_round(actor: Actor, round_id: UUID, *, lock: bool = False) -> GrantRound:
    """Return a round with its line and year.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_rounds(actor).filter(id=round_id)
    found = (
        found.select_for_update(of=("self",))
        if lock
        else found.select_related("line__year", "source")
    )
    first = found.first()
    if first is None:
        raise NotFound
    return first


def rounds(actor: Actor) -> list[RoundStanding]:
    """Return every round with how it stands, the newest first."""
    policies.require(policies.may_see(actor))
    found = policies.visible_rounds(actor).select_related("line__year")
    return _with_sums(actor, list(found.order_by("-closes_on", "-id")[:MOST]))


def round_standing(actor: Actor, found: GrantRound) -> RoundStanding:
    """Return how one round stands."""
    return _with_sums(actor, [found])[0]


def room_for_round(actor: Actor, line_id: UUID, source_id: UUID) -> Money:
    """Return what a new round may promise: free on its line and in no other round."""
    line = budget.get_line(actor, line_id)
    standing = budget.line_standing(actor, line).by_source.get(source_id)
    free = standing.free if standing else NOTHING
    others = policies.visible_rounds(actor).filter(
        line_id=line_id, source_id=source_id, published_on__isnull=False
    )
    kept = [one.left for one in _with_sums(actor, list(others))]
    return free - sum(kept, NOTHING)


def granted_in_round(actor: Actor, round_id: UUID) -> Money:
    """Return what was granted in a round so far; the caller holds the round's row."""
    given = policies.visible_grants(actor).filter(round_id=round_id, state__in=GIVEN)
    return euro(given.aggregate(sum=Sum("granted"))["sum"] or Decimal(0))


def grants_of(actor: Actor, round_id: UUID) -> list[SmallGrant]:
    """Return the applications of a round in the order in which they came."""
    found = policies.visible_grants(actor).filter(round_id=round_id)
    return list(found.order_by("made_on", "id")[:MOST])


def get_grant(actor: Actor, grant_id: UUID, *, lock: bool = False) -> SmallGrant:
    """Return an application with its round.

    Raises:
        NotFound: there is none, or it is not the actor's to see.

    """
    found = policies.visible_grants(actor).filter(id=grant_id)
    found = found.select_related("round__line__year")
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def costs_of(grant: SmallGrant) -> list[SmallGrantCost]:
    """Return the lines of what a plan costs."""
    found = SmallGrantCost.objects.filter(
        municipality_id=grant.municipality_id, grant_id=grant.id
    )
    return list(found.order_by("position"))


def contact_of(actor: Actor, grant: SmallGrant) -> SmallGrantContact | None:
    """Return where a decision goes; None for who does not handle it, or when gone."""
    return policies.visible_contacts(actor).filter(grant_id=grant.id).first()


def contacts_of(actor: Actor, grant: SmallGrant) -> QuerySet[SmallGrantContact]:
    """Return the contact of an application as rows, for the actions."""
    return policies.visible_contacts(actor).filter(grant_id=grant.id)


def views_of(actor: Actor, grant: SmallGrant) -> list[GrantView]:
    """Return what the two wrote, the first person's first."""
    return list(
        policies.visible_views(actor).filter(grant_id=grant.id).order_by("place")
    )


def kept_apart(actor: Actor, grant: SmallGrant) -> list[UUID]:
    """Return the people who declared an interest."""
    found = GrantInterest.objects.filter(
        municipality_id=actor.municipality_id, grant_id=grant.id
    )
    return list(found.values_list("user_id", flat=True))


def has_interest(actor: Actor, grant: SmallGrant) -> bool:
    """Tell whether the actor declared an interest in this application."""
    return policies.has_interest(actor, grant)


def can_propose(actor: Actor, grant: SmallGrant) -> bool:
    """Tell whether the page shows the form of the first of two."""
    is_open = GrantState(grant.state) in OPEN_STATES
    return is_open and policies.may_propose(actor, grant)


def can_second(actor: Actor, grant: SmallGrant) -> bool:
    """Tell whether the page shows the form of the second of two."""
    is_proposed = grant.state == GrantState.PROPOSED
    return is_proposed and policies.may_second(actor, grant)


def hash_of_decision(grant: SmallGrant, view: GrantView) -> str:
    """Return the hash of what is decided about which version of which plan."""
    return content_hash(
        grant.id, grant.version, view.is_grant, euro(view.amount).amount, view.reason
    )


def to_decide(actor: Actor) -> list[SmallGrant]:
    """Return applications without a decision, the most pressing first, for Today."""
    if not policies.may_make_rounds(actor):
        return []
    found = policies.visible_grants(actor).filter(
        state__in=(GrantState.RECEIVED, GrantState.INCOMPLETE)
    )
    return list(found.order_by("decide_by", "id")[:ON_TODAY])


def to_pay(actor: Actor) -> list[SmallGrant]:
    """Return what was granted, has an account to pay to and was not paid, for Today."""
    if not policies.may_make_rounds(actor):
        return []
    found = policies.visible_grants(actor).filter(
        state=GrantState.GRANTED, paid_on__isnull=True, contacts__iban__gt=""
    )
    return list(found.order_by("decided_on", "id")[:ON_TODAY])


def to_settle(actor: Actor) -> list[SmallGrant]:
    """Return what was reported and not settled yet, for Today."""
    if not policies.may_make_rounds(actor):
        return []
    found = policies.visible_grants(actor).filter(
        state=GrantState.GRANTED, report_on__isnull=False
    )
    return list(found.order_by("report_on", "id")[:ON_TODAY])


def granted_in(actor: Actor, year: int) -> list[GrantedFacts]:
    """Return what was granted from the budget of a year, for an account or an export.

    There is no name, address or account in it, of a person or otherwise.

    Raises:
        NotAllowed: the actor's role sees no money.

    """
    policies.require(policies.may_see(actor))
    found = list(
        policies.visible_grants(actor)
        .filter(state__in=GIVEN, round__line__year__year=year)
        .select_related("round", "commitment")
        .order_by("decided_on", "id")
    )
    promised = [one.commitment for one in found if one.commitment is not None]
    sums = budget.standings_of(actor, promised)
    return [
        _facts(one, year, sums[one.commitment_id].spent)
        for one in found
        if one.commitment_id is not None
    ]


def _facts(one: SmallGrant, year: int, paid: Money) -> GrantedFacts:
    assert one.granted is not None
    assert one.decided_on is not None
    return GrantedFacts(
        id=one.id,
        number=one.number,
        title=one.title,
        about=one.about,
        reason=one.reason,
        applicant=Applicant(one.applicant),
        granted=euro(one.granted),
        paid=paid,
        fixed=euro(one.fixed) if one.fixed is not None else None,
        decided_on=one.decided_on,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        round_id=one.round_id,
        round_name=one.round.name,
        year=year,
    )


def _with_sums(actor: Actor, found: Sequence[GrantRound]) -> list[RoundStanding]:
    rows = (
        policies.visible_grants(actor)
        .filter(round_id__in=[one.id for one in found])
        .exclude(state=GrantState.WITHDRAWN)
        .values_list("round_id")
        .annotate(sum=Sum("granted"), all=Count("id"), given=Count("granted"))
        .order_by()
    )
    sums = {row[0]: row[1:] for row in rows}
    nothing = (Decimal(0), 0, 0)
    return [
        RoundStanding(one, euro(granted or Decimal(0)), asked, given)
        for one in found
        for granted, asked, given in [sums.get(one.id, nothing)]
    ]
