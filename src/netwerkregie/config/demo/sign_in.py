# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hands the cast to the sign-in page; called where settings say this is the demo."""

from collections.abc import Iterable
from functools import cache

from django.utils.functional import lazystr
from django.utils.text import format_lazy
from django.utils.translation import get_language

from netwerkregie.doors.desk.access.cast import DemoLogin, provide
from netwerkregie.foundation.accounts.phrases import ROLE_LABELS

from . import cast


def hand_in_the_cast() -> None:
    """Let the sign-in pages list the cast."""
    provide(logins)


@cache
def logins() -> Iterable[DemoLogin]:
    """Return the cast as the sign-in page wants it, in the reader's language."""
    return tuple(_as_listed(login) for login in cast.logins())


class _InTheReadersLanguage:
    """A text of two languages that becomes the reader's when it is shown."""

    def __init__(self, dutch: str, english: str) -> None:
        self.dutch, self.english = dutch, english

    def __str__(self) -> str:
        english = (get_language() or "nl").startswith("en")
        return self.english if english else self.dutch


def _as_listed(login: cast.Login) -> DemoLogin:
    labels = [ROLE_LABELS[role.value] for role in login.roles]
    pattern = ", ".join(["{}"] * len(labels))
    return DemoLogin(
        slug=login.slug,
        host=login.host,
        name=login.name,
        roles=format_lazy(pattern, *labels),
        description=lazystr(
            _InTheReadersLanguage(login.description_nl, login.description_en)
        ),
        email=login.email,
        password=login.password,
        totp_secret=login.totp_secret,
        phrase=login.phrase,
    )
