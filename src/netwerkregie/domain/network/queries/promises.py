# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The promises of an organisation, for the desk and through its own link."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Case, IntegerField, Value, When

from netwerkregie.domain.network.models import Promise
from netwerkregie.domain.network.policies.promises import visible_promises
from netwerkregie.domain.network.queries.links import family_of, get_own_organisation
from netwerkregie.domain.network.rules.promises import PromiseState
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.foundation.kernel import Actor, NotFound

SHOWN = 60
MOST_OVERDUE = 10
# What is open comes first, then the latest that ended.
_OPEN_FIRST = Case(
    When(state=PromiseState.OPEN, then=Value(0)),
    default=Value(1),
    output_field=IntegerField(),
)


def promises_of(actor: Actor, family: Sequence[UUID]) -> list[Promise]:
    """Return the promises between us and an organisation, the open ones first.

    Args:
        family: the organisation and what was merged into it (links.family_of).

    """
    found = visible_promises(actor).filter(organisation_id__in=family)
    return list(found.order_by(_OPEN_FIRST, "due_on", "id")[:SHOWN])


def own_promises(holder: Holder) -> list[Promise]:
    """Return every promise with the holder's organisation, byte for byte (row M4)."""
    organisation = get_own_organisation(holder)
    found = Promise.objects.filter(organisation_id__in=family_of(organisation.id))
    return list(found.order_by(_OPEN_FIRST, "due_on", "id"))


def get_promise(actor: Actor, promise_id: UUID, *, lock: bool = False) -> Promise:
    """Return a promise; not yours is not there."""
    found = visible_promises(actor).filter(id=promise_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def get_own_promise(holder: Holder, promise_id: UUID, *, lock: bool = False) -> Promise:
    """Return one promise of the holder's own organisation."""
    organisation = get_own_organisation(holder)
    found = Promise.objects.filter(
        id=promise_id, organisation_id__in=family_of(organisation.id)
    )
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def due_between(actor: Actor, first: date, after: date) -> list[Promise]:
    """Return the open promises of both sides for some days, for the week."""
    found = visible_promises(actor).filter(
        state=PromiseState.OPEN, due_on__gte=first, due_on__lt=after
    )
    shown = found.select_related("organisation__merged_into")
    return list(shown.order_by("due_on", "id"))


def overdue(actor: Actor, today: date) -> list[Promise]:
    """Return the open promises of both sides past their day, longest first."""
    # A promise of what was merged is a promise of the one that stayed.
    found = visible_promises(actor).filter(state=PromiseState.OPEN, due_on__lt=today)
    shown = found.select_related("organisation__merged_into")
    return list(shown.order_by("due_on", "id")[:MOST_OVERDUE])
