# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which pages a visitor or a half signed-in person may reach; all others are closed.

A view says so itself, with a decorator; a view that says nothing is for members with
a second factor. So a forgotten decorator closes a page instead of opening it.
"""

from collections.abc import Callable
from enum import IntEnum
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from netwerkregie.foundation.accounts.session_store import has_second_factor
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import ActorKind

View = TypeVar("View", bound=Callable[..., Any])

OPEN_APPS = frozenset({"public"})
"""The municipality's public page: what stands there was published."""


class Standing(IntEnum):
    """How far somebody has come in."""

    VISITOR = 0
    HALF = 1
    MEMBER = 2


def for_visitors(view: View) -> View:
    """Open a page to everyone on this host."""
    view.open_to = Standing.VISITOR  # type: ignore[attr-defined]
    return view


def for_half_signed_in(view: View) -> View:
    """Open a page to somebody whose second factor is still to be set up."""
    view.open_to = Standing.HALF  # type: ignore[attr-defined]
    return view


def standing(request: DeskRequest) -> Standing:
    """Return how far the person of this request has come in."""
    if request.actor.kind is ActorKind.MEMBER:
        return Standing.MEMBER
    if request.user.is_authenticated:
        return Standing.HALF
    return Standing.VISITOR


def keep_door(request: DeskRequest, view: Callable[..., Any]) -> HttpResponse | None:
    """Return where to send somebody who may not come in here, or None."""
    match = request.resolver_match
    if match is not None and OPEN_APPS.intersection(match.app_names):
        return None
    needed = getattr(view, "open_to", Standing.MEMBER)
    here = standing(request)
    if here >= needed:
        return None
    if here is Standing.HALF:
        return redirect(_next_step(request))
    sign_in = reverse("account_login")
    may_come_back = hasattr(view, "keeps_words") or request.method in {"GET", "HEAD"}
    if not may_come_back or request.path == "/":
        return redirect(sign_in)
    back = urlencode({"next": request.get_full_path()}, safe="/")
    return redirect(f"{sign_in}?{back}")


def _next_step(request: DeskRequest) -> str:
    """Lead a half signed-in person on: set up a second factor, or start again."""
    if has_second_factor(dict(request.session.items())):
        # Signed in with both, and yet no member here: the membership ended.
        return reverse("desk:no_access")
    return reverse("desk:second_factor")
