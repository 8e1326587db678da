# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of concerns."""

from django.urls import path

from netwerkregie.doors.desk.intake.views import (
    concern_persons,
    concern_steps,
    concerns,
)

ONE = "<uuid:concern_id>/"

urlpatterns = [
    path("", concerns.concern_list, name="concerns"),
    path("nieuw/", concerns.register, name="concern_new"),
    path(ONE, concerns.concern, name="concern"),
    path(ONE + "verklaring/", concerns.add_part, name="concern_part"),
    path(ONE + "dag/", concern_steps.plan, name="concern_plan"),
    path(ONE + "vragen/", concern_steps.ask_reader, name="concern_ask"),
    path(ONE + "meelezen/", concern_steps.read_second, name="concern_read"),
    path(ONE + "stoppen/", concern_steps.drop, name="concern_drop"),
    path(
        ONE + "bestand/<uuid:picture_id>/", concern_steps.open_file, name="concern_file"
    ),
    path(ONE + "wie/", concern_persons.person, name="concern_person"),
    path(ONE + "wie/tonen/", concern_persons.show_person, name="concern_person_show"),
    path(ONE + "wie/weg/", concern_persons.erase_person, name="concern_person_erase"),
    path(ONE + "vertellen/", concern_persons.notice, name="concern_notice"),
    path(ONE + "vertellen/later/", concern_persons.ask_delay, name="concern_delay"),
    path(
        ONE + "vertellen/tekenen/",
        concern_persons.sign_delay,
        name="concern_delay_sign",
    ),
    path(ONE + "vertellen/brief/", concern_persons.letter, name="concern_letter"),
]
