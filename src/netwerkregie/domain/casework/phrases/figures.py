# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the figures of weighings and cases."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules.counting import CameTo, Look, Telling, Waited
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (CameTo.DISPELLED, _("Worry taken away")),
        (CameTo.NOT_ENOUGH, _("Nothing done: not enough to act on")),
        (CameTo.OTHER_HELP, _("Nothing done: other help is there already")),
        (CameTo.REGULAR_CARE, _("Regular help")),
        (CameTo.PERSON_CENTRED, _("Person-centred approach: a case was opened")),
        (CameTo.HANDED_OVER, _("Handed over to the police or the prosecutor")),
        (Waited.IN_10, _("Within 10 days")),
        (Waited.IN_20, _("In 11 to 20 days")),
        (Waited.IN_40, _("In 21 to 40 days")),
        (Waited.LATER, _("After more than 40 days")),
        (Look.IN_TIME, _("Held by the day")),
        (Look.LATE, _("Held after the day")),
        (Telling.IN_TIME, _("Told by the day")),
        (Telling.AFTER_WAITING, _("Told by the later day that two people signed for")),
        (Telling.LATE, _("Told too late, or not at all")),
        (Telling.PUT_OFF, _("Put off now, by two people")),
        (Telling.NOT_YET, _("Not due yet")),
    ]
)
