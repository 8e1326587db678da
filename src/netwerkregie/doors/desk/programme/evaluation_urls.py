# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of evaluations."""

from django.urls import path

from netwerkregie.doors.desk.programme.views import evaluations

urlpatterns = [
    path(
        "activiteit/<uuid:activity_id>/", evaluations.open_one, name="evaluation_open"
    ),
    path("<uuid:evaluation_id>/", evaluations.evaluation, name="evaluation"),
    path("<uuid:evaluation_id>/dia/", evaluations.slide, name="evaluation_slide"),
    path(
        "<uuid:evaluation_id>/stand/", evaluations.standing, name="evaluation_standing"
    ),
    path("woorden/<uuid:words_id>/", evaluations.read_words, name="evaluation_words"),
]
