# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that open with a link: an organisation's own, a person's own, a question."""

from django.urls import path

from netwerkregie.doors.public.links import (
    agreements,
    initiatives,
    offers,
    promises,
    referrals,
    views,
)

urlpatterns = [
    path("organisatie/<str:token>/", views.organisation, name="own_organisation"),
    path(
        "organisatie/<str:token>/bevestigen/",
        views.confirm_reader,
        name="confirm_reader",
    ),
    path("organisatie/<str:token>/gegevens/", views.own_facts, name="own_facts"),
    path("organisatie/<str:token>/stoppen/", views.step_down, name="step_down"),
    path(
        "organisatie/<str:token>/contact/<uuid:contact_id>/",
        views.answer,
        name="answer_contact",
    ),
    path("organisatie/<str:token>/aanbod/nieuw/", offers.add, name="own_offer_add"),
    path(
        "organisatie/<str:token>/aanbod/<uuid:offer_id>/",
        offers.offer,
        name="own_offer",
    ),
    path(
        "organisatie/<str:token>/kennismaking/<uuid:introduction_id>/",
        offers.introduction,
        name="own_introduction",
    ),
    path(
        "organisatie/<str:token>/afspraken/<uuid:agreement_id>/",
        agreements.agreement,
        name="own_agreement",
    ),
    path(
        "organisatie/<str:token>/afspraken/<uuid:agreement_id>/weg/",
        agreements.leave,
        name="leave_agreement",
    ),
    path(
        "organisatie/<str:token>/initiatieven/<uuid:partnership_id>/",
        initiatives.initiative,
        name="own_initiative",
    ),
    path("organisatie/<str:token>/beloften/", promises.add, name="add_promise"),
    path(
        "organisatie/<str:token>/beloften/<uuid:promise_id>/",
        promises.say,
        name="say_promise",
    ),
    path(
        "organisatie/<str:token>/hulp/<uuid:referral_id>/",
        referrals.referral,
        name="own_referral",
    ),
    path("uitnodiging/<str:token>/", views.invitation, name="own_invitation"),
    path("uitnodiging/<str:token>/nee/", views.decline, name="no_thanks"),
    path("aanmelden/<str:token>/", views.register, name="register"),
    path("eigen/<str:token>/", views.entry, name="own_entry"),
    path("eigen/<str:token>/ja/", views.renew, name="renew"),
    path("eigen/<str:token>/weg/", views.withdraw, name="withdraw"),
    path("klaar/", views.done, name="done"),
]
