# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the account to givers and council."""

from django.urls import path

from netwerkregie.doors.desk.programme.views import closing, finance, givers, reports

urlpatterns = [
    path("", reports.overview, name="accounts"),
    path("subsidies/", givers.take_all, name="grants_take"),
    path("subsidie/<uuid:source_id>/", givers.account, name="grant_account"),
    path("subsidie/<uuid:source_id>/meenemen/", givers.take, name="grant_account_take"),
    path("financieel/", finance.lists, name="finance"),
    path("financieel/overnemen/", finance.accept, name="finance_accept"),
    path("financieel/<uuid:finance_run_id>/", finance.run, name="finance_run"),
    path("financieel/<uuid:finance_run_id>/terug/", finance.undo, name="finance_undo"),
    path("financieel/<int:year>/geven/", finance.give, name="finance_give"),
    path(
        "verplichting/<uuid:commitment_id>/meenemen/",
        closing.carry,
        name="commitment_carry",
    ),
    path(
        "factuur/<uuid:invoice_id>/corrigeren/",
        closing.correct,
        name="invoice_correct",
    ),
    path("<int:year>/", reports.report, name="report"),
    path("<int:year>/vaststellen/", reports.fix, name="report_fix"),
    path("<int:year>/hoofdstuk/<slug:chapter>/", reports.words, name="report_words"),
    path("versie/<uuid:report_version_id>/", reports.version, name="report_version"),
    path("versie/<uuid:report_version_id>/meenemen/", reports.take, name="report_take"),
]
