# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The municipality's own page: what we do, what we never keep, where to ask."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import ActorKind
from netwerkregie.foundation.tenancy.models import Host, Municipality, Site


@require_safe
def home(request: DeskRequest) -> HttpResponse:
    """Show the public page; whoever is signed in goes to Vandaag."""
    if request.actor.kind is ActorKind.MEMBER:
        return redirect("desk:today")
    assert request.municipality is not None
    context = {
        "municipality": request.municipality,
        "advice_url": advice_address(request.municipality),
    }
    return render(request, "public/home.html", context)


def advice_address(municipality: Municipality) -> str:
    """Return the address of the anonymous site in the reader's language."""
    host = Host.objects.filter(municipality=municipality, site=Site.MAILBOX).first()
    if host is None:
        return ""
    language = get_language() or settings.LANGUAGE_CODE
    prefix = "" if language == settings.LANGUAGE_CODE else f"{language}/"
    return f"{settings.MAILBOX_ADDRESS.format(host=host.name)}/{prefix}"
