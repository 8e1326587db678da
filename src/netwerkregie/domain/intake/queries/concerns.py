# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of concerns: dates and states only; each starts from what may be known of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from netwerkregie.domain.intake.models import (
    Concern,
    ConcernCount,
    ConcernFile,
    ConcernNotice,
    ConcernPerson,
    ConcernStatement,
)
from netwerkregie.domain.intake.policies import concerns as policies
from netwerkregie.domain.intake.rules import concerns as rules
from netwerkregie.domain.intake.rules.concerns import OPEN, State, Step
from netwerkregie.domain.intake.rules.notices import (
    DeferralGround,
    NoticeState,
    NoticeWay,
)
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, NotFound, ages
from netwerkregie.foundation.kernel.ages import AgeBand, Needed
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.vault.models import Team

PAGE = 20
INTAKE_TEAM = "intake"
INTAKE = policies.INTAKE
"""Whose work the concerns are, for whoever hands out keys."""
READERS = policies.READERS


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list, and the place where the next one starts."""

    concerns: tuple[Concern, ...]
    next: str = ""


@dataclass(frozen=True, slots=True)
class NoticeStanding:
    """How the telling of a person stands, for its page."""

    notice: ConcernNotice
    state: str
    ground: str
    way: str
    can_tell: bool
    can_ask: bool
    can_sign: bool
    has_person: bool


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What a list is narrowed by: whose work and whether it is over."""

    mine: bool = True
    is_over: bool = False


def require_intake(actor: Actor) -> None:
    """Refuse whoever does not take in concerns.

    Raises:
        NotAllowed: the actor does not hold the role.

    """
    policies.require(policies.may_register(actor))


def takes_in(actor: Actor) -> bool:
    """Tell whether the actor takes concerns in."""
    return policies.may_register(actor)


def has_team(actor: Actor) -> bool:
    """Tell whether anybody here took a concern in before: the team has a key then."""
    policies.require(policies.may_register(actor))
    return Team.objects.filter(
        municipality_id=actor.municipality_id, code=INTAKE_TEAM
    ).exists()


def require_step(actor: Actor, concern: Concern, step: Step) -> None:
    """Refuse whoever may see a concern but not do this with it.

    Raises:
        NotFound: the step is not open to this person now.

    """
    if step not in steps_open_to(actor, concern):
        raise NotFound


def require_holder(actor: Actor, concern_id: UUID) -> Concern:
    """Return a concern to its owner, and to nobody else.

    Raises:
        NotFound: absent, or somebody else's to hold.

    """
    concern = get_concern(actor, concern_id)
    if not policies.may_hold(actor, concern):
        raise NotFound
    return concern


def held_of(actor: Actor, ids: Iterable[UUID]) -> frozenset[UUID]:
    """Return which of these concerns the actor is the owner of."""
    if not policies.may_register(actor):
        return frozenset()
    found = policies.visible_concerns(actor).filter(
        id__in=list(ids), owner_id=policies.member_of(actor)
    )
    return frozenset(found.values_list("id", flat=True))


def get_concern(actor: Actor, concern_id: UUID, *, lock: bool = False) -> Concern:
    """Return one concern, without a word of it.

    Raises:
        NotFound: it does not exist, or is not the actor's to know of.

    """
    concerns = policies.visible_concerns(actor)
    if lock:
        concerns = concerns.select_for_update()
    concern = concerns.filter(id=concern_id).first()
    if concern is None:
        raise NotFound
    return concern


def listed(actor: Actor, wanted: ListFilter = ListFilter(), after: str = "") -> Page:
    """Return concerns by their next day, twenty at a time; no content, no names.

    Raises:
        NotAllowed: the actor takes no concerns in and reads none.

    """
    policies.require(policies.may_see_list(actor))
    states = rules.OVER if wanted.is_over else OPEN
    found = policies.visible_concerns(actor).filter(state__in=states)
    if wanted.mine and actor.has(*policies.INTAKE):
        found = found.filter(owner_id=policies.member_of(actor))
    place = _place(after)
    if place:
        day, last = place
        found = found.filter(Q(next_on__gt=day) | Q(next_on=day, id__gt=last))
    rows = tuple(found.order_by("next_on", "id")[: PAGE + 1])
    if len(rows) <= PAGE:
        return Page(rows)
    last_row = rows[PAGE - 1]
    return Page(rows[:PAGE], f"{last_row.next_on.isoformat()}_{last_row.id}")


def waiting(actor: Actor, today: date, most: int = 8) -> tuple[Concern, ...]:
    """Return the actor's own concerns whose next day has come, or that were confirmed.

    A second reader confirmed: whoever holds it puts it before a weighing, and hears so.
    """
    if not policies.may_see_list(actor):
        return ()
    found = policies.visible_concerns(actor).filter(
        Q(next_on__lte=today) | Q(state=State.CONFIRMED),
        state__in=OPEN,
        owner_id=policies.member_of(actor),
    )
    return tuple(found.order_by("next_on", "id")[:most])


def steps_open_to(actor: Actor, concern: Concern) -> frozenset[Step]:
    """Return the steps whose buttons the actor is shown."""
    steps = rules.steps_from(State(concern.state))
    allowed = {
        Step.WRITE: policies.may_write(actor, concern),
        Step.CONFIRM: policies.may_read_second(actor, concern),
        Step.DROP: policies.may_hold(actor, concern),
    }
    return frozenset(one for one in steps if allowed.get(one, False))


def statements_of(actor: Actor, concern: Concern) -> tuple[ConcernStatement, ...]:
    """Return the sealed statements of a concern, in order."""
    policies.require(policies.may_read(actor, concern))
    found = ConcernStatement.objects.filter(
        municipality_id=actor.municipality_id, concern_id=concern.id
    )
    return tuple(found.order_by("position"))


