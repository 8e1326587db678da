# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the advice desk."""

from django.urls import path

from netwerkregie.doors.desk.intake.views import (
    closing,
    notes,
    owning,
    referrals,
    threads,
    writing_along,
)

urlpatterns = [
    path("kladje/", notes.notes, name="notes"),
    path("kladje/<uuid:note_id>/weg/", notes.throw_away, name="note_throw_away"),
    path("nieuw/", writing_along.write_along, name="advice_new"),
    path("", threads.thread_list, name="advice"),
    path("<uuid:thread_id>/", threads.thread, name="advice_thread"),
    path("<uuid:thread_id>/sluiten/<str:outcome>/", closing.end, name="advice_end"),
    path("<uuid:thread_id>/eens/", closing.agree, name="advice_agree"),
    path("<uuid:thread_id>/nemen/", owning.take, name="advice_take"),
    path("<uuid:thread_id>/geven/", owning.hand, name="advice_hand"),
    path("doorgegeven/<uuid:passed_id>/", owning.review, name="danger_review"),
    path("gewone-hulp/", referrals.receivers, name="receivers"),
    path(
        "gewone-hulp/<uuid:receiver_id>/weg/",
        referrals.end_receiver,
        name="receiver_end",
    ),
    path("papier/<uuid:referral_id>/", referrals.paper, name="referral_paper"),
    path(
        "<uuid:thread_id>/bestand/<uuid:file_id>/",
        threads.open_file,
        name="advice_file",
    ),
]
