# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures as the components want them; nothing of any other part stands here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.actions.measures import OpenMeasure
from netwerkregie.domain.casework.drafts.measures import ARTICLE
from netwerkregie.domain.casework.models import Case
from netwerkregie.doors.desk.casework.showing.cases import crumbs_of
from netwerkregie.doors.desk.components.values import Crumb, Entry, Reader
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.kernel.labels import label


@dataclass(frozen=True, slots=True)
class ShownMeasure:
    """A measure on the page."""

    id: UUID
    law: str
    article: str
    authority: str
    decided_on: date
    text: str
    end_on: date
    next_on: date
    is_over: bool
    owner: str
    looks: tuple[Entry, ...]


def crumbs(case: Case, last: str = "") -> list[Crumb]:
    """Return the way to a page of measures."""
    way = crumbs_of(case, _("Measures"))
    if not last:
        return way
    here = Crumb(_("Measures"), reverse("desk:measures", args=[case.id]))
    return [*way[:-1], here, Crumb(last)]


def measures_of(actor: Actor, found: Iterable[OpenMeasure]) -> list[ShownMeasure]:
    """Return opened measures with the names of colleagues, those that hold first."""
    listed = list(found)
    people = {one.row.owner_id for one in listed}
    people |= {look.written_by for one in listed for look in one.looks}
    names = accounts.names_of(actor, people)
    today = clock.today()
    former = _("A former colleague")
    return [
        ShownMeasure(
            id=one.id,
            law=label(one.law),
            article=ARTICLE[one.law],
            authority=label(one.authority),
            decided_on=one.decided_on,
            text=one.text,
            end_on=one.row.ended_on or one.row.end_on,
            next_on=one.row.next_on,
            is_over=one.row.is_over(today),
            owner=names.get(one.row.owner_id, former),
            looks=tuple(
                Entry(
                    title=_("A look at it"),
                    when=look.written_on,
                    who=names.get(look.written_by, former),
                    body=look.text,
                )
                for look in one.looks
            ),
        )
        for one in sorted(listed, key=lambda one: one.row.is_over(today))
    ]


def options(members: Iterable[Membership]) -> list[tuple[object, object]]:
    """Return members as the choices of a field."""
    return [(str(one.pk), f"{one.name}, {one.organisation}") for one in members]


def readers_of(members: Iterable[Membership], held: Iterable[UUID]) -> list[Reader]:
    """Return who holds the key, by name and organisation."""
    holders = set(held)
    return [Reader(one.name, one.organisation) for one in members if one.pk in holders]
