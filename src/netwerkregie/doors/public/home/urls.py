# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The address of the municipality's page."""

from django.urls import path

from netwerkregie.doors.public.home import views

urlpatterns = [path("", views.home, name="home")]
