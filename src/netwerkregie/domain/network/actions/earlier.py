# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Logging contacts of earlier days in one go: a life that moves in with its past."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.actions import relations
from netwerkregie.domain.network.actions.contacts import require_sound
from netwerkregie.domain.network.drafts import ContactDraft
from netwerkregie.domain.network.models import (
    ContactMoment,
    Organisation,
    OrganisationLink,
)
from netwerkregie.domain.network.rules import rhythm, terms
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock
from netwerkregie.foundation.ledger import record


@dataclass(frozen=True, slots=True)
class Earlier:
    """A contact, who held it, and the moment at which it was written down."""

    actor: Actor
    organisation_id: UUID
    draft: ContactDraft
    at: datetime


def log_all(held: Sequence[Earlier]) -> list[ContactMoment]:
    """Log contacts in one go, oldest first; each gets its own line in the ledger.

    The rules are those of contacts.log(): no reader, no words. Only the installation's
    command line can make the ledger believe an earlier moment.
    """
    found = _organisations(held)
    readers = _readers(found)
    made = []
    for one in held:
        with clock.travel_to(one.at):
            policies.require(policies.may_work_here(one.actor))
            require_sound(one.draft)
            link = _reader_on(readers[one.organisation_id], one)
            made.append(_contact(one, link))
            _move_on(found[one.organisation_id], one.draft)
    ContactMoment.objects.bulk_create(made)
    Organisation.objects.bulk_update(
        found.values(), ["last_contact_on", "next_on", "due_on"]
    )
    with clock.travel_to(held[-1].at if held else clock.now()):
        relations.begin_all(
            (one.actor, one.organisation_id, one.draft.held_on) for one in held
        )
    for one, contact in zip(held, made, strict=True):
        with clock.travel_to(one.at):
            record(one.actor, Verb.CONTACT_LOGGED, contact)
    return made


def _organisations(held: Sequence[Earlier]) -> dict[UUID, Organisation]:
    wanted = {one.organisation_id for one in held}
    actors = {one.actor.municipality_id: one.actor for one in held}
    found = {
        organisation.pk: organisation
        for actor in actors.values()
        for organisation in policies.visible_organisations(actor)
        .filter(id__in=wanted)
        .select_for_update(of=("self",))
    }
    if set(found) != wanted:
        raise NotFound
    return found


def _readers(found: dict[UUID, Organisation]) -> dict[UUID, list[OrganisationLink]]:
    readers: dict[UUID, list[OrganisationLink]] = defaultdict(list)
    confirmed = OrganisationLink.objects.filter(
        organisation_id__in=list(found),
        confirmed_on__isnull=False,
        closed_on__isnull=True,
    )
    for link in confirmed.order_by("confirmed_on", "id"):
        readers[link.organisation_id].append(link)
    return readers


def _reader_on(
    readers: Sequence[OrganisationLink], one: Earlier
) -> OrganisationLink | None:
    link = next((link for link in readers if _was_there(link, one)), None)
    if one.draft.agreement and link is None:
        raise RuleBroken("network.no_text_without_representative", field="agreement")
    return link


def _was_there(link: OrganisationLink, one: Earlier) -> bool:
    return link.confirmed_on is not None and link.confirmed_on <= one.draft.held_on


def _contact(one: Earlier, link: OrganisationLink | None) -> ContactMoment:
    return ContactMoment(
        municipality_id=one.actor.municipality_id,
        organisation_id=one.organisation_id,
        link=link,
        kind=one.draft.kind,
        subject=one.draft.subject,
        agreement=one.draft.agreement,
        held_on=one.draft.held_on,
        next_on=one.draft.next_on,
        made_by=one.actor.membership_id,
        made_at=clock.now(),
        text_until=terms.text_until(one.draft.held_on),
        once=one.draft.once,
    )


def _move_on(organisation: Organisation, draft: ContactDraft) -> None:
    """Work out the dates that follow from the newest contact."""
    if organisation.last_contact_on and draft.held_on < organisation.last_contact_on:
        return
    organisation.last_contact_on = draft.held_on
    organisation.next_on = draft.next_on
    organisation.due_on = rhythm.due_on(
        draft.held_on,
        organisation.known_since,
        organisation.rhythm_days,
        draft.next_on,
    )
