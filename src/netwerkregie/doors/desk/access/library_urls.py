# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sign-in library's pages that we use, and who may reach them.

The names are the library's own: it looks its pages up by them. What is not in this
list does not exist here: sign-up, password reset by mail, changing an address.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path

from netwerkregie.doors.desk.access import second_factors
from netwerkregie.doors.desk.access.signing_in import second_factor, sign_in
from netwerkregie.foundation.accounts.doorkeeping import (
    for_half_signed_in,
    for_visitors,
)

urlpatterns = [
    path("inloggen/", for_visitors(sign_in), name="account_login"),
    path("uitloggen/", for_visitors(account.logout), name="account_logout"),
    path("code/", for_visitors(second_factor), name="mfa_authenticate"),
    path("passkey/", for_visitors(webauthn.login_webauthn), name="mfa_login_webauthn"),
    path(
        "opnieuw/",
        for_half_signed_in(account.reauthenticate),
        name="account_reauthenticate",
    ),
    path(
        "opnieuw/code/",
        for_half_signed_in(mfa.reauthenticate),
        name="mfa_reauthenticate",
    ),
    path(
        "opnieuw/passkey/",
        for_half_signed_in(webauthn.reauthenticate_webauthn),
        name="mfa_reauthenticate_webauthn",
    ),
    path("wachtwoord/", account.password_change, name="account_change_password"),
    path("tweede/", for_half_signed_in(mfa.index), name="mfa_index"),
    path(
        "tweede/app/",
        for_half_signed_in(second_factors.add_code_app),
        name="mfa_activate_totp",
    ),
    path("tweede/app/weg/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("tweede/passkeys/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path(
        "tweede/passkeys/nieuw/",
        for_half_signed_in(second_factors.add_passkey),
        name="mfa_add_webauthn",
    ),
    path(
        "tweede/passkeys/<int:pk>/weg/",
        webauthn.remove_webauthn,
        name="mfa_remove_webauthn",
    ),
    path("tweede/passkeys/<int:pk>/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path(
        "tweede/herstelcodes/",
        for_half_signed_in(second_factors.recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "tweede/herstelcodes/nieuw/",
        codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "tweede/herstelcodes/bestand/",
        codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
]
