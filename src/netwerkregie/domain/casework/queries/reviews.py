# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of looks, waits, tellings and ends: days and states only, no content."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from netwerkregie.domain.casework.models import (
    Case,
    CaseClosing,
    CaseLonger,
    CaseMember,
    CaseNotice,
    CasePart,
    CaseReview,
    CaseWaiting,
    Weighing,
)
from netwerkregie.domain.casework.policies import reviews as policies
from netwerkregie.domain.casework.policies.cases import (
    living_seats,
    visible_cases,
    visible_parts,
)
from netwerkregie.domain.casework.queries.cases import get_case
from netwerkregie.domain.casework.rules import closing as ends
from netwerkregie.domain.casework.rules.cases import PartKind, Seat, State
from netwerkregie.domain.casework.rules.closing import ClosingState, LongerState
from netwerkregie.domain.casework.rules.notices import OPEN as NOTICE_OPEN
from netwerkregie.domain.casework.rules.reviews import ReviewState
from netwerkregie.domain.casework.rules.waiting import WaitingState
from netwerkregie.domain.intake.models import ConcernNotice
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, NotFound, clock

AT_ONCE = 50
SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Mine:
    """What waits for the actor in the cases where they sit: days and nicknames."""

    seats: dict[UUID, Seat]
    cases: tuple[Case, ...]
    notices: tuple[CaseNotice, ...]
    waits: tuple[CaseWaiting, ...]
    closings: tuple[CaseClosing, ...]


@dataclass(frozen=True, slots=True)
class Watch:
    """Numbers of tellings for who watches: no case, no person."""

    late: int
    deferred: int


def shared_part(actor: Actor, case: Case) -> CasePart:
    """Return the part that all members of a case share; NotFound without its key."""
    found = visible_parts(actor).filter(case_id=case.id, kind=PartKind.SHARED)
    part = found.order_by("position").first()
    if part is None:
        raise NotFound
    return part


def review_asked(actor: Actor, case: Case) -> CaseReview | None:
    """Return the look at a case that waits for a second signature."""
    found = policies.visible_reviews(actor).filter(
        case_id=case.id, state=ReviewState.ASKED
    )
    return found.first()


def get_review(actor: Actor, review_id: UUID) -> CaseReview:
    """Return one look at a case in which the actor sits; NotFound otherwise."""
    found = policies.visible_reviews(actor).filter(id=review_id).first()
    if found is None:
        raise NotFound
    return found


def reviews_of(actor: Actor, case: Case) -> Sequence[CaseReview]:
    """Return the signed looks at a case, the latest first."""
    found = policies.visible_reviews(actor).filter(
        case_id=case.id, state=ReviewState.SIGNED
    )
    return list(found.order_by("-signed_on", "-id")[:AT_ONCE])


def waits_of(actor: Actor, case: Case) -> Sequence[CaseWaiting]:
    """Return what a case waits for and waited for, the latest first."""
    found = policies.visible_waits(actor).filter(case_id=case.id)
    return list(found.order_by("-since", "-id")[:AT_ONCE])


def get_wait(actor: Actor, case: Case, wait_id: UUID) -> CaseWaiting:
    """Return one wait of a case; NotFound otherwise."""
    found = policies.visible_waits(actor).select_for_update()
    wait = found.filter(id=wait_id, case_id=case.id).first()
    if wait is None:
        raise NotFound
    return wait


def notice_of(actor: Actor, case: Case) -> CaseNotice | None:
    """Return the telling of a case, if an identity was entered."""
    return policies.visible_notices(actor).filter(case_id=case.id).first()


def concern_of(case: Case) -> UUID | None:
    """Return the concern that a case came of, as long as its weighing is there."""
    found = Weighing.objects.filter(
        municipality_id=case.municipality_id, id=case.weighing_id
    )
    return found.values_list("concern_id", flat=True).first()


def was_told_before(case: Case) -> bool:
    """Tell whether the person heard of the concern that this case came of."""
    concern_id = concern_of(case)
    if concern_id is None:
        return False
    told = ConcernNotice.objects.filter(
        municipality_id=case.municipality_id,
        concern_id=concern_id,
        sent_on__isnull=False,
    )
    return told.exists()


