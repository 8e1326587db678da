# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag of family conversations: one's own, by their day."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.doors.desk.casework.showing import family_today
from netwerkregie.doors.desk.today.section import Section
from netwerkregie.foundation.kernel import Actor


def families_waiting(actor: Actor, today: date) -> Section | None:
    """One's own conversations with families whose next day has come."""
    rows = family_today.talk_rows(actor, today)
    if not rows:
        return None
    return Section(
        title=_("Family conversations"),
        rows=rows,
        url=reverse("desk:families"),
        more=_("All my conversations"),
    )


def handovers_to_ask(actor: Actor, today: date) -> Section | None:
    """Handovers of a family of which it is time to ask."""
    rows = family_today.handover_rows(actor, today)
    return Section(title=_("Handed over warmly"), rows=rows) if rows else None


SECTIONS = (families_waiting, handovers_to_ask)
