# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The address of Vandaag."""

from django.urls import path

from netwerkregie.doors.desk.today import views

urlpatterns = [path("vandaag/", views.today, name="today")]
