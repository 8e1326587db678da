# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The address of the living style page."""

from django.urls import path

from netwerkregie.doors.desk.style import views

app_name = "style"

urlpatterns = [path("stijl/", views.page, name="page")]
