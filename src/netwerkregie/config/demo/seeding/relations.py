# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations, the contacts with them, and the map they are drawn on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from functools import cached_property, partial
from itertools import groupby
from math import sin, sqrt
from typing import Any
from uuid import UUID

from netwerkregie.config.demo import content
from netwerkregie.domain.network.actions import (
    earlier,
    links,
    organisations,
    own_page,
    registers,
)
from netwerkregie.domain.network.drafts import ContactDraft
from netwerkregie.domain.network.models import OrganisationLink
from netwerkregie.domain.network.queries.organisations import districts
from netwerkregie.domain.network.tokens import Holder, Opens
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, Role

from .stage import Event, Stage
from .wording import KINDS, draft_of, subject_of

MAP_DAYS = content.LIFE_DAYS + 32
KNOWN_DAYS = content.LIFE_DAYS + 30
"""Whom the director knew already when the work began."""
NEW_DAYS = 120
"""Whom the director met less long ago is written down on that day."""
EVENING = time(18)
_SIDE = [step / 6 for step in range(6)]


@dataclass
class Register:
    """The organisations that have been written down so far, by their slug."""

    stage: Stage
    most: int | None = None
    ids: dict[str, UUID] = field(default_factory=dict)
    districts: dict[str, UUID] = field(default_factory=dict)

    @cached_property
    def known(self) -> tuple[content.Organisation, ...]:
        """The organisations of this life."""
        place = self.stage.place.tells
        here = [one for one in content.organisations() if one.municipality == place]
        return tuple(here[: self.most])

    @cached_property
    def people(self) -> tuple[content.Professional, ...]:
        """The professionals who work at one of them."""
        slugs = {one.slug for one in self.known}
        return tuple(
            person
            for person in content.professionals()
            if person.municipality == self.stage.place.tells
            and person.organisation in slugs
        )

    @cached_property
    def talks(self) -> tuple[content.ContactMoment, ...]:
        """The contacts with them, oldest first."""
        slugs = {one.slug for one in self.known}
        return tuple(
            talk
            for talk in content.contacts(self.stage.today)
            if talk.municipality == self.stage.place.tells
            and talk.organisation in slugs
        )

    def director(self) -> Actor:
        """Return the director at work in the network."""
        slug = self.stage.first_with(Role.NETWORK_DIRECTOR)
        return self.stage.actor(slug, Purpose.NETWORK)


def events_of_relations(register: Register) -> Iterator[Event]:
    """Yield how the map came in, organisations were met, and each contact."""
    stage = register.stage
    yield Event(stage.days_ago(MAP_DAYS), partial(draw_map, register))
    first = _first_days(register)
    for one in register.known:
        days = first.get(one.slug, KNOWN_DAYS)
        days = days if days < NEW_DAYS else KNOWN_DAYS
        yield Event(stage.days_ago(days, hour=6), partial(_meet, register, one))
    for person in register.people:
        if person.is_representative:
            yield from _events_of_reader(register, person)
    for day, held in groupby(register.talks, key=lambda talk: talk.moment.date()):
        evening = datetime.combine(day, EVENING, content.AMSTERDAM)
        yield Event(evening, partial(_write_up, register, list(held)))


def _first_days(register: Register) -> dict[str, int]:
    """Return how many days ago each organisation first occurs."""
    found: dict[str, int] = {}
    for talk in register.talks:
        days = (register.stage.today - talk.moment.date()).days
        found[talk.organisation] = max(days, found.get(talk.organisation, 0))
    for person in register.people:
        days = 2 + max(person.invited_days or 0, person.since_days or 0)
        found[person.organisation] = max(days, found.get(person.organisation, 0))
    return found


def draw_map(register: Register) -> None:
    """Let the districts come in as a map of the national register would."""
    actor = register.director()
    data = json.dumps(_map_of(register.stage)).encode()
    registers.accept(actor, registers.preview_districts(actor, data).sealed)
    found = districts(actor)
    register.districts = {district.code: district.id for district in found}


