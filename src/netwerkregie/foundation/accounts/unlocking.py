# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keys that are unlocked for a while: packed in the session, opened by a cookie.

The session in the database holds them sealed, under a key that only the browser's
cookie holds: neither the table nor the cookie alone opens anything.
"""

import base64
import secrets
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpResponseBase

from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, Locked, clock
from netwerkregie.foundation.vault import keys
from netwerkregie.foundation.vault.keys import UnlockedKeys

IDLE_SECONDS = 15 * 60
ABSOLUTE_SECONDS = 8 * 60 * 60
NOTICE_SECONDS = 30
_SESSION = "nr_unlocked"


def cookie_name() -> str:
    """Return the cookie's name; over HTTPS no other host can plant one."""
    return "__Host-unlock" if settings.SESSION_COOKIE_SECURE else "unlock"


def with_keys(request: DeskRequest, actor: Actor) -> Actor:
    """Return the actor with the keys that this browser has unlocked, if any."""
    kept: dict[str, Any] | None = request.session.get(_SESSION)
    cookie = request.COOKIES.get(cookie_name(), "")
    if not kept or not cookie:
        return actor
    now = clock.now().timestamp()
    if now - kept["seen"] > IDLE_SECONDS or now - kept["since"] > ABSOLUTE_SECONDS:
        del request.session[_SESSION]
        return actor
    try:
        opened = keys.unpack_from_session(
            base64.b64decode(kept["packed"]), base64.urlsafe_b64decode(cookie)
        )
    except (Locked, ValueError):
        return actor
    if opened.membership_id != actor.membership_id:
        return actor
    if now - kept["seen"] > NOTICE_SECONDS:
        request.session[_SESSION] = kept | {"seen": now}
    return replace(actor, keys=opened)


def keep_unlocked(
    request: DeskRequest, response: HttpResponseBase, opened: UnlockedKeys
) -> None:
    """Keep keys for this browser: sealed in the session, its opener in a cookie."""
    cookie_key = secrets.token_bytes(32)
    now = clock.now().timestamp()
    packed = keys.pack_for_session(opened, cookie_key)
    request.session[_SESSION] = {
        "packed": base64.b64encode(packed).decode(),
        "since": now,
        "seen": now,
    }
    response.set_cookie(
        cookie_name(),
        base64.urlsafe_b64encode(cookie_key).decode(),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
        path="/",
    )


def forget_unlocked(request: DeskRequest, response: HttpResponseBase) -> None:
    """Lock: what is left in the session or the cookie opens nothing."""
    request.session.pop(_SESSION, None)
    response.delete_cookie(cookie_name(), path="/")
