# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A request of the desk: the middleware gave it an actor."""

from django.http import HttpRequest

from netwerkregie.foundation.kernel import Actor


class DeskRequest(HttpRequest):
    """A request with the actor who makes it, for views that receive who is asking."""

    actor: Actor
