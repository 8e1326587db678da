# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the administrator's pages."""

from django.urls import path

from netwerkregie.doors.desk.administration import views

urlpatterns = [
    path("", views.people, name="people"),
    path("uitnodigen/", views.invite, name="invite"),
    path("voorstellen/", views.proposals, name="role_proposals"),
    path("rollen/<uuid:grant_id>/bevestigen/", views.confirm_role, name="confirm_role"),
    path("rollen/<uuid:grant_id>/intrekken/", views.end_role, name="end_role"),
    path("<uuid:membership_id>/", views.person, name="person"),
    path("<uuid:membership_id>/rol/", views.propose_role, name="propose_role"),
    path("<uuid:membership_id>/uit/", views.end_sessions, name="end_sessions"),
    path("<uuid:membership_id>/opnieuw/", views.renew_access, name="renew_access"),
    path("<uuid:membership_id>/weg/", views.end_access, name="end_access"),
]
