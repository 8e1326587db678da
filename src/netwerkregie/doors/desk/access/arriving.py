# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where somebody goes who just signed in: the next step that is still open."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from netwerkregie.foundation.accounts.doorkeeping import (
    Standing,
    for_half_signed_in,
    standing,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import CONTENT_ROLES
from netwerkregie.foundation.vault import keys


@for_half_signed_in
@require_GET
def arrive(request: DeskRequest) -> HttpResponse:
    """Lead on: a second factor, an unlock phrase, the vault, or Vandaag."""
    if standing(request) is Standing.HALF:
        return redirect("desk:second_factor")
    actor = request.actor
    if not actor.has(*CONTENT_ROLES) or actor.is_unlocked:
        return redirect("desk:today")
    assert actor.membership_id is not None
    if keys.has_keys(actor.membership_id):
        return redirect("desk:unlock")
    return redirect("desk:choose_phrase")


@for_half_signed_in
@require_GET
def second_factor(request: DeskRequest) -> HttpResponse:
    """Offer a passkey or a code app; without one nobody comes further."""
    if standing(request) is Standing.MEMBER:
        return redirect("desk:arrive")
    return render(request, "desk/access/second_factor.html")


@for_half_signed_in
@require_GET
def no_access(request: DeskRequest) -> HttpResponse:
    """Say that this account has no place in this municipality any more."""
    if standing(request) is Standing.MEMBER:
        return redirect("desk:arrive")
    return render(request, "desk/access/no_access.html", status=403)
