# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses that a page needs many of, without asking all patterns for each."""

from functools import cache
from uuid import UUID

from django.conf import settings
from django.conf.urls.i18n import is_language_prefix_patterns_used
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language

_ANY = UUID(int=0)


def to(name: str, id_: UUID) -> str:
    """Return the address of a page about one thing, named by its id."""
    return _with_any(name, get_language()).replace(str(_ANY), str(id_))


def page(name: str) -> str:
    """Return the address of a page, or nothing while nobody made it."""
    return _page(name, get_language())


def in_language(request: HttpRequest, code: str) -> str:
    """Return this same page in another language; a form goes to the front page.

    Every page of the desk has its address in both: Dutch as it is, and English under
    `/en/` (config/urls.py). What is no page at all has one address.
    """
    path = request.get_full_path() if request.method == "GET" else "/"
    urlconf = getattr(request, "urlconf", settings.ROOT_URLCONF)
    if not is_language_prefix_patterns_used(urlconf)[0]:
        return path
    if request.method == "GET" and request.resolver_match is None:
        return path
    current = get_language()
    if current and current != settings.LANGUAGE_CODE:
        path = path.removeprefix(f"/{current}")
    return path if code == settings.LANGUAGE_CODE else f"/{code}{path}"


@cache
def _with_any(name: str, _language: str | None) -> str:
    return reverse(name, args=[_ANY])


@cache
def _page(name: str, _language: str | None) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
