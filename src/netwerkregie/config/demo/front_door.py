# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""`http://localhost:8000/` in the demo: both municipalities and where one can go.

Only the demo's settings name this urlconf; elsewhere the bare host is nobody's.
"""

from dataclasses import dataclass

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from netwerkregie.doors.desk.access.cast import DemoLogin

from . import cast, sign_in
from .content import AdviceThread
from .seeding.questions import code_of, threads_of

ABOUT: dict[str, Promise] = {
    "mergelstad": _(
        "A city with an advice team that is up to its ears in work: the privacy"
        " officer advised, the mayor decided, the line is open."
    ),
    "gouwedam": _(
        "A town that is still practising: its questions are made up by colleagues"
        " until the privacy officer and the mayor have decided."
    ),
}


@dataclass(frozen=True, slots=True)
class Start:
    """Somebody to start as."""

    name: str
    description: object
    url: str


@dataclass(frozen=True, slots=True)
class Entrance:
    """The sites of one municipality."""

    name: str
    about: object
    public_host: str
    public_url: str
    advice_host: str
    advice_url: str
    sign_in_url: str
    come_back_url: str
    code: str
    logins: tuple[Start, ...]


@require_safe
def front_door(request: HttpRequest) -> HttpResponse:
    """Show where one can go."""
    places = [_entrance(slug) for slug in cast.NAMES]
    return render(request, "public/front_door.html", {"places": places})


def _entrance(slug: str) -> Entrance:
    desk_host, advice_host = cast.desk_host(slug), cast.mailbox_host(slug)
    desk = settings.SITE_ADDRESS.format(host=desk_host)
    advice = settings.MAILBOX_ADDRESS.format(host=advice_host)
    language = get_language() or settings.LANGUAGE_CODE
    prefix = "/" if language == settings.LANGUAGE_CODE else f"/{language}/"
    sign_in_url = desk + reverse("account_login", urlconf=settings.ROOT_URLCONF)
    waiting = _answered_in(slug, language)
    return Entrance(
        name=cast.NAMES[slug],
        about=ABOUT[slug],
        public_host=desk.partition("//")[2],
        public_url=f"{desk}{prefix}",
        advice_host=advice.partition("//")[2],
        advice_url=f"{advice}{prefix}",
        sign_in_url=sign_in_url,
        come_back_url=f"{advice}{prefix}code/",
        code=code_of(waiting) if waiting else "",
        logins=tuple(_start(login, sign_in_url) for login in _first(desk_host)),
    )


def _first(host: str) -> list[DemoLogin]:
    chosen = {(one.host, one.slug) for one in cast.met_first()}
    return [
        one
        for one in sign_in.logins()
        if (one.host, one.slug) in chosen and (one.host == host)
    ]


def _start(login: DemoLogin, sign_in_url: str) -> Start:
    return Start(login.name, login.description, f"{sign_in_url}?als={login.slug}")


def _answered_in(slug: str, language: str) -> AdviceThread | None:
    """Return a thread whose asker has not read the last answer yet."""
    answered = [one for one in threads_of(slug) if one.state == "answered"]
    same = [one for one in answered if one.language == language]
    return next(iter(same or answered), None)


handler404 = "netwerkregie.doors.desk.errors.not_found"
handler500 = "netwerkregie.doors.desk.errors.broken"
handler503 = "netwerkregie.doors.desk.errors.unavailable"
urlpatterns = i18n_patterns(
    path("", front_door, name="front_door"), prefix_default_language=False
)
