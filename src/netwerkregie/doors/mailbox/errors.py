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
    return render(request, "mailbox/500.html", status=500)
