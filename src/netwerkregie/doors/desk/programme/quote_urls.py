# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of quotes and suppliers."""

from django.urls import path

from netwerkregie.doors.desk.programme.views import quotes, suppliers

urlpatterns = [
    path("", quotes.requests, name="quotes"),
    path("nieuw/", quotes.add, name="quotes_ask"),
    path("leveranciers/", suppliers.suppliers, name="suppliers"),
    path("leveranciers/nieuw/", suppliers.add, name="supplier_add"),
    path("leveranciers/<uuid:supplier_id>/", suppliers.supplier, name="supplier"),
    path("<uuid:asking_id>/", quotes.one, name="quote_request"),
    path("<uuid:asking_id>/offerte/", quotes.receive, name="quote_add"),
    path("<uuid:asking_id>/kiezen/", quotes.choose, name="quote_choose"),
    path("<uuid:asking_id>/eens/", quotes.agree, name="quote_agree"),
    path("<uuid:asking_id>/stoppen/", quotes.end, name="quote_end"),
    path("bestand/<uuid:quote_id>/", quotes.file, name="quote_file"),
]
