# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The desk as a Django app."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The signed-in website."""

    name = "netwerkregie.doors.desk"
    label = "desk"
