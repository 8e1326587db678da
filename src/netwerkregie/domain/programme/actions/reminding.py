# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens by the clock: who makes the programme hears of an account in time."""

from datetime import date, timedelta

from netwerkregie.domain.programme import policies
from netwerkregie.domain.programme.letters import send_reminder
from netwerkregie.domain.programme.models import ReportDue
from netwerkregie.domain.programme.rules.grants import REMINDED_BEFORE
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record


def remind(actor: Actor, today: date) -> int:
    """Mail who makes the programme of each account that is due in some days.

    Run once a day: a letter goes on each day of REMINDED_BEFORE and on no other.

    Returns:
        of how many accounts a letter went.

    """
    policies.require(policies.may_destroy(actor))
    days = [today + timedelta(days=before) for before in REMINDED_BEFORE]
    found = ReportDue.objects.filter(
        municipality_id=actor.municipality_id, sent_on__isnull=True, due_on__in=days
    )
    people = accounts.members_with(actor, *policies.MAKERS)
    for report in found.order_by("due_on", "id"):
        for one in people:
            send_reminder(one, report.due_on)
        record(actor, Verb.REPORT_REMINDED, report)
    return len(found)
