# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the week, of one's own agenda on a device, and of quick entry.

Everything of quick entry lies below one path, because a service worker sees only what
lies below its own address.
"""

from django.urls import path

from netwerkregie.doors.desk.network.views import agenda, quick, week

urlpatterns = [
    path("deze-week/", week.week, name="week"),
    path("deze-week/plannen/", week.plan, name="visit_plan"),
    path("deze-week/<uuid:visit_id>/verplaatsen/", week.move, name="visit_move"),
    path("deze-week/<uuid:visit_id>/afzeggen/", week.cancel, name="visit_cancel"),
    path("deze-week/apparaten/", agenda.devices, name="agenda_devices"),
    path(
        "deze-week/apparaten/<uuid:feed_id>/loskoppelen/",
        agenda.disconnect,
        name="agenda_disconnect",
    ),
    path("agenda/<str:word>/netwerkregie.ics", agenda.feed, name="agenda_feed"),
    path("snel/", quick.quick, name="quick"),
    path("snel/los/", quick.shell, name="quick_shell"),
    path("snel/stand/", quick.standing, name="quick_standing"),
    path("snel/werker.js", quick.worker, name="quick_worker"),
    path("snel/tegel.webmanifest", quick.manifest, name="quick_manifest"),
]
