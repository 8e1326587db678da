# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The minutes: reading, signing, taking along on paper; and what came of an action."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from netwerkregie.domain.casework.actions import (
    case_actions,
    conference_minutes,
    conference_paper,
)
from netwerkregie.domain.casework.actions.conference_reading import read_table
from netwerkregie.domain.casework.drafts.conferences import (
    NEVER_PRINTED,
    ActionState,
    PrintFor,
)
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import conferences as queries
from netwerkregie.doors.desk.casework.forms.conferences import (
    PrintForm,
    SettleForm,
    SignForm,
)
from netwerkregie.doors.desk.casework.showing import conference_paper as papers
from netwerkregie.doors.desk.casework.showing import conferences as showing
from netwerkregie.doors.desk.casework.views import cases as around
from netwerkregie.doors.desk.casework.views.conferences import (
    Refused,
    frame,
    show_error,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.documents import as_pdf
from netwerkregie.foundation.kernel import Locked, clock
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error


@require_GET
def minutes(request: DeskRequest, case_id: UUID, conference_id: UUID) -> HttpResponse:
    """Show the minutes that the reader can open, each with a place to sign."""
    found = queries.get_conference(request.actor, case_id, conference_id)
    queries.require_seat(request.actor, found)
    context = frame(request, found, _("Minutes of the conference"))
    try:
        read = conference_minutes.read_minutes(request.actor, found)
    except Locked:
        read = ()
    opened = [one.opened for one in read]
    names = queries.people_of(request.actor, showing.people_in(opened))
    context["minutes"] = papers.shown_minutes(request.actor, read, names)
    return render(request, "desk/casework/conferences/minutes.html", context)


@keeps_words("words")
@require_POST
def sign(
    request: DeskRequest, case_id: UUID, conference_id: UUID, item_id: UUID
) -> HttpResponse:
    """Sign the minutes of an item in own words."""
    found = queries.get_conference(request.actor, case_id, conference_id)
    form = SignForm(request.POST)
    if form.is_valid():
        try:
            conference_minutes.sign_minutes(
                request.actor, case_id, conference_id, item_id, **form.cleaned_data
            )
        except Refused as error:
            show_error(form, error)
        else:
            messages.success(request, _("Signed. Your words are sealed."))
            return redirect(showing.address("desk:conference_minutes", found))
    context = frame(request, found, _("Minutes of the conference")) | {"form": form}
    template = "desk/casework/conferences/sign.html"
    return render(request, template, context, status=422)


@require_http_methods(["GET", "POST"])
def take_along(
    request: DeskRequest, case_id: UUID, conference_id: UUID
) -> HttpResponse:
    """Make a paper of one's own view, with one's name on every page."""
    found = queries.get_conference(request.actor, case_id, conference_id)
    queries.require_seat(request.actor, found)
    context = frame(request, found, _("On paper"))
    try:
        opened = () if request.method == "POST" else read_table(request.actor, found)
    except Locked:
        opened = ()
    items = queries.items_of(request.actor, found)
    titles = {one.item.id: one.title for one in opened}
    named = papers.print_choices(items, titles)
    form = PrintForm(request.POST or None, items=named)
    if form.is_valid():
        wanted = [UUID(one) for one in form.cleaned_data["items"]]
        why = PrintFor(form.cleaned_data["why"])
        try:
            printed = conference_paper.print_items(
                request.actor, case_id, conference_id, wanted, why
            )
        except Refused as error:
            show_error(form, error)
        else:
            names = queries.people_of(request.actor, showing.people_in(printed))
            paper = papers.paper_of(request.actor, found, printed, names, items)
            made = as_pdf(paper, clock.now())
            answer = HttpResponse(made, content_type="application/pdf")
            answer["Content-Disposition"] = 'attachment; filename="verslag.pdf"'
            return answer
    context |= {"form": form, "never": [label(one) for one in NEVER_PRINTED]}
    status = 422 if form.is_bound else 200
    template = "desk/casework/conferences/print.html"
    return render(request, template, context, status=status)


@keeps_words("evidence")
@require_http_methods(["GET", "POST"])
def action(request: DeskRequest, case_id: UUID, action_id: UUID) -> HttpResponse:
    """Show one action, and write down what came of it."""
    case = cases.get_case(request.actor, case_id)
    queries.get_action(request.actor, case_id, action_id)
    form = SettleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        state = ActionState(form.cleaned_data["state"])
        words = form.cleaned_data["evidence"]
        try:
            case_actions.settle(request.actor, case_id, action_id, state, words)
        except Refused as error:
            form.add_error(None, say_error(error))
        else:
            messages.success(request, _("Written down."))
            return redirect("desk:case_action", case_id, action_id)
    context = around.frame(request, case, _("What I would do")) | {"form": form}
    if request.actor.is_unlocked:
        read = case_actions.read_action(request.actor, case_id, action_id)
        context |= {"action": read, "is_open_action": read.state is ActionState.OPEN}
        context["state"] = label(read.state)
    status = 422 if form.is_bound else 200
    template = "desk/casework/conferences/action.html"
    return render(request, template, context, status=status)
