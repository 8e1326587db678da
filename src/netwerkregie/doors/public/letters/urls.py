# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the links in a message to many lead."""

from django.urls import path

from netwerkregie.doors.public.letters import views

urlpatterns = [
    path("bericht/<str:word>/", views.letter, name="letter"),
    path("bericht/<str:word>/uit/", views.stop, name="stop_letters"),
    path("eigen/<str:token>/berichten/", views.choose, name="own_messages"),
]
