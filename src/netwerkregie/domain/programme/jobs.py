# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The programme's work by the clock: each calls one action. Tied in config.wiring."""

from uuid import UUID

from netwerkregie.domain.programme.actions import (
    activity_clock,
    evaluations,
    materials_clock,
    reminding,
    small_grant_clock,
)
from netwerkregie.foundation.jobs import RETENTION, task
from netwerkregie.foundation.kernel import Actor, Purpose, clock


@task("programme.remind", purpose=Purpose.PROGRAMME)
def remind(actor: Actor) -> None:
    """Tell who makes the programme which accounts are due."""
    reminding.remind(actor, clock.today())


@task("programme.mail_activity", purpose=Purpose.PROGRAMME)
def mail_activity(actor: Actor, *, subject_id: UUID) -> None:
    """Mail an activity to the organisation where it is."""
    activity_clock.mail(actor, subject_id)


@task("programme.remind_of_activities", purpose=Purpose.PROGRAMME)
def remind_of_activities(actor: Actor) -> None:
    """Remind organisations of what comes to them."""
    activity_clock.remind(actor, clock.today())


@task("programme.forget_bookings", purpose=Purpose.RETENTION, queue=RETENTION)
def forget_bookings(actor: Actor) -> None:
    """Destroy the bookings of activities that are over."""
    activity_clock.forget_bookings(actor, clock.today())


@task("programme.close_evaluations", purpose=Purpose.RETENTION, queue=RETENTION)
def close_evaluations(actor: Actor) -> None:
    """Destroy remainders of evaluations, and words whose days are over."""
    evaluations.close_due(actor, clock.today())


@task("programme.mail_small_grant", purpose=Purpose.PROGRAMME)
def mail_small_grant(actor: Actor, *, subject_id: UUID) -> None:
    """Mail who applied that something changed."""
    small_grant_clock.mail(actor, subject_id)


@task("programme.remind_of_reports", purpose=Purpose.PROGRAMME)
def remind_of_reports(actor: Actor) -> None:
    """Ask who got a small grant for a short report."""
    small_grant_clock.remind(actor, clock.today())


@task("programme.end_small_grants", purpose=Purpose.RETENTION, queue=RETENTION)
def end_small_grants(actor: Actor) -> None:
    """Destroy contacts, photos and refused plans whose days are over."""
    small_grant_clock.end_due(actor, clock.today())


@task("programme.end_formats", purpose=Purpose.RETENTION, queue=RETENTION)
def end_formats(actor: Actor) -> None:
    """Destroy lesson formats that nobody touches any more."""
    materials_clock.end_formats(actor, clock.today())
