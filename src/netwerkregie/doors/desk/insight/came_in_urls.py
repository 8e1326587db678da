# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what came in and how it ended."""

from django.urls import path

from netwerkregie.doors.desk.insight import came_in

urlpatterns = [
    path("", came_in.overview, name="came_in"),
    path("meenemen/", came_in.take, name="came_in_take"),
]
