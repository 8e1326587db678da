# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Background work of the network: each calls one action. Tied in config.wiring."""

from functools import partial
from uuid import UUID

from netwerkregie.domain.network import letters, policies
from netwerkregie.domain.network.actions import (
    agenda,
    agreement_clock,
    doubles,
    ending,
    handovers,
    invitations,
    joining,
    links,
    mailing,
    merges,
    message_terms,
    offer_clock,
    promises,
    proposals,
    relations,
    retention,
    trainings,
    visit_terms,
    visits,
)
from netwerkregie.foundation.jobs import RETENTION, Work, defer, task
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


@task("network.mail_partner", purpose=Purpose.NETWORK)
def mail_partner(actor: Actor, subject_id: UUID) -> None:
    """Ask an organisation whether it carries an initiative."""
    ending.mail_partner(actor, subject_id)


@task("network.mail_answer", purpose=Purpose.NETWORK)
def mail_answer(actor: Actor, subject_id: UUID) -> None:
    """Mail the answer to a proposal."""
    proposals.mail_answer(actor, subject_id)


@task("network.find_doubles", purpose=Purpose.NETWORK)
def find_doubles(actor: Actor, subject_id: UUID) -> None:
    """Look whether an organisation is here twice."""
    doubles.find_for(actor, subject_id)


@task("network.find_doubles_in_list", purpose=Purpose.NETWORK)
def find_doubles_in_list(actor: Actor, subject_id: UUID) -> None:
    """Look whether what a list brought is here twice."""
    doubles.find_in_list(actor, subject_id)


@task("network.mail_visit", purpose=Purpose.NETWORK)
def mail_visit(actor: Actor, subject_id: UUID) -> None:
    """Mail a visit as a calendar invitation, to who of us goes and who was asked."""
    visits.mail(actor, subject_id)


@task("network.remind", purpose=Purpose.NETWORK)
def remind(actor: Actor) -> None:
    """Mail the reminders of the day."""
    invitations.remind(actor)


@task("network.ask_again", purpose=Purpose.NETWORK)
def ask_again(actor: Actor) -> None:
    """Mail whoever confirms once a year."""
    retention.ask_again(actor)
    ending.ask_whether_it_goes_on(actor)
    joining.ask_about_charter(actor)


@task("network.tell_of_agreement", purpose=Purpose.NETWORK)
def tell_of_agreement(actor: Actor, subject_id: UUID) -> None:
    """Tell the parties that an agreement waits for their answer."""
    links.tell_of_agreement(actor, subject_id)


@task("network.mail_ending", purpose=Purpose.NETWORK)
def mail_ending(actor: Actor, subject_id: UUID) -> None:
    """Mail the owner of an agreement that it ends soon."""
    agreement_clock.mail_ending(actor, subject_id)


@task("network.hand_on_agreements", purpose=Purpose.NETWORK)
def hand_on_agreements(actor: Actor, subject_id: UUID | None = None) -> None:
    """Give agreements of whoever left to a colleague; whoever left, all are seen."""
    del subject_id
    agreement_clock.hand_on(actor)


@task("network.look_after_agreements", purpose=Purpose.NETWORK)
def look_after_agreements(actor: Actor) -> None:
    """Tell owners of what ends, and hand on what has no owner, every day."""
    agreement_clock.hand_on(actor)
    agreement_clock.warn(actor)


@task("network.mail_offer", purpose=Purpose.NETWORK)
def mail_offer(actor: Actor, subject_id: UUID) -> None:
    """Tell an organisation what a colleague wrote down for it."""
    offer_clock.mail_written(actor, subject_id)


@task("network.mail_offer_again", purpose=Purpose.NETWORK)
def mail_offer_again(actor: Actor, subject_id: UUID) -> None:
    """Ask an organisation whether its offer still holds."""
    offer_clock.mail_again(actor, subject_id)


@task("network.mail_introduction", purpose=Purpose.NETWORK)
def mail_introduction(actor: Actor, subject_id: UUID) -> None:
    """Tell both sides of an introduction."""
    offer_clock.mail_sides(actor, subject_id)


