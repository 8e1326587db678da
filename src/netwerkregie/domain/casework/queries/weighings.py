# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of weighings: dates, states and seats only; no content."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from netwerkregie.domain.casework.models import (
    DisclosureRecipient,
    InformationRequest,
    Weighing,
    WeighingCount,
    WeighingFrame,
    WeighingOutcome,
    WeighingPerson,
    WeighingSeat,
)
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.rules import weighings as rules
from netwerkregie.domain.casework.rules.weighings import (
    LIVING,
    UNDECIDED,
    Receiver,
    SeatState,
    State,
    Step,
)
from netwerkregie.domain.intake.queries import concerns as intake
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, NotFound, Role, clock
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.queries import Standing

PAGE = 20
SUBJECT = "weighing_outcome"
"""What two organisations sign, as second readings know it."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list, and the place where the next one starts."""

    weighings: tuple[Weighing, ...]
    next: str = ""


@dataclass(frozen=True, slots=True)
class ToJudge:
    """A seat of the actor's that waits for something, and the weighing it is at."""

    weighing: Weighing
    seat: WeighingSeat


def get_weighing(actor: Actor, weighing_id: UUID, *, lock: bool = False) -> Weighing:
    """Return one weighing, without a word of it.

    Raises:
        NotFound: it does not exist, or the actor neither chairs it nor sits at it.

    """
    weighings = policies.visible_weighings(actor)
    if lock:
        weighings = weighings.select_for_update()
    weighing = weighings.filter(id=weighing_id).first()
    if weighing is None:
        raise NotFound
    return weighing


def of_outcome(actor: Actor, outcome_id: UUID) -> Weighing:
    """Return the weighing that an outcome belongs to; NotFound for not yours."""
    found = policies.visible_weighings(actor).filter(outcomes__id=outcome_id).first()
    if found is None:
        raise NotFound
    return found


def may_see_list(actor: Actor) -> bool:
    """Tell whether the actor chairs or weighs here."""
    return policies.may_see_list(actor)


def failed_since(actor: Actor, since: date) -> int:
    """Return how many weighings nobody decided, to who watches over that."""
    if not actor.has(Role.DPO):
        return 0
    found = WeighingCount.objects.filter(
        municipality_id=actor.municipality_id, outcome=rules.EXPIRED, month__gte=since
    )
    return sum(found.values_list("weighings", flat=True))


def own_seat(actor: Actor, weighing: Weighing) -> WeighingSeat | None:
    """Return the living seat of the actor at a weighing."""
    return policies.seat_at(actor, weighing)


def may_record_frame(actor: Actor) -> bool:
    """Tell whether the actor records on what weighing rests here."""
    return policies.may_record_frame(actor)


def signing_of(actor: Actor, outcome_id: UUID, content_hash: str) -> Standing:
    """Return who signed an outcome as it is now, and whether the actor may."""
    return signatures.standing(
        actor, SUBJECT, outcome_id, content_hash, pool=policies.POOL
    )


def require_list(actor: Actor) -> None:
    """Refuse who neither chairs nor weighs; NotAllowed."""
    policies.require(policies.may_see_list(actor))


def require_convener(actor: Actor, weighing_id: UUID) -> Weighing:
    """Return a weighing to its chair, and to nobody else; NotFound otherwise."""
    weighing = get_weighing(actor, weighing_id)
    if not policies.may_convene(actor, weighing):
        raise NotFound
    return weighing


def listed(actor: Actor, *, is_over: bool = False, after: str = "") -> Page:
    """Return what the actor chairs or sits at by the next day, twenty at a time."""
    policies.require(policies.may_see_list(actor))
    states = (State.DECIDED,) if is_over else UNDECIDED
    found = policies.visible_weighings(actor).filter(state__in=states)
    place = _place(after)
    if place:
        day, last = place
        found = found.filter(Q(next_on__gt=day) | Q(next_on=day, id__gt=last))
    rows = tuple(found.order_by("next_on", "id")[: PAGE + 1])
    if len(rows) <= PAGE:
        return Page(rows)
    last_row = rows[PAGE - 1]
    return Page(rows[:PAGE], f"{last_row.next_on.isoformat()}_{last_row.id}")


