# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A handover that is under way: half of it taken, one relation declined."""

from collections.abc import Iterator
from functools import partial
from uuid import UUID

from netwerkregie.domain.network.actions import handovers
from netwerkregie.domain.network.drafts.relations import ITEM_PAGE, WhyNot
from netwerkregie.domain.network.models import HandoverItem
from netwerkregie.foundation.kernel import Purpose, Role

from .relations import Register
from .stage import Event

HANDS_OVER = "gouwedam"
STARTED_DAYS = 9


def events_of_handing(register: Register) -> Iterator[Event]:
    """Yield how the director of the second municipality hands over to the deputy."""
    stage = register.stage
    if stage.place.tells != HANDS_OVER or not register.known:
        return
    made: list[UUID] = []
    yield Event(stage.days_ago(STARTED_DAYS, hour=19), partial(_start, register, made))
    yield Event(stage.days_ago(4, hour=19), partial(_take_half, register, made))


def _start(register: Register, made: list[UUID]) -> None:
    deputy = register.stage.people[register.stage.first_with(Role.DEPUTY)]
    made.append(handovers.start(register.director(), deputy.membership_id).pk)


def _take_half(register: Register, made: list[UUID]) -> None:
    slug = register.stage.first_with(Role.DEPUTY)
    deputy = register.stage.actor(slug, Purpose.NETWORK)
    found = HandoverItem.objects.filter(handover_id=made[0])
    wanted = list(
        found.order_by("organisation__name_key").values_list(
            "organisation_id", flat=True
        )
    )
    half = wanted[: len(wanted) // 2]
    for start in range(0, len(half), ITEM_PAGE):
        handovers.accept(deputy, made[0], half[start : start + ITEM_PAGE])
    handovers.decline(deputy, made[0], wanted[-1:], WhyNot.OTHER_COLLEAGUE)
