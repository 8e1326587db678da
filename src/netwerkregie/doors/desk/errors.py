# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calm pages for what goes wrong; a traceback or a reason is never on screen."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from netwerkregie.foundation.kernel import DomainError
from netwerkregie.foundation.kernel.phrases import say_error

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


def rule_broken(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a rule that no form met, in its own sentence; for handler409."""
    return calm(request, 409, _sentence(exception))


def too_many(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    """Answer somebody who goes too fast; for handler429."""
    return calm(request, 429, _sentence(exception))


def unavailable(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer while the database, the vault or a module is closed; for handler503."""
    return calm(request, 503, _sentence(exception))


def _sentence(exception: Exception | None) -> str:
    return say_error(exception) if isinstance(exception, DomainError) else ""


def broken(request: HttpRequest) -> HttpResponse:
    """Answer after a fault of ours; for handler500."""
    return calm(request, 500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose proof of origin is gone, mostly a page left open long."""
    del reason
    sentence = _("This page stood open too long. Go back, reload it and send it again.")
    return calm(request, 403, sentence)
