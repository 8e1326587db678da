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
    path("cijfers/dossiers/", include("netwerkregie.doors.desk.insight.of_cases_urls")),
    path("cijfers/vragen/", include("netwerkregie.doors.desk.insight.came_in_urls")),
    path("relaties/bereik/", include("netwerkregie.doors.desk.insight.urls")),
    path("relaties/", include("netwerkregie.doors.desk.network.urls")),
    path("wegingen/", include("netwerkregie.doors.desk.casework.weighing_urls")),
    path("wegingen/", include("netwerkregie.doors.desk.casework.sample_urls")),
    path("dossiers/", include("netwerkregie.doors.desk.casework.case_urls")),
    path("dossiers/", include("netwerkregie.doors.desk.casework.conference_urls")),
    path("dossiers/", include("netwerkregie.doors.desk.casework.plan_urls")),
    path("dossiers/", include("netwerkregie.doors.desk.casework.assessment_urls")),
    path("dossiers/", include("netwerkregie.doors.desk.casework.disclosure_urls")),
    path("dossiers/", include("netwerkregie.doors.desk.casework.review_urls")),
    path("gezinsgesprekken/", include("netwerkregie.doors.desk.casework.family_urls")),
    path("programma/begroting/", include("netwerkregie.doors.desk.programme.urls")),
    path(
        "programma/activiteiten/",
        include("netwerkregie.doors.desk.programme.activity_urls"),
    ),
    path(
        "programma/evaluaties/",
        include("netwerkregie.doors.desk.programme.evaluation_urls"),
    ),
    path("programma/doelen/", include("netwerkregie.doors.desk.programme.goal_urls")),
    path(
        "programma/verantwoording/",
        include("netwerkregie.doors.desk.programme.account_urls"),
    ),
    path(
        "programma/offertes/", include("netwerkregie.doors.desk.programme.quote_urls")
    ),
    path(
        "programma/kleine-subsidies/",
        include("netwerkregie.doors.desk.programme.small_grant_urls"),
    ),
    path(
        "programma/werkvormen/",
        include("netwerkregie.doors.desk.programme.material_urls"),
    ),
    path("toegang/", include("netwerkregie.doors.desk.access.urls")),
    path("", include("netwerkregie.doors.desk.style.urls")),
    path("beheer/", include("netwerkregie.doors.desk.administration.urls")),
    path("meelezen/", include("netwerkregie.doors.desk.signing.urls")),
    path("toezicht/", include("netwerkregie.doors.desk.oversight.urls")),
]
