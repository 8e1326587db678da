# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of second looks: how many wait, and the lessons; no content of a concern."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.models import Sample, SampleLesson, Weighing
from netwerkregie.domain.casework.policies import samples as policies
from netwerkregie.domain.casework.rules.samples import Looked, SampleState, window
from netwerkregie.domain.casework.rules.weighings import Outcome
from netwerkregie.domain.intake.queries import sampling
from netwerkregie.foundation.kernel import Actor, NotFound

DECIDED = {
    Outcome.NO_ACTION.value: Looked.NO_ACTION,
    Outcome.PERSON_CENTRED.value: Looked.TAKEN_UP,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A concern that can be drawn."""

    concern_id: UUID
    looked: Looked
    reason: str
    destroy_on: date


def get_sample(actor: Actor, sample_id: UUID, *, lock: bool = False) -> Sample:
    """Return a second look one was drawn for; NotFound otherwise."""
    found = policies.visible_samples(actor).filter(id=sample_id)
    one = (found.select_for_update() if lock else found).first()
    if one is None or not policies.may_read(actor, one):
        raise NotFound
    return one


def candidates(actor: Actor, today: date) -> list[Candidate]:
    """Return what can be drawn: decided lately, not drawn yet, there for a while."""
    since, stays = window(today)
    found = [
        Candidate(one.id, Looked.DROPPED, one.drop_reason, one.destroy_on)
        for one in sampling.dropped_lately(actor, since, stays)
    ]
    weighed = Weighing.objects.filter(
        municipality_id=actor.municipality_id,
        decided_on__gte=since,
        outcome__in=list(DECIDED),
    ).values_list("concern_id", "outcome", "reason")
    ends = sampling.still_there(actor, [one[0] for one in weighed], stays)
    found += [
        Candidate(concern, DECIDED[outcome], reason or outcome, ends[concern])
        for concern, outcome, reason in weighed
        if concern in ends
    ]
    drawn = set(policies.visible_samples(actor).values_list("concern_id", flat=True))
    return [one for one in found if one.concern_id not in drawn]


def drawn_in_month(actor: Actor, looked: Looked, today: date) -> int:
    """Return how many of a kind were drawn in a month that are still there."""
    month = today.replace(day=1)
    found = policies.visible_samples(actor)
    return found.filter(looked=looked, drawn_on__gte=month).count()


def to_prepare(actor: Actor) -> Sequence[Sample]:
    """Return what waits for a copy without identity."""
    if not policies.may_prepare(actor):
        return []
    found = policies.visible_samples(actor).filter(state=SampleState.DRAWN)
    return list(found.order_by("drawn_on", "id"))


def to_read(actor: Actor) -> Sequence[Sample]:
    """Return the second looks that one was drawn for, what one did not write first."""
    if actor.membership_id is None or not actor.has(*policies.READS):
        return []
    found = policies.visible_samples(actor).exclude(state=SampleState.DRAWN)
    return list(found.order_by("destroy_on", "id")[:20])


def to_write(actor: Actor) -> Sequence[Sample]:
    """Return the second looks in which one's own words are still missing."""
    found = to_read(actor)
    if not found or actor.membership_id is None:
        return []
    mine = Sample.objects.filter(
        municipality_id=actor.municipality_id,
        id__in=[one.id for one in found],
        readings__written_by=actor.membership_id,
    )
    written = set(mine.values_list("id", flat=True))
    return [one for one in found if one.id not in written]


def lessons(actor: Actor) -> Sequence[SampleLesson]:
    """Return what second looks taught, the newest first."""
    found = policies.visible_lessons(actor)
    return list(found.order_by("-written_on", "-id")[:50])


def require_see(actor: Actor) -> None:
    """Refuse the page to whoever does not learn from it."""
    policies.require(policies.may_see(actor))


def may_prepare(actor: Actor) -> bool:
    """Tell whether the actor makes copies without identity."""
    return policies.may_prepare(actor)


def may_write_lesson(actor: Actor) -> bool:
    """Tell whether the actor writes and reads lessons."""
    return policies.may_write_lesson(actor)


def to_destroy(actor: Actor, today: date) -> list[Sample]:
    """Return what goes: its day has come, or its concern is gone. For the clock."""
    found = list(policies.visible_samples(actor).defer("body").order_by("id"))
    there = sampling.still_there(actor, [one.concern_id for one in found], date.min)
    return [
        one for one in found if one.destroy_on <= today or one.concern_id not in there
    ]
