# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of our own reach."""

from django.urls import path

from netwerkregie.doors.desk.insight import views

urlpatterns = [
    path("", views.overview, name="reach"),
    path("kaart/", views.on_the_map, name="reach_map"),
    path("domein-en-wijk/", views.matrix, name="reach_matrix"),
    path("stil/", views.gone_quiet, name="reach_quiet"),
    path("een-collega/", views.known_by_one, name="reach_single"),
    path("tekening/", views.network, name="reach_network"),
    path("meenemen/", views.take, name="reach_take"),
]
