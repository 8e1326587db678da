# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lessons, evenings and meetings: planned, booked, held, reported and cancelled."""

import tomllib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from netwerkregie.config.demo import content
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.programme.actions import activities, bookings
from netwerkregie.domain.programme.drafts.activities import (
    ActivityDraft,
    ActivityKind,
    Audience,
    ClassLevel,
    Repeat,
    ReportDraft,
)
from netwerkregie.foundation.kernel import Actor, NotFound

from .relations import Register
from .stage import Event
from .wording import domain_of

DATA = Path(__file__).resolve().parents[1] / "data" / "activities.toml"
AHEAD = timedelta(days=30)
TELLS_OF_ACTIVITIES = {"mergelstad"}
"""Elsewhere one sees how an empty calendar looks."""


@dataclass
class Told:
    """One activity or series of the file, and what became of it."""

    register: Register
    values: dict[str, Any]
    made: list[UUID] = field(default_factory=list)

    @property
    def on(self) -> date:
        """On which day it is, counted from the week in which the demo starts."""
        today = self.register.stage.today
        monday = today - timedelta(days=today.weekday())
        return monday + timedelta(weeks=self.values["week"], days=self.values["day"])

    def begins(self, number: int = 0) -> datetime:
        """At which moment; of a series, the so-many-th."""
        at = time.fromisoformat(self.values["at"])
        on = self.on + timedelta(weeks=number)
        return datetime.combine(on, at, content.AMSTERDAM)

    def director(self) -> Actor:
        """Who plans it."""
        return self.register.director()


def events_of_activities(register: Register) -> Iterator[Event]:
    """Yield when each activity was planned, booked, reported or cancelled."""
    stage = register.stage
    if stage.place.tells not in TELLS_OF_ACTIVITIES:
        return
    earliest = stage.days_ago(content.LIFE_DAYS - 60)
    for values in tomllib.loads(DATA.read_text(encoding="utf-8"))["activities"]:
        told = Told(register, values)
        planned = min(told.begins() - AHEAD, stage.days_ago(2, hour=15))
        if planned < earliest:
            continue
        yield Event(planned, partial(_plan, told))
        for number, seats in enumerate(values.get("booked", []), start=1):
            booked = stage.days_ago(1, hour=10 + number)
            yield Event(booked, partial(_book, told, seats))
        if why := values.get("cancelled"):
            off = stage.days_ago(1, hour=16)
            yield Event(off, partial(_cancel, told, why))
        for number, came in enumerate(values["attended"]):
            evening = told.begins(number) + timedelta(hours=5)
            if evening < stage.now:
                yield Event(evening, partial(_report, told, number, came))


def _plan(told: Told) -> None:
    first = activities.plan(told.director(), _draft(told))
    told.made = [first.id]
    if first.series_id is not None:
        assert first.series is not None
        found = first.series.activities.order_by("on")
        told.made = list(found.values_list("id", flat=True))


def _book(told: Told, seats: int) -> None:
    bookings.book(told.director(), told.made[0], seats)


def _cancel(told: Told, why: str) -> None:
    activities.cancel(told.director(), told.made[0], why)


def _report(told: Told, number: int, came: int) -> None:
    said = told.values
    draft = ReportDraft(came, said.get("went", ""), said.get("next", ""))
    activities.report(told.director(), told.made[number], draft)


def _draft(told: Told) -> ActivityDraft:
    values = told.values
    level, there = values.get("class_level"), _organisation(told)
    return ActivityDraft(
        kind=ActivityKind(values["kind"]),
        title=values["title"],
        audience=Audience(values["audience"]),
        class_level=ClassLevel(level) if level else None,
        organisation_id=there,
        place=values.get("place", "" if there else "Stadskantoor"),
        on=told.on,
        at=time.fromisoformat(values["at"]),
        minutes=values["minutes"],
        places=values.get("places") or None,
        is_public=values.get("public", False),
        about=values.get("about", ""),
        preparation=values.get("preparation", ""),
        plan=values.get("plan", ""),
        repeat=Repeat(values.get("repeat", Repeat.ONCE)),
        times=values.get("times", 1),
    )


def _organisation(told: Told) -> UUID | None:
    """Where it is, of those who were known at that moment."""
    if "domain" not in told.values:
        return None
    register = told.register
    known = [
        register.ids[one.slug]
        for one in register.known
        if domain_of(one) == told.values["domain"] and one.slug in register.ids
    ]
    start = told.values["which"] % len(known) if known else 0
    for organisation_id in (*known[start:], *known[:start]):
        # One that was joined to another since is found under the other.
        with suppress(NotFound):
            return get_organisation(told.director(), organisation_id).id
    return None
