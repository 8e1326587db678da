# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of looks, waits, tellings and ends."""

from django.urls import path

from netwerkregie.doors.desk.casework.views import case_notices, closing, reviews

ONE = "<uuid:case_id>/"

urlpatterns = [
    path(ONE + "evaluatie/", reviews.review, name="case_review"),
    path(ONE + "evaluatie/tekenen/", reviews.read_review, name="case_review_read"),
    path("evaluatie/<uuid:review_id>/", reviews.review_place, name="case_review_place"),
    path(ONE + "wachten/", reviews.waits, name="case_waits"),
    path(ONE + "wachten/<uuid:wait_id>/", reviews.wait_step, name="case_wait_step"),
    path(ONE + "vertellen/", case_notices.notice, name="case_notice"),
    path(ONE + "vertellen/later/", case_notices.later, name="case_notice_later"),
    path(
        ONE + "vertellen/antwoord/",
        case_notices.answer_later,
        name="case_notice_answer",
    ),
    path(ONE + "vertellen/brief/", case_notices.letter, name="case_notice_letter"),
    path(ONE + "afsluiten/", closing.close, name="case_close"),
    path(ONE + "afsluiten/tekenen/", closing.read_closing, name="case_close_read"),
    path(
        "afsluiting/<uuid:closing_id>/", closing.closing_place, name="case_close_place"
    ),
    path(ONE + "gesloten/", closing.closed, name="case_closed"),
    path(ONE + "gesloten/lezen/", closing.read_closed, name="case_closed_read"),
    path(ONE + "gesloten/verteld/", closing.tell_person, name="case_end_told"),
    path(ONE + "gesloten/nazorg/", closing.check_after, name="case_aftercare"),
    path(ONE + "gesloten/opnieuw/", closing.restart, name="case_restart"),
    path(ONE + "gesloten/langer/", closing.ask_longer, name="case_ask_longer"),
    path("langer-bewaren/", closing.longer, name="case_longer"),
    path(
        "langer-bewaren/<uuid:longer_id>/",
        closing.answer_longer,
        name="case_longer_answer",
    ),
]
