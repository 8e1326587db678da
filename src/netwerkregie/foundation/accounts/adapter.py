# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How allauth behaves in this house: no sign-up, one municipality per session."""

import base64
import hashlib
import os
from io import BytesIO
from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.contrib import messages
from django.db import connections
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from netwerkregie.foundation.accounts.devices import device_of
from netwerkregie.foundation.accounts.models import User
from netwerkregie.foundation.accounts.session_store import (
    DEVICE,
    MEMBERSHIP,
    MUNICIPALITY,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.tenancy.enter import ALIAS


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # untyped library
    """Lets people in by invitation only, and binds a session to one municipality."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002
        """Nobody signs up: an administrator invites."""
        return False

    def pre_login(self, request: HttpRequest, user: User, **more: Any) -> Any:
        """Stop somebody who does not work in the municipality of this host."""
        refused = super().pre_login(request, user, **more)
        if refused is None and membership_here(user) is None and not more["signup"]:
            messages.error(request, _("You have no access to this municipality."))
            return redirect("account_login")
        return refused

    def login(self, request: DeskRequest, user: User) -> None:
        """Bind the new session to this municipality and to the membership here."""
        super().login(request, user)
        here = membership_here(user)
        if here is not None:
            assert request.municipality is not None
            request.session[MUNICIPALITY] = str(request.municipality.pk)
            request.session[MEMBERSHIP] = str(here[0])
            request.session[DEVICE] = device_of(request.headers.get("User-Agent", ""))

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Go where the next open step is: a second factor, the vault, Vandaag."""
        del request
        return reverse("desk:arrive")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """Show the sign-in page again."""
        del request
        return reverse("account_login")

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *args: Any,
        **more: Any,
    ) -> None:
        """Say what changed; that somebody signed in they can see for themselves."""
        if message_template != "account/messages/logged_in.txt":
            super().add_message(request, level, message_template, *args, **more)

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """Say it in one sentence; there is no page for it."""
        del user
        messages.error(request, _("This account is closed. Ask an administrator."))
        return redirect("account_login")

    def is_safe_url(self, url: str | None) -> bool:
        """Only an address on this same site: no other host, whatever it is called."""
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def send_mail(
        self, template_prefix: str, email: str, context: dict[str, Any]
    ) -> None:
        """Send nothing: letters of this house go out as jobs (see jobs.py)."""


class SecondFactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # untyped library
    """Seals the secret of a code app, and draws its square without another library."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": gettext_lazy(
            "This code is not right, or it was used already. Wait for the next one."
        ),
    }

    def encrypt(self, text: str) -> str:
        """Seal a secret: a copy of the table alone makes nobody's codes."""
        nonce = os.urandom(12)
        sealed = AESGCM(_key()).encrypt(nonce, text.encode(), b"mfa")
        return base64.urlsafe_b64encode(nonce + sealed).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a sealed secret."""
        raw = base64.urlsafe_b64decode(encrypted_text)
        return AESGCM(_key()).decrypt(raw[:12], raw[12:], b"mfa").decode()

    def build_totp_svg(self, url: str) -> str:
        """Return the square that a code app reads."""
        out = BytesIO()
        segno.make(url, error="m").save(
            out, kind="svg", xmldecl=False, omitsize=True, border=2, light="#fff"
        )
        return out.getvalue().decode()

    def send_notification_mail(self, *args: Any, **more: Any) -> None:
        """Send nothing here; the change stands on one's own page."""


def membership_here(user: User) -> tuple[Any, str] | None:
    """Return the membership of this user in the municipality entered, if any."""
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT membership_id, language FROM gate.membership_of(%s)", [user.pk]
        )
        row = cursor.fetchone()
    return None if row is None else (row[0], row[1])


def _key() -> bytes:
    return hashlib.sha256(b"second factor|" + settings.SECRET_KEY.encode()).digest()
