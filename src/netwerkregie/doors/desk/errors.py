# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calm pages for what goes wrong; a traceback or a reason is never on screen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

RETRY_AFTER_SECONDS = "60"


def calm(request: HttpRequest, status: int, sentence: str = "") -> HttpResponse:
    """Answer with the page of a status: 400, 403, 404, 429, 500 or 503."""
    answer = render(request, f"{status}.html", {"sentence": sentence}, status=status)
    if status in {429, 503}:
        answer["Retry-After"] = RETRY_AFTER_SECONDS
    return answer


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what cannot be read; for handler400."""
    del exception
    return calm(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what this role may not; for handler403."""
    del exception
    return calm(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what is absent and what is not yours, alike; for handler404."""
    del exception
    return calm(request, 404)


def broken(request: HttpRequest) -> HttpResponse:
    """Answer after a fault of ours; for handler500."""
    return calm(request, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose proof of origin is gone, mostly a page left open long."""
    del reason
    sentence = _("This page stood open too long. Go back, reload it and send it again.")
    return calm(request, 403, sentence)
