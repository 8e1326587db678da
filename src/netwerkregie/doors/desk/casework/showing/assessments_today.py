# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of assessment forms: those that lapse or end within weeks."""

from datetime import date

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.drafts.assessments import Stage
from netwerkregie.domain.casework.queries import assessments as queries
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.casework.showing.assessments import form_title
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.foundation.kernel import Actor


def ending_rows(actor: Actor, today: date) -> list[QueueRow]:
    """Return one's own forms that nobody can use soon, or that lapse unsigned."""
    language = (get_language() or "nl")[:2]
    return [
        QueueRow(
            title=form_title(one.form, language),
            url=reverse("desk:assessment", args=[one.id]),
            meta=[
                say_nickname(one.case.nickname),
                _("cannot be used after this day")
                if one.stage == Stage.SIGNED
                else _("lapses unless two people sign it"),
            ],
            due=one.next_on,
        )
        for one in queries.ending_soon(actor, today)
    ]
