# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of activities and the calendar."""

from django.urls import path

from netwerkregie.doors.desk.programme.views import activities, calendar

urlpatterns = [
    path("", calendar.month, name="activities"),
    path("week/", calendar.week, name="activity_week"),
    path("lijst/", calendar.listed, name="activity_list"),
    path("nieuw/", activities.add, name="activity_add"),
    path("<uuid:activity_id>/", activities.activity, name="activity"),
    path("<uuid:activity_id>/wijzigen/", activities.change, name="activity_change"),
    path("<uuid:activity_id>/afzeggen/", activities.cancel, name="activity_cancel"),
    path("<uuid:activity_id>/verslag/", activities.report, name="activity_report"),
    path("<uuid:activity_id>/betalen-uit/", activities.pay, name="activity_pay"),
]
