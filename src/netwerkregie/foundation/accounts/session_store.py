# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sessions in the installation's own table, found by a hash of the cookie's key.

Nothing is cached: a session that an administrator ends is gone at the next request.
"""

import hashlib
from datetime import timedelta
from typing import Any

from django.contrib.sessions.backends.base import (
    CreateError,
    SessionBase,
    UpdateError,
)
from django.db import IntegrityError, connections, transaction
from django.db.models.functions import Now

from netwerkregie.foundation.accounts.models import Session
from netwerkregie.foundation.accounts.router import SIGN_IN

ABSOLUTE = timedelta(hours=8)
IDLE = timedelta(minutes=60)
"""Also in gate.enter_session: the database refuses by itself."""
NOTICE = timedelta(seconds=30)
"""How precisely we remember when somebody was last seen."""

MUNICIPALITY, MEMBERSHIP = "nr_municipality", "nr_membership"
SECOND_FACTOR, DEVICE = "nr_second_factor", "nr_device"
_LIVING_ROW = (
    "SELECT key_hash, data, last_seen < statement_timestamp() - %s"
    " FROM accounts_session WHERE key_hash = %s AND ends > statement_timestamp()"
    " AND last_seen > statement_timestamp() - %s"
)
_METHODS = "account_authentication_methods"


def hash_of(key: str) -> str:
    """Return what the table knows a session by."""
    return hashlib.sha256(key.encode()).hexdigest()


def has_second_factor(data: dict[str, Any]) -> bool:
    """Tell whether a passkey or a code was given in this session, for this person.

    allauth keeps the methods before the sign-in is complete; without a user they
    count for nothing (see SessionStore.columns).
    """
    methods = data.get(_METHODS) or []
    return bool(data.get(SECOND_FACTOR)) or any(
        method.get("method") == "mfa" for method in methods
    )


def _living_row(key_hash: str) -> tuple[str, str, bool] | None:
    """Return the row of a living session, and whether it is news that it was seen.

    Asked at every request, so written out (ADR 28); the same as SessionStore._living.
    """
    values: list[Any] = [NOTICE, key_hash, IDLE]
    with connections[SIGN_IN].cursor() as cursor:
        cursor.execute(_LIVING_ROW, values)
        row: tuple[str, str, bool] | None = cursor.fetchone()
    return row


class SessionStore(SessionBase):
    """Keeps a session's values in a row whose key only the browser has."""

    def load(self) -> dict[str, Any]:
        """Return the values of a living session, and remember it was seen."""
        key = self.session_key
        row = _living_row(hash_of(key)) if key else None
        if row is None:
            self._session_key = None
            return {}
        key_hash, data, is_news = row
        if is_news:
            Session.objects.filter(key_hash=key_hash).update(last_seen=Now())
        return self.decode(data)

    def exists(self, session_key: str) -> bool:
        """Tell whether the key is taken."""
        return Session.objects.filter(key_hash=hash_of(session_key)).exists()

    def create(self) -> None:
        """Start a session under a fresh key."""
        while True:
            self._session_key = self._get_new_session_key()  # type: ignore[attr-defined]
            try:
                self.save(must_create=True)
            except CreateError:
                continue
            self.modified = True
            return

    def save(self, must_create: bool = False) -> None:
        """Write the values; a session that was ended meanwhile stays ended.

        Raises:
            UpdateError: the session was ended.

        """
        if self.session_key is None:
            self.create()
            return
        key_hash = hash_of(self.session_key)
        values = self._get_session(no_load=must_create)  # type: ignore[attr-defined]
        columns = self.columns(values)
        if not must_create:
            if not Session.objects.filter(key_hash=key_hash).update(**columns):
                raise UpdateError
            return
        try:
            with transaction.atomic(using=SIGN_IN):
                Session.objects.create(
                    key_hash=key_hash, ends=Now() + ABSOLUTE, **columns
                )
        except IntegrityError as error:
            raise CreateError from error

    def columns(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return what the database itself must know, beside the values."""
        user = values.get("_auth_user_id")
        return {
            "data": self.encode(values),
            "user_id": user,
            "municipality_id": values.get(MUNICIPALITY) if user else None,
            "membership_id": values.get(MEMBERSHIP) if user else None,
            "second_factor": bool(user) and has_second_factor(values),
            "device": values.get(DEVICE, ""),
        }

    def delete(self, session_key: str | None = None) -> None:
        """End a session: the row goes."""
        key = session_key or self.session_key
        if key:
            Session.objects.filter(key_hash=hash_of(key)).delete()

    @classmethod
    def clear_expired(cls) -> None:
        """Remove what can no longer be continued."""
        cls.ended().delete()

    @classmethod
    def ended(cls) -> Any:
        """Return the sessions that nobody can continue."""
        living = cls._living().values("key_hash")
        return Session.objects.exclude(key_hash__in=living)

    @classmethod
    def _living(cls) -> Any:
        return Session.objects.filter(ends__gt=Now(), last_seen__gt=Now() - IDLE)
