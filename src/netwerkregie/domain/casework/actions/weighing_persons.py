# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The name behind [P1]: released by who keeps it, once two organisations recorded it.

Round one is without identity. Releasing is a disclosure with a line for each
receiving organisation; reading it is another act than reading the weighing.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions.opening import read_words, seal_words
from netwerkregie.domain.casework.actions.weighing_opening import PERSON_KIND
from netwerkregie.domain.casework.models import Weighing, WeighingPerson, WeighingSeat
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.casework.rules import weighings as rules
from netwerkregie.domain.casework.rules.weighings import SeatState
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.actions import concern_persons
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers

COLUMN = "body"
TABLE = "weighingperson"


@dataclass(frozen=True, slots=True)
class OpenName:
    """Who [P1] is, for this request only."""

    name: str
    birth_date: date | None
    released_on: date


def release_name(actor: Actor, weighing_id: UUID) -> WeighingPerson:
    """Release name and birth date to who sits; once, by the owner of the concern.

    Raises:
        NotFound: absent, somebody else's concern, or not recorded by two controllers.
        RuleBroken: nobody entered who it is.
        Locked: the actor's vault is locked.

    """
    done = WeighingPerson.objects.filter(
        municipality_id=actor.municipality_id,
        weighing_id=weighing_id,
        released_by=policies.member_of(actor),
    ).first()
    if done is not None:
        return done
    weighing = queries.get_release(actor, weighing_id)
    Weighing.objects.select_for_update().get(id=weighing.id)
    require_writable(actor, Module.WEIGHING)
    try:
        person = concern_persons.open_person(actor, weighing.concern_id)
    except NotFound:
        code = "casework.nobody_entered"
        raise RuleBroken(code) from None
    seats = [
        one for one in queries.seats_of(actor, weighing) if one.state == SeatState.READY
    ]
    person_id = new_hidden_id()
    opened = dossiers.create(
        actor,
        PERSON_KIND,
        purpose=Purpose.WEIGHING,
        members=[one.membership_id for one in seats],
        dossier_id=person_id,
    )
    born = person.birth_date.isoformat() if person.birth_date else ""
    values = {"name": person.name, "birth_date": born}
    released = WeighingPerson.objects.create(
        id=person_id,
        municipality_id=actor.municipality_id,
        weighing_id=weighing.id,
        body=seal_words(opened, TABLE, person_id, values),
        released_by=policies.member_of(actor),
        released_on=clock.today(),
    )
    frame = queries.frame(actor)
    record(
        actor.for_purpose(Purpose.WEIGHING),
        Verb.NAME_RELEASED,
        released,
        reason="criteria recorded as met",
        ground=frame.ground if frame else "practice",
        subjects=_one_of_each(seats),
    )
    return released


def read_name(actor: Actor, weighing_id: UUID) -> OpenName:
    """Open who [P1] is; another line than that of reading the weighing.

    Raises:
        NotFound: absent, not released, or the actor does not sit at this weighing.
        Locked: the actor's vault is locked.

    """
    weighing = queries.get_weighing(actor, weighing_id)
    seat = policies.seat_at(actor, weighing)
    person = queries.person_of(actor, weighing)
    if seat is None or seat.state != SeatState.READY or person is None:
        raise NotFound
    opened = dossiers.open(
        actor, person.id, purpose=Purpose.WEIGHING, action=str(Verb.NAME_READ)
    )
    values, _ = read_words(opened, TABLE, person.id, bytes(person.body))
    born = str(values["birth_date"])
    record(actor.for_purpose(Purpose.WEIGHING), Verb.NAME_READ, person)
    return OpenName(
        name=str(values["name"]),
        birth_date=date.fromisoformat(born) if born else None,
        released_on=person.released_on,
    )


def _one_of_each(seats: list[WeighingSeat]) -> list[WeighingSeat]:
    """Return one seat per receiving organisation: a line for each."""
    found: dict[str, WeighingSeat] = {}
    for seat in seats:
        found.setdefault(rules.controller_of(seat.controller), seat)
    return list(found.values())
