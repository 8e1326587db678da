# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Setting up a second factor: whoever just proved to have one has given it."""

from typing import Any

from allauth.mfa.recovery_codes.views import ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView
from allauth.mfa.webauthn.views import AddWebAuthnView
from django.http import HttpResponse

from netwerkregie.foundation.accounts.session_store import SECOND_FACTOR


class AddCodeApp(ActivateTOTPView):  # type: ignore[misc]  # untyped library
    """The library's page; a right code counts as the second factor of this session."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep the app, and let the person go on in this session."""
        answer: HttpResponse = super().form_valid(form)
        self.request.session[SECOND_FACTOR] = True
        return answer


class AddPasskey(AddWebAuthnView):  # type: ignore[misc]  # untyped library
    """The library's page; a passkey that answers counts in the same way."""

    template_name = "desk/access/add_passkey.html"

    def form_valid(self, form: Any) -> HttpResponse:
        """Keep the passkey, and let the person go on in this session."""
        answer: HttpResponse = super().form_valid(form)
        self.request.session[SECOND_FACTOR] = True
        return answer


class RecoveryCodes(ViewRecoveryCodesView):  # type: ignore[misc]  # untyped library
    """The library's page, with the way on to the next step."""

    template_name = "desk/access/recovery_codes.html"


add_code_app = AddCodeApp.as_view()
add_passkey = AddPasskey.as_view()
recovery_codes = RecoveryCodes.as_view()
