# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses that anybody may open: what stands there was published."""

from django.urls import include, path

app_name = "public"

urlpatterns = [
    path("", include("netwerkregie.doors.public.home.urls")),
    path("", include("netwerkregie.doors.public.links.urls")),
    path("", include("netwerkregie.doors.public.initiatives.urls")),
    path("", include("netwerkregie.doors.public.agenda.urls")),
    path("", include("netwerkregie.doors.public.evaluations.urls")),
    path("", include("netwerkregie.doors.public.lessons.urls")),
    path("", include("netwerkregie.doors.public.small_grants.urls")),
    path("", include("netwerkregie.doors.public.joining.urls")),
    path("", include("netwerkregie.doors.public.letters.urls")),
    path("", include("netwerkregie.doors.public.receipts.urls")),
]
