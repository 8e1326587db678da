# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of cases."""

from django.urls import path

from netwerkregie.doors.desk.casework.views import cases

ONE = "<uuid:case_id>/"

urlpatterns = [
    path("", cases.case_list, name="cases"),
    path(ONE, cases.case, name="case"),
]
