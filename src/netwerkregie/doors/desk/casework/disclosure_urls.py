# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of disclosures and emergency access."""

from django.urls import path

from netwerkregie.doors.desk.casework.views import (
    disclosures,
    emergency,
    handover,
    receivers,
)

urlpatterns = [
    path("ontvangers/", receivers.receivers, name="disclosure_receivers"),
    path(
        "ontvangers/<uuid:recipient_id>/",
        receivers.receiver,
        name="disclosure_receiver",
    ),
    path("berichten/", receivers.recall_list, name="recalls"),
    path(
        "berichten/<uuid:recall_id>/brief/",
        receivers.recall_letter,
        name="recall_letter",
    ),
    path("noodtoegang/", emergency.emergency, name="emergency"),
    path("noodtoegang/sleutel/", emergency.make_key, name="emergency_key"),
    path(
        "noodtoegang/<uuid:access_id>/",
        emergency.emergency_one,
        name="emergency_one",
    ),
    path(
        "noodtoegang/<uuid:access_id>/verstrekken/",
        emergency.emergency_disclose,
        name="emergency_disclose",
    ),
    path("mijn-inzagen/", disclosures.own_readings, name="own_readings"),
    path(
        "verstrekkingen/<uuid:disclosure_id>/",
        disclosures.disclosure,
        name="disclosure",
    ),
    path(
        "verstrekkingen/<uuid:disclosure_id>/papier/",
        disclosures.paper,
        name="disclosure_paper",
    ),
    path(
        "verstrekkingen/<uuid:disclosure_id>/bestand/",
        disclosures.sealed_file,
        name="disclosure_file",
    ),
    path(
        "<uuid:case_id>/verstrekkingen/",
        disclosures.disclosure_list,
        name="disclosures",
    ),
    path(
        "<uuid:case_id>/verstrekkingen/nieuw/",
        disclosures.new,
        name="disclosure_new",
    ),
    path("<uuid:case_id>/overdracht/", handover.handover, name="case_handover"),
    path("<uuid:case_id>/wie-keek/", disclosures.who_looked, name="who_looked"),
]
