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
from django.db import IntegrityError, transaction
from django.db.models import Q
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


class SessionStore(SessionBase):
    """Keeps a session's values in a row whose key only the browser has."""

    def load(self) -> dict[str, Any]:
        """Return the values of a living session, and remember it was seen."""
        key = self.session_key
        row = self._row(hash_of(key)) if key else None
        if row is None:
            self._session_key = None
            return {}
        if row.is_news:
            Session.objects.filter(key_hash=row.key_hash).update(last_seen=Now())
        return self.decode(row.data)

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

    def _row(self, key_hash: str) -> Any:
        """Return the row, and whether it is worth noting that it was seen."""
        is_news = Q(last_seen__lt=Now() - NOTICE)
        found = self._living().filter(key_hash=key_hash).only("key_hash", "data")
        return found.annotate(is_news=is_news).first()

    @classmethod
    def _living(cls) -> Any:
        return Session.objects.filter(ends__gt=Now(), last_seen__gt=Now() - IDLE)
