# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Drafts and records that look like life, for tests; made by the room's own actions."""

from datetime import date, time, timedelta
from itertools import count
from uuid import UUID

from netwerkregie.domain.network.actions import (
    contacts,
    invitations,
    links,
    organisations,
    own_entry,
    own_page,
    promises,
    visits,
)
from netwerkregie.domain.network.drafts import (
    ContactDraft,
    EntryDraft,
    InvitationDraft,
    OrganisationDraft,
)
from netwerkregie.domain.network.drafts.promises import PromiseDraft, Side
from netwerkregie.domain.network.drafts.visits import VisitDraft
from netwerkregie.domain.network.models import (
    ContactMoment,
    Invitation,
    Organisation,
    OrganisationLink,
    PersonEntry,
    Promise,
    Visit,
)
from netwerkregie.domain.network.queries.links import come_in
from netwerkregie.domain.network.rules import (
    ContactKind,
    Domain,
    EntryKind,
    ReachBy,
    Subject,
)
from netwerkregie.domain.network.rules.visits import VisitPlace
from netwerkregie.domain.network.tokens import Opens, token_for
from netwerkregie.foundation.kernel import Actor, ActorKind, clock

_numbers = count(1)


def an_organisation(actor: Actor, name: str = "", **facts: object) -> Organisation:
    """Write down an organisation."""
    number = next(_numbers)
    values: dict[str, object] = {
        "name": name or f"De Brug {number}",
        "domain": Domain.WELFARE.value,
        "email": f"info@brug{number}.example",
    }
    draft = OrganisationDraft(**(values | facts))  # type: ignore[arg-type]
    return organisations.add(actor, draft)


def a_contact(
    actor: Actor,
    organisation_id: UUID,
    agreement: str = "",
    *,
    held_on: date | None = None,
    next_on: date | None = None,
    once: UUID | None = None,
) -> ContactMoment:
    """Log a contact."""
    draft = ContactDraft(
        kind=ContactKind.CALL,
        subject=Subject.KEEPING_IN_TOUCH,
        held_on=held_on or clock.today(),
        agreement=agreement,
        next_on=next_on,
        once=once,
    )
    return contacts.log(actor, organisation_id, draft)


def a_promise(
    actor: Actor,
    organisation_id: UUID,
    text: str = "Wij sturen de folder",
    *,
    side: Side = Side.US,
    due_on: date | None = None,
    once: UUID | None = None,
) -> Promise:
    """Write down a promise; in a week, when no day is given."""
    due = due_on or clock.today() + timedelta(days=7)
    return promises.promise(actor, organisation_id, PromiseDraft(side, text, due, once))


def a_link(actor: Actor, organisation_id: UUID) -> tuple[OrganisationLink, str]:
    """Make an organisation's link; returns it with the word in the letter."""
    link = links.make_link(actor, organisation_id)
    return link, token_for(Opens.ORGANISATION, link.id, link.round)


def visitor_of(actor: Actor) -> Actor:
    """Return somebody without an account on the same host."""
    return Actor(kind=ActorKind.VISITOR, municipality_id=actor.municipality_id)


def a_representative(visitor: Actor, token: str) -> None:
    """Confirm that somebody speaks for the organisation of a link."""
    own_page.confirm(come_in(visitor, token), confirmed_as="secretaris")


def an_invitation(actor: Actor, **facts: object) -> Invitation:
    """Prepare an invitation."""
    number = next(_numbers)
    values: dict[str, object] = {
        "name": "Truus de Vries",
        "address": f"truus{number}@brug.example",
        "role": "mentor",
    }
    draft = InvitationDraft(**(values | facts))  # type: ignore[arg-type]
    return invitations.invite(actor, draft)


def own_words(**facts: object) -> EntryDraft:
    """Return what a person says about themself."""
    values: dict[str, object] = {
        "kind": EntryKind.PROFESSIONAL,
        "name": "Truus de Vries",
        "email": "truus@brug.example",
        "role": "mentor",
        "reach_by": ReachBy.EMAIL,
        "topics": ("lessons",),
    }
    return EntryDraft(**(values | facts))  # type: ignore[arg-type]


def an_entry(visitor: Actor, code: str, **facts: object) -> tuple[PersonEntry, str]:
    """Register somebody with a code; returns the entry and its own word."""
    token = own_entry.register(come_in(visitor, code), own_words(**facts))
    holder = come_in(visitor, token)
    return PersonEntry.objects.get(id=holder.id), token


def a_visit(actor: Actor, organisation_id: UUID, **facts: object) -> Visit:
    """Plan a visit for tomorrow at ten."""
    values: dict[str, object] = {
        "organisation_id": organisation_id,
        "kind": ContactKind.VISIT,
        "on": clock.today() + timedelta(days=1),
        "at": time(10),
        "minutes": 60,
        "place": VisitPlace.THEIRS,
        "goes": actor.membership_id,
    }
    # A test gives any of the draft's facts, by name.
    return visits.plan(actor, VisitDraft(**(values | facts)))  # type: ignore[arg-type]