def seats_of(actor: Actor, weighing: Weighing) -> tuple[WeighingSeat, ...]:
    """Return every seat at a weighing, those who stepped aside included."""
    found = WeighingSeat.objects.filter(
        municipality_id=actor.municipality_id, weighing_id=weighing.id
    )
    return tuple(found.order_by("given_on", "id"))


def living(seats: Iterable[WeighingSeat]) -> list[WeighingSeat]:
    """Return the seats that are still taken."""
    return [one for one in seats if one.state in LIVING]


def names_of(actor: Actor, seats: Iterable[WeighingSeat]) -> dict[UUID, str]:
    """Return the names of who sits, by membership."""
    return accounts.names_of(actor, {one.membership_id for one in seats})


def pool(actor: Actor, weighing: Weighing) -> tuple[Membership, ...]:
    """Return whom the chair can give a seat now, in one tap each.

    Without who took the concern in or handed it over, by natural person; without who
    sits or stepped aside; without who is away.
    """
    policies.require(policies.may_convene(actor, weighing))
    here = seats_of(actor, weighing)
    apart = {weighing.taken_in_user, weighing.handed_over_user}
    apart |= {one.user_id for one in here}
    away = accounts.absent_on(actor, clock.today())
    return tuple(
        one
        for one in accounts.members_with(actor, *policies.POOL)
        if one.user_id not in apart and one.pk not in away
    )


def chairs_for(actor: Actor, concern_id: UUID) -> tuple[Membership, ...]:
    """Return the chairs that a concern can be put before, by its owner.

    Raises:
        NotFound: the concern is not the actor's to hold.

    """
    concern = intake.require_holder(actor, concern_id)
    taker = accounts.user_behind(actor, concern.taken_in_by)
    apart = {taker, actor.user_id}
    away = accounts.absent_on(actor, clock.today())
    return tuple(
        one
        for one in accounts.members_with(actor, *policies.CHAIRS)
        if one.user_id not in apart and one.pk not in away
    )


def case_holders(actor: Actor) -> tuple[Membership, ...]:
    """Return who can become the case holder."""
    policies.require(policies.may_see_list(actor))
    return tuple(accounts.members_with(actor, Role.CASE_HOLDER))


def steps_open_to(actor: Actor, weighing: Weighing) -> frozenset[Step]:
    """Return the steps whose buttons the actor is shown."""
    seat = policies.seat_at(actor, weighing)
    convenes = policies.may_convene(actor, weighing)
    may = {
        Step.SEAT: convenes,
        Step.BEGIN: convenes,
        Step.JUDGE: policies.may_judge(weighing, seat),
        Step.OPEN_TABLE: convenes or seat is not None,
        Step.PROPOSE: policies.may_decide(weighing, seat),
        Step.DECIDE: policies.may_decide(weighing, seat),
        Step.ANSWER: policies.may_read(actor, weighing),
    }
    open_now = rules.STEPS[weighing.stands]
    return frozenset(one for one in open_now if may.get(one, False))


def receivers(actor: Actor) -> tuple[DisclosureRecipient, ...]:
    """Return the police and prosecutors on the municipality's list of receivers."""
    policies.require(policies.may_see_list(actor))
    found = DisclosureRecipient.objects.filter(
        municipality_id=actor.municipality_id,
        ended_on__isnull=True,
        kind__in=[one.value for one in Receiver],
    )
    return tuple(found.order_by("kind", "name", "id"))


def latest_outcome(weighing: Weighing) -> WeighingOutcome | None:
    """Return the outcome that was put before the others last, sealed."""
    found = WeighingOutcome.objects.filter(
        municipality_id=weighing.municipality_id, weighing_id=weighing.id
    )
    return found.order_by("-position").first()


def open_question(weighing: Weighing) -> InformationRequest | None:
    """Return the question that waits for its answer, sealed."""
    return InformationRequest.objects.filter(
        municipality_id=weighing.municipality_id,
        weighing_id=weighing.id,
        closed_on__isnull=True,
    ).first()


def person_of(actor: Actor, weighing: Weighing) -> WeighingPerson | None:
    """Return the released name, sealed, if it was released."""
    return policies.visible_persons(actor).filter(weighing_id=weighing.id).first()


