# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the figures: promises, endings of concerns, debts of feedback."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.rules.figures import Debt, Ending, Promise
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Promise.IN_TIME, _("Answered by the promised day")),
        (Promise.NOT_IN_TIME, _("Not answered by the promised day")),
        (Promise.NOT_YET, _("The promised day is still to come")),
        (Ending.OPEN, _("Opened, still to be read by a second person")),
        (Ending.CONFIRMED, _("Confirmed by a second reader, still here")),
        (Ending.HANDED_OVER, _("Handed over for a joint weighing")),
        (Ending.EXPIRED, _("Gone without a weighing: our failure")),
        (Ending.NOT_CONFIRMED, _("The second reader does not confirm it")),
        (Ending.DISPELLED, _("Worry taken away")),
        (Ending.REGULAR_CARE, _("Regular care takes it over")),
        (Ending.YOUTH_HELP, _("Youth help or family support takes it over")),
        (Ending.NOT_FOR_US, _("Not for us, referred on")),
        (Debt.GIVEN_IN_TIME, _("Told back in time")),
        (Debt.GIVEN_LATE, _("Told back late")),
        (Debt.NOT_YET, _("Still owed, the day is to come")),
        (Debt.LATE, _("Still owed, the day has passed")),
        (Debt.MISSED, _("Never told back: our failure")),
    ]
)
