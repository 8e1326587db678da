# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what we owe to people who asked."""

from django.urls import path

from netwerkregie.doors.desk.intake.views import feedback

urlpatterns = [
    path("", feedback.owed, name="feedback"),
    path("<uuid:debt_id>/", feedback.give, name="feedback_give"),
]
