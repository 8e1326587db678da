# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public door as a Django app."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """The municipality's public page."""

    name = "netwerkregie.doors.public"
    label = "public"
