# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Intake's work by the clock: each calls one action."""

from uuid import UUID

from netwerkregie.domain.intake.actions import (
    advice,
    clocks,
    concern_ending,
    concern_notices,
    danger,
    destroying,
    feedback,
    hours,
    lanes,
    library_clock,
    notes,
    referrals,
    short_addresses,
)
from netwerkregie.domain.intake.queries import advice as queries
from netwerkregie.foundation.jobs import RETENTION, task
from netwerkregie.foundation.kernel import Actor, Purpose, clock


@task("intake.let_rest", purpose=Purpose.RETENTION, queue=RETENTION)
def let_rest(actor: Actor) -> None:
    """Close the answered threads in which nobody wrote for thirty days."""
    advice.let_rest(actor, clock.today())


@task("intake.destroy_files", purpose=Purpose.RETENTION, queue=RETENTION)
def destroy_files(actor: Actor) -> None:
    """Destroy files that have been here for fourteen days."""
    destroying.destroy_files(actor, clock.today())


@task("intake.forget_addresses", purpose=Purpose.RETENTION, queue=RETENTION)
def forget_addresses(actor: Actor) -> None:
    """Forget ended short addresses whose posters are down by now."""
    short_addresses.forget(actor, clock.today())


@task("intake.destroy_notes", purpose=Purpose.RETENTION, queue=RETENTION)
def destroy_notes(actor: Actor) -> None:
    """Destroy scratch notes whose five working days are over."""
    due = queries.notes_due(actor, clock.today())
    notes.destroy_notes(actor, due, "scratch note")


@task("intake.hand_on_concerns", purpose=Purpose.CONCERN)
def hand_on_concerns(actor: Actor, subject_id: UUID | None = None) -> None:
    """Give concerns whose owner left to a colleague, the same day."""
    del subject_id
    concern_ending.hand_on(actor)


@task("intake.destroy_concern_files", purpose=Purpose.RETENTION, queue=RETENTION)
def destroy_concern_files(actor: Actor) -> None:
    """Destroy files with concerns whose days are over."""
    concern_ending.destroy_files(actor, clock.today())


@task("intake.escalate", purpose=Purpose.CONCERN)
def escalate(actor: Actor) -> None:
    """Let others hear of the concerns that nobody took up."""
    clocks.escalate(actor, clock.today())


@task("intake.mail_rung", purpose=Purpose.CONCERN)
def mail_rung(actor: Actor, subject_id: UUID) -> None:
    """Mail who hears of a rung that something waits."""
    clocks.mail_rung(actor, subject_id)


@task("intake.find_owners", purpose=Purpose.ADVICE)
def find_owners(actor: Actor, subject_id: UUID | None = None) -> None:
    """Give questions whose owner left to a colleague, the same day."""
    del subject_id
    clocks.find_owners(actor)


@task("intake.forget_turns", purpose=Purpose.RETENTION, queue=RETENTION)
def forget_turns(actor: Actor) -> None:
    """Forget the turns of the anonymous site that ended on an earlier day."""
    lanes.forget_turns(actor, clock.today())


@task("intake.remind_owed", purpose=Purpose.ADVICE)
def remind_owed(actor: Actor) -> None:
    """Remind colleagues of what they owe; what nobody owes any more is everybody's."""
    feedback.hand_on(actor)
    feedback.remind(actor, clock.today())


@task("intake.tell_receiver", purpose=Purpose.ADVICE)
def tell_receiver(actor: Actor, subject_id: UUID) -> None:
    """Tell a receiver that somebody asks for help."""
    referrals.tell_receiver(actor, subject_id)


@task("intake.tell_watchers", purpose=Purpose.OVERSIGHT)
def tell_watchers(actor: Actor, subject_id: UUID) -> None:
    """Tell the privacy officer that a danger to life was passed on."""
    del subject_id
    danger.tell_watchers(actor)


@task("intake.end_referrals", purpose=Purpose.RETENTION, queue=RETENTION)
def end_referrals(actor: Actor) -> None:
    """Take back what no partner answered, and destroy the words of what they did."""
    referrals.expire(actor, clock.today())
    referrals.destroy_words(actor, clock.today())


@task("intake.destroy_refused", purpose=Purpose.RETENTION, queue=RETENTION)
def destroy_refused(actor: Actor, subject_id: UUID) -> None:
    """Destroy at once what two readers called dishonest; a number remains."""
    destroying.destroy_threads(actor, [subject_id], "dishonest")


@task("intake.end_library", purpose=Purpose.RETENTION, queue=RETENTION)
def end_library(actor: Actor) -> None:
    """End texts that nobody read again, unsigned drafts and questions of a year ago."""
    library_clock.end_library(actor, clock.today())


@task("intake.renew_days", purpose=Purpose.ADVICE)
def renew_days(actor: Actor) -> None:
    """Add the holidays of another year to the days on which the desk is closed."""
    hours.renew_days(actor, clock.today())


@task("intake.erase_persons", purpose=Purpose.RETENTION, queue=RETENTION)
def erase_persons(actor: Actor) -> None:
    """Destroy the identities that are to go, and let deferred notices fall due."""
    concern_ending.erase_persons(actor)
    concern_notices.fall_due(actor, clock.today())
