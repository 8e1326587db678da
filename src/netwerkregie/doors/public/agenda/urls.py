# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public agenda."""

from django.urls import path

from netwerkregie.doors.public.agenda import views

urlpatterns = [
    path("agenda/", views.agenda, name="agenda"),
    path("agenda.ics", views.feed, name="agenda_file"),
    path("agenda/<uuid:activity_id>/", views.activity, name="public_activity"),
    path("agenda/plek/<str:code>/", views.booking, name="booking"),
]
