# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The organisations behind the figures of reach, for those who may know them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import (
    Case,
    Count,
    Exists,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    When,
)
from django.db.models.functions import Coalesce

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import (
    ContactMoment,
    District,
    Organisation,
    Serves,
)
from netwerkregie.domain.network.policies.initiatives import visible_initiatives
from netwerkregie.foundation.kernel import Actor

PAGE = 50
_YEAR = 365
_SHOWN = (
    "id",
    "municipality_id",
    "name",
    "domain",
    "rhythm_days",
    "last_contact_on",
    "next_on",
    "due_on",
)


class Order(StrEnum):
    """By what the list is ordered."""

    NAME = "name_key"
    LAST = "last_contact_on"
    DUE = "due_on"
    RHYTHM = "rhythm_days"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of such a list, and whether there is more."""

    organisations: Sequence[Organisation]
    has_more: bool = False


def with_borders(actor: Actor) -> list[District]:
    """Return the districts there are, with their borders, by name."""
    found = policies.visible_districts(actor).filter(gone_on__isnull=True)
    return list(found.order_by("name", "code"))


def gone_quiet(
    actor: Actor, today: date, order: Order, *, down: bool = False, page: int = 0
) -> Part:
    """Return the organisations whose own rhythm we let go."""
    policies.require(policies.may_see_organisations(actor))
    found = policies.visible_organisations(actor).filter(due_on__lt=today)
    return _part(found, order, down=down, page=page)


def known_by_one(
    actor: Actor, today: date, order: Order, *, down: bool = False, page: int = 0
) -> Part:
    """Return the organisations that only one colleague spoke in a year; not who."""
    policies.require(policies.may_see_organisations(actor))
    single = (
        ContactMoment.objects.filter(
            municipality_id=actor.municipality_id,
            held_on__gte=today - timedelta(days=_YEAR),
            made_by__isnull=False,
        )
        .annotate(root=Coalesce("organisation__merged_into_id", "organisation_id"))
        .values("root")
        .annotate(makers=Count("made_by", distinct=True))
        .filter(makers=1)
        .values("root")
    )
    found = policies.visible_organisations(actor).filter(id__in=single)
    return _part(found, order, down=down, page=page)


def drawable(
    actor: Actor,
    linked: Collection[UUID],
    most: int,
    *,
    domains: Collection[str] | None = None,
    district_id: UUID | None = None,
) -> tuple[list[Organisation], bool]:
    """Return the organisations that may stand in a drawing, linked ones first.

    Only with a public register source or a confirmed representative: of others we do
    not know that they exist as more than our own words.

    Returns:
        the organisations, and whether there are more than these.

    """
    policies.require(policies.may_see_organisations(actor))
    found = policies.visible_organisations(actor).filter(
        ~Q(register_kind="") | Q(representative_since__isnull=False)
    )
    if domains is not None:
        found = found.filter(domain__in=list(domains))
    if district_id is not None:
        served = Serves.objects.filter(
            municipality_id=actor.municipality_id,
            district_id=district_id,
            organisation_id=OuterRef("id"),
        )
        found = found.filter(Exists(served))
    apart = When(id__in=list(linked), then=0) if linked else None
    first = [Case(apart, default=1)] if apart else []
    ordered = found.order_by(*first, "name_key", "id").only(*_SHOWN)
    rows = list(ordered[: most + 1])
    return rows[:most], len(rows) > most


def initiative_names(actor: Actor, wanted: Collection[UUID]) -> dict[UUID, str]:
    """Return what joint initiatives are called."""
    found = visible_initiatives(actor).filter(id__in=list(wanted))
    return dict(found.order_by("name", "id").values_list("id", "name"))


def _part(
    found: QuerySet[Organisation], order: Order, *, down: bool, page: int
) -> Part:
    first = page * PAGE
    key = f"-{order}" if down else str(order)
    ordered = found.order_by(key, "name_key", "id").only(*_SHOWN)
    rows = list(ordered.prefetch_related(_districts())[first : first + PAGE + 1])
    return Part(rows[:PAGE], len(rows) > PAGE)


def _districts() -> "Prefetch[Any]":
    serves = Serves.objects.select_related("district").only(
        "organisation_id", "district__name"
    )
    return Prefetch("serves", queryset=serves)
