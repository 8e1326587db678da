# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is agreed in a plan, at the desk: agree, note, hand over, end."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.casework.actions import interventions as actions
from netwerkregie.domain.casework.actions.plan_opening import OpenHelp, OpenPlan
from netwerkregie.domain.casework.drafts.plans import EndReason, NoteKind
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import plans as queries
from netwerkregie.doors.desk.casework.forms.plans import (
    AgreementForm,
    Choices,
    EndForm,
    HandOverForm,
    NoteForm,
)
from netwerkregie.doors.desk.casework.showing import plans as showing
from netwerkregie.doors.desk.casework.views.plans import opened, shown, tried
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import NotFound, clock

A_WEEK = timedelta(days=7)


@keeps_words("text", "sensitive_why")
@require_http_methods(["GET", "POST"])
def agree(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Write down what somebody will do, until when."""
    case, whole = opened(request, case_id)
    today = clock.today()
    start = {
        "owner": str(request.actor.membership_id),
        "start_on": today,
        "next_on": today + A_WEEK,
        **_offered(whole, request.GET.get("aanbod", "")),
        **unsent.given_back(request.actor, request.path),
    }
    form = AgreementForm(
        _helpers(request, whole),
        showing.goal_options(whole),
        request.POST or None,
        initial=start,
    )
    if request.method == "POST" and form.is_valid():
        draft = form.draft()
        if tried(form, lambda: actions.agree(request.actor, case_id, draft)):
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Written down, sealed."))
            return redirect("desk:plan", case_id)
    return shown(request, case, "agree", {"form": form}, _("Something agreed"))


@keeps_words("text", "sensitive_why")
@require_http_methods(["GET", "POST"])
def intervention(
    request: DeskRequest, case_id: UUID, intervention_id: UUID
) -> HttpResponse:
    """Show what was agreed and what was done; write what was done now."""
    case, whole = opened(request, case_id)
    start = {"kind": NoteKind.EVIDENCE.value, "done_on": clock.today()}
    start |= unsent.given_back(request.actor, request.path)
    form = NoteForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        draft, following = form.draft(), form.cleaned_data["next_on"]

        def act() -> object:
            return actions.note(
                request.actor, case_id, intervention_id, draft, following
            )

        if tried(form, act):
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Written down, sealed."))
            return redirect("desk:intervention", case_id, intervention_id)
    return _page(request, case, whole, intervention_id, {"form": form})


@require_http_methods(["GET", "POST"])
def hand_over(
    request: DeskRequest, case_id: UUID, intervention_id: UUID
) -> HttpResponse:
    """Give it another owner or another next day."""
    case, whole = opened(request, case_id)
    one = _found(whole, intervention_id)
    start = {"owner": str(one.row.owner_id), "next_on": one.row.next_on}
    helpers = _helpers(request, whole)
    form = HandOverForm(helpers, request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data

        def act() -> object:
            owner = UUID(data["owner"])
            return actions.hand_over(
                request.actor, case_id, intervention_id, owner, data["next_on"]
            )

        if tried(form, act):
            messages.success(request, _("Handed over."))
            return redirect("desk:intervention", case_id, intervention_id)
    more = {"form": form, "help": one}
    return shown(request, case, "hand_over", more, _("Another owner or day"))


@keeps_words("text")
@require_http_methods(["GET", "POST"])
def end(request: DeskRequest, case_id: UUID, intervention_id: UUID) -> HttpResponse:
    """End something agreed; how it ended is sealed."""
    case, whole = opened(request, case_id)
    one = _found(whole, intervention_id)
    start = unsent.given_back(request.actor, request.path)
    form = EndForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        reason = EndReason(form.cleaned_data["reason"])
        text = form.cleaned_data["text"]

        def act() -> object:
            return actions.end(request.actor, case_id, intervention_id, reason, text)

        if tried(form, act):
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Ended, and written down sealed."))
            return redirect("desk:plan", case_id)
    return shown(request, case, "end", {"form": form, "help": one}, _("End it"))


def _page(
    request: DeskRequest,
    case: Case,
    whole: OpenPlan,
    intervention_id: UUID,
    more: dict[str, Any],
) -> HttpResponse:
    one = _found(whole, intervention_id)
    (row,) = showing.help_rows(request.actor, whole, [one])
    context = {
        "help": one,
        "row_list": [row],
        "notes": showing.notes_of(request.actor, one.notes),
        **more,
    }
    return shown(request, case, "intervention", context, _("Something agreed"))


def _found(whole: OpenPlan, intervention_id: UUID) -> OpenHelp:
    found = [one for one in whole.helps if one.id == intervention_id]
    if not found:
        raise NotFound
    return found[0]


def _helpers(request: DeskRequest, whole: OpenPlan) -> Choices:
    helpers = queries.helpers_of(request.actor, whole.case, whole.plan.part_id)
    return showing.options(one for one in helpers if one.reads)


def _offered(whole: OpenPlan, offer_id: str) -> dict[str, str]:
    """Take the words of an offer that the person said yes to."""
    found = [one for one in whole.offers if str(one.id) == offer_id]
    return {
        name: str(value)
        for one in found
        for name, value in (("kind", one.kind), ("text", one.text))
    }
