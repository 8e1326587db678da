# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Background work of the network: each calls one action. Tied in config.wiring."""

from uuid import UUID

from netwerkregie.domain.network import letters, policies
from netwerkregie.domain.network.actions import (
    invitations,
    links,
    merges,
    retention,
)
from netwerkregie.foundation.jobs import RETENTION, task
from netwerkregie.foundation.kernel import Actor, Purpose


@task("network.mail_invitation", purpose=Purpose.NETWORK)
def mail_invitation(actor: Actor, subject_id: UUID) -> None:
    """Mail a prepared invitation."""
    invitations.send(actor, subject_id)


@task("network.call_back", purpose=Purpose.NETWORK)
def call_back(actor: Actor, subject_id: UUID) -> None:
    """Tell somebody that an invitation is withdrawn."""
    invitations.call_back(actor, subject_id)


@task("network.mail_link", purpose=Purpose.NETWORK)
def mail_link(actor: Actor, subject_id: UUID) -> None:
    """Mail an organisation its link."""
    links.mail_link(actor, subject_id)


@task("network.tell_of_contact", purpose=Purpose.NETWORK)
def tell_of_contact(actor: Actor, subject_id: UUID) -> None:
    """Tell an organisation that there is something to read."""
    links.tell_of_contact(actor, subject_id)


@task("network.mail_entry", purpose=Purpose.NETWORK)
def mail_entry(actor: Actor, subject_id: UUID) -> None:
    """Mail somebody the link to their own entry."""
    for entry in policies.visible_people(actor).filter(id=subject_id):
        letters.own_entry(entry)


@task("network.remind", purpose=Purpose.NETWORK)
def remind(actor: Actor) -> None:
    """Mail the reminders of the day."""
    invitations.remind(actor)


@task("network.ask_again", purpose=Purpose.NETWORK)
def ask_again(actor: Actor) -> None:
    """Mail whoever confirms once a year."""
    retention.ask_again(actor)


@task("network.end_terms", purpose=Purpose.RETENTION, queue=RETENTION)
def end_terms(actor: Actor) -> None:
    """End everything whose term is over."""
    retention.destroy_words(actor)
    retention.expire_invitations(actor)
    retention.expire_entries(actor)
    retention.close_links(actor)
    retention.drop_undo_data(actor)
    merges.settle(actor)
