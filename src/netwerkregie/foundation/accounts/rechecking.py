# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking once more who somebody is, before an act that cannot be taken back easily.

The library can keep a posted form in the session while it asks. Ours hold phrases and
people's addresses, so nothing that was posted is kept: the page asks before it shows
its form, and gives time to fill it in.
"""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from netwerkregie.foundation.accounts.typed import DeskRequest

FRESH_SECONDS = 5 * 60
FILLING_IN_SECONDS = 15 * 60

View = Callable[..., HttpResponse]


def rechecked(view: View) -> View:
    """Let a page through for somebody who showed who they are just now."""

    @wraps(view)
    def checked(request: DeskRequest, *args: Any, **more: Any) -> HttpResponse:
        is_form = request.method in {"GET", "HEAD"}
        if seconds_ago(request) < (FRESH_SECONDS if is_form else FILLING_IN_SECONDS):
            return view(request, *args, **more)
        back = request.get_full_path() if is_form else reverse("desk:today")
        address = reverse("account_reauthenticate")
        return redirect(f"{address}?{urlencode({'next': back})}")

    return checked


def seconds_ago(request: DeskRequest) -> float:
    """Return how long ago a password, code or passkey was given in this session."""
    records = get_authentication_records(request, request.user)
    return time.time() - max((record["at"] for record in records), default=0.0)
