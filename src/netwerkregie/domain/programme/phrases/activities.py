# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words about activities."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.rules.activities import (
    ActivityKind,
    ActivityState,
    Audience,
    BookingState,
    ClassLevel,
    Repeat,
)
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (ActivityKind.LESSON, _("Guest lesson")),
    (ActivityKind.DIALOGUE, _("Dialogue")),
    (ActivityKind.PARENTS, _("Evening for parents")),
    (ActivityKind.THEATRE, _("Theatre")),
    (ActivityKind.TRAINING, _("Training")),
    (ActivityKind.INTERVISION, _("Intervision")),
    (ActivityKind.MEETING, _("Network meeting")),
    (ActivityKind.RESIDENTS, _("Residents' initiative")),
    (Audience.PUPILS, _("Pupils")),
    (Audience.PUPILS_TEACHERS, _("Pupils and teachers together")),
    (Audience.TEACHERS, _("Teachers")),
    (Audience.PARENTS, _("Parents")),
    (Audience.PROFESSIONALS, _("Professionals")),
    (Audience.PARTNERS, _("Partners in the network")),
    (Audience.RESIDENTS, _("Residents")),
    (ClassLevel.PRIMARY, _("Primary school, the oldest classes")),
    (ClassLevel.LOWER_VMBO, _("vmbo, first two years")),
    (ClassLevel.LOWER_HAVO_VWO, _("havo or vwo, first three years")),
    (ClassLevel.UPPER_VMBO, _("vmbo, last two years")),
    (ClassLevel.UPPER_HAVO_VWO, _("havo or vwo, last years")),
    (ClassLevel.MBO, _("mbo")),
    (ClassLevel.PRACTICAL, _("Practical education")),
    (ActivityState.PLANNED, _("Planned")),
    (ActivityState.HELD, _("Held")),
    (ActivityState.CANCELLED, _("Cancelled")),
    (Repeat.ONCE, _("Once")),
    (Repeat.WEEKLY, _("Every week")),
    (Repeat.FORTNIGHTLY, _("Every two weeks")),
    (Repeat.MONTHLY, _("Every month, on the same weekday")),
    (BookingState.PLACED, _("You have your places")),
    (BookingState.WAITING, _("You are on the waiting list")),
    (BookingState.GIVEN_BACK, _("You gave your places back")),
]

name_them(PAIRS)

phrases.register(
    {
        "programme.activity_not_open": _(
            "This is not possible any more: it was held or cancelled meanwhile."
        ),
        "programme.activity_changed_meanwhile": _(
            "A colleague changed this just before you. What you typed still stands "
            "here; look at it again and save."
        ),
        "programme.activity_in_past": _("This moment has passed."),
        "programme.activity_at_night": _(
            "Choose a time between {earliest} and {latest}."
        ),
        "programme.activity_length": _("Choose how long it takes from the list."),
        "programme.activity_not_yet": _(
            "It is still to come. Write the report afterwards."
        ),
        "programme.too_many_times": _("A series returns two to {most} times."),
        "programme.no_booking": _("Nobody needs to book a place here."),
        "programme.booking_over": _("It has begun or was cancelled."),
        "programme.seats_number": _("Choose one to {most} places."),
        "programme.attended_number": _(
            "Write how many came: a number from 0 to {most}."
        ),
        "programme.places_below_booked": _(
            "{booked} places were booked already. Choose at least that many."
        ),
        "programme.lesson_needs_class": _("Choose for which class the lesson is."),
        "programme.activity_needs_place": _(
            "Say where it is, or choose the organisation where it is."
        ),
        "programme.no_general_address": _(
            "This organisation has no general e-mail address. Leave this out, or add "
            "the address on its page."
        ),
        str(Verb.ACTIVITY_PLANNED): _("planned an activity"),
        str(Verb.ACTIVITY_CHANGED): _("changed an activity"),
        str(Verb.ACTIVITY_CANCELLED): _("cancelled an activity"),
        str(Verb.ACTIVITY_REPORTED): _("wrote what came of an activity"),
        str(Verb.ACTIVITY_MAILED): _("mailed an activity to an organisation"),
        str(Verb.ACTIVITY_REMINDED): _("mailed a reminder of an activity"),
        str(Verb.ACTIVITIES_DESTROYED): _("an activity was destroyed"),
        str(Verb.PLACES_BOOKED): _("places in an activity were booked"),
        str(Verb.PLACES_GIVEN_BACK): _("places in an activity were given back"),
        str(Verb.BOOKINGS_DESTROYED): _("bookings of an activity were destroyed"),
        str(Verb.ACTIVITY_PAID_FROM): _("said which line pays an activity"),
    }
)
