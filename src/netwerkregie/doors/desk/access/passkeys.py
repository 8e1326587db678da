# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening one's vault with a passkey, where the browser can (WebAuthn PRF).

The passkey's answer to our salt is itself the key: who has it opens the vault, so
there is nothing else to check, and a wrong one opens nothing.
"""

import base64

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from netwerkregie.doors.desk.access.forms import PasskeyForm
from netwerkregie.foundation.accounts import actions, counting
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unlocking import keep_unlocked
from netwerkregie.foundation.kernel import Locked, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error
from netwerkregie.foundation.vault import keys


def options(request: DeskRequest) -> dict[str, object] | None:
    """Return what the browser needs to ask a passkey that opens the vault."""
    assert request.actor.membership_id is not None
    known = keys.passkeys_that_unlock(request.actor.membership_id)
    return _options(request, known) if known else None


def addable(request: DeskRequest) -> dict[str, object] | None:
    """Return what the browser needs to let one of one's passkeys open the vault."""
    factors = Authenticator.objects.filter(
        user_id=request.actor.user_id, type=Authenticator.Type.WEBAUTHN
    )
    known = [
        one.wrap().authenticator_data.credential_data.credential_id for one in factors
    ]
    return _options(request, known) if known else None


@require_POST
@sensitive_post_parameters("secret")
def unlock(request: DeskRequest) -> HttpResponse:
    """Open one's vault with a passkey's answer."""
    membership_id = request.actor.membership_id
    counting.count(request, "unlock", str(membership_id))
    form = PasskeyForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This passkey cannot open a vault."))
        return redirect("desk:unlock")
    values = form.cleaned_data
    try:
        opened = actions.unlock_with_passkey(
            request.actor, values["credential"], values["secret"]
        )
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
        return redirect("desk:unlock")
    counting.clear(request, "unlock", str(membership_id))
    response = redirect("desk:today")
    keep_unlocked(request, response, opened)
    return response


@require_POST
@sensitive_post_parameters("secret")
def let_unlock(request: DeskRequest) -> HttpResponse:
    """Let a passkey open one's vault from now on."""
    if not request.actor.is_unlocked:
        raise Locked
    form = PasskeyForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("This passkey cannot open a vault."))
        return redirect("desk:me")
    actions.let_passkey_unlock(
        request.actor, form.cleaned_data["credential"], form.cleaned_data["secret"]
    )
    messages.success(request, _("This passkey opens your vault from now on."))
    return redirect("desk:me")


def _options(request: DeskRequest, known: list[bytes]) -> dict[str, object]:
    assert request.actor.membership_id is not None
    return {
        "credentials": [_text(one) for one in known],
        "salt": _text(keys.prf_salt(request.actor.membership_id)),
        "host": request.host_name,
    }


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
