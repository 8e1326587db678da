# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of assessment forms."""

from django.urls import URLPattern, path

from netwerkregie.doors.desk.casework.views import assessments as views
from netwerkregie.doors.desk.casework.views import instruments

OF_CASE = "<uuid:case_id>/formulieren/"
ONE = "formulieren/<uuid:assessment_id>/"

urlpatterns: list[URLPattern] = [
    path(OF_CASE, views.form_list, name="assessments"),
    path(OF_CASE + "nieuw/", views.start, name="assessment_new"),
    path(OF_CASE + "instrument/", instruments.keep, name="instrument_new"),
    path(ONE, views.read, name="assessment"),
    path(ONE + "invullen/<slug:form_page>/", views.fill, name="assessment_fill"),
    path(ONE + "tekenen/", views.sign, name="assessment_sign"),
    path(ONE + "anders/", views.dissent, name="assessment_dissent"),
    path(ONE + "veranderd/", views.changes, name="assessment_changes"),
    path(ONE + "afdrukken/", views.print_form, name="assessment_print"),
    path(
        "formulieren/instrument/<uuid:instrument_id>/",
        instruments.read,
        name="instrument",
    ),
]
