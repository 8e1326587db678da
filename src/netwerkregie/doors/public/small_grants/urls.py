# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small grants on the public page."""

from django.urls import path

from netwerkregie.doors.public.small_grants import own, views

urlpatterns = [
    path("subsidie/", views.rounds, name="small_grants"),
    path("subsidie/toegekend/", views.register, name="small_grant_register"),
    path("subsidie/<uuid:round_id>/", views.apply, name="small_grant_apply"),
    path("subsidie/aanvraag/<str:token>/", own.application, name="own_small_grant"),
    path(
        "subsidie/aanvraag/<str:token>/verbeteren/",
        own.correct,
        name="own_small_grant_correct",
    ),
    path(
        "subsidie/aanvraag/<str:token>/intrekken/",
        own.withdraw,
        name="own_small_grant_withdraw",
    ),
    path(
        "subsidie/aanvraag/<str:token>/rekening/",
        own.account,
        name="own_small_grant_account",
    ),
    path(
        "subsidie/aanvraag/<str:token>/verslag/",
        own.report,
        name="own_small_grant_report",
    ),
    path("foto/<uuid:photo_id>/", views.photo, name="public_photo"),
    path("agenda/terugblik/", views.looking_back, name="looking_back"),
]
