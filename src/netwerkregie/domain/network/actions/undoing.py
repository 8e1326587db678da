# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking back an import within thirty days."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions import dates, invitations, restoring
from netwerkregie.domain.network.models import (
    ContactMoment,
    ImportItem,
    Invitation,
    Merge,
    Organisation,
    Serves,
)
from netwerkregie.domain.network.queries import imports as queries
from netwerkregie.domain.network.rules import ImportKind
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record

# What an import, an index or the queue of doubles hangs on an organisation by itself;
# invitations and merges are looked at one by one.
_NOT_WORK = frozenset(
    {"Double", "ImportItem", "Invitation", "Merge", "Posting", "Serves"}
)


def undo(actor: Actor, run_id: UUID) -> int:
    """Take back an import; returns how many organisations stay because they live on.

    An organisation that somebody has worked with since stays; every link that went
    out is withdrawn, and whoever was written to is told.
    """
    run = queries.get_run(actor, run_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if run.undone_at is not None:
        return 0
    if clock.today() > run.undo_until:
        raise RuleBroken("network.undo_too_late")
    invitations.withdraw_all(actor, Invitation.objects.filter(run_id=run.id))
    items = list(run.items.all())
    ContactMoment.objects.filter(
        id__in=[item.contact_id for item in items if item.contact_id],
        answers__isnull=True,
    ).delete()
    stay = _remove_unused({item.organisation_id for item in items if item.is_new})
    count = len(stay)
    known = [item for item in items if not item.is_new]
    if run.kind == ImportKind.DISTRICTS:
        count += restoring.put_back_districts(actor.municipality_id, items)
    elif run.kind == ImportKind.SCHOOLS:
        restoring.put_back_schools(actor.municipality_id, known)
    else:
        _restore(actor, known, stay)
    run.undone_at = clock.now()
    run.save(update_fields=["undone_at"])
    run.items.all().delete()
    record(actor, Verb.LIST_UNDONE, run)
    return count


def _remove_unused(ids: set[UUID | None]) -> set[UUID]:
    """Delete imported organisations nobody worked with; returns those that stay."""
    wanted = {one for one in ids if one is not None}
    stay: set[UUID] = set()
    asked = Invitation.objects.filter(organisation_id__in=wanted, run_id__isnull=True)
    stay.update(asked.values_list("organisation_id", flat=True))
    # Whatever else hangs on it is somebody's work, of rooms and nouns to come too.
    for relation in Organisation._meta.related_objects:  # noqa: SLF001 - documented way
        model, field = relation.related_model, relation.field
        if model.__name__ not in _NOT_WORK:
            hanging: Any = model._default_manager  # noqa: SLF001
            found = hanging.filter(**{f"{field.name}__in": wanted})
            stay.update(found.values_list(field.attname, flat=True))
    for merge in Merge.objects.filter(kept_id__in=wanted):
        stay |= {merge.kept_id, merge.gone_id}
    for merge in Merge.objects.filter(gone_id__in=wanted):
        stay.add(merge.gone_id)
    changed = Organisation.objects.filter(id__in=wanted, version__gt=1)
    stay.update(changed.values_list("id", flat=True))
    gone = wanted - stay
    Invitation.objects.filter(organisation_id__in=gone).update(organisation=None)
    ImportItem.objects.filter(organisation_id__in=gone).delete()
    Organisation.objects.filter(id__in=gone).delete()
    return stay & wanted


def _restore(actor: Actor, items: Sequence[ImportItem], stay: set[UUID]) -> None:
    """Put back what an import changed at organisations that were here before."""
    for item in items:
        Serves.objects.filter(
            organisation__in=[item.organisation_id],
            district_id__in=item.before.get("serves", []),
        ).delete()
    ids = stay | {item.organisation_id for item in items if item.organisation_id}
    for one in policies.visible_organisations(actor).filter(id__in=ids):
        one.save(update_fields=dates.refresh(one))
