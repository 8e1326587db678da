# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the signed-in website; folder names mirror the rooms."""

from django.urls import include, path

from netwerkregie.doors.desk.intake.views import hours

app_name = "desk"

urlpatterns = [
    path("", include("netwerkregie.doors.desk.today.urls")),
    path("mijn-vragen/", include("netwerkregie.doors.desk.intake.asking_urls")),
    path(
        "vragen/gesprek/",
        include("netwerkregie.doors.desk.intake.conversation_urls"),
    ),
    path(
        "mag-ik-dit-delen/",
        include("netwerkregie.doors.desk.intake.may_share_urls"),
    ),
    path(
        "advies/kort-adres/",
        include("netwerkregie.doors.desk.intake.short_address_urls"),
    ),
    path("vragen/bereikbaarheid/", hours.desk_hours, name="desk_hours"),
    path("advies/", include("netwerkregie.doors.desk.intake.urls")),
    path("antwoorden/", include("netwerkregie.doors.desk.intake.library.urls")),
    path("meldingen/", include("netwerkregie.doors.desk.intake.clock_urls")),
    path("meldingen/", include("netwerkregie.doors.desk.intake.concern_urls")),
    path(
        "nog-terug-te-koppelen/",
        include("netwerkregie.doors.desk.intake.feedback_urls"),
    ),
    path("cijfers/vragen/", include("netwerkregie.doors.desk.insight.came_in_urls")),
    path("relaties/bereik/", include("netwerkregie.doors.desk.insight.urls")),
    path("relaties/", include("netwerkregie.doors.desk.network.urls")),
    path("programma/begroting/", include("netwerkregie.doors.desk.programme.urls")),
    path("toegang/", include("netwerkregie.doors.desk.access.urls")),
    path("", include("netwerkregie.doors.desk.style.urls")),
    path("beheer/", include("netwerkregie.doors.desk.administration.urls")),
    path("meelezen/", include("netwerkregie.doors.desk.signing.urls")),
    path("toezicht/", include("netwerkregie.doors.desk.oversight.urls")),
]
