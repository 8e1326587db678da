# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The timeline of an organisation, and the objections that wait for an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.models import (
    ContactAnswer,
    ContactMoment,
    OrganisationLink,
)
from netwerkregie.domain.network.queries.links import family_of
from netwerkregie.foundation.kernel import Actor, NotFound

TIMELINE = 50


def timeline(actor: Actor, family: Sequence[UUID]) -> list[ContactMoment]:
    """Return the contacts with an organisation, newest first, with its answers.

    Args:
        family: the organisation and what was merged into it (links.family_of).

    """
    return list(_whole(actor, family)[:TIMELINE])


@dataclass(frozen=True, slots=True)
class Spoken:
    """A part of a timeline, and the mark after which older contacts begin."""

    contacts: list[ContactMoment]
    older: str = ""


def spoken(actor: Actor, family: Sequence[UUID], before: str = "") -> Spoken:
    """Return a page of the timeline, newest first, from a mark that it gave out."""
    found = _whole(actor, family)
    day, _, id_ = before.partition("~")
    if id_:
        try:
            last_day, last_id = date.fromisoformat(day), UUID(id_)
        except ValueError:
            raise NotFound from None
        # The first condition lets the index begin where the last page ended.
        found = found.filter(
            Q(held_on__lte=last_day), Q(held_on__lt=last_day) | Q(id__lt=last_id)
        )
    rows = list(found[: TIMELINE + 1])
    last = rows[TIMELINE - 1] if len(rows) > TIMELINE else None
    return Spoken(rows[:TIMELINE], f"{last.held_on}~{last.id}" if last else "")


def _whole(actor: Actor, family: Sequence[UUID]) -> QuerySet[ContactMoment]:
    answers = ContactAnswer.objects.order_by("made_at")
    found = policies.visible_contacts(actor).filter(organisation_id__in=family)
    return found.order_by("-held_on", "-id").prefetch_related(
        Prefetch("answers", queryset=answers)
    )


def get_contact(actor: Actor, contact_id: UUID, *, lock: bool = False) -> ContactMoment:
    """Return a contact; not yours is not there."""
    found = policies.visible_contacts(actor).filter(id=contact_id)
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def get_answer(actor: Actor, answer_id: UUID, *, lock: bool = False) -> ContactAnswer:
    """Return an organisation's answer to a contact."""
    found = ContactAnswer.objects.filter(
        id=answer_id, contact__in=policies.visible_contacts(actor)
    )
    if lock:
        found = found.select_for_update(of=("self",))
    first = found.first()
    if first is None:
        raise NotFound
    return first


def open_objections(actor: Actor, most: int = 10) -> list[ContactAnswer]:
    """Return the objections nobody settled yet, oldest first."""
    found = ContactAnswer.objects.filter(
        municipality_id=actor.municipality_id,
        kind="objection",
        outcome="",
        contact__in=policies.visible_contacts(actor),
    )
    return list(
        found.select_related("contact__organisation").order_by("made_at")[:most]
    )


def reading_link(organisation_id: UUID) -> OrganisationLink | None:
    """Return a link of a confirmed representative, through which words are read."""
    return (
        OrganisationLink.objects.filter(
            organisation_id__in=family_of(organisation_id),
            confirmed_on__isnull=False,
            closed_on__isnull=True,
        )
        .order_by("confirmed_on", "id")
        .first()
    )


def links_of(actor: Actor, family: Sequence[UUID]) -> list[OrganisationLink]:
    """Return the links of an organisation that are open."""
    policies.require(policies.may_see_organisations(actor))
    return list(
        OrganisationLink.objects.filter(
            organisation_id__in=family, closed_on__isnull=True
        ).order_by("made_at")
    )
