# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What Today shows of feedback that is due, and of danger that was passed on."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.queries import feedback, triage
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.intake.showing.feedback import owed_rows
from netwerkregie.foundation.kernel import Actor

OWED_URL = "desk:feedback"


def feedback_rows(actor: Actor, today: date) -> list[QueueRow]:
    """Return the feedback that is due within two days, or late."""
    return owed_rows(actor, feedback.due_soon(actor, today))


def danger_rows(actor: Actor, today: date) -> list[QueueRow]:
    """Return what somebody else passed on and nobody looked back at yet."""
    return [
        QueueRow(
            title=say_nickname(one.thread.nickname),
            url=reverse("desk:advice_thread", args=[one.thread_id]),
            meta=[_("A colleague passed on a danger to life. Look back at it.")],
            due=one.review_by,
        )
        for one in triage.to_review(actor, today)
    ]
