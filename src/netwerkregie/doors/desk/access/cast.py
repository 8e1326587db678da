# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demo's cast on the sign-in pages; production never hands one in.

The cast's passwords, codes and phrases stand in the three ordinary forms, as if a
person had typed them. There is no address that lets anybody in without them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from django.core.cache import cache

from netwerkregie.foundation.accounts.models import User


@dataclass(frozen=True, slots=True)
class DemoLogin:
    """Somebody of the cast, with everything that the three ordinary forms ask.

    Args:
        slug: a short word for the address bar.
        host: the host on which this person signs in, without port.
        name: as colleagues see it.
        roles: the roles in words.
        description: what somebody can try as this person, in the reader's language.
        email: to sign in with.
        password: to sign in with.
        totp_secret: base32; the code is worked out from it.
        phrase: opens the vault; empty for who has none.

    """

    slug: str
    host: str
    name: str
    roles: object
    description: object
    email: str
    password: str
    totp_secret: str
    phrase: str


Source = Callable[[], Iterable[DemoLogin]]
_sources: list[Source] = []


def provide(source: Source) -> None:
    """Hand in the cast; called by the demo's own configuration and by nobody else."""
    _sources[:] = [source]


def on_host(host: str) -> list[DemoLogin]:
    """Return who of the cast signs in at a host; nobody where none was handed in."""
    return [one for source in _sources for one in source() if one.host == host]


def by_slug(host: str, slug: str) -> DemoLogin | None:
    """Return the member of the cast that was chosen."""
    return next((one for one in on_host(host) if one.slug == slug), None)


def by_email(host: str, email: str) -> DemoLogin | None:
    """Return the member of the cast with this address."""
    return next((one for one in on_host(host) if one.email == email), None)


def code_now(login: DemoLogin, user: User) -> str:
    """Return a code that has not been used, or nothing when one must wait.

    A code works once. Whoever signs in twice within half a minute gets the next one,
    which the library accepts for clocks that run ahead.
    """
    factor = Authenticator.objects.filter(
        user=user, type=Authenticator.Type.TOTP
    ).first()
    if factor is None:
        return ""
    before, now, after = totp.yield_hotp_counters_from_time()
    for counter in (now, after, before):
        code = totp.format_hotp_value(totp.hotp_value(login.totp_secret, counter))
        used = totp.TOTP(factor)._get_used_cache_key(code)  # noqa: SLF001 - no other way
        if cache.get(used) is None:
            return str(code)
    return ""
