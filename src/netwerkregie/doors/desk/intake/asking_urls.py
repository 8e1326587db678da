# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of one's own questions."""

from django.urls import path

from netwerkregie.doors.desk.intake.views import asking, in_parts, pasted_mail, sharing

urlpatterns = [
    path("", asking.my_questions, name="my_questions"),
    path("uit-een-mail/", pasted_mail.pasted_mail, name="pasted_mail"),
    path("nieuw/", asking.ask, name="ask"),
    path("nieuw/in-delen/", in_parts.ask_in_parts, name="ask_in_parts"),
    path("<uuid:question_id>/", asking.my_question, name="my_question"),
    path(
        "<uuid:question_id>/bestand/<uuid:file_id>/",
        asking.my_file,
        name="my_question_file",
    ),
    path("<uuid:question_id>/delen/", sharing.share, name="my_question_share"),
    path(
        "<uuid:question_id>/delen/<uuid:member_id>/stoppen/",
        sharing.stop,
        name="my_question_stop_sharing",
    ),
]
