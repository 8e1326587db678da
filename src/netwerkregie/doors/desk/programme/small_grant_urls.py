# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of small grants and of photos without people."""

from django.urls import path

from netwerkregie.doors.desk.programme.views import (
    grant_rounds,
    photos,
    small_grant_steps,
    small_grants,
)

urlpatterns = [
    path("", grant_rounds.rounds, name="grant_rounds"),
    path("nieuw/", grant_rounds.add, name="grant_round_add"),
    path("<uuid:round_id>/", grant_rounds.one, name="grant_round"),
    path("<uuid:round_id>/openbaar/", grant_rounds.publish, name="grant_publish"),
    path("aanvraag/<uuid:asked_id>/", small_grants.grant, name="small_grant"),
    path("aanvraag/<uuid:asked_id>/vraag/", small_grants.ask, name="small_grant_ask"),
    path(
        "aanvraag/<uuid:asked_id>/voorstel/",
        small_grants.propose,
        name="small_grant_propose",
    ),
    path(
        "aanvraag/<uuid:asked_id>/eens/", small_grants.agree, name="small_grant_agree"
    ),
    path(
        "aanvraag/<uuid:asked_id>/vaststellen/",
        small_grants.settle,
        name="small_grant_settle",
    ),
    path(
        "aanvraag/<uuid:asked_id>/stap/",
        small_grant_steps.step,
        name="small_grant_step",
    ),
    path("foto/<uuid:photo_id>/", photos.photo, name="photo"),
    path("foto/<uuid:photo_id>/beeld/", photos.picture, name="photo_picture"),
    path(
        "foto/bij/<uuid:activity_id>/",
        photos.add_to_activity,
        name="activity_photo_add",
    ),
]
