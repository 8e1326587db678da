# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may know of and hold conversations with a family: side by side.

Nobody does by their role alone: not the director, not the chair, and nobody of a case.
Who began them holds them; a colleague is let in by name, until a day.
"""

from django.db.models import Q, QuerySet

from netwerkregie.domain.casework.models import (
    FamilyExtension,
    FamilyHandover,
    FamilyPerson,
    FamilySeat,
    FamilyTalk,
)
from netwerkregie.domain.casework.policies import CLOCK
from netwerkregie.domain.casework.policies import may_destroy as may_destroy
from netwerkregie.domain.casework.policies import member_of as member_of
from netwerkregie.domain.casework.policies import require as require
from netwerkregie.domain.casework.rules.families import OPEN, State
from netwerkregie.foundation.kernel import Actor, Role, clock
from netwerkregie.foundation.vault.models import DossierWrap, HolderKind

TALKERS = (Role.FAMILY_COUNSELLOR, Role.NETWORK_DIRECTOR, Role.DEPUTY)
"""Roles whose holders talk with families, and can be let in by name."""
READERS = (*TALKERS, Role.CHAIR)
"""Roles whose holders can read along why notes are kept longer: the reasons only."""


def may_talk(actor: Actor) -> bool:
    """Whoever talks with families."""
    return actor.membership_id is not None and actor.has(*TALKERS)


def living_seats(actor: Actor) -> QuerySet[FamilySeat]:
    """Return where the actor was let in by name, and the day has not passed."""
    seats = FamilySeat.objects.filter(municipality_id=actor.municipality_id)
    if actor.membership_id is None or not may_talk(actor):
        return seats.none()
    return seats.filter(
        membership_id=actor.membership_id,
        ended_on__isnull=True,
        until__gte=clock.today(),
    )


def visible_talks(actor: Actor) -> QuerySet[FamilyTalk]:
    """Return the conversations that are the actor's, or into which they were let."""
    talks = FamilyTalk.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return talks
    if not may_talk(actor):
        return talks.none()
    return talks.filter(
        Q(owner_id=actor.membership_id)
        | Q(id__in=living_seats(actor).values("talk_id"))
    )


def visible_persons(actor: Actor) -> QuerySet[FamilyPerson]:
    """Return who is in the conversations that the actor may know of."""
    persons = FamilyPerson.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return persons
    return persons.filter(talk_id__in=visible_talks(actor).values("id"))


def visible_handovers(actor: Actor) -> QuerySet[FamilyHandover]:
    """Return the handovers of conversations that the actor may know of."""
    found = FamilyHandover.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return found
    return found.filter(talk_id__in=visible_talks(actor).values("id"))


def visible_extensions(actor: Actor) -> QuerySet[FamilyExtension]:
    """Return the longer keepings whose reasons the actor holds the key of."""
    found = FamilyExtension.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return found
    if actor.membership_id is None or not actor.has(*READERS):
        return found.none()
    held = DossierWrap.objects.filter(
        municipality_id=actor.municipality_id,
        holder_kind=HolderKind.MEMBER,
        holder_id=actor.membership_id,
    )
    return found.filter(id__in=held.values("dossier_id"))


def is_inside(actor: Actor, talk: FamilyTalk) -> bool:
    """Tell whether the actor holds these conversations or was let in."""
    return visible_talks(actor).filter(id=talk.id).exists()


def may_read(actor: Actor, talk: FamilyTalk) -> bool:
    """Whoever holds them, and whoever was let in until today or later."""
    return actor.membership_id is not None and is_inside(actor, talk)


def may_write(actor: Actor, talk: FamilyTalk) -> bool:
    """Whoever reads them, until they end."""
    return talk.state in OPEN and may_read(actor, talk)


def may_hold(actor: Actor, talk: FamilyTalk) -> bool:
    """The counsellor: who lets colleagues in, hands over and ends."""
    return may_talk(actor) and talk.owner_id == actor.membership_id


def may_read_beside(actor: Actor, extension: FamilyExtension) -> bool:
    """Another person than who asked, while it is not signed."""
    return (
        extension.asked_by != actor.membership_id
        and extension.signed_on is None
        and visible_extensions(actor).filter(id=extension.id).exists()
    )


def is_over(talk: FamilyTalk) -> bool:
    """Tell whether nothing more is added."""
    return talk.state == State.ENDED