def holder_of(stage: Stage, opens: Opens, key: UUID) -> Holder:
    """Return somebody who came with a link of their own."""
    actor = Actor(
        kind=ActorKind.LINK_HOLDER,
        municipality_id=stage.municipality_id,
        purpose=Purpose.NETWORK,
    )
    return Holder(actor, opens, key)


def _map_of(stage: Stage) -> dict[str, Any]:
    """A round town, its neighbourhoods named as the content names the districts."""
    here = [one for one in content.districts() if one.municipality == stage.place.tells]
    wide = 1 + max(int(one.code[-4:-2]) for one in here)
    tall = 1 + max(int(one.code[-2:]) for one in here)
    features = [
        {
            "type": "Feature",
            "properties": {
                "buurtcode": one.code,
                "buurtnaam": one.name,
                "wijkcode": f"WK{one.code[2:8]}",
                "gemeentenaam": stage.place.name,
                "water": "JA" if one.is_water else "NEE",
            },
            "geometry": {
                "type": "Polygon",
                "coordinates": [_outline(one.code, wide, tall)],
            },
        }
        for one in here
    ]
    return {"type": "FeatureCollection", "features": features}


def _outline(code: str, wide: int, tall: int) -> list[list[float]]:
    """Draw one neighbourhood of a round town with crooked borders.

    The last four digits of a code say where it lies. Neighbours bend the same line the
    same way, so that their borders meet.
    """
    east, north = int(code[-4:-2]), int(code[-2:])
    around = [
        *((step, 0.0) for step in _SIDE),
        *((1.0, step) for step in _SIDE),
        *((1.0 - step, 1.0) for step in _SIDE),
        *((0.0, 1.0 - step) for step in _SIDE),
    ]
    corners = [_bent((east + x) / wide, (north + y) / tall) for x, y in around]
    return [*corners, corners[0]]


def _bent(x: float, y: float) -> list[float]:
    """Bend a place in a square to one in a round town, a little crooked."""
    x, y = 2 * x - 1, 2 * y - 1
    round_x, round_y = x * sqrt(1 - y * y / 2), y * sqrt(1 - x * x / 2)
    round_x += 0.05 * sin(5 * y + 2 * x) + 0.02 * sin(13 * y - 4 * x)
    round_y += 0.06 * sin(4 * x - 1.5 * y) + 0.02 * sin(11 * x + 5 * y)
    return [round(5.69 + 0.042 * round_x, 5), round(50.845 + 0.021 * round_y, 5)]


def _meet(register: Register, one: content.Organisation) -> None:
    codes = dict.fromkeys((one.district, *one.serves))
    served = tuple(register.districts[code] for code in codes)
    draft = replace(draft_of(one), district_ids=served)
    register.ids[one.slug] = organisations.add(register.director(), draft).pk


def _events_of_reader(
    register: Register, person: content.Professional
) -> Iterator[Event]:
    """The organisation gets its link, and somebody confirms that it reads along."""
    since = person.since_days or 0
    link: list[OrganisationLink] = []

    def ask() -> None:
        key = register.ids[person.organisation]
        link.append(links.make_link(register.director(), key))

    def confirm() -> None:
        holder = holder_of(register.stage, Opens.ORGANISATION, link[0].pk)
        title = content.role_title_nl(person.role)
        own_page.confirm(holder, confirmed_as=title)

    # At seven, before the first contact of the day, which may hold words already.
    yield Event(register.stage.days_ago(since + 1, hour=16), ask)
    yield Event(register.stage.days_ago(since, hour=7), confirm)


def _write_up(register: Register, held: list[content.ContactMoment]) -> None:
    """Write down the contacts of a day; each keeps its own moment."""
    earlier.log_all([_talk(register, talk) for talk in held])


def _talk(register: Register, talk: content.ContactMoment) -> earlier.Earlier:
    draft = ContactDraft(
        kind=KINDS[talk.kind],
        subject=subject_of(talk),
        held_on=talk.moment.date(),
        agreement=talk.agreement,
        next_on=talk.next_day,
    )
    actor = register.stage.actor(talk.by, Purpose.NETWORK)
    key = register.ids[talk.organisation]
    return earlier.Earlier(actor, key, draft, talk.moment)
