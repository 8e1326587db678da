# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own page: where one is signed in, one's keys, language and own log lines."""

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.doors.desk.access import passkeys
from netwerkregie.doors.desk.access.forms import LanguageForm
from netwerkregie.doors.desk.access.my_lines import lines_of
from netwerkregie.foundation.accounts import actions, queries
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.words import role_words
from netwerkregie.foundation.kernel import NotFound
from netwerkregie.foundation.vault import keys


@require_GET
def page(request: DeskRequest) -> HttpResponse:
    """Show one's own access and what the ledger says about oneself."""
    member = _me(request)
    token = str(request.session.session_key)
    factors = Authenticator.objects.filter(user_id=request.actor.user_id)
    context = {
        "member": member,
        "roles": role_words(request.actor.roles),
        "sessions": queries.sessions_of(request.actor, member, token),
        "factors": sorted({one.type for one in factors}),
        "has_keys": keys.has_keys(member.pk),
        "passkey": passkeys.addable(request) if request.actor.is_unlocked else None,
        "language_form": LanguageForm(initial={"language": member.language}),
        "lines": lines_of(request.actor),
    }
    return render(request, "desk/access/me.html", context)


@require_POST
def language(request: DeskRequest) -> HttpResponse:
    """Choose the language in which mail comes and one's pages open."""
    form = LanguageForm(request.POST)
    if not form.is_valid():
        return redirect("desk:me")
    actions.change_language(request.actor, form.cleaned_data["language"])
    with override(form.cleaned_data["language"]):
        messages.success(request, _("From now on in English."))
        return redirect("desk:me")


@require_POST
def end_session(request: DeskRequest) -> HttpResponse:
    """Sign oneself out in one browser, or everywhere."""
    member = _me(request)
    handle = request.POST.get("handle", "")
    if handle:
        actions.end_one_session(request.actor, member.pk, handle)
    else:
        actions.end_sessions(request.actor, member.pk, reason="by oneself")
        # This session is gone too: nothing of it may be written back.
        request.session.modified = False
        return redirect("account_login")
    messages.success(request, _("That browser is signed out."))
    return redirect("desk:me")


def _me(request: DeskRequest) -> Membership:
    if request.actor.membership_id is None:
        raise NotFound
    return queries.get_membership(request.actor, request.actor.membership_id)
