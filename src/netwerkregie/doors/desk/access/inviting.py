# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Accepting an invitation: an account with a password, or the one there is."""

from dataclasses import dataclass
from uuid import UUID

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from django.contrib import messages
from django.db import connections
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables
from django.views.decorators.http import require_http_methods

from netwerkregie.doors.desk.access.forms import AccountForm, PasswordForm
from netwerkregie.foundation.accounts import actions, counting, people, queries
from netwerkregie.foundation.accounts.doorkeeping import for_visitors
from netwerkregie.foundation.accounts.models import (
    Membership,
    MembershipState,
    User,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, ActorKind, NotFound, Purpose
from netwerkregie.foundation.tenancy.enter import ALIAS


@dataclass(frozen=True, slots=True)
class _Invited:
    """Who holds a good link: the actor, the invitation and the waiting place."""

    actor: Actor
    invitation_id: UUID
    membership: Membership


@for_visitors
@require_http_methods(["GET", "POST"])
@sensitive_variables("word")
def accept(request: DeskRequest, word: str) -> HttpResponse:
    """Let an invited person in: a new password, or the account they have."""
    if request.method == "POST":
        counting.count(request, "invitation")
    invited = _enter(word)
    if invited.membership.state == MembershipState.ACTIVE:
        return _come_in_anew(request, invited)
    if people.account_of(invited.membership.email) is not None:
        return _accept_with_account(request, invited)
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = people.make_account(
            invited.membership.email, form.cleaned_data["password"]
        )
        return _let_in(request, invited, user)
    context = {"form": form, "member": invited.membership}
    status = 422 if form.is_bound else 200
    return render(request, "desk/access/accept.html", context, status=status)


def _come_in_anew(request: DeskRequest, invited: _Invited) -> HttpResponse:
    """Give somebody who lost password or phone another password, then a new factor."""
    form = PasswordForm(request.POST or None)
    user = people.account_of(invited.membership.email)
    if user is None or user.pk != invited.membership.user_id:
        raise NotFound
    if request.method == "POST" and form.is_valid():
        # In this order: two connections that delete the same session rows would wait
        # for each other.
        people.renew_account(user, form.cleaned_data["password"])
        actions.use_renewal(invited.actor, invited.invitation_id)
        return _signed_in(request, user)
    context = {"form": form, "member": invited.membership, "is_renewal": True}
    status = 422 if form.is_bound else 200
    return render(request, "desk/access/accept.html", context, status=status)


def _enter(word: str) -> _Invited:
    """Enter by the link; a wrong, used or old word leads to the same calm 404."""
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT municipality_id, invitation_id, membership_id"
            " FROM gate.enter_invitation(%s)",
            [word],
        )
        row = cursor.fetchone()
    if row is None:
        raise NotFound
    actor = Actor(
        kind=ActorKind.LINK_HOLDER,
        municipality_id=row[0],
        membership_id=row[2],
        purpose=Purpose.SIGN_IN,
    )
    found = queries.get_invitation(actor, row[1])
    return _Invited(actor, found.pk, found.membership)


def _let_in(request: DeskRequest, invited: _Invited, user: User) -> HttpResponse:
    actions.accept_invitation(invited.actor, invited.invitation_id, user_id=user.pk)
    return _signed_in(request, user)


def _signed_in(request: DeskRequest, user: User) -> HttpResponse:
    """Half: with a password alone nobody comes further than the second factor."""
    record_authentication(
        request, user, "password", email=user.email, reauthenticated=True
    )
    get_adapter(request).login(request, user)
    messages.success(
        request, _("Welcome. One more step: a second key to your account.")
    )
    return redirect("desk:second_factor")


def _accept_with_account(request: DeskRequest, invited: _Invited) -> HttpResponse:
    """Somebody who works elsewhere too proves it with that account's own password.

    They are not signed in by it: the second factor is asked at the ordinary door.
    """
    form = AccountForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = get_adapter(request).authenticate(
            request,
            email=invited.membership.email,
            password=form.cleaned_data["password"],
        )
        if user is None:
            form.add_error("password", _("This is not your password. Try again."))
        else:
            actions.accept_invitation(
                invited.actor, invited.invitation_id, user_id=user.pk
            )
            messages.success(request, _("Welcome. Sign in as you do elsewhere."))
            return redirect("account_login")
    context = {"form": form, "member": invited.membership, "has_account": True}
    status = 422 if form.is_bound else 200
    return render(request, "desk/access/accept.html", context, status=status)
