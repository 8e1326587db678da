# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was written down twice: pairs that wait, one that was joined, one kept apart."""

import tomllib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from netwerkregie.domain.network.actions import doubles, merges, organisations
from netwerkregie.domain.network.drafts import OrganisationDraft
from netwerkregie.domain.network.models import Organisation

from .relations import Register
from .stage import Event

DATA = Path(__file__).resolve().parents[1] / "data" / "doubles.toml"
WRITTEN_DAYS = 12
DECIDED_DAYS = 6


def events_of_doubles(register: Register) -> Iterator[Event]:
    """Yield how a second one was written down, and what was said about it."""
    life = tomllib.loads(DATA.read_text("utf-8"))
    known = {one.name for one in register.known}
    for what, listed in life.items():
        for place, one in enumerate(listed):
            if one["like"] not in known:
                continue
            made: list[Organisation] = []
            day = register.stage.days_ago(WRITTEN_DAYS - place, hour=15)
            yield Event(day, partial(_write_down, register, one, made))
            later = register.stage.days_ago(DECIDED_DAYS, hour=10)
            if what == "joined":
                yield Event(later, partial(_join, register, made))
            elif what == "two":
                yield Event(later, partial(_keep_apart, register, made))


def _write_down(
    register: Register, one: dict[str, Any], made: list[Organisation]
) -> None:
    actor = register.director()
    first = Organisation.objects.get(
        municipality_id=actor.municipality_id, name=one["like"]
    )
    facts = {field: getattr(first, field) for field in one["same"]}
    facts |= {name: one[name] for name in ("phone", "email") if name in one}
    draft = OrganisationDraft(name=one["name"], domain=first.domain, **facts)
    second = organisations.add(actor, draft)
    doubles.find_for(actor, second.id)
    made += [first, second]


def _join(register: Register, made: list[Organisation]) -> None:
    first, second = made
    merges.merge(register.director(), kept_id=first.id, gone_id=second.id)


def _keep_apart(register: Register, made: list[Organisation]) -> None:
    first, second = made
    doubles.say_two(register.director(), first.id, second.id)
