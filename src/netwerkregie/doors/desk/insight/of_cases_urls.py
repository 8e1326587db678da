# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of what was weighed and what came of cases, in numbers."""

from django.urls import path

from netwerkregie.doors.desk.insight import of_cases

urlpatterns = [
    path("", of_cases.overview, name="case_figures"),
    path("meenemen/", of_cases.take, name="case_figures_take"),
]
