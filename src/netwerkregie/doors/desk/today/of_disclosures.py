# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of disclosures and of emergency access."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.doors.desk.casework.showing import disclosures_today as showing
from netwerkregie.doors.desk.today.section import Section
from netwerkregie.foundation.kernel import Actor


def emergencies(actor: Actor, today: date) -> Section | None:
    """Emergency access: confirm it, know of it, look back on it."""
    rows = showing.emergency_rows(actor, today)
    return Section(title=_("Emergency access"), rows=rows) if rows else None


def told_and_not_answered(actor: Actor, today: date) -> Section | None:
    """Receivers who must hear something, or who stay silent."""
    rows = showing.disclosure_rows(actor, today)
    if not rows:
        return None
    return Section(
        title=_("Receivers to tell, or who do not answer"),
        rows=rows,
        url=reverse("desk:recalls"),
        more=_("All notices"),
    )


SECTIONS = (emergencies, told_and_not_answered)
