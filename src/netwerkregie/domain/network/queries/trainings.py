# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Trainings as they are offered, and as the focal points themselves see them."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from netwerkregie.domain.network.models import OfferedTraining, PersonEntry
from netwerkregie.domain.network.policies import people as policies
from netwerkregie.domain.network.queries.links import get_own_entry
from netwerkregie.domain.network.queries.people import focal_points
from netwerkregie.domain.network.rules import Training
from netwerkregie.domain.network.rules import trainings as rules
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.foundation.kernel import Actor, NotFound, clock

_SHOWN_DAYS = 90
_MOST = 50


@dataclass(frozen=True, slots=True)
class Offer:
    """A training with how many come: numbers of people and organisations, no names."""

    training: OfferedTraining
    coming: int
    organisations: int

    @property
    def left(self) -> int:
        """How many places there still are."""
        return max(self.training.places - self.coming, 0)


def offers(actor: Actor, today: date) -> list[Offer]:
    """Return what is offered and what was held lately, the latest day first."""
    since = today - timedelta(days=_SHOWN_DAYS)
    found = policies.visible_trainings(actor).filter(held_on__gte=since)
    listed = list(found.order_by("-held_on", "-id")[:_MOST])
    points = focal_points(actor)
    return [_offer(one, points) for one in listed]


def get_training(
    actor: Actor, training_id: UUID, *, lock: bool = False
) -> OfferedTraining:
    """Return a training to who offers it; not yours is not there."""
    found = policies.visible_trainings(actor).filter(id=training_id)
    first = (found.select_for_update(of=("self",)) if lock else found).first()
    if first is None:
        raise NotFound
    return first


def offer_of(actor: Actor, training_id: UUID) -> Offer:
    """Return one training with how many come."""
    return _offer(get_training(actor, training_id), focal_points(actor))


def who_needs(actor: Actor, training: Training, held_on: date) -> list[PersonEntry]:
    """Return the focal points who are asked to a training on a day."""
    found = focal_points(actor)
    return [one for one in found if rules.needs(training, one.followed, held_on)]


def how_many_need(actor: Actor, held_on: date) -> dict[Training, int]:
    """Return for each training how many focal points would be asked."""
    records = [one.followed for one in focal_points(actor)]
    return {
        training: sum(rules.needs(training, one, held_on) for one in records)
        for training in Training
    }


def places_left(training: OfferedTraining) -> int:
    """Return how many places there are, while the caller holds the training's row."""
    coming = PersonEntry.objects.filter(
        municipality_id=training.municipality_id, coming_to__contains=[training.id]
    )
    return training.places - coming.count()


def get_own_training(
    holder: Holder, training_id: UUID, *, lock: bool = False
) -> OfferedTraining:
    """Return a training to a focal point with the own link; nobody else is asked."""
    if not get_own_entry(holder).is_focal_point:
        raise NotFound
    found = OfferedTraining.objects.filter(
        municipality_id=holder.actor.municipality_id, id=training_id
    )
    first = (found.select_for_update() if lock else found).first()
    if first is None:
        raise NotFound
    return first


def own_trainings(holder: Holder) -> list[OfferedTraining]:
    """Return the trainings a focal point said yes to, and those they could go to."""
    entry = get_own_entry(holder)
    if not entry.is_focal_point:
        return []
    today = clock.today()
    here = OfferedTraining.objects.filter(municipality_id=holder.actor.municipality_id)
    listed = here.filter(called_off_on__isnull=True).order_by("held_on", "id")
    return [
        one
        for one in listed
        if one.id in entry.coming_to
        or (
            one.held_on >= today
            and rules.needs(Training(one.kind), entry.followed, one.held_on)
        )
    ]


def _offer(training: OfferedTraining, points: list[PersonEntry]) -> Offer:
    coming = [one for one in points if training.id in one.coming_to]
    organisations = {one.organisation_id for one in coming if one.organisation_id}
    return Offer(training, len(coming), len(organisations))
