# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Our own reach, as counts: never a row, a person or a colleague."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Q
from django.db.models.functions import Coalesce

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.figures.people import Focal as Focal
from netwerkregie.domain.network.figures.people import focal_points as focal_points
from netwerkregie.domain.network.models import ContactMoment, Organisation
from netwerkregie.foundation.kernel import Actor

YEAR_DAYS = 365
_ONE = 1


@dataclass(frozen=True, slots=True)
class Reach:
    """How well city hall is bound to the organisations around it.

    Args:
        organisations: how many we know.
        living: with how many we spoke within the relation's own rhythm.
        quiet: with how many we let the own rhythm go ('lang niet gesproken').
        one_contact: how many hang on one colleague; counted, never per colleague.
        read_along: how many read along through their own link.

    """

    organisations: int
    living: int
    quiet: int
    one_contact: int
    read_along: int


def count_reach(actor: Actor, today: date) -> Reach:
    """Return the reach of the municipality's own people."""
    policies.require(policies.may_see_figures(actor))
    since = today - timedelta(days=YEAR_DAYS)
    here = Organisation.objects.filter(
        municipality_id=actor.municipality_id, merged_into__isnull=True
    )
    counted = here.aggregate(
        all=Count("id"),
        living=Count("id", filter=Q(last_contact_on__isnull=False, due_on__gte=today)),
        quiet=Count("id", filter=Q(due_on__lt=today)),
        read=Count("id", filter=Q(representative_since__isnull=False)),
    )
    return Reach(
        organisations=counted["all"],
        living=counted["living"],
        quiet=counted["quiet"],
        one_contact=_hanging_on_one(actor, since),
        read_along=counted["read"],
    )


def count_contacts(actor: Actor, start: date, end: date) -> int:
    """Return how many contacts there were in a period, both days included."""
    policies.require(policies.may_see_figures(actor))
    return ContactMoment.objects.filter(
        municipality_id=actor.municipality_id, held_on__gte=start, held_on__lte=end
    ).count()


def hangs_on_one(actor: Actor, organisation_id: UUID, today: date) -> bool:
    """Tell whether all contacts of a year with an organisation are one colleague's."""
    policies.require(policies.may_see_organisations(actor))
    since = today - timedelta(days=YEAR_DAYS)
    counted = ContactMoment.objects.filter(
        Q(organisation_id=organisation_id)
        | Q(organisation__merged_into_id=organisation_id),
        municipality_id=actor.municipality_id,
        held_on__gte=since,
        made_by__isnull=False,
    ).aggregate(makers=Count("made_by", distinct=True))
    return bool(counted["makers"] == _ONE)


def all_by_one(contacts: Iterable[ContactMoment], today: date) -> bool:
    """Tell the same from contacts that were read already."""
    since = today - timedelta(days=YEAR_DAYS)
    makers = {one.made_by for one in contacts if one.held_on >= since and one.made_by}
    return len(makers) == _ONE


def _hanging_on_one(actor: Actor, since: date) -> int:
    return (
        ContactMoment.objects.filter(
            municipality_id=actor.municipality_id,
            held_on__gte=since,
            made_by__isnull=False,
        )
        # What was merged counts with the one that stayed.
        .annotate(root=Coalesce("organisation__merged_into_id", "organisation_id"))
        .values("root")
        .annotate(makers=Count("made_by", distinct=True))
        .filter(makers=_ONE)
        .count()
    )
