# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Doe mee: the page on which people join by themselves, and the charter they read."""

from django.urls import path

from netwerkregie.doors.public.joining import views

urlpatterns = [
    path("meedoen/", views.join, name="join"),
    path("meedoen/post/", views.look_in_your_mail, name="look_in_your_mail"),
    path("meedoen/handvest/", views.charter, name="charter"),
    path("meedoen/<str:token>/", views.enter, name="join_enter"),
    path(
        "eigen/<str:token>/aandacht/",
        views.focal_point,
        name="own_record",
    ),
    path(
        "eigen/<str:token>/training/<uuid:training_id>/",
        views.training,
        name="own_training",
    ),
    path(
        "eigen/<str:token>/training/<uuid:training_id>/geweest/",
        views.was_there,
        name="was_there",
    ),
]
