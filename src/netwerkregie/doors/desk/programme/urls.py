# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the programme."""

from django.urls import path

from netwerkregie.doors.desk.programme.views import (
    budget,
    closing,
    commitments,
    invoices,
    sources,
)

urlpatterns = [
    path("", budget.newest, name="budget"),
    path("voorbeeld/", budget.example, name="budget_example"),
    path("geld/", sources.source_list, name="sources"),
    path("geld/nieuw/", sources.add, name="source_add"),
    path("geld/<uuid:source_id>/", sources.source, name="source"),
    path("geld/<uuid:source_id>/termijn/", sources.instalment, name="instalment_add"),
    path("geld/<uuid:source_id>/verslag/", sources.report, name="report_add"),
    path("geld/<uuid:source_id>/stap/", sources.step, name="source_step"),
    path("nieuw/", budget.open_year, name="budget_open"),
    path("<int:year>/", budget.year, name="budget_year"),
    path("<int:year>/regel/", budget.add_line, name="budget_line_add"),
    path("<int:year>/afsluiten/", closing.close, name="budget_close"),
    path("<int:year>/meenemen/", budget.take, name="budget_take"),
    path("regel/<uuid:line_id>/", budget.line, name="budget_line"),
    path("regel/<uuid:line_id>/plan/", budget.change_plan, name="budget_plan"),
    path(
        "regel/<uuid:line_id>/verplichting/",
        commitments.add,
        name="commitment_add",
    ),
    path(
        "verplichting/<uuid:commitment_id>/",
        commitments.commitment,
        name="commitment",
    ),
    path(
        "verplichting/<uuid:commitment_id>/wijzigen/",
        commitments.change,
        name="commitment_change",
    ),
    path(
        "verplichting/<uuid:commitment_id>/geleverd/",
        commitments.deliver,
        name="commitment_deliver",
    ),
    path(
        "verplichting/<uuid:commitment_id>/afronden/",
        commitments.settle,
        name="commitment_settle",
    ),
    path(
        "verplichting/<uuid:commitment_id>/factuur/",
        invoices.add,
        name="invoice_add",
    ),
    path("factuur/<uuid:invoice_id>/", invoices.settle, name="invoice_settle"),
]
