# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of second readings."""

from django.urls import path

from netwerkregie.doors.desk.signing import views

urlpatterns = [
    path("<uuid:request_id>/ander/", views.ask_another, name="second_reader_another"),
    path("<uuid:request_id>/intrekken/", views.withdraw, name="second_reader_withdraw"),
]
