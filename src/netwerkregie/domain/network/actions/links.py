# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Giving an organisation its link, and showing a code to register on the spot."""

from datetime import timedelta
from uuid import UUID

from netwerkregie.domain.network import letters, policies
from netwerkregie.domain.network.models import OrganisationLink, RegistrationCode
from netwerkregie.domain.network.queries.agreements import get_agreement, root_of
from netwerkregie.domain.network.queries.contacts import reading_link
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.rules import terms
from netwerkregie.domain.network.tokens import Opens, stored_hash, token_for
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock, new_id
from netwerkregie.foundation.ledger import record


def make_link(
    actor: Actor, organisation_id: UUID, *, language: str = "nl"
) -> OrganisationLink:
    """Ask the organisation, at its general address, to confirm that it can read."""
    organisation = get_organisation(actor, organisation_id, lock=True)
    policies.require(policies.may_work_here(actor))
    if not organisation.email:
        raise RuleBroken("network.no_general_address")
    link_id = new_id()
    link = OrganisationLink.objects.create(
        id=link_id,
        municipality_id=actor.municipality_id,
        organisation=organisation,
        token_hash=stored_hash(Opens.ORGANISATION, link_id, 1),
        address=organisation.email,
        language=language,
        made_by=actor.membership_id,
        made_at=clock.now(),
        expires_on=clock.today() + timedelta(days=terms.LINK_DAYS),
    )
    record(actor, Verb.LINK_MADE, link)
    return link


def mail_link(actor: Actor, link_id: UUID) -> None:
    """Mail the link to the organisation; called by a job."""
    policies.require(policies.may_destroy(actor))
    link = OrganisationLink.objects.filter(id=link_id, closed_on__isnull=True).first()
    if link is not None:
        letters.organisation_link(link)


def tell_of_contact(actor: Actor, contact_id: UUID) -> None:
    """Tell the organisation that there is something to read, without saying what."""
    policies.require(policies.may_destroy(actor))
    link = OrganisationLink.objects.filter(
        id__in=policies.visible_contacts(actor).filter(id=contact_id).values("link_id"),
        confirmed_on__isnull=False,
        closed_on__isnull=True,
    ).first()
    if link is not None:
        letters.something_to_read(link)


def tell_of_agreement(actor: Actor, agreement_id: UUID) -> None:
    """Tell the parties of an agreement that it waits for their yes or no."""
    policies.require(policies.may_destroy(actor))
    roots = {root_of(one) for one in get_agreement(actor, agreement_id).parties.all()}
    for root in sorted(roots):
        link = reading_link(root)
        if link is not None:
            letters.agreement_offered(link)


def close_link(actor: Actor, link_id: UUID) -> None:
    """Close a link that was never confirmed; a confirmed one only its holder ends."""
    policies.require(policies.may_work_here(actor))
    link = OrganisationLink.objects.select_for_update().filter(id=link_id).first()
    if link is None or link.confirmed_on is not None:
        raise NotFound
    link.delete()
    record(actor, Verb.LINK_CLOSED, link_id)


def show_code(actor: Actor, organisation_id: UUID | None) -> str:
    """Return a word that lets somebody register on the spot, for half an hour."""
    policies.require(policies.may_work_here(actor))
    if organisation_id is not None:
        get_organisation(actor, organisation_id)
    code_id = new_id()
    now = clock.now()
    code = RegistrationCode.objects.create(
        id=code_id,
        municipality_id=actor.municipality_id,
        organisation_id=organisation_id,
        token_hash=stored_hash(Opens.REGISTRATION, code_id, 1),
        made_by=actor.membership_id,
        made_at=now,
        expires_at=now + timedelta(minutes=terms.CODE_MINUTES),
    )
    record(actor, Verb.CODE_SHOWN, code)
    return token_for(Opens.REGISTRATION, code.id, 1)
