# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of the anonymous site's own process."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

handler400 = "netwerkregie.doors.mailbox.errors.bad_request"
handler403 = "netwerkregie.doors.mailbox.errors.forbidden"
handler404 = "netwerkregie.doors.mailbox.errors.not_found"
handler500 = "netwerkregie.doors.mailbox.errors.broken"

urlpatterns = i18n_patterns(
    path("", include("netwerkregie.doors.mailbox.urls")),
    prefix_default_language=False,
)
