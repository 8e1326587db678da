# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the privacy officer's desk."""

from django.urls import path

from netwerkregie.doors.desk.oversight import clocks, deciding, views

urlpatterns = [
    path("", views.ledger, name="oversight"),
    path("eigen/", views.own_ledger, name="own_ledger"),
    path("controle/", views.verify, name="oversight_verify"),
    path("verwerkingen/", views.processing, name="oversight_processing"),
    path("termijnen/", views.terms, name="oversight_terms"),
    path(
        "vernietigd/<uuid:certificate_id>/",
        views.certificate,
        name="oversight_certificate",
    ),
    path("termijnen/<uuid:run_id>/", deciding.run, name="oversight_run"),
    path("niet-opgepakt/", clocks.concerns, name="oversight_concerns"),
    path("register/", views.register, name="oversight_register"),
    path("waarborgen/", views.safeguards, name="oversight_safeguards"),
    path("onderdelen/", views.modules, name="oversight_modules"),
    path("onderdelen/<slug:name>/", deciding.module, name="oversight_module"),
    path("taken/", views.jobs, name="oversight_jobs"),
    path("taken/<int:job_id>/", deciding.try_again, name="oversight_try_again"),
]
