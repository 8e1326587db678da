# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work of this room in the background; wiring says after which verb."""

from uuid import UUID

from netwerkregie.foundation import jobs
from netwerkregie.foundation.accounts import actions, retention, unsent
from netwerkregie.foundation.kernel import Actor, Purpose


@jobs.task("accounts.mail_invitation", purpose=Purpose.ADMINISTRATION)
def mail_invitation(actor: Actor, *, subject_id: UUID) -> None:
    """Mail an invitation to the member it is for."""
    actions.mail_invitation(actor, subject_id)


@jobs.task("accounts.withdraw_keys", purpose=Purpose.ADMINISTRATION)
def withdraw_keys(actor: Actor, *, subject_id: UUID) -> None:
    """Take the keys of somebody who left out of the vault."""
    actions.withdraw_keys(actor, subject_id)


@jobs.task("accounts.clear_sessions", purpose=Purpose.SIGN_IN)
def clear_sessions(_actor: Actor) -> None:
    """Remove the sessions that nobody can continue."""
    retention.clear_sessions()


@jobs.task("accounts.forget_unsent", purpose=Purpose.SIGN_IN)
def forget_unsent(actor: Actor) -> None:
    """Let words go that were kept for a day and not fetched."""
    unsent.forget_ended(actor)
