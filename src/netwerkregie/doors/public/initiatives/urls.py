# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Initiatives on the public page, and proposing one."""

from django.urls import path

from netwerkregie.doors.public.initiatives import views

urlpatterns = [
    path("initiatieven/", views.initiatives, name="initiatives"),
    path("initiatieven/voorstellen/", views.propose, name="propose"),
    path("initiatieven/voorstel/<str:token>/", views.proposal, name="proposal"),
]
