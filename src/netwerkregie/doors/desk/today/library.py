# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of the answer library and of colleagues elsewhere stands on Vandaag."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.intake.queries import colleagues, library
from netwerkregie.doors.desk.intake.library.colleagues import names_of
from netwerkregie.doors.desk.intake.library.showing import question_rows, rows_of
from netwerkregie.doors.desk.today.section import Section
from netwerkregie.foundation.kernel import Actor


def colleagues_waiting(actor: Actor, _today: date) -> Section | None:
    """Questions of colleagues elsewhere, and their answers to ours."""
    found = colleagues.waiting(actor)
    if not found:
        return None
    return Section(
        title=_("Colleagues elsewhere"),
        rows=question_rows(found, names_of(actor)),
        url=reverse("desk:colleagues"),
        more=_("All questions to colleagues"),
    )


def answers_to_read_again(actor: Actor, today: date) -> Section | None:
    """Texts and numbers of the library whose day of reading again has come."""
    found = library.to_read_again(actor, today)
    if not found:
        return None
    return Section(
        title=_("Answers to be read again"),
        rows=rows_of(found),
        url=reverse("desk:answers"),
        more=_("All answers"),
    )
