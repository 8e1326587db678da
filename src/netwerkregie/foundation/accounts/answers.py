# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""From an error to an answer: one page each, in the house's own words."""

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import urlencode

from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import get_resolver, get_urlconf, reverse

from netwerkregie.foundation.kernel import (
    DomainError,
    Locked,
    ModuleClosed,
    NotAllowed,
    NotFound,
    RuleBroken,
    TooMany,
    VaultUnavailable,
)

STATUS: tuple[tuple[type[Exception], HTTPStatus], ...] = (
    (NotFound, HTTPStatus.NOT_FOUND),
    (NotAllowed, HTTPStatus.FORBIDDEN),
    (TooMany, HTTPStatus.TOO_MANY_REQUESTS),
    (ModuleClosed, HTTPStatus.SERVICE_UNAVAILABLE),
    (VaultUnavailable, HTTPStatus.SERVICE_UNAVAILABLE),
    (RuleBroken, HTTPStatus.CONFLICT),
    (OperationalError, HTTPStatus.SERVICE_UNAVAILABLE),
    (InterfaceError, HTTPStatus.SERVICE_UNAVAILABLE),
)
DATABASE_GONE = (OperationalError, InterfaceError)
RETRY_AFTER = {
    HTTPStatus.SERVICE_UNAVAILABLE: "10",
    HTTPStatus.TOO_MANY_REQUESTS: "60",
}


def is_ours(error: Exception) -> bool:
    """Tell whether we answer this error ourselves."""
    return isinstance(error, DomainError | OperationalError | InterfaceError)


def answer_to(request: HttpRequest, error: Exception) -> HttpResponseBase:
    """Return the page for an error; a locked vault leads to the unlocking page."""
    if isinstance(error, Locked):
        return _to_unlocking(request)
    status = next(status for kind, status in STATUS if isinstance(error, kind))
    return page(request, status, error)


def page(
    request: HttpRequest, status: HTTPStatus, error: Exception | None = None
) -> HttpResponseBase:
    """Return the error page that the addresses name as handler<status>."""
    handler: Callable[..., HttpResponseBase] = get_resolver(
        get_urlconf()
    ).resolve_error_handler(int(status))
    response = handler(request, exception=error)
    if status in RETRY_AFTER:
        response.headers["Retry-After"] = RETRY_AFTER[status]
    return response


def _to_unlocking(request: HttpRequest) -> HttpResponse:
    back = urlencode({"next": request.get_full_path()}, safe="/")
    address = f"{reverse('desk:unlock')}?{back}"
    if request.headers.get("HX-Request"):
        return HttpResponse(status=HTTPStatus.OK, headers={"HX-Redirect": address})
    return redirect(address)