@task("network.ask_offers_again", purpose=Purpose.NETWORK)
def ask_offers_again(actor: Actor) -> None:
    """Ask which offers still hold, every day."""
    offer_clock.ask_again(actor)


@task("network.end_terms", purpose=Purpose.RETENTION, queue=RETENTION)
def end_terms(actor: Actor) -> None:
    """End everything whose term is over."""
    retention.destroy_words(actor)
    retention.expire_invitations(actor)
    retention.expire_entries(actor)
    retention.close_links(actor)
    retention.drop_undo_data(actor)
    merges.settle(actor)
    agreement_clock.end_terms(actor)
    offer_clock.end_terms(actor)
    promises.destroy_words(actor)
    relations.forget_left(actor)
    handovers.forget(actor)
    ending.end_initiatives(actor)
    ending.end_proposals(actor)
    message_terms.end_messages(actor)
    message_terms.end_incidents(actor)
    visit_terms.empty_visits(actor)
    visit_terms.drop_cancelled(actor)
    agenda.end_feeds(actor)
    joining.end_joinings(actor)
    trainings.end_terms(actor)


@task("network.mail_joining", purpose=Purpose.NETWORK)
def mail_joining(actor: Actor, subject_id: UUID) -> None:
    """Mail the page to join on."""
    joining.mail(actor, subject_id)


@task("network.mail_welcome", purpose=Purpose.NETWORK)
def mail_welcome(actor: Actor, subject_id: UUID) -> None:
    """Mail a welcome that a colleague signed."""
    joining.mail_welcome(actor, subject_id)


@task("network.mail_training", purpose=Purpose.NETWORK)
def mail_training(actor: Actor, training_id: UUID, subject_id: UUID) -> None:
    """Mail one focal point about a training."""
    trainings.mail(actor, training_id, subject_id)


@task("network.ask_to_training", purpose=Purpose.NETWORK)
def ask_to_training(actor: Actor, subject_id: UUID) -> None:
    """Give every focal point who needs a training a letter of their own."""
    _each(actor, subject_id, trainings.whom_to_ask(actor, subject_id))


@task("network.tell_called_off", purpose=Purpose.NETWORK)
def tell_called_off(actor: Actor, subject_id: UUID) -> None:
    """Tell everybody who said yes that a training is called off."""
    _each(actor, subject_id, trainings.whom_to_tell(actor, subject_id))


def _each(actor: Actor, training_id: UUID, entries: list[UUID]) -> None:
    # A job each: one broken address keeps no other letter from going, or twice.
    for entry_id in entries:
        defer(
            mail_training,
            actor.municipality_id,
            training_id=training_id,
            subject_id=entry_id,
        )


@task("network.test_message", purpose=Purpose.NETWORK)
def test_message(actor: Actor, subject_id: UUID) -> None:
    """Mail a message to the colleague who wrote it."""
    mailing.test(actor, subject_id)


@task("network.spread_message", purpose=Purpose.NETWORK)
def spread_message(actor: Actor, subject_id: UUID) -> None:
    """Give each reader of a message a job of their own."""
    for entry_id in mailing.readers_of(actor, subject_id):
        defer(
            post_message,
            actor.municipality_id,
            message_id=subject_id,
            entry_id=entry_id,
        )


@task("network.post_message", purpose=Purpose.NETWORK)
def post_message(actor: Actor, message_id: UUID, entry_id: UUID) -> Work | None:
    """Claim one letter; after that is committed, and not before, hand it over."""
    if not mailing.claim(actor, message_id, entry_id):
        return None
    return partial(_hand_over, message_id=message_id, entry_id=entry_id)


def _hand_over(actor: Actor, message_id: UUID, entry_id: UUID) -> Work | None:
    return None if mailing.post(actor, message_id, entry_id) else _again


def _again(_actor: Actor) -> None:
    raise mailing.NotTakenError
