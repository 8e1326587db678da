# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan of a case at the desk: the own goals first, then what was agreed."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.casework.actions import plan_signing
from netwerkregie.domain.casework.actions import plans as actions
from netwerkregie.domain.casework.actions.plan_opening import OpenPlan
from netwerkregie.domain.casework.drafts.plans import GoalStatus, Voice
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import plans as queries
from netwerkregie.doors.desk.casework.forms.plans import (
    AudienceForm,
    GoalForm,
    GoalLookForm,
    LetInForm,
    NextForm,
)
from netwerkregie.doors.desk.casework.showing import plans as showing
from netwerkregie.doors.desk.casework.views import cases as around
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import (
    Locked,
    NotFound,
    RuleBroken,
    VaultUnavailable,
)
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def plan(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show the plan, or begin it: who reads it is chosen before a word is written."""
    case = cases.get_case(request.actor, case_id)
    if queries.find_plan(request.actor, case) is not None:
        return _plan_page(request, case)
    if queries.has_plan(request.actor, case):
        raise NotFound
    me = request.actor.membership_id
    members = [one for one in queries.helpers_of(request.actor, case) if one.id != me]
    form = AudienceForm(showing.options(members), request.POST or None)
    if request.method == "POST" and form.is_valid():
        audience = form.chosen()
        if tried(form, lambda: actions.start(request.actor, case_id, audience)):
            messages.success(request, _("Begun. What does the person want?"))
            return redirect("desk:plan", case_id)
    return shown(request, case, "begin", {"form": form}, "")


@keeps_words("text", "sensitive_why")
@require_http_methods(["GET", "POST"])
def goal(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Write down a goal, or another wording of one."""
    case, whole = opened(request, case_id)
    start = {
        "voice": Voice.OWN.value,
        "instead_of": request.GET.get("bij", ""),
        **_before(whole, request.GET.get("bij", "")),
        **unsent.given_back(request.actor, request.path),
    }
    form = GoalForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        draft = form.draft()
        if tried(form, lambda: actions.write_goal(request.actor, case_id, draft)):
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Written down, sealed."))
            return redirect("desk:plan", case_id)
    return shown(request, case, "goal", {"form": form}, _("A goal"))


@require_http_methods(["GET", "POST"])
def goal_look(request: DeskRequest, case_id: UUID, goal_id: UUID) -> HttpResponse:
    """Write down how it is with a goal."""
    case, whole = opened(request, case_id)
    found = [one for one in whole.living_goals if one.id == goal_id]
    if not found:
        raise NotFound
    (one,) = found
    form = GoalLookForm(request.POST or None, initial={"status": one.status.value})
    if request.method == "POST" and form.is_valid():
        status = GoalStatus(form.cleaned_data["status"])
        actions.look_at_goal(request.actor, case_id, goal_id, status)
        messages.success(request, _("Written down, sealed."))
        return redirect("desk:plan", case_id)
    context = {"form": form, "goal": one, "is_own": one.voice is Voice.OWN}
    return shown(request, case, "goal_look", context, _("A goal"))


@require_POST
def set_next(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Set the next day of the plan."""
    cases.get_case(request.actor, case_id)
    form = NextForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a day."))
    elif told(
        request,
        lambda: actions.set_next(request.actor, case_id, form.cleaned_data["next_on"]),
    ):
        messages.success(request, _("The next day is set."))
    return redirect("desk:plan", case_id)


@require_POST
def let_in(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Let one more member read the plan."""
    case = cases.get_case(request.actor, case_id)
    members = showing.options(queries.helpers_of(request.actor, case))
    form = LetInForm(members, request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a member of the case."))
    elif told(
        request,
        lambda: actions.let_in(
            request.actor, case_id, UUID(form.cleaned_data["member"])
        ),
    ):
        messages.success(request, _("Your colleague can read the plan now."))
    return redirect("desk:plan", case_id)


def opened(request: DeskRequest, case_id: UUID) -> tuple[Case, OpenPlan]:
    """Open the plan of a case for a page below it."""
    case = cases.get_case(request.actor, case_id)
    return case, actions.read_plan(request.actor, case_id)


def shown(
    request: DeskRequest, case: Case, template: str, more: dict[str, Any], last: str
) -> HttpResponse:
    """Answer with a page of the plan; a form that was refused keeps its words."""
    context = around.frame(request, case, last) | more
    context["crumbs"] = showing.crumbs(case, last)
    is_bound = any(isinstance(one, Form) and one.is_bound for one in more.values())
    name = f"desk/casework/plans/{template}.html"
    return render(request, name, context, status=422 if is_bound else 200)


def tried(form: Form, act: Callable[[], object]) -> bool:
    """Do it, or show beside the field why not."""
    try:
        act()
    except (RuleBroken, VaultUnavailable) as error:
        field = getattr(error, "field", "") or None
        form.add_error(field if field in form.fields else None, say_error(error))
        return False
    return True


def told(request: DeskRequest, act: Callable[[], object]) -> bool:
    """Do it, or say above the page why not."""
    try:
        act()
    except (RuleBroken, VaultUnavailable) as error:
        messages.error(request, say_error(error))
        return False
    return True


def _plan_page(request: DeskRequest, case: Case) -> HttpResponse:
    """Show the plan; with a closed vault its days only."""
    actor = request.actor
    found = queries.get_plan(actor, case)
    helpers = queries.helpers_of(actor, case, found.part_id)
    outside = [one for one in helpers if not one.reads]
    more: dict[str, Any] = {
        "plan": found,
        "readers": showing.readers_of(helpers),
        "next_form": NextForm(initial={"next_on": found.next_on}),
        "let_in_form": LetInForm(showing.options(outside)) if outside else None,
        "may_let_in": queries.may_let_in(actor, case),
        "versions": showing.versions_of(case, found, queries.versions_of(actor, found)),
    }
    try:
        whole = actions.read_plan(actor, case.id)
    except Locked:
        return shown(request, case, "detail", more | {"is_locked": True}, "")
    except (RuleBroken, VaultUnavailable) as refusal:
        because = {"closed_because": say_error(refusal)}
        return shown(request, case, "detail", more | because, "")
    return shown(request, case, "detail", more | _words(request, whole), "")


def _words(request: DeskRequest, whole: OpenPlan) -> dict[str, Any]:
    actor = request.actor
    ended = [one for one in whole.helps if one.row.ended_on is not None]
    return {
        "own": showing.goals_of(whole, Voice.OWN),
        "added": showing.goals_of(whole, Voice.HELPER),
        "helps": showing.help_rows(actor, whole, whole.living_helps),
        "ended": showing.help_rows(actor, whole, ended),
        "offers": showing.offer_rows(whole),
        "signers": showing.signers(whole, queries.seen_of(actor, whole.plan)),
        "reading": plan_signing.standing(actor, whole),
        "is_opened": True,
    }


def _before(whole: OpenPlan, goal_id: str) -> dict[str, str]:
    found = [one for one in whole.living_goals if str(one.id) == goal_id]
    return {
        name: str(value)
        for one in found
        for name, value in (
            ("voice", one.voice),
            ("life_domain", one.life_domain),
            ("text", one.text),
        )
    }
