# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The anonymous door as a Django app."""

from django.apps import AppConfig


class MailboxConfig(AppConfig):
    """The site without accounts."""

    name = "netwerkregie.doors.mailbox"
    label = "mailbox"
