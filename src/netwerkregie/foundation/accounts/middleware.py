# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a request to an actor inside one transaction, and back to an answer."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http import HTTPStatus
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse, ReauthenticationRequired
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import DisallowedHost
from django.db import Error as DatabaseError
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from netwerkregie.foundation.accounts import answers, headers, hosts, unsent
from netwerkregie.foundation.accounts.doorkeeping import keep_door
from netwerkregie.foundation.accounts.enter import as_session
from netwerkregie.foundation.accounts.session_store import (
    MEMBERSHIP,
    MUNICIPALITY,
    has_second_factor,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unlocking import with_keys
from netwerkregie.foundation.kernel import (
    Actor,
    ActorKind,
    DomainError,
    Locked,
    NotFound,
    Purpose,
)
from netwerkregie.foundation.ledger import refuse
from netwerkregie.foundation.tenancy.enter import as_host

Next = Callable[[DeskRequest], HttpResponseBase]


class HeadersMiddleware:
    """Puts the strictest headers on every answer, errors and files included."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: DeskRequest) -> HttpResponseBase:
        """Answer over HTTPS only where the installation says so."""
        response = self._over_https(request) or self.get_response(request)
        keep = request.path.startswith(settings.STATIC_URL) or (
            getattr(response, "may_be_kept", False)
        )
        headers.put_on(response, secure=request.is_secure(), keep=keep)
        return response

    def _over_https(self, request: DeskRequest) -> HttpResponseBase | None:
        if not settings.SECURE_SSL_REDIRECT or request.is_secure():
            return None
        try:
            host = request.get_host()
        except DisallowedHost:
            return HttpResponse(status=HTTPStatus.BAD_REQUEST)
        return HttpResponsePermanentRedirect(f"https://{host}{request.get_full_path()}")


class HostMiddleware:
    """Finds the municipality of the host; a host that is nobody's is a calm 404."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: DeskRequest) -> HttpResponseBase:
        """Put the municipality on the request."""
        request.municipality = None
        try:
            request.host_name = request.get_host().partition(":")[0].lower()
            request.municipality = hosts.municipality_of(request.host_name)
        except DisallowedHost:
            return answers.page(request, HTTPStatus.NOT_FOUND)
        except answers.DATABASE_GONE as error:
            return answers.answer_to(request, error)
        if request.municipality is None and not self._is_front_door(request):
            return answers.page(request, HTTPStatus.NOT_FOUND)
        try:
            return self.get_response(request)
        except answers.DATABASE_GONE as error:
            # The session could not be read or written: outside the actor's hands.
            return answers.answer_to(request, error)

    def _is_front_door(self, request: DeskRequest) -> bool:
        """In the demo the bare host lists where one can go."""
        front_door = getattr(settings, "FRONT_DOOR", None)
        if front_door is None or request.host_name != front_door["host"]:
            return False
        request.urlconf = front_door["urlconf"]
        return True


class ActorMiddleware:
    """Turns a request into an actor inside ONE transaction; an error rolls it back."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: DeskRequest) -> HttpResponseBase:
        """Enter, answer, commit; or roll back, answer, and write the refusal down."""
        request.failure, request.is_turned_away = None, False
        if request.municipality is None:
            return self.get_response(request)
        try:
            with _entered(request) as actor:
                request.actor = actor
                response = self.get_response(request)
                _meet(request.failure, response)
        except _Undone as undone:
            _write_down(request, getattr(undone.response, "refusal", None))
            if undone.response.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
                # Django answers with nothing at all; a blank page helps nobody.
                return answers.page(request, HTTPStatus.METHOD_NOT_ALLOWED)
            return undone.response
        except Exception as error:
            if not answers.is_ours(error):
                raise
            _write_down(request, error)
            if isinstance(error, Locked):
                _keep_words(request)
            return answers.answer_to(request, error)
        if request.is_turned_away:
            _keep_words(request)
        return response

    def process_view(
        self,
        request: DeskRequest,
        view: Callable[..., Any],
        _args: Any,
        _kwargs: Any,
    ) -> HttpResponseBase | None:
        """Keep the door: a page is for members unless it says otherwise."""
        if request.municipality is None:
            return None
        turned_away = keep_door(request, view)
        request.is_turned_away = turned_away is not None
        return turned_away

    def process_exception(
        self, request: DeskRequest, exception: Exception
    ) -> HttpResponseBase | None:
        """Carry an error out of the view, so that the transaction meets it."""
        if request.municipality is None or isinstance(
            exception, ImmediateHttpResponse | ReauthenticationRequired
        ):
            return None
        request.failure = exception
        return HttpResponse(status=HTTPStatus.INTERNAL_SERVER_ERROR)


class _Undone(Exception):
    """An answer that says no: what the view wrote before it is rolled back."""

    def __init__(self, response: HttpResponseBase) -> None:
        super().__init__()
        self.response = response


def _meet(failure: Exception | None, response: HttpResponseBase) -> None:
    """Let the transaction meet what the view met: an error, or an answer of no."""
    if failure is not None:
        raise failure
    if response.status_code >= HTTPStatus.BAD_REQUEST:
        raise _Undone(response)


@contextmanager
def _entered(request: DeskRequest) -> Iterator[Actor]:
    """Enter as a member where the session is good for it, else as a visitor."""
    with ExitStack() as stack:
        session = request.session
        if _could_be_member(request):
            try:
                entered = stack.enter_context(
                    as_session(str(session.session_key), request.host_name)
                )
            except NotFound:
                pass
            else:
                yield with_keys(request, entered.actor())
                return
        here = stack.enter_context(as_host(request.host_name))
        yield Actor(
            kind=ActorKind.VISITOR,
            municipality_id=here.municipality_id,
            purpose=Purpose.SIGN_IN,
        )


def _could_be_member(request: DeskRequest) -> bool:
    """Spare a visitor the question; the database decides by itself."""
    session = request.session
    assert request.municipality is not None
    return (
        session.get(MUNICIPALITY) == str(request.municipality.pk)
        and bool(session.get(MEMBERSHIP))
        and has_second_factor(dict(session.items()))
    )


def _keep_words(request: DeskRequest) -> None:
    """Keep what somebody was typing, sealed to them, in a transaction of its own."""
    try:
        kept = unsent.keep(request, request.host_name, request.actor.membership_id)
    except (NotFound, DatabaseError):
        return
    if kept:
        messages.info(
            request,
            _(
                "What you typed is kept for 24 hours, sealed for you alone. It is "
                "back on its page when your vault is open."
            ),
        )


def _write_down(request: DeskRequest, error: Exception | None) -> None:
    """Record a refusal in a transaction of its own: the first one was rolled back.

    A locked vault is no refusal, and a visitor who mistypes an address is nobody's
    business; a member who tries another's record is.
    """
    actor = getattr(request, "actor", None)
    if (
        not isinstance(error, DomainError)
        or isinstance(error, Locked)
        or actor is None
        or actor.kind is not ActorKind.MEMBER
    ):
        return
    try:
        with as_session(str(request.session.session_key), request.host_name):
            refuse(actor, f"{request.method} {request.path}", error.code)
    except (NotFound, DatabaseError):
        # Signed out meanwhile, or the database went: there is no one to record it.
        return
