# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calm pages for what goes wrong; a traceback or a reason is never on screen."""

from http import HTTPStatus

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, UnreadablePostError
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from netwerkregie.foundation.accounts.unsent import PASS
from netwerkregie.foundation.kernel import DomainError
from netwerkregie.foundation.kernel.phrases import UnknownCode, say_error

# The database may be what went away; these pages then ask nothing of a request.
WITHOUT_REQUEST = frozenset(
    {HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.SERVICE_UNAVAILABLE}
)
# A post from elsewhere must not become one of ours by a tap; and what is no longer
# yours, mostly after a seat ended while a page stood open, takes nothing again.
TO_COPY = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})
HIDDEN = frozenset({"csrfmiddlewaretoken", PASS})


def calm(request: HttpRequest, status: HTTPStatus, sentence: str = "") -> HttpResponse:
    """Answer with the page of a status, and one sentence more where there is one."""
    asker = None if status in WITHOUT_REQUEST else request
    typed = typed_in(request)
    values: dict[str, object] = {"sentence": sentence, "typed": typed}
    if status in TO_COPY:
        values["typed"] = {
            name: text
            for name, text in typed.items()
            if name not in HIDDEN and text.strip()
        }
    else:
        values["again"] = request.path
    page = render_to_string(f"{status.value}.html", values, asker)
    return HttpResponse(page, status=status)


def typed_in(request: HttpRequest) -> dict[str, str]:
    """Return the long texts of a post that failed, to be given back and sent again.

    No browser may keep a page of ours, so going back would show an empty form.
    """
    if request.method != "POST":
        return {}
    try:
        fields = getattr(resolve(request.path).func, "keeps_words", ())
        names = ("csrfmiddlewaretoken", PASS, *fields) if fields else ()
        return {name: request.POST[name] for name in names if name in request.POST}
    except (Resolver404, RequestDataTooBig, TooManyFieldsSent, UnreadablePostError):
        # A page about an error must never itself fail.
        return {}


def bad_request(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    """Answer what cannot be read; for handler400."""
    del exception  # Django's words about it help nobody but who probes.
    return calm(request, HTTPStatus.BAD_REQUEST)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer what this role may not; for handler403."""
    return calm(request, HTTPStatus.FORBIDDEN, _sentence(exception))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer what is absent and what is not yours, alike; for handler404."""
    del exception  # It could tell the one from the other.
    return calm(request, HTTPStatus.NOT_FOUND)


def by_its_button(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    """Answer a reload or a typed address of what only a form reaches; handler405."""
    del exception
    return calm(request, HTTPStatus.METHOD_NOT_ALLOWED)


def rule_broken(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    """Answer a step that is no longer open, mostly after a second tab; handler409."""
    return calm(request, HTTPStatus.CONFLICT, _sentence(exception))


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer what came too often; for handler429."""
    return calm(request, HTTPStatus.TOO_MANY_REQUESTS, _sentence(exception))


def broken(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer after a fault of ours; for handler500."""
    del exception
    return calm(request, HTTPStatus.INTERNAL_SERVER_ERROR)


def unavailable(
    request: HttpRequest, exception: Exception | None = None
) -> HttpResponse:
    """Answer while database or vault is away; for handler503."""
    return calm(request, HTTPStatus.SERVICE_UNAVAILABLE, _sentence(exception))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose proof of origin is gone, mostly a page left open long."""
    del reason
    sentence = _("This page stood open too long. Go back, reload it and send it again.")
    return calm(request, HTTPStatus.FORBIDDEN, sentence)


def _sentence(error: Exception | None) -> str:
    if not isinstance(error, DomainError):
        return ""
    try:
        return say_error(error)
    except UnknownCode:
        # A page about an error must never itself fail.
        return ""
