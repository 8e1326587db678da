# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the anonymous site: neutral words, nothing of a thread in them."""

from django.urls import path

from netwerkregie.doors.mailbox import reading, views

app_name = "mailbox"

urlpatterns = [
    path("", views.home, name="home"),
    path("uitleg/", views.explain, name="explain"),
    path("goed-om-te-weten/", reading.shown, name="good_to_know"),
    path("bericht/", views.ask, name="ask"),
    path("bij/<str:word>/", views.ask, name="ask_at"),
    path("code/", views.come_back, name="come_back"),
    path("code/bericht/", views.add, name="add"),
    path("code/kaart/", views.picture, name="picture"),
    path("weg/", views.leave, name="leave"),
]