def closing_asked(actor: Actor, case: Case) -> CaseClosing | None:
    """Return the closing that waits for a second signature."""
    found = policies.visible_closings(actor).filter(
        case_id=case.id, state=ClosingState.ASKED
    )
    return found.first()


def get_closing(actor: Actor, closing_id: UUID) -> CaseClosing:
    """Return one closing of a case in which the actor sits; NotFound otherwise."""
    found = policies.visible_closings(actor).filter(id=closing_id).first()
    if found is None:
        raise NotFound
    return found


def closing_of(actor: Actor, case: Case) -> CaseClosing:
    """Return how a closed case ended; NotFound for an open one."""
    found = (
        policies.visible_closings(actor)
        .filter(case_id=case.id, state=ClosingState.CLOSED)
        .first()
    )
    if found is None:
        raise NotFound
    return found


def restarts_of(actor: Actor, case: Case) -> int:
    """Return how often a case started again."""
    found = policies.visible_closings(actor).filter(
        case_id=case.id, state=ClosingState.REOPENED
    )
    return found.count()


def longer_of(actor: Actor, case: Case) -> Sequence[CaseLonger]:
    """Return what was asked to keep a case longer."""
    found = policies.visible_longer(actor).filter(case_id=case.id)
    return list(found.order_by("asked_on", "id"))


def longer_asked(actor: Actor) -> Sequence[CaseLonger]:
    """Return the extensions that wait for the privacy officer: days and a ground."""
    policies.require(policies.may_sign_longer(actor))
    found = policies.visible_longer(actor).filter(state=LongerState.ASKED)
    return list(found.select_related("case").order_by("asked_on", "id")[:AT_ONCE])


def get_longer(actor: Actor, longer_id: UUID) -> CaseLonger:
    """Return an extension that the privacy officer signs; NotFound otherwise."""
    if not policies.may_sign_longer(actor):
        raise NotFound
    found = policies.visible_longer(actor).select_for_update(of=("self",))
    one = found.select_related("case").filter(pk=longer_id).first()
    if one is None:
        raise NotFound
    return one


def others_in(actor: Actor, case: Case, *, other_than: str = "") -> list[Membership]:
    """Return who else sits in a case today and can be asked to sign.

    Args:
        actor: who asks.
        case: the case.
        other_than: an organisation whose members cannot; for reviews.

    """
    today = clock.today()
    seats = CaseMember.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        ended_on__isnull=True,
        until__gte=today,
    )
    seated = set(seats.values_list("membership_id", flat=True))
    return [
        one
        for one in accounts.members_with(actor, *policies.POOL)
        if one.pk in seated
        and one.user_id != actor.user_id
        and (not other_than or one.organisation != other_than)
    ]


def kept_apart(actor: Actor, case: Case, *, other_than: str = "") -> frozenset[UUID]:
    """Return the users of the pool who cannot sign: they do not sit in the case."""
    asked = {one.user_id for one in others_in(actor, case, other_than=other_than)}
    pool = {one.user_id for one in accounts.members_with(actor, *policies.POOL)}
    return frozenset(one for one in pool - asked if one not in (None, actor.user_id))


def seats_ending(actor: Actor, case: Case, before: date) -> Sequence[CaseMember]:
    """Return the seats that end before a day: what is offered for renewal."""
    policies.require(policies.may_read(actor, case))
    found = CaseMember.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        ended_on__isnull=True,
        until__lt=before,
    )
    return list(found.order_by("until", "id"))


def mine(actor: Actor) -> Mine | None:
    """Return what waits for the actor; None for who sits in no case.

    At most five questions to the database, whatever the number of cases.
    """
    rows = list(living_seats(actor).select_related("case"))
    if not rows:
        return None
    seats = {one.case.id: Seat(one.seat) for one in rows}
    kept = [key for key, seat in seats.items() if seat in policies.KEEPERS]
    held = [key for key, seat in seats.items() if seat is Seat.HOLDER]
    here = {"municipality_id": actor.municipality_id}
    notices = CaseNotice.objects.filter(
        **here, case_id__in=seats, state__in=NOTICE_OPEN
    )
    waits = CaseWaiting.objects.filter(
        **here,
        case_id__in=seats,
        state__in=[WaitingState.WAITING, WaitingState.EXPIRED],
    )
    closings = CaseClosing.objects.filter(
        **here, case_id__in=kept, state=ClosingState.CLOSED
    )
    return Mine(
        seats=seats,
        cases=tuple(
            one.case for one in sorted(rows, key=lambda row: row.case.review_on)
        ),
        notices=tuple(
            one
            for one in notices.order_by("due_on")
            if one.case_id in held or one.state == "asked"
        ),
        waits=tuple(
            one
            for one in waits.order_by("until")
            if one.case_id in held or one.member_id == actor.membership_id
        ),
        closings=tuple(closings.order_by("aftercare_on")) if kept else (),
    )


