# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of weighings."""

from django.urls import path

from netwerkregie.doors.desk.casework.views import weighing_words as words
from netwerkregie.doors.desk.casework.views import weighings

ONE = "<uuid:weighing_id>/"

urlpatterns = [
    path("", weighings.weighing_list, name="weighings"),
    path("kader/", words.weighing_frame, name="weighing_frame"),
    path("melding/<uuid:concern_id>/", weighings.put_before, name="weighing_open"),
    path("uitkomst/<uuid:outcome_id>/", weighings.by_outcome, name="weighing_outcome"),
    path(ONE, weighings.weighing, name="weighing"),
    path(ONE + "plek/", weighings.give_seat, name="weighing_seat"),
    path(
        ONE + "plek/<uuid:seat_id>/vrij/", weighings.end_seat, name="weighing_seat_end"
    ),
    path(ONE + "verklaren/", weighings.declare, name="weighing_declare"),
    path(ONE + "terugtrekken/", weighings.step_aside, name="weighing_aside"),
    path(ONE + "beginnen/", weighings.begin, name="weighing_begin"),
    path(ONE + "oordeel/", words.judge, name="weighing_judge"),
    path(ONE + "tafel/", words.table, name="weighing_table"),
    path(ONE + "tafel/openen/", weighings.open_table, name="weighing_table_open"),
    path(ONE + "anders/", words.dissent, name="weighing_dissent"),
    path(ONE + "uitkomst/", words.propose, name="weighing_propose"),
    path(ONE + "tekenen/", words.sign, name="weighing_sign"),
    path(ONE + "antwoord/", words.answer, name="weighing_answer"),
    path(ONE + "wie/", words.name, name="weighing_name"),
    path(ONE + "verstrekken/", words.release, name="weighing_release"),
]
