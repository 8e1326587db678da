# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The error pages of the anonymous site; each says what the visitor can do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that the request could not be read."""
    del exception  # Django names it so; its words are for nobody here.
    return render(request, "mailbox/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that this is not open."""
    del exception  # Django names it so; its words are for nobody here.
    return render(request, "mailbox/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is nothing here."""
    del exception  # Django names it so; its words are for nobody here.
    return render(request, "mailbox/404.html", status=404)


def broken(request: HttpRequest) -> HttpResponse:
    """Say that we failed, and that nothing was sent."""
    values = {"typed": typed_in(request)}
    return render(request, "mailbox/500.html", values, status=500)


def typed_in(request: HttpRequest) -> dict[str, str]:
    """Return what was posted, to be given back on a page that says we failed.

    No browser may keep a page of this site, so going back would show an empty form.
    Files have to be chosen again.
    """
    if request.method != "POST" or not request.POST.get("body", "").strip():
        return {}
    names = ("body", "want", "domain", "code", "step")
    return {name: request.POST.get(name, "") for name in names}
