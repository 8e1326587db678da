# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work of this room in the background; wiring says when."""

from uuid import UUID

from netwerkregie.foundation import jobs
from netwerkregie.foundation.kernel import Actor, Purpose, clock
from netwerkregie.foundation.signing import reminding


@jobs.task("signing.look_after", purpose=Purpose.OVERSIGHT)
def look_after(actor: Actor) -> None:
    """End what nobody read, and remind of the rest."""
    reminding.look_after(actor, clock.today())


@jobs.task("signing.mail_readers", purpose=Purpose.OVERSIGHT)
def mail_readers(actor: Actor, *, subject_id: UUID) -> None:
    """Remind who was asked to read along."""
    reminding.mail_readers(actor, subject_id)


@jobs.task("signing.mail_chair", purpose=Purpose.OVERSIGHT)
def mail_chair(actor: Actor, *, subject_id: UUID) -> None:
    """Tell the chair that nobody reads along."""
    reminding.mail_chair(actor, subject_id)
