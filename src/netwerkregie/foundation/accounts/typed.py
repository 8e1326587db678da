# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A request that came through our middleware, for the type checker and readers."""

from typing import TYPE_CHECKING

from django.http import HttpRequest

from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.tenancy.models import Municipality

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from netwerkregie.foundation.accounts.models import User


class DeskRequest(HttpRequest):
    """A request with its municipality and the actor who makes it."""

    actor: Actor
    municipality: Municipality | None
    host_name: str
    failure: Exception | None
    is_turned_away: bool
    user: "User | AnonymousUser"
