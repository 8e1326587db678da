# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The administrator's pages: people, roles and sessions; never any content."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from netwerkregie.domain.intake.uploads import known_problem
from netwerkregie.doors.desk.administration.forms import (
    InvitationForm,
    ReasonForm,
    RoleForm,
)
from netwerkregie.doors.desk.administration.showing import page_of_people
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.foundation.accounts import actions, policies, queries
from netwerkregie.foundation.accounts.models import RoleGrant
from netwerkregie.foundation.accounts.phrases import ROLE_LABELS
from netwerkregie.foundation.accounts.rechecking import rechecked
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error

HERE = "desk/administration/"


@require_GET
def people(request: DeskRequest) -> HttpResponse:
    """Show who works here, a page at a time."""
    policies.require(policies.may_manage_people(request.actor))
    table, older = page_of_people(request.actor, request.GET.get("na", ""))
    context = {
        "table": table,
        "older": older,
        "proposals": queries.proposals(request.actor),
        "refused": known_problem(),
    }
    return render(request, f"{HERE}people.html", context)


@require_http_methods(["GET", "POST"])
@rechecked
def invite(request: DeskRequest) -> HttpResponse:
    """Invite somebody to work here."""
    policies.require(policies.may_manage_people(request.actor))
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            invitation = actions.invite_member(request.actor, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("The invitation is on its way."))
            return redirect("desk:person", invitation.membership_id)
    return _form(request, "invite.html", form)


@require_GET
def person(request: DeskRequest, membership_id: UUID) -> HttpResponse:
    """Show somebody's roles and where they are signed in."""
    policies.require(policies.may_manage_people(request.actor))
    member = queries.get_membership(request.actor, membership_id)
    grants = queries.grants_of(request.actor, member)
    context = {
        "member": member,
        "grants": [(one, _label(one), _may(request, one)) for one in grants],
        "sessions": queries.sessions_of(request.actor, member, ""),
        "is_me": member.pk == request.actor.membership_id,
        "crumbs": [_people_crumb(), Crumb(member.name)],
    }
    return render(request, f"{HERE}person.html", context)


@require_http_methods(["GET", "POST"])
@rechecked
def propose_role(request: DeskRequest, membership_id: UUID) -> HttpResponse:
    """Give a role, or propose one that a second reader has to confirm."""
    member = queries.get_membership(request.actor, membership_id)
    policies.require(policies.may_propose_role(request.actor, member))
    form = RoleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            grant = actions.propose_role(request.actor, form.draft(member.pk))
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _said_of(grant))
            return redirect("desk:person", member.pk)
    return _form(request, "propose_role.html", form, member=member)


@require_GET
def proposals(request: DeskRequest) -> HttpResponse:
    """Show the roles that wait for a second reader."""
    policies.require(policies.may_read_proposals(request.actor))
    waiting = queries.proposals(request.actor)
    rows = [(one, _label(one), _may(request, one)) for one in waiting]
    return render(request, f"{HERE}proposals.html", {"rows": rows})


@require_POST
@rechecked
def confirm_role(request: DeskRequest, grant_id: UUID) -> HttpResponse:
    """Be the second reader of a role with content."""
    try:
        actions.confirm_role(request.actor, grant_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("You confirmed this role. It holds from now on."))
    return redirect("desk:role_proposals")


@require_http_methods(["GET", "POST"])
@rechecked
def end_role(request: DeskRequest, grant_id: UUID) -> HttpResponse:
    """Take a role back, or withdraw a proposal."""
    policies.require(policies.may_manage_people(request.actor))
    grant = queries.get_grant(request.actor, grant_id)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_role(request.actor, grant_id, **form.cleaned_data)
        except RuleBroken as broken:
            form.add_error(None, say_error(broken))
        else:
            messages.success(request, _("The role has ended."))
            return redirect("desk:person", grant.membership_id)
    more = {"member": grant.membership, "label": _label(grant)}
    return _form(request, "end_role.html", form, **more)


@require_POST
def end_sessions(request: DeskRequest, membership_id: UUID) -> HttpResponse:
    """Sign somebody out everywhere, at once."""
    policies.require(policies.may_manage_people(request.actor))
    actions.end_sessions(request.actor, membership_id, reason="by an administrator")
    messages.success(request, _("Signed out everywhere."))
    return redirect("desk:person", membership_id)


@require_POST
@rechecked
def renew_access(request: DeskRequest, membership_id: UUID) -> HttpResponse:
    """Mail somebody who lost password or phone a letter to come in anew."""
    policies.require(policies.may_manage_people(request.actor))
    try:
        actions.renew_access(request.actor, membership_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("A letter is on its way to this person."))
    return redirect("desk:person", membership_id)


@require_http_methods(["GET", "POST"])
@rechecked
def end_access(request: DeskRequest, membership_id: UUID) -> HttpResponse:
    """End somebody's access: roles, keys and sessions."""
    policies.require(policies.may_manage_people(request.actor))
    member = queries.get_membership(request.actor, membership_id)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.end_membership(request.actor, membership_id, **form.cleaned_data)
        except RuleBroken as broken:
            form.add_error(None, say_error(broken))
        else:
            messages.success(request, _("This person has no access any more."))
            return redirect("desk:people")
    return _form(request, "end_access.html", form, member=member)


def _form(
    request: DeskRequest, template: str, form: object, **more: object
) -> HttpResponse:
    context = {"form": form, "crumbs": [_people_crumb()]} | more
    status = 422 if request.method == "POST" else 200
    return render(request, HERE + template, context, status=status)


def _people_crumb() -> Crumb:
    return Crumb(_("People"), reverse("desk:people"))


def _label(grant: RoleGrant) -> str:
    return str(ROLE_LABELS[grant.role])


def _may(request: DeskRequest, grant: RoleGrant) -> bool:
    return grant.given is None and policies.may_confirm_role(request.actor, grant)


def _said_of(grant: RoleGrant) -> str:
    if grant.given:
        return _("The role holds from now on.")
    return _("Proposed. A second reader has to confirm it within fourteen days.")
