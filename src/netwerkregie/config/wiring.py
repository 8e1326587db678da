# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one table of "when this happens, that job runs", and of what runs by the clock.

An action names a verb and knows no job; a job calls an action and knows no verb. Here,
and nowhere else, the two are tied together.
"""

from datetime import timedelta

from django.apps import apps

from netwerkregie.domain.intake.jobs import destroy_files, let_rest
from netwerkregie.foundation import jobs, privacy
from netwerkregie.foundation.accounts.jobs import (
    clear_sessions,
    mail_invitation,
    withdraw_keys,
)
from netwerkregie.foundation.accounts.verbs import Verb as Accounts
from netwerkregie.foundation.jobs.sweeping import sweep
from netwerkregie.foundation.ledger.checkpoints import EVERY, seal_checkpoint
from netwerkregie.foundation.ledger.terms import empty_lines

DAILY = timedelta(days=1)


def wire() -> None:
    """Tie jobs to verbs and to the clock."""
    jobs.ring(seal_checkpoint, every=EVERY)
    jobs.ring(empty_lines, every=DAILY)
    jobs.ring(sweep, every=DAILY)
    jobs.ring(clear_sessions, every=DAILY)
    jobs.ring(let_rest, every=DAILY)
    jobs.ring(destroy_files, every=DAILY)
    jobs.react(Accounts.MEMBER_INVITED, mail_invitation)
    # Leaving takes effect at once; the vault hears of it again until it has answered.
    jobs.react(Accounts.MEMBERSHIP_ENDED, withdraw_keys)


def check_declarations() -> None:
    """Stop the start when a model or a column says too little about itself.

    Raises:
        UndeclaredError: names everything that is missing, or declared in vain.

    """
    privacy.require_complete(
        {
            model._meta.label: [  # noqa: SLF001 - the documented way to a model's form
                field.name
                for field in model._meta.concrete_fields  # noqa: SLF001
            ]
            for model in apps.get_models(include_auto_created=True)
        }
    )
