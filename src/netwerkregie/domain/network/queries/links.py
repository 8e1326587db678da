# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Coming in with a link: it opens the one thing it was made for."""

from typing import TypeVar
from uuid import UUID

from django.db import connections, models

from netwerkregie.domain.network.models import (
    ContactMoment,
    Invitation,
    Organisation,
    OrganisationLink,
    PersonEntry,
    RegistrationCode,
)
from netwerkregie.domain.network.tokens import Holder, Opens, hash_of
from netwerkregie.foundation.kernel import Actor, ActorKind, NotFound, Purpose, clock
from netwerkregie.foundation.tenancy.enter import ALIAS

Found = TypeVar("Found", bound=models.Model)
_LONGEST = 60


def come_in(visitor: Actor, token: str) -> Holder:
    """Enter this transaction as the holder of a link.

    Raises:
        NotFound: never made, used up, withdrawn, or of another municipality.

    """
    if not token or len(token) > _LONGEST:
        raise NotFound
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT opens, id FROM gate.enter_link(%s)", [hash_of(token)])
        row = cursor.fetchone()
    if row is None:
        raise NotFound
    actor = Actor(
        kind=ActorKind.LINK_HOLDER,
        municipality_id=visitor.municipality_id,
        purpose=Purpose.NETWORK,
        trace_id=visitor.trace_id,
    )
    return Holder(actor, Opens(row[0]), row[1])


def get_link(holder: Holder, *, lock: bool = False) -> OrganisationLink:
    """Return the link of an organisation's holder."""
    return _own(OrganisationLink, holder, Opens.ORGANISATION, lock=lock)


def get_own_organisation(holder: Holder, *, lock: bool = False) -> Organisation:
    """Return the organisation that a link belongs to, merged or not."""
    link = get_link(holder)
    found = _locked(Organisation.objects.filter(id=link.organisation_id), lock)
    if found.merged_into_id is not None:
        return _locked(Organisation.objects.filter(id=found.merged_into_id), lock)
    return found


def get_own_entry(holder: Holder, *, lock: bool = False) -> PersonEntry:
    """Return the holder's own entry."""
    return _own(PersonEntry, holder, Opens.ENTRY, lock=lock)


def get_own_invitation(holder: Holder, *, lock: bool = False) -> Invitation:
    """Return the holder's own invitation, while it is open."""
    found = _own(Invitation, holder, Opens.INVITATION, lock=lock)
    if found.expires_on is None or found.expires_on <= clock.today():
        raise NotFound
    return found


def get_own_code(holder: Holder) -> RegistrationCode:
    """Return the registration code that was scanned, while it is valid."""
    found = _own(RegistrationCode, holder, Opens.REGISTRATION)
    if found.expires_at <= clock.now():
        raise NotFound
    return found


def own_contacts(holder: Holder) -> list[ContactMoment]:
    """Return every contact with the holder's organisation, newest first.

    Each comes back as it was stored, byte for byte (row M4).
    """
    organisation = get_own_organisation(holder)
    return list(
        ContactMoment.objects.filter(organisation_id__in=family_of(organisation.id))
        .order_by("-held_on", "-id")
        .prefetch_related("answers")
    )


def family_of(organisation_id: UUID) -> list[UUID]:
    """Return an organisation's id and those of what was merged into it."""
    absorbed = Organisation.objects.filter(merged_into_id=organisation_id)
    return [organisation_id, *absorbed.values_list("id", flat=True)]


def _own(
    model: type[Found], holder: Holder, opens: Opens, *, lock: bool = False
) -> Found:
    if holder.opens is not opens:
        raise NotFound
    return _locked(model._default_manager.filter(id=holder.id), lock)  # noqa: SLF001


def _locked(found: "models.QuerySet[Found]", lock: bool) -> Found:
    if lock:
        found = found.select_for_update()
    first = found.first()
    if first is None:
        raise NotFound
    return first
