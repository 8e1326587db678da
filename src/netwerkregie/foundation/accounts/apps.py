# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The accounts room as a Django app."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People, memberships, sessions and the actor of a request."""

    name = "netwerkregie.foundation.accounts"
    label = "accounts"
