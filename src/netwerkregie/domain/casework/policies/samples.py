# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who draws, prepares and reads second looks, and who sees what they taught."""

from django.db.models import Q, QuerySet

from netwerkregie.domain.casework.models import Sample, SampleLesson
from netwerkregie.domain.casework.policies import CLOCK
from netwerkregie.domain.casework.policies import may_destroy as may_destroy
from netwerkregie.domain.casework.policies import member_of as member_of
from netwerkregie.domain.casework.policies import require as require
from netwerkregie.domain.casework.rules.samples import SampleState
from netwerkregie.foundation.kernel import Actor, Role

PREPARES = (Role.INTAKE_OFFICER,)
"""Who holds the key of concerns, and makes the copy without identity."""
READS = (Role.WEIGHER,)
LEARNS = (
    Role.INTAKE_OFFICER,
    Role.WEIGHER,
    Role.CHAIR,
    Role.NETWORK_DIRECTOR,
    Role.DEPUTY,
    Role.DPO,
)
"""Who sees the lessons, and the numbers."""


def visible_samples(actor: Actor) -> QuerySet[Sample]:
    """Return those one reads; to who prepares and to the clock those they handle."""
    found = Sample.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return found
    if actor.membership_id is None:
        return found.none()
    mine = Q(pk__in=[])
    if actor.has(*READS):
        me = actor.membership_id
        mine |= Q(first_id=me) | Q(second_id=me)
    if actor.has(*PREPARES):
        mine |= Q(state=SampleState.DRAWN)
    return found.filter(mine)


def may_see(actor: Actor) -> bool:
    """Whoever learns from it."""
    return actor.has(*LEARNS) and actor.membership_id is not None


def may_prepare(actor: Actor) -> bool:
    """Who takes concerns in."""
    return actor.has(*PREPARES) and actor.membership_id is not None


def may_read(actor: Actor, sample: Sample) -> bool:
    """One of the two who were drawn."""
    mine = actor.membership_id in (sample.first_id, sample.second_id)
    return mine and sample.state != SampleState.DRAWN and actor.has(*READS)


def may_write_lesson(actor: Actor) -> bool:
    """Who reads second looks."""
    return actor.has(*READS, Role.CHAIR) and actor.membership_id is not None


def visible_lessons(actor: Actor) -> QuerySet[SampleLesson]:
    """Return the lessons that another has read; those to be read to who may do so."""
    found = SampleLesson.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK or may_write_lesson(actor):
        return found
    return found.filter(read_by__isnull=False) if may_see(actor) else found.none()
