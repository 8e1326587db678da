# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of messages to many and of incidents."""

from django.urls import path

from netwerkregie.doors.desk.network.views import incidents, messages

urlpatterns = [
    path("berichten/", messages.message_list, name="messages"),
    path("berichten/nieuw/", messages.write, name="message_write"),
    path("berichten/<uuid:message_id>/", messages.detail, name="message"),
    path(
        "berichten/<uuid:message_id>/wijzigen/", messages.change, name="message_change"
    ),
    path("berichten/<uuid:message_id>/proef/", messages.test, name="message_test"),
    path("berichten/<uuid:message_id>/versturen/", messages.send, name="message_send"),
    path("berichten/<uuid:message_id>/weg/", messages.drop, name="message_drop"),
    path("incident/", incidents.incident_list, name="incidents"),
    path("incident/<uuid:incident_id>/", incidents.detail, name="incident"),
    path(
        "incident/<uuid:incident_id>/sluiten/", incidents.close, name="incident_close"
    ),
    path("incident/kaart/<slug:kind>/", incidents.card, name="incident_card"),
    path(
        "incident/kaart/<slug:kind>/wijzigen/",
        incidents.change_card,
        name="incident_card_change",
    ),
    path("incident/kaart/<slug:kind>/bellen/", incidents.add_call, name="call_add"),
    path("incident/bellen/<uuid:call_id>/weg/", incidents.drop_call, name="call_drop"),
]
