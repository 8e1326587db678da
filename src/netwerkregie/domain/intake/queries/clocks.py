# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads about clocks: what waits too long, what failed, who knows the same person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.intake.models import (
    AdviceThread,
    Concern,
    ConcernEscalation,
    ConcernFailure,
    KnownElsewhere,
)
from netwerkregie.domain.intake.policies import ADVICE_DESK
from netwerkregie.domain.intake.policies import clocks as policies
from netwerkregie.domain.intake.policies.concerns import READERS
from netwerkregie.domain.intake.rules.advice import State as ThreadState
from netwerkregie.domain.intake.rules.clocks import LADDER
from netwerkregie.domain.intake.rules.concerns import OPEN
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, NotFound

AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class TooLong:
    """A concern that waits too long: a drawn name, days and an owner."""

    concern_id: UUID
    nickname: str
    days: int
    destroy_on: date
    owner: str
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Watch:
    """How the clocks of concerns stand, in numbers, for the privacy officer."""

    rungs: dict[int, int]
    failures: tuple[ConcernFailure, ...]
    without_owner: int


def waiting_too_long(actor: Actor, today: date) -> tuple[TooLong, ...]:
    """Return what the actor was told of, the oldest first."""
    found = policies.visible_waiting(actor).order_by("opened_on", "id")[:AT_ONCE]
    concerns = list(found)
    if not concerns:
        return ()
    names = accounts.names_of(actor, {one.owner_id for one in concerns})
    return tuple(
        TooLong(
            concern_id=one.id,
            nickname=one.nickname,
            days=(today - one.opened_on).days,
            destroy_on=one.destroy_on,
            owner=names.get(one.owner_id, ""),
            is_mine=one.owner_id == actor.membership_id,
        )
        for one in concerns
    )


def known_elsewhere(actor: Actor) -> Sequence[KnownElsewhere]:
    """Return for the owner which colleagues work on a person of theirs."""
    found = policies.visible_known(actor).select_related("concern")
    return list(found.order_by("asked_on", "id")[:AT_ONCE])


def get_known(actor: Actor, known_id: UUID) -> KnownElsewhere:
    """Return one of these; NotFound for who does not hold the concern."""
    found = policies.visible_known(actor).filter(pk=known_id).first()
    if found is None:
        raise NotFound
    return found


def require_holder(actor: Actor, concern: Concern) -> None:
    """Refuse whoever does not hold a concern they can see.

    Raises:
        NotAllowed: it is a colleague's.

    """
    policies.require(policies.may_check_doubles(actor, concern))


def watch(actor: Actor, since: date) -> Watch:
    """Return the numbers of the clocks; no concern, no person, no content."""
    policies.require(policies.may_watch_clocks(actor))
    here = {"municipality_id": actor.municipality_id}
    highest = (
        ConcernEscalation.objects.filter(**here, concern__state__in=OPEN)
        .values("concern")
        .annotate(rung=Max("rung"))
    )
    rungs = dict.fromkeys(LADDER, 0)
    for row in highest:
        rungs[row["rung"]] += 1
    failures = ConcernFailure.objects.filter(**here, month__gte=since)
    return Watch(
        rungs=rungs,
        failures=tuple(failures.order_by("-month", "reason")),
        without_owner=len(ownerless_concerns(actor)) + len(ownerless_threads(actor)),
    )


def ownerless_concerns(actor: Actor) -> list[UUID]:
    """Return open concerns whose owner does not work on concerns any more (M11)."""
    here = [one.pk for one in accounts.members_with(actor, *READERS)]
    found = Concern.objects.filter(
        municipality_id=actor.municipality_id, state__in=OPEN
    )
    return list(found.exclude(owner_id__in=here).values_list("id", flat=True))


def ownerless_threads(actor: Actor) -> list[UUID]:
    """Return open questions whose owner left the advice desk (M11).

    A question that nobody took yet is the whole desk's, with its promised day.
    """
    here = [one.pk for one in accounts.members_with(actor, *ADVICE_DESK)]
    found = AdviceThread.objects.filter(
        municipality_id=actor.municipality_id, owner_id__isnull=False
    ).exclude(state=ThreadState.CLOSED)
    return list(found.exclude(owner_id__in=here).values_list("id", flat=True))


def failures_in_all(actor: Actor, since: date) -> int:
    """Return how many concerns failed since a day."""
    policies.require(policies.may_watch_clocks(actor))
    found = ConcernFailure.objects.filter(
        municipality_id=actor.municipality_id, month__gte=since
    )
    return sum(found.values_list("concerns", flat=True))
