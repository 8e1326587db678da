# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Changing one thing on the page of an organisation, without undoing a colleague.

Each draft says what its writer saw. When that is no longer so, nothing is written:
the writer reads what it is now, keeps what was typed, and decides.
"""

from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions import dates
from netwerkregie.domain.network.actions.organisations import ChangedMeanwhile, serve
from netwerkregie.domain.network.drafts.relations import (
    DistrictsDraft,
    NextDraft,
    PracticalDraft,
)
from netwerkregie.domain.network.models import Organisation
from netwerkregie.domain.network.queries.in_place import (
    districts_as_seen,
    next_as_seen,
    practical_as_seen,
)
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record

_PRACTICAL = ("best_time", "reach_by", "entrance", "shoes_off")


def set_next(actor: Actor, organisation_id: UUID, draft: NextDraft) -> Organisation:
    """Set, move or clear the day on which we speak again."""
    organisation = get_organisation(actor, organisation_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if draft.next_on == organisation.next_on:
        return organisation
    _require_seen(draft.seen, next_as_seen(organisation), organisation)
    if draft.next_on is not None and draft.next_on < clock.today():
        raise RuleBroken("network.next_in_past", field="next_on")
    organisation.next_on = draft.next_on
    organisation.next_set_at = clock.now()
    fields = dates.refresh(organisation)
    organisation.save(update_fields=[*fields, "next_set_at"])
    record(actor, Verb.NEXT_DATE_SET, organisation)
    return organisation


def change_practical(
    actor: Actor, organisation_id: UUID, draft: PracticalDraft
) -> Organisation:
    """Change how to call on an organisation; it can do so itself as well."""
    organisation = get_organisation(actor, organisation_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if all(getattr(draft, one) == getattr(organisation, one) for one in _PRACTICAL):
        return organisation
    _require_seen(draft.seen, practical_as_seen(organisation), organisation)
    for field in _PRACTICAL:
        setattr(organisation, field, getattr(draft, field))
    organisation.version += 1
    organisation.save(update_fields=[*_PRACTICAL, "version"])
    record(actor, Verb.ORGANISATION_CHANGED, organisation)
    return organisation


def change_districts(
    actor: Actor, organisation_id: UUID, draft: DistrictsDraft
) -> Organisation:
    """Change where an organisation works."""
    organisation = get_organisation(actor, organisation_id, lock=True)
    policies.require(policies.may_work_here(actor))
    now = districts_as_seen(organisation.id)
    if now == ",".join(sorted(str(one) for one in draft.district_ids)):
        return organisation
    _require_seen(draft.seen, now, organisation)
    serve(organisation, draft.district_ids)
    organisation.version += 1
    organisation.save(update_fields=["version"])
    record(actor, Verb.ORGANISATION_CHANGED, organisation)
    return organisation


def _require_seen(seen: str, now: str, organisation: Organisation) -> None:
    if seen != now:
        raise ChangedMeanwhile(organisation)
