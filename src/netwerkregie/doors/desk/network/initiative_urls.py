# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of initiatives and proposals."""

from django.urls import path

from netwerkregie.doors.desk.network.views import initiatives, proposals

urlpatterns = [
    path("", initiatives.initiative_list, name="initiatives"),
    path("nieuw/", initiatives.add, name="initiative_add"),
    path("voorstellen/", proposals.proposal_list, name="proposals"),
    path("voorstellen/<uuid:proposal_id>/", proposals.proposal, name="proposal"),
    path(
        "partner/<uuid:partnership_id>/weg/",
        initiatives.take_off,
        name="partner_take_off",
    ),
    path("<uuid:initiative_id>/", initiatives.detail, name="initiative"),
    path(
        "<uuid:initiative_id>/wijzigen/", initiatives.change, name="initiative_change"
    ),
    path(
        "<uuid:initiative_id>/partner/", initiatives.partner, name="initiative_partner"
    ),
    path("<uuid:initiative_id>/nodig/", initiatives.need, name="initiative_need"),
    path(
        "<uuid:initiative_id>/resultaat/", initiatives.result, name="initiative_result"
    ),
    path("<uuid:initiative_id>/ja/", initiatives.confirm, name="initiative_confirm"),
    path("<uuid:initiative_id>/weg/", initiatives.remove, name="initiative_remove"),
]
