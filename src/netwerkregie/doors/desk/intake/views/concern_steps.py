# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens with a concern: a day, a second reader, its end, its files."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.intake.actions import concern_reading
from netwerkregie.domain.intake.actions import concerns as actions
from netwerkregie.domain.intake.drafts.concerns import DropReason, Step
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.doors.desk.intake.forms.concerns import (
    DropForm,
    PlanForm,
    ReadingForm,
)
from netwerkregie.doors.desk.intake.views.concerns import (
    frame,
    opened_for,
    page_of,
    show_error,
)
from netwerkregie.doors.desk.signing.forms import ReaderForm
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import RuleBroken, VaultUnavailable
from netwerkregie.foundation.kernel.phrases import say_error


@require_POST
def plan(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Set the next day."""
    queries.get_concern(request.actor, concern_id)
    form = PlanForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose a day."))
        return redirect("desk:concern", concern_id)
    try:
        actions.plan(request.actor, concern_id, form.cleaned_data["next_on"])
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("The next day is set."))
    return redirect("desk:concern", concern_id)


@require_POST
def ask_reader(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Ask a colleague, or everybody who may, to read it along."""
    queries.get_concern(request.actor, concern_id)
    reader_id = ReaderForm(request.POST).reader_id()
    try:
        concern_reading.ask_reader(request.actor, concern_id, reader_id)
    except (RuleBroken, actions.NoKey) as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("Asked. It stands on your colleague's Today."))
    return redirect("desk:concern", concern_id)


@keeps_words("words")
@require_http_methods(["GET", "POST"])
def read_second(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Show the facts to a second reader and take own words, for or against."""
    found = queries.get_concern(request.actor, concern_id)
    queries.require_step(request.actor, found, Step.CONFIRM)
    start = unsent.given_back(request.actor, request.path)
    form = ReadingForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        act = concern_reading.confirm
        if request.POST.get("step") == "refuse":
            act = concern_reading.refuse
        try:
            act(request.actor, concern_id, form.cleaned_data["words"])
        except (RuleBroken, VaultUnavailable, actions.NoKey) as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Signed. Your words are sealed."))
            return _after_reading(request, concern_id)
    context = page_of(request, found) | opened_for(request, found)
    context |= frame(request, found, _("Read along")) | {"form": form}
    status = 422 if form.is_bound else 200
    template = "desk/intake/concerns/read.html"
    return render(request, template, context, status=status)


@keeps_words("why")
@require_http_methods(["GET", "POST"])
def drop(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """End a concern without a weighing."""
    found = queries.get_concern(request.actor, concern_id)
    queries.require_step(request.actor, found, Step.DROP)
    start = unsent.given_back(request.actor, request.path)
    form = DropForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        reason = DropReason(form.cleaned_data["reason"])
        try:
            actions.drop(request.actor, concern_id, reason, form.cleaned_data["why"])
        except (RuleBroken, VaultUnavailable, actions.NoKey) as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Ended. In thirty days at most it is gone."))
            return redirect("desk:concerns")
    context = frame(request, found, _("End it")) | {"form": form}
    status = 422 if form.is_bound else 200
    template = "desk/intake/concerns/drop.html"
    return render(request, template, context, status=status)


@require_GET
def open_file(request: DeskRequest, concern_id: UUID, picture_id: UUID) -> HttpResponse:
    """Show a re-rendered picture or PDF; the reading is written in the ledger."""
    content_type, content = actions.open_file(request.actor, concern_id, picture_id)
    answer = HttpResponse(content, content_type=content_type)
    answer["Content-Disposition"] = "inline"
    return answer


def _after_reading(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Lead on: a chair's reading is over, an officer sees the concern as it stands."""
    if queries.takes_in(request.actor):
        return redirect("desk:concern", concern_id)
    return redirect("desk:concerns")
