# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the advice desk."""

from django.urls import path

from netwerkregie.doors.desk.intake.views import (
    closing,
    notes,
    threads,
    writing_along,
)

urlpatterns = [
    path("kladje/", notes.notes, name="notes"),
    path("kladje/<uuid:note_id>/weg/", notes.throw_away, name="note_throw_away"),
    path("nieuw/", writing_along.write_along, name="advice_new"),
    path("", threads.thread_list, name="advice"),
    path("<uuid:thread_id>/", threads.thread, name="advice_thread"),
    path("<uuid:thread_id>/sluiten/", closing.close, name="advice_close"),
    path(
        "<uuid:thread_id>/bestand/<uuid:file_id>/",
        threads.open_file,
        name="advice_file",
    ),
]