def goes_soon(case: Case, today: date) -> bool:
    """Tell whether a case is destroyed within the days in which that is announced."""
    return ends.is_announced(case.destroy_on, today)


def watch(actor: Actor, today: date) -> Watch | None:
    """Return the numbers of tellings for chairs and the privacy officer."""
    if not policies.may_watch(actor):
        return None
    found = CaseNotice.objects.filter(
        municipality_id=actor.municipality_id, state__in=NOTICE_OPEN
    )
    rows = list(found.values_list("state", "due_on"))
    return Watch(
        late=sum(due < today for _, due in rows),
        deferred=sum(state == "deferred" for state, _ in rows),
    )


def due(actor: Actor, today: date) -> Sequence[Case]:
    """Return the cases whose days are over, for the clock."""
    policies.require(policies.may_destroy(actor))
    found = visible_cases(actor).filter(destroy_on__lte=today)
    return list(found.order_by("destroy_on", "id"))


def undecided(actor: Actor, today: date) -> Sequence[UUID]:
    """Return the open cases that nobody decided on in time, for the clock."""
    policies.require(policies.may_destroy(actor))
    found = visible_cases(actor).filter(state=State.OPEN, review_on__lt=today)
    return list(found.order_by("review_on", "id").values_list("id", flat=True))


def to_remind(actor: Actor, today: date) -> Sequence[Case]:
    """Return the open cases whose end comes near, for the clock."""
    policies.require(policies.may_destroy(actor))
    found = visible_cases(actor).filter(
        state=State.OPEN, review_on__lte=today + SOON, review_on__gte=today
    )
    return list(found.order_by("review_on", "id"))


def signed_of_case(actor: Actor, case: Case) -> list[tuple[str, UUID]]:
    """Return the subjects of this noun that were put before a second reader."""
    policies.require(policies.may_destroy(actor))
    here = {"municipality_id": actor.municipality_id, "case_id": case.id}
    reviews = CaseReview.objects.filter(**here).values_list("id", flat=True)
    closings = CaseClosing.objects.filter(**here).values_list("id", flat=True)
    return [
        *((REVIEW, one) for one in reviews),
        *((CLOSING, one) for one in closings),
    ]


REVIEW = "case_review"
CLOSING = "case_closing"
"""What a second reader is asked about, as signing knows it."""


def locked_case(actor: Actor, case_id: UUID) -> Case:
    """Return a case with its row locked, for one act."""
    return get_case(actor, case_id, lock=True)


def may_convene(actor: Actor, case: Case) -> bool:
    """Tell whether the actor holds or chairs an open case."""
    return policies.may_convene(actor, case)


def may_hold(actor: Actor, case: Case) -> bool:
    """Tell whether the actor holds a case."""
    return policies.may_hold(actor, case)


def may_close(actor: Actor, case: Case) -> bool:
    """Tell whether the actor can close a case, with a second reader."""
    return policies.may_close(actor, case)


def keeps_closed(actor: Actor, case: Case) -> bool:
    """Tell whether a case is closed and the actor is its holder or its chair."""
    return case.state == State.CLOSED and policies.may_keep(actor, case)


def require_closing(actor: Actor, case: Case) -> None:
    """Refuse who does not hold the case, or a closed one.

    Raises:
        NotFound: nothing here for the actor.

    """
    if not policies.may_close(actor, case):
        raise NotFound


def may_restart(actor: Actor, case: Case) -> bool:
    """Tell whether a closed case may still start again, by the actor."""
    if case.closed_on is None or not policies.may_keep(actor, case):
        return False
    last = ends.restart_until(case.closed_on, case.band)
    return clock.today() <= last and not restarts_of(actor, case)
