# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens to small grants by the clock: letters, reminders, and every end."""

from collections.abc import Iterable
from datetime import date, timedelta
from uuid import UUID

from django.db.models import F, QuerySet

from netwerkregie.domain.programme import letters_small_grants as letters
from netwerkregie.domain.programme.models import (
    GrantInterest,
    GrantRound,
    GrantView,
    Photo,
    SmallGrant,
    SmallGrantContact,
    SmallGrantCost,
)
from netwerkregie.domain.programme.policies import small_grants as policies
from netwerkregie.domain.programme.rules.small_grants import GrantState, report_by
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import actions as signing

KIND = "small_grant"
REMINDED_BEFORE = 14
"""Days before a report is due on which a letter goes."""
_PARTS = (GrantView, GrantInterest, SmallGrantContact, SmallGrantCost, Photo)


def mail(actor: Actor, grant_id: UUID) -> int:
    """Mail who applied that something changed, with the link; called by a job."""
    policies.require(policies.may_destroy(actor))
    found = policies.visible_grants(actor).filter(id=grant_id).first()
    if found is None:
        return 0
    contact = policies.visible_contacts(actor).filter(grant_id=grant_id).first()
    if contact is None or not contact.email:
        return 0
    record(actor, Verb.GRANT_MAILED, found)
    letters.send(found, contact.name, contact.email)
    return 1


def remind(actor: Actor, today: date) -> int:
    """Remind who got money that a short report is asked; returns how many letters."""
    policies.require(policies.may_destroy(actor))
    due = today + timedelta(days=REMINDED_BEFORE)
    asked = policies.visible_grants(actor).filter(
        state=GrantState.GRANTED, report_on__isnull=True, ends_on__lte=due
    )
    count = 0
    for grant in asked.prefetch_related("contacts"):
        if report_by(grant.ends_on) != due:
            continue
        for contact in grant.contacts.all():
            if contact.email:
                letters.send_reminder(grant, contact.name, contact.email)
                record(actor, Verb.GRANT_REMINDED, grant)
                count += 1
    return count


def end_due(actor: Actor, today: date) -> int:
    """Destroy contacts, photos and plans without money whose days are over.

    Returns:
        how many went.

    """
    policies.require(policies.may_destroy(actor))
    here = {"municipality_id": actor.municipality_id, "destroy_on__lte": today}
    contacts = SmallGrantContact.objects.filter(**here)
    of = sorted(set(contacts.values_list("grant_id", flat=True)))
    gone = _dropped(contacts)
    if of:
        record(actor, Verb.GRANT_CONTACTS_GONE, None, subjects=of)
    photos = Photo.objects.filter(**here)
    shown = sorted(photos.values_list("id", flat=True))
    gone += _dropped(photos)
    if shown:
        record(actor, Verb.PHOTOS_DESTROYED, None, subjects=shown)
    over = SmallGrant.objects.filter(**here)
    ids = sorted(over.values_list("id", flat=True))
    return gone + destroy_grants(actor, ids, "the term to object is over")


def destroy_grants(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy applications with all that hangs on them; a number remains.

    Returns:
        how many were destroyed now.

    """
    policies.require(policies.may_destroy(actor))
    found = SmallGrant.objects.filter(
        municipality_id=actor.municipality_id, id__in=list(ids)
    ).exclude(state__in=(GrantState.GRANTED, GrantState.SETTLED))
    gone = list(found.values_list("id", "round_id", "state"))
    for grant_id, round_id, state in gone:
        of_round = GrantRound.objects.filter(id=round_id)
        if state == GrantState.REFUSED:
            of_round.update(refused=F("refused") + 1)
        if state == GrantState.WITHDRAWN:
            of_round.update(withdrawn=F("withdrawn") + 1)
        drop(actor, SmallGrant.objects.filter(id=grant_id))
        record(actor, Verb.GRANTS_DESTROYED, grant_id, reason=reason)
    return len(gone)


def drop(actor: Actor, grants: QuerySet[SmallGrant]) -> None:
    """Destroy the rows of applications and of what hangs on them; part of an end."""
    for grant_id in list(grants.values_list("id", flat=True)):
        for model in _PARTS:
            _dropped(model._default_manager.filter(grant_id=grant_id))  # noqa: SLF001
        signing.forget(actor, KIND, grant_id)
        _dropped(SmallGrant.objects.filter(id=grant_id))


def _dropped(rows: QuerySet) -> int:  # type: ignore[type-arg]
    """Delete rows without reading a word of them."""
    return int(rows._raw_delete(rows.db))  # noqa: SLF001 - it selects nothing
