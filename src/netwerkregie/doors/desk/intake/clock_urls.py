# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the check for doubles."""

from django.urls import path

from netwerkregie.doors.desk.intake.views import clocks

urlpatterns = [
    path("<uuid:concern_id>/controle/", clocks.check, name="concern_check"),
    path("bekend/<uuid:known_id>/", clocks.known_elsewhere, name="known_elsewhere"),
]