def frame(actor: Actor) -> WeighingFrame | None:
    """Return on what weighing rests here now."""
    found = WeighingFrame.objects.filter(municipality_id=actor.municipality_id)
    return found.order_by("-position").first()


def frames(actor: Actor) -> tuple[WeighingFrame, ...]:
    """Return every recorded frame, the newest first."""
    policies.require(policies.may_see_frame(actor))
    found = WeighingFrame.objects.filter(municipality_id=actor.municipality_id)
    return tuple(found.order_by("-position"))


def names_to_release(actor: Actor) -> tuple[Weighing, ...]:
    """Return weighings in which two controllers recorded that a name may be released.

    To the owner of the concern, who holds the person's key and sees no word of the
    weighing.
    """
    if not intake.takes_in(actor):
        return ()
    waiting = Weighing.objects.filter(
        municipality_id=actor.municipality_id,
        state__in=(State.TABLE, State.INFORMING),
        persons__isnull=True,
        seats__state=SeatState.READY,
        seats__criteria_met_on__isnull=False,
    ).distinct()
    rows = list(waiting.order_by("next_on", "id"))
    met = seats_that_recorded(rows)
    mine = intake.held_of(actor, {one.concern_id for one in rows})
    return tuple(
        one
        for one in rows
        if one.concern_id in mine and rules.are_two(met.get(one.id, ()))
    )


def get_release(actor: Actor, weighing_id: UUID) -> Weighing:
    """Return a weighing whose name the actor may release now.

    Raises:
        NotFound: absent, somebody else's concern, or not recorded by two controllers.

    """
    for one in names_to_release(actor):
        if one.id == weighing_id:
            return one
    raise NotFound


def seats_that_recorded(weighings: Iterable[Weighing]) -> dict[UUID, list[str]]:
    """Return, by weighing, for whom it was recorded that the criteria seem met."""
    found = WeighingSeat.objects.filter(
        weighing_id__in=[one.id for one in weighings],
        state=SeatState.READY,
        criteria_met_on__isnull=False,
    )
    by_weighing: dict[UUID, list[str]] = {}
    for weighing_id, controller in found.values_list("weighing_id", "controller"):
        by_weighing.setdefault(weighing_id, []).append(controller)
    return by_weighing


def waiting_for(actor: Actor, most: int = 20) -> tuple[ToJudge, ...]:
    """Return the actor's seats that ask for a declaration or a judgement."""
    seats = policies.living_seats(actor).filter(
        judged_on__isnull=True, weighing__state__in=(State.CONVENING, State.JUDGING)
    )
    found = seats.select_related("weighing").order_by("weighing__next_on", "id")
    return tuple(
        ToJudge(one.weighing, one)
        for one in found[:most]
        if one.state == SeatState.ASKED or one.weighing.state == State.JUDGING
    )


def chaired(actor: Actor, most: int = 20) -> tuple[Weighing, ...]:
    """Return the undecided weighings that the actor chairs."""
    if not actor.has(*policies.CHAIRS) or actor.membership_id is None:
        return ()
    found = policies.visible_weighings(actor).filter(
        chair_id=actor.membership_id, state__in=UNDECIDED
    )
    return tuple(found.order_by("next_on", "id")[:most])


def questions_due(actor: Actor, most: int = 20) -> tuple[InformationRequest, ...]:
    """Return the questions that the actor asks and whose answer is awaited."""
    found = InformationRequest.objects.filter(
        municipality_id=actor.municipality_id,
        asked_by=policies.member_of(actor),
        closed_on__isnull=True,
        weighing_id__in=policies.visible_weighings(actor).values("id"),
    )
    return tuple(found.select_related("weighing").order_by("answer_by", "id")[:most])


def due(actor: Actor, today: date) -> tuple[Weighing, ...]:
    """Return weighings whose term of destruction has come."""
    policies.require(policies.may_destroy(actor))
    found = policies.visible_weighings(actor).filter(destroy_on__lte=today)
    return tuple(found.order_by("destroy_on", "id"))


def _place(after: str) -> tuple[date, UUID] | None:
    """Read a place in the list; a mangled one is the first page, not an error."""
    day, _, last = after.partition("_")
    try:
        return date.fromisoformat(day), UUID(last)
    except ValueError:
        return None
