# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of assessment forms and of second looks."""

from datetime import date

from django.utils.translation import gettext as _

from netwerkregie.doors.desk.casework.showing import assessments_today, samples_today
from netwerkregie.doors.desk.today.section import Section
from netwerkregie.foundation.kernel import Actor


def forms_ending(actor: Actor, today: date) -> Section | None:
    """Forms of the actor that lapse or end within two weeks."""
    rows = assessments_today.ending_rows(actor, today)
    return Section(title=_("Forms that end"), rows=rows) if rows else None


def second_looks(actor: Actor, today: date) -> Section | None:
    """Second looks to prepare, and those one was drawn for."""
    rows = samples_today.sample_rows(actor, today)
    return Section(title=_("Second looks"), rows=rows) if rows else None


IN_CASES = (forms_ending,)
SECTIONS = (second_looks,)
