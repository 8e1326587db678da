# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The work of casework by the clock: each calls one action. Tied in config.wiring."""

from uuid import UUID

from netwerkregie.domain.casework.actions import (
    assessments_ending,
    case_actions,
    case_ending,
    closing,
    conference_letters,
    family_ending,
    files,
    guardians,
    measure_ending,
    notices,
    plan_ending,
    recalls,
    recipients,
    review_clock,
    samples,
    samples_ending,
    seats,
    telling,
    waiting,
    weighing_ending,
    weighing_information,
)
from netwerkregie.foundation.jobs import RETENTION, task
from netwerkregie.foundation.kernel import Actor, Purpose, clock


@task("casework.lapse_forms", purpose=Purpose.CASE)
def lapse_forms(actor: Actor) -> None:
    """Let the forms lapse that two people did not sign in time."""
    assessments_ending.lapse(actor, clock.today())


@task("casework.erase_families", purpose=Purpose.RETENTION, queue=RETENTION)
def erase_families(actor: Actor) -> None:
    """Destroy what a family withdrew, persons who are to go, and access that ended."""
    today = clock.today()
    family_ending.end_access(actor, today)
    family_ending.erase_persons(actor)
    family_ending.destroy_unchosen(actor, today)


@task("casework.hand_on_families", purpose=Purpose.FAMILY)
def hand_on_families(actor: Actor, subject_id: UUID | None = None) -> None:
    """Give family conversations whose counsellor left to a colleague, the same day."""
    del subject_id
    family_ending.hand_on(actor)


@task("casework.hand_on_plans", purpose=Purpose.SUPPORT)
def hand_on_plans(actor: Actor, subject_id: UUID | None = None) -> None:
    """Give plans, agreements and offers without an owner to the case holder."""
    del subject_id
    plan_ending.hand_on(actor)


@task("casework.hand_on_measures", purpose=Purpose.COERCION)
def hand_on_measures(actor: Actor, subject_id: UUID | None = None) -> None:
    """Give measures whose owner left to another holder of their key."""
    del subject_id
    measure_ending.hand_on(actor)


@task("casework.end_terms", purpose=Purpose.RETENTION, queue=RETENTION)
def end_terms(actor: Actor) -> None:
    """Close what nobody decided on, end waits, and let later tellings fall due."""
    today = clock.today()
    closing.close_undecided(actor, today)
    waiting.expire(actor, today)
    notices.fall_due(actor, today)
    notices.escalate(actor, today)
    guardians.expire(actor, today)


@task("casework.remind_members", purpose=Purpose.CASE)
def remind_members(actor: Actor) -> None:
    """Tell members that a case in which they sit ends by itself soon."""
    review_clock.remind(actor, clock.today())


@task("casework.tell_watchers", purpose=Purpose.OVERSIGHT)
def tell_watchers(actor: Actor, subject_id: UUID | None = None) -> None:
    """Tell chairs and the privacy officer that somebody was not told in time."""
    del subject_id
    review_clock.tell_watchers(actor)


@task("casework.hand_on_weighings", purpose=Purpose.WEIGHING)
def hand_on_weighings(actor: Actor, subject_id: UUID | None = None) -> None:
    """Give weighings whose chair left to another, and end empty seats, the same day."""
    del subject_id
    weighing_ending.hand_on(actor)


@task("casework.bring_back_weighings", purpose=Purpose.RETENTION, queue=RETENTION)
def bring_back_weighings(actor: Actor, subject_id: UUID | None = None) -> None:
    """Give concerns back whose weighing nobody can open any more, the same day."""
    del subject_id
    weighing_ending.bring_back(actor)


@task("casework.tell_brought_back", purpose=Purpose.WEIGHING)
def tell_brought_back(actor: Actor, subject_id: UUID) -> None:
    """Mail the owner of a concern that it came back."""
    weighing_ending.tell_brought_back(actor, subject_id)


