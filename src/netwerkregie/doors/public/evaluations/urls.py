# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form behind the picture on the last slide."""

from django.urls import path

from netwerkregie.doors.public.evaluations import views

urlpatterns = [
    path("e/<str:code>/", views.evaluate, name="evaluate"),
    path("e/<str:code>/dank/", views.thanks, name="evaluated"),
]
