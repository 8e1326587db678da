# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do and see what in the network, side by side."""

from django.db.models import QuerySet

from netwerkregie.domain.network.models import (
    ContactMoment,
    District,
    Double,
    ImportRun,
    Invitation,
    Merge,
    Organisation,
    PersonEntry,
)
from netwerkregie.foundation.kernel import Actor, ActorKind, NotAllowed, Purpose, Role

NETWORKERS = (Role.NETWORK_DIRECTOR, Role.DEPUTY)
CLOCK = (ActorKind.JOB, ActorKind.COMMAND)
FIGURE_READERS = (Role.POLICY_ADVISER, Role.MAYOR, Role.DPO, Role.AUDITOR)
_PURPOSES = frozenset({Purpose.NETWORK, Purpose.RETENTION, Purpose.RIGHTS})


def require(allowed: bool) -> None:
    """Refuse when a policy said no.

    Raises:
        NotAllowed: the actor may see this but may not do that.

    """
    if not allowed:
        raise NotAllowed


def may_work_here(actor: Actor) -> bool:
    """The director and the deputy, reading for the network's own purpose (M20)."""
    return actor.has(*NETWORKERS) and actor.purpose is Purpose.NETWORK


def may_see_organisations(actor: Actor) -> bool:
    """Whoever works here, and the clock; a link opens its own page only."""
    if actor.kind in CLOCK:
        return actor.purpose in _PURPOSES
    return may_work_here(actor)


def visible_organisations(actor: Actor) -> QuerySet[Organisation]:
    """Return the organisations the actor may know of; a merged one is its other."""
    found = Organisation.objects.filter(
        municipality_id=actor.municipality_id, merged_into__isnull=True
    )
    return found if may_see_organisations(actor) else found.none()


# The same for a statement that is written out: %(here)s is the actor's municipality,
# asked only after may_see_organisations said yes.
VISIBLE_ORGANISATION = "o.municipality_id = %(here)s AND o.merged_into_id IS NULL"


def may_see_districts(actor: Actor) -> bool:
    """A map is public; every member may see it."""
    return actor.kind is ActorKind.MEMBER or actor.kind in CLOCK


def visible_districts(actor: Actor) -> QuerySet[District]:
    """Return the districts of the municipality."""
    found = District.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_districts(actor) else found.none()


def may_see_contacts(actor: Actor) -> bool:
    """Whoever sees the organisation sees what was spoken with it."""
    return may_see_organisations(actor)


def visible_contacts(actor: Actor) -> QuerySet[ContactMoment]:
    """Return the contacts the actor may know of."""
    found = ContactMoment.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_contacts(actor) else found.none()


def may_see_people(actor: Actor) -> bool:
    """People chose to be known to those who work here, and to nobody else."""
    return may_see_organisations(actor)


def visible_people(actor: Actor) -> QuerySet[PersonEntry]:
    """Return the people who registered or confirmed themselves."""
    found = PersonEntry.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_people(actor) else found.none()


def may_see_invitations(actor: Actor) -> bool:
    """Only whoever has to follow them up; no list, search or figure shows them."""
    return may_see_organisations(actor)


def visible_invitations(actor: Actor) -> QuerySet[Invitation]:
    """Return the invitations under way, for their own page only (M3)."""
    found = Invitation.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_invitations(actor) else found.none()


def visible_runs(actor: Actor) -> QuerySet[ImportRun]:
    """Return the imports of the municipality."""
    found = ImportRun.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def visible_merges(actor: Actor) -> QuerySet[Merge]:
    """Return the merges that can still be undone, or are waiting to be settled."""
    found = Merge.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def may_look_for_doubles(actor: Actor) -> bool:
    """Whoever works here, and the job that looks after each list and each name."""
    return may_see_organisations(actor)


def visible_doubles(actor: Actor) -> QuerySet[Double]:
    """Return the pairs that may be one, for whoever may join them."""
    found = Double.objects.filter(municipality_id=actor.municipality_id)
    return found if may_see_organisations(actor) else found.none()


def may_take_back(actor: Actor, contact: ContactMoment) -> bool:
    """Who logged it by mistake; nobody takes back another's contact."""
    return may_work_here(actor) and contact.made_by == actor.membership_id


def may_destroy(actor: Actor) -> bool:
    """Only the clock destroys at the end of a term."""
    return actor.kind in CLOCK


def may_erase(actor: Actor) -> bool:
    """The rights desk on request, and the clock; never whoever works with people."""
    return actor.kind in CLOCK or actor.has(Role.RIGHTS_DESK)


def may_see_figures(actor: Actor) -> bool:
    """Counts of our own effort, never of a person or a colleague."""
    return may_see_organisations(actor) or actor.has(*FIGURE_READERS)