def files_of(actor: Actor, concern: Concern) -> tuple[ConcernFile, ...]:
    """Return the files of a concern, without their content."""
    policies.require(policies.may_read(actor, concern))
    found = ConcernFile.objects.filter(
        municipality_id=actor.municipality_id, concern_id=concern.id
    )
    return tuple(found.defer("content").order_by("id"))


def get_file(actor: Actor, concern: Concern, file_id: UUID) -> ConcernFile:
    """Return one sealed file of a concern.

    Raises:
        NotFound: there is no such file in this concern.

    """
    policies.require(policies.may_read(actor, concern))
    found = ConcernFile.objects.filter(
        municipality_id=actor.municipality_id, concern_id=concern.id, id=file_id
    ).first()
    if found is None:
        raise NotFound
    return found


def person_of(actor: Actor, concern: Concern) -> ConcernPerson | None:
    """Return the sealed identity of the one person of a concern, if it was entered."""
    policies.require(policies.may_read(actor, concern))
    return ConcernPerson.objects.filter(
        municipality_id=actor.municipality_id, concern_id=concern.id
    ).first()


def has_person(actor: Actor, concern: Concern) -> bool:
    """Tell whether it is known who a concern is about; never who."""
    person = person_of(actor, concern)
    return person is not None and person.erase_asked_on is None


def needed_at_weighing(actor: Actor, concern: Concern) -> frozenset[Needed]:
    """Return who must be at the table when this concern is weighed."""
    policies.require(policies.may_read(actor, concern))
    return ages.needed_at_weighing(AgeBand(concern.age_band))


def owner_name(actor: Actor, concern: Concern) -> str:
    """Return the name of the colleague who looks after a concern."""
    names = accounts.names_of(actor, {concern.owner_id})
    return names.get(concern.owner_id, "")


def notice_standing(actor: Actor, concern: Concern) -> NoticeStanding:
    """Return how the telling stands and what the actor can do with it.

    Raises:
        NotFound: nobody is to be told.

    """
    notice = notice_of(actor, concern)
    if notice is None:
        raise NotFound
    is_held = policies.may_hold(actor, concern)
    state = NoticeState(notice.state)
    return NoticeStanding(
        notice=notice,
        state=label(state),
        ground=label(DeferralGround(notice.asked_ground))
        if notice.asked_ground
        else "",
        way=label(NoticeWay(notice.way)) if notice.way else "",
        can_tell=is_held and state is not NoticeState.SENT,
        can_ask=is_held and state is NoticeState.DUE,
        can_sign=state is NoticeState.ASKED
        and notice.asked_by != actor.membership_id
        and policies.may_sign_deferral(actor, concern),
        has_person=has_person(actor, concern),
    )


def notice_of(actor: Actor, concern: Concern) -> ConcernNotice | None:
    """Return how the telling of the person stands, if an identity was entered."""
    policies.require(policies.may_read(actor, concern))
    return policies.visible_notices(actor).filter(concern_id=concern.id).first()


def notices_open(actor: Actor, most: int = 8) -> tuple[ConcernNotice, ...]:
    """Return the notices the actor owes, and those that wait for a second signature."""
    if not policies.may_see_list(actor):
        return ()
    mine = policies.visible_concerns(actor).filter(owner_id=policies.member_of(actor))
    owed = Q(concern_id__in=mine.values("id")) & ~Q(state=NoticeState.SENT)
    to_sign = Q(state=NoticeState.ASKED) & ~Q(asked_by=policies.member_of(actor))
    found = policies.visible_notices(actor).filter(owed | to_sign)
    return tuple(
        found.select_related("concern").order_by("due_on", "id").distinct()[:most]
    )


def due(actor: Actor, today: date) -> tuple[Concern, ...]:
    """Return concerns whose term of destruction has come."""
    policies.require(policies.may_destroy(actor))
    found = policies.visible_concerns(actor).filter(destroy_on__lte=today)
    return tuple(found.order_by("destroy_on", "id"))


def files_due(actor: Actor, today: date) -> tuple[UUID, ...]:
    """Return files that have been here for their days."""
    policies.require(policies.may_destroy(actor))
    found = ConcernFile.objects.filter(
        municipality_id=actor.municipality_id, destroy_on__lte=today
    )
    return tuple(found.order_by("destroy_on", "id").values_list("id", flat=True))


def persons_to_erase(actor: Actor) -> tuple[UUID, ...]:
    """Return identities that are to go: their key, and nothing of the concern."""
    policies.require(policies.may_destroy(actor))
    found = ConcernPerson.objects.filter(
        municipality_id=actor.municipality_id, erase_asked_on__isnull=False
    )
    return tuple(found.order_by("id").values_list("id", flat=True))


def counts(actor: Actor, start: date, end: date) -> tuple[ConcernCount, ...]:
    """Return what remains of destroyed concerns of a period."""
    policies.require(policies.may_see_figures(actor))
    found = ConcernCount.objects.filter(
        municipality_id=actor.municipality_id, month__gte=start, month__lte=end
    )
    return tuple(found.order_by("month", "outcome"))


def _place(after: str) -> tuple[date, UUID] | None:
    """Read a place in the list; a mangled one is the first page, not an error."""
    day, _, last = after.partition("_")
    try:
        return date.fromisoformat(day), UUID(last)
    except ValueError:
        return None


def owner_of(actor: Actor, concern_id: UUID) -> UUID | None:
    """Return whose concern it is, for a letter of the clock; none when it is gone."""
    policies.require(policies.may_destroy(actor))
    found = Concern.objects.filter(municipality_id=actor.municipality_id, id=concern_id)
    return found.values_list("owner_id", flat=True).first()
