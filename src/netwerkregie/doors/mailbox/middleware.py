# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every request of the anonymous site passes: a host, a transaction, headers.

No cookie is set, no address is looked at, nothing of a request is logged.
"""

from collections.abc import Callable

from django.db import DatabaseError, InterfaceError, transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from netwerkregie.domain.intake.actions import lanes
from netwerkregie.doors.mailbox import busy, turns
from netwerkregie.doors.mailbox.errors import typed_in
from netwerkregie.doors.mailbox.keeping import HERE
from netwerkregie.doors.mailbox.requests import AnonymousRequest
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    DomainError,
    ModuleClosed,
    NotFound,
    Purpose,
    TooMany,
    VaultUnavailable,
)
from netwerkregie.foundation.kernel.phrases import say_error
from netwerkregie.foundation.tenancy import enter

TURN = "netwerkregie.turn"
"""Where the front puts the turn that has to be used up; see front.py."""

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "font-src 'self'; form-action 'self'; frame-ancestors 'none'; "
        "base-uri 'none'"
    ),
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), "
        "interest-cohort=()"
    ),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
}

STATUS = {VaultUnavailable: 503, ModuleClosed: 503, TooMany: 429, NotFound: 404}

GetResponse = Callable[[AnonymousRequest], HttpResponse]


class MailboxMiddleware:
    """Open one transaction in the municipality of the host and answer calmly."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: AnonymousRequest) -> HttpResponse:
        """Answer a request; whatever goes wrong becomes a page that says what to do."""
        try:
            with enter.as_host(_host(request)) as entered:
                if entered.site != "mailbox":
                    raise NotFound
                request.actor = Actor(
                    kind=ActorKind.REPORTER,
                    municipality_id=entered.municipality_id,
                    name=entered.name,
                    purpose=Purpose.ADVICE,
                )
                HERE.learn(_host(request), entered.name)
                response = self._unless_used_before(request)
                if response.status_code == 405:  # noqa: PLR2004 - HTTP, RFC 9110
                    response = _calm(request, 405)
                if response.status_code >= 400:  # noqa: PLR2004 - HTTP, RFC 9110
                    transaction.set_rollback(True, using=enter.ALIAS)
        except DomainError as error:
            response = _say(request, error)
        except (DatabaseError, InterfaceError):
            response = _calm(request, 503)
        return with_headers(response)

    def _unless_used_before(self, request: AnonymousRequest) -> HttpResponse:
        """Use up the turn by which somebody came in, if it was a busy time."""
        used = request.META.get(TURN)
        if used is None:
            return self.get_response(request)
        HERE.was_used(used.mark)
        if lanes.spend(request.actor, used.mark, turns.last_day()):
            return self.get_response(request)
        return HttpResponse(busy.page(busy.waiting_of(request)), status=429)

    def process_exception(
        self, request: AnonymousRequest, exception: Exception
    ) -> HttpResponse | None:
        """Turn what a view raised into a page, still inside the transaction."""
        transaction.set_rollback(True, using=enter.ALIAS)
        if isinstance(exception, DomainError):
            return _say(request, exception)
        if isinstance(exception, DatabaseError | InterfaceError):
            return _calm(request, 503)
        return None


def with_headers(response: HttpResponse) -> HttpResponse:
    """Put the strictest headers on an answer."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    patch_vary_headers(response, ["Accept-Language"])
    return response


def _host(request: AnonymousRequest) -> str:
    return request.get_host().partition(":")[0].lower()


def _say(request: AnonymousRequest, error: DomainError) -> HttpResponse:
    status = STATUS.get(type(error), 400)
    sentence = "" if status == 404 else say_error(error)  # noqa: PLR2004 - RFC 9110
    return _calm(request, status, sentence)


def _calm(request: AnonymousRequest, status: int, sentence: str = "") -> HttpResponse:
    values = {"sentence": sentence, "typed": typed_in(request)}
    response = render(request, f"mailbox/{status}.html", values, status=status)
    if status == 503:  # noqa: PLR2004 - RFC 9110
        response["Retry-After"] = "60"
    return response
