# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which tables only the sign-in role may touch.

Users, addresses, authenticators and sessions belong to the installation, not to a
municipality. They live behind their own database role, so that no room can ask
anything about them; not even whether somebody has an account elsewhere.
"""

from typing import Any

from django.db.models import Model

SIGN_IN = "signin"
_APPS = frozenset(
    {"account", "mfa", "auth", "contenttypes", "sessions", "django_cache"}
)
_MODELS = frozenset({"accounts.user", "accounts.session"})


def is_sign_in(model: type[Model]) -> bool:
    """Tell whether a model belongs to the installation's sign-in."""
    meta = model._meta  # noqa: SLF001 - the documented way to a model's name
    return meta.app_label in _APPS or meta.label_lower in _MODELS


class SignInRouter:
    """Sends the installation's tables of people to the sign-in role."""

    def db_for_read(self, model: type[Model], **_hints: Any) -> str | None:
        """Read people's accounts as the sign-in role."""
        return SIGN_IN if is_sign_in(model) else None

    def db_for_write(self, model: type[Model], **_hints: Any) -> str | None:
        """Write people's accounts as the sign-in role."""
        return SIGN_IN if is_sign_in(model) else None

    def allow_migrate(self, db: str, _app_label: str, **_hints: Any) -> bool:
        """Migrate once: both aliases lead to the same database."""
        return db == "default"
