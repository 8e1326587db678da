# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the short addresses that the director hands out."""

from django.urls import path

from netwerkregie.doors.desk.intake.views import short_addresses

urlpatterns = [
    path(
        "<uuid:organisation_id>/", short_addresses.short_address, name="short_address"
    ),
    path(
        "<uuid:organisation_id>/maken/", short_addresses.make, name="short_address_make"
    ),
    path("<uuid:address_id>/stoppen/", short_addresses.end, name="short_address_end"),
]