@task("casework.tell_failed", purpose=Purpose.WEIGHING)
def tell_failed(actor: Actor, subject_id: UUID | None = None) -> None:
    """Mail chairs and the privacy officer that a weighing was not decided in time."""
    del subject_id
    weighing_ending.tell_failed(actor)


@task("casework.remind_weighers", purpose=Purpose.WEIGHING)
def remind_weighers(actor: Actor) -> None:
    """Mail who weighs that something goes by itself soon."""
    weighing_ending.remind(actor, clock.today())


@task("casework.reopen_tables", purpose=Purpose.RETENTION, queue=RETENTION)
def reopen_tables(actor: Actor) -> None:
    """Open the table again where a party let its day pass."""
    weighing_information.reopen_tables(actor, clock.today())


@task("casework.tell_receivers", purpose=Purpose.CASE)
def tell_receivers(actor: Actor, subject_id: UUID | None = None) -> None:
    """Mail earlier receivers that something was corrected or erased (row M14)."""
    del subject_id
    recalls.tell_by_mail(actor)


@task("casework.escalate_recalls", purpose=Purpose.CASE)
def escalate_recalls(actor: Actor) -> None:
    """Pass on to chair and officer that an earlier receiver stays silent."""
    recalls.escalate(actor, clock.today(), clock.now())


@task("casework.forget_recalls", purpose=Purpose.RETENTION, queue=RETENTION)
def forget_recalls(actor: Actor) -> None:
    """Forget notices and receivers whose days are over."""
    recalls.forget(actor, clock.today())
    recipients.forget(actor)


@task("casework.tell_of_emergency", purpose=Purpose.CASE)
def tell_of_emergency(actor: Actor, subject_id: UUID) -> None:
    """Mail members and officer that emergency access was asked; not to what."""
    telling.of_emergency(actor, subject_id)


@task("casework.expire_seats", purpose=Purpose.RETENTION, queue=RETENTION)
def expire_seats(actor: Actor, subject_id: UUID | None = None) -> None:
    """End the seats that are over, and find a holder for a case without one."""
    del subject_id
    seats.expire(actor)


@task("casework.drop_seat", purpose=Purpose.RETENTION, queue=RETENTION)
def drop_seat(actor: Actor, subject_id: UUID) -> None:
    """Take the keys of an ended seat out of the vault."""
    seats.drop(actor, subject_id)


@task("casework.end_casefile_terms", purpose=Purpose.RETENTION, queue=RETENTION)
def end_casefile_terms(actor: Actor) -> None:
    """Destroy files and data of the police whose days are over."""
    files.destroy_files(actor, clock.today())
    case_ending.destroy_police(actor, clock.today())


@task("casework.erase_persons", purpose=Purpose.RETENTION, queue=RETENTION)
def erase_persons(actor: Actor) -> None:
    """Destroy the identities that are to go."""
    case_ending.erase_persons(actor)


@task("casework.mail_invited", purpose=Purpose.CASE)
def mail_invited(actor: Actor, subject_id: UUID) -> None:
    """Mail who is asked to a conference that the hour is taken."""
    conference_letters.mail_invited(actor, subject_id)


@task("casework.hand_on_actions", purpose=Purpose.CASE)
def hand_on_actions(actor: Actor, subject_id: UUID | None = None) -> None:
    """Give what a member who left said to do to the case holder, the same day."""
    del subject_id
    case_actions.hand_on(actor)


@task("casework.remind_actions", purpose=Purpose.CASE)
def remind_actions(actor: Actor) -> None:
    """Mail who let the day of an action pass."""
    case_actions.remind(actor, clock.today())


@task("casework.draw_samples", purpose=Purpose.WEIGHING)
def draw_samples(actor: Actor) -> None:
    """Draw concerns for a second look, by chance."""
    samples.draw(actor, clock.today())


@task("casework.end_samples", purpose=Purpose.RETENTION, queue=RETENTION)
def end_samples(actor: Actor) -> None:
    """Destroy second looks with their concern, and lessons whose term is over."""
    samples_ending.destroy_samples(actor, clock.today())
    samples_ending.end_lessons(actor, clock.today())
