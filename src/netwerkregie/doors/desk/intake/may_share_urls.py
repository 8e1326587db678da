# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the sharing aid, for everybody who is signed in."""

from django.urls import path

from netwerkregie.doors.desk.intake.views import may_share

urlpatterns = [
    path("", may_share.ask, name="may_share"),
    path("tabel/", may_share.table, name="may_share_table"),
]
