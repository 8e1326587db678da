# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was imported and merged, and what can still be undone."""

from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import (
    ColumnMapping,
    District,
    ImportRun,
    Invitation,
    Merge,
    Organisation,
)
from netwerkregie.domain.network.rules import Column
from netwerkregie.domain.network.rules.invitations import State
from netwerkregie.foundation.kernel import Actor, NotFound, clock


def runs(actor: Actor) -> list[ImportRun]:
    """Return the latest imports."""
    return list(policies.visible_runs(actor).order_by("-made_at")[:20])


def get_run(actor: Actor, run_id: UUID, *, lock: bool = False) -> ImportRun:
    """Return an import; not yours is not there."""
    found = policies.visible_runs(actor).filter(id=run_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def waiting_in(actor: Actor, run_id: UUID) -> dict[str, int]:
    """Return how many invitations of an import are ready and sent."""
    found = Invitation.objects.filter(
        municipality_id=actor.municipality_id, run_id=run_id
    )
    policies.require(policies.may_see_invitations(actor))
    states = list(found.values_list("state", flat=True))
    return {state: states.count(state) for state in State}


def merges_of(actor: Actor, organisation_id: UUID) -> list[Merge]:
    """Return the merges of an organisation that can be undone, newest first."""
    found = policies.visible_merges(actor).filter(
        kept_id=organisation_id,
        undone_at__isnull=True,
        undo_until__gte=clock.today(),
    )
    return list(found.select_related("gone").order_by("-made_at"))


def get_merge(actor: Actor, merge_id: UUID, *, lock: bool = False) -> Merge:
    """Return a merge; not yours is not there."""
    found = policies.visible_merges(actor).filter(id=merge_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def remembered_columns(actor: Actor) -> dict[str, Column]:
    """Return what the municipality's own headers mean."""
    policies.require(policies.may_see_organisations(actor))
    found = ColumnMapping.objects.filter(municipality_id=actor.municipality_id)
    return {row.header: Column(row.column) for row in found}


def district_names(actor: Actor) -> dict[str, UUID]:
    """Return the districts by name."""
    found = District.objects.filter(
        municipality_id=actor.municipality_id, gone_on__isnull=True
    )
    return dict(found.values_list("name", "id"))


def all_known(actor: Actor) -> list[Organisation]:
    """Return every organisation as far as a list is compared with it."""
    found = policies.visible_organisations(actor)
    return list(
        found.only(
            "id",
            "municipality_id",
            "name",
            "domain",
            "street",
            "house_number",
            "postcode",
            "register_kind",
            "register_number",
        )
    )
