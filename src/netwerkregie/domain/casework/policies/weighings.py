# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who convenes, sits, judges and signs, and which weighings somebody sees.

Nobody has standing access: not the director, not the privacy officer, and never who
took the concern in. A weigher sees what they were given a seat at, a chair what they
chair.
"""

from uuid import UUID

from django.db.models import Q, QuerySet

from netwerkregie.domain.casework.models import Weighing, WeighingPerson, WeighingSeat
from netwerkregie.domain.casework.policies import CLOCK
from netwerkregie.domain.casework.policies import may_destroy as may_destroy
from netwerkregie.domain.casework.policies import member_of as member_of
from netwerkregie.domain.casework.policies import require as require
from netwerkregie.domain.casework.rules.weighings import (
    LIVING,
    RELEASED,
    SeatState,
    State,
)
from netwerkregie.foundation.kernel import Actor, ActorKind, Role

POOL = (Role.WEIGHER,)
"""Who can be given a seat."""
CHAIRS = (Role.CHAIR,)
FIGURES = (
    Role.CHAIR,
    Role.NETWORK_DIRECTOR,
    Role.DEPUTY,
    Role.POLICY_ADVISER,
    Role.MAYOR,
    Role.DPO,
    Role.AUDITOR,
)


def living_seats(actor: Actor) -> QuerySet[WeighingSeat]:
    """Return the seats that the actor has at weighings."""
    seats = WeighingSeat.objects.filter(municipality_id=actor.municipality_id)
    if actor.membership_id is None or not actor.has(*POOL):
        return seats.none()
    return seats.filter(membership_id=actor.membership_id, state__in=LIVING)


def visible_weighings(actor: Actor) -> QuerySet[Weighing]:
    """Return the weighings that the actor chairs or sits at; all for the clock."""
    weighings = Weighing.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return weighings
    if actor.membership_id is None:
        return weighings.none()
    seated = Q(id__in=living_seats(actor).values("weighing_id"))
    if actor.has(*CHAIRS):
        chaired = Q(chair_id=actor.membership_id)
        return weighings.filter(_apart(actor), chaired | seated)
    return weighings.filter(_apart(actor), seated)


def may_see_list(actor: Actor) -> bool:
    """Chairs and weighers."""
    return actor.has(*CHAIRS, *POOL) and actor.membership_id is not None


def is_chair(actor: Actor, weighing: Weighing) -> bool:
    """Tell whether the actor chairs this weighing."""
    return (
        actor.has(*CHAIRS)
        and actor.membership_id == weighing.chair_id
        and not _is_kept_apart(actor, weighing)
    )


def seat_at(actor: Actor, weighing: Weighing) -> WeighingSeat | None:
    """Return the living seat that the actor has at a weighing."""
    if _is_kept_apart(actor, weighing):
        return None
    return living_seats(actor).filter(weighing_id=weighing.id).first()


def may_convene(actor: Actor, weighing: Weighing) -> bool:
    """Its chair gives seats, begins, and takes a seat back."""
    return is_chair(actor, weighing)


def may_read(actor: Actor, weighing: Weighing) -> bool:
    """Its chair, and who sits at it and declared to have no conflict of interest."""
    if is_chair(actor, weighing):
        return True
    seat = seat_at(actor, weighing)
    return seat is not None and seat.state == SeatState.READY


def may_judge(weighing: Weighing, seat: WeighingSeat | None) -> bool:
    """Who sits ready, before the table; who judged before an earlier table, no more."""
    return (
        weighing.state == State.JUDGING
        and seat is not None
        and seat.state == SeatState.READY
        and (weighing.table_on is None or seat.judged_on is None)
    )


def may_read_all(actor: Actor, weighing: Weighing) -> bool:
    """Others' judgements: from the table on, when everybody wrote own words."""
    return weighing.state in RELEASED and may_read(actor, weighing)


def may_decide(weighing: Weighing, seat: WeighingSeat | None) -> bool:
    """Write or sign an outcome: who sits at the table and judged before it opened."""
    return (
        weighing.state == State.TABLE
        and seat is not None
        and seat.state == SeatState.READY
        and seat.judged_on is not None
    )


def visible_persons(actor: Actor) -> QuerySet[WeighingPerson]:
    """Return the names released to the actor's weighings."""
    return WeighingPerson.objects.filter(
        municipality_id=actor.municipality_id,
        weighing_id__in=visible_weighings(actor).values("id"),
    )


def may_record_frame(actor: Actor) -> bool:
    """A chair records what was decided; the decision itself is not the chair's."""
    return actor.has(*CHAIRS) and actor.membership_id is not None


def may_see_frame(actor: Actor) -> bool:
    """Who weighs here, and who watches over it."""
    return actor.has(*CHAIRS, *POOL, Role.DPO, Role.AUDITOR)


def may_see_figures(actor: Actor) -> bool:
    """Counts without content."""
    return actor.kind in CLOCK or actor.has(*FIGURES)


def user_of(actor: Actor) -> UUID:
    """Return the natural person who acts.

    Raises:
        NotAllowed: no person acts.

    """
    require(actor.kind is ActorKind.MEMBER and actor.user_id is not None)
    assert actor.user_id is not None
    return actor.user_id


def _apart(actor: Actor) -> Q:
    """Keep out who took the concern in or handed it over, by natural person."""
    if actor.user_id is None:
        return Q()
    return ~Q(taken_in_user=actor.user_id) & ~Q(handed_over_user=actor.user_id)


def _is_kept_apart(actor: Actor, weighing: Weighing) -> bool:
    mine = (weighing.taken_in_user, weighing.handed_over_user)
    return actor.user_id is not None and actor.user_id in mine
