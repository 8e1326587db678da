# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the desk and of the public pages: one process, one host each."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from netwerkregie.config.demo.sign_in import hand_in_the_cast

handler400 = "netwerkregie.doors.desk.errors.bad_request"
handler403 = "netwerkregie.doors.desk.errors.forbidden"
handler404 = "netwerkregie.doors.desk.errors.not_found"
handler405 = "netwerkregie.doors.desk.errors.by_its_button"
handler409 = "netwerkregie.doors.desk.errors.rule_broken"
handler429 = "netwerkregie.doors.desk.errors.too_many"
handler500 = "netwerkregie.doors.desk.errors.broken"
handler503 = "netwerkregie.doors.desk.errors.unavailable"

urlpatterns = i18n_patterns(
    path("toegang/", include("netwerkregie.doors.desk.access.library_urls")),
    path("", include("netwerkregie.doors.public.urls")),
    path("", include("netwerkregie.doors.desk.style.urls")),
    path("", include("netwerkregie.doors.desk.urls")),
    prefix_default_language=False,
)

if settings.IS_DEMO:
    # The only place that lets the sign-in pages know the cast.
    hand_in_the_cast()
