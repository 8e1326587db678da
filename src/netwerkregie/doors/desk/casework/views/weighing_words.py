# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody writes at a weighing: a judgement, an outcome, a dissent, an answer."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.casework.actions import (
    weighing_frames,
    weighing_information,
    weighing_judging,
    weighing_outcomes,
    weighing_persons,
)
from netwerkregie.domain.casework.actions.weighing_opening import OpenWeighing
from netwerkregie.domain.casework.drafts.weighings import RELEASED, Step
from netwerkregie.domain.casework.models import Weighing
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.doors.desk.casework.forms.weighings import (
    JUDGED,
    OUTCOME,
    FrameForm,
    JudgementForm,
    OutcomeForm,
    WordsForm,
)
from netwerkregie.doors.desk.casework.showing import weighings as showing
from netwerkregie.doors.desk.casework.showing.form_steps import steps_of
from netwerkregie.doors.desk.casework.views.weighings import (
    SHUT,
    Act,
    done,
    frame,
    opened_or_shut,
    read_for,
    show_error,
)
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import NotFound, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error

TEMPLATES = "desk/casework/weighings/"


@keeps_words(*JUDGED)
@require_http_methods(["GET", "POST"])
def judge(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Write one's own judgement, in three minutes and beside the facts."""
    found = _open_to(request, weighing_id, Step.JUDGE)
    start = unsent.given_back(request.actor, request.path)
    form = JudgementForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        draft = form.draft()
        act = partial(weighing_judging.judge, request.actor, weighing_id, draft)
        if _tried(request, form, act):
            messages.success(request, _("Sealed. Nobody reads it before the table."))
            return redirect("desk:weighing", weighing_id)
    context = frame(request, found, _("Your judgement")) | read_for(request, found)
    context |= steps_of(form, form.parts())
    return _page(request, "judge.html", context, form)


@require_GET
def table(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Show all judgements side by side, the outcome, and who signed it."""
    return _table_page(request, _at_the_table(request, weighing_id), WordsForm())


@keeps_words("text", "sensitive_why")
@require_POST
def dissent(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Add that one sees it differently."""
    found = _open_to(request, weighing_id, Step.PROPOSE)
    form = WordsForm(request.POST)
    if form.is_valid():
        text, why = form.cleaned_data["text"], form.cleaned_data["sensitive_why"]
        act = partial(weighing_outcomes.dissent, request.actor, weighing_id, text, why)
        if _tried(request, form, act):
            messages.success(request, _("Added. It stays with the outcome."))
            return redirect("desk:weighing_table", weighing_id)
    return _table_page(request, found, form)


@keeps_words(*OUTCOME)
@require_http_methods(["GET", "POST"])
def propose(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Write the joint outcome and sign it first; an earlier text lapses."""
    found = _open_to(request, weighing_id, Step.PROPOSE)
    start = unsent.given_back(request.actor, request.path)
    holders = queries.case_holders(request.actor)
    listed = queries.receivers(request.actor)
    form = OutcomeForm(holders, listed, request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        draft = form.draft()
        act = partial(weighing_outcomes.propose, request.actor, weighing_id, draft)
        if _tried(request, form, act):
            said = _("Signed by you. Another organisation reads it and signs.")
            messages.success(request, said)
            return redirect("desk:weighing_table", weighing_id)
    context = frame(request, found, _("Joint outcome"))
    context |= steps_of(form, form.parts())
    return _page(request, "outcome.html", context, form)


@require_POST
def sign(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Sign the outcome as it stands; with the second organisation it is decided."""
    _open_to(request, weighing_id, Step.DECIDE)
    act = partial(weighing_outcomes.conclude, request.actor, weighing_id)
    said = _("Signed. Two organisations decided this.")
    return done(request, weighing_id, act, said, "desk:weighing_table")


@keeps_words("text", "sensitive_why")
@require_http_methods(["GET", "POST"])
def answer(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Type in what the one party answered."""
    found = _open_to(request, weighing_id, Step.ANSWER)
    start = unsent.given_back(request.actor, request.path)
    form = WordsForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        text, why = form.cleaned_data["text"], form.cleaned_data["sensitive_why"]
        act = partial(
            weighing_information.answer, request.actor, weighing_id, text, why
        )
        if _tried(request, form, act):
            messages.success(request, _("Kept, sealed. The table is open again."))
            return redirect("desk:weighing", weighing_id)
    context = frame(request, found, _("Their answer"))
    return _page(request, "answer.html", context, form)


@require_http_methods(["GET", "POST"])
def release(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Let the owner of the concern release the name, in one tap."""
    found = queries.get_release(request.actor, weighing_id)
    if request.method == "POST":
        try:
            weighing_persons.release_name(request.actor, weighing_id)
        except RuleBroken as broken:
            messages.error(request, say_error(broken))
        else:
            messages.success(request, _("Released, with a line in the log for each."))
            return redirect("desk:concern", found.concern_id)
    context = frame(request, found, "") | {"crumbs": ()}
    return render(request, TEMPLATES + "release.html", context)


@require_http_methods(["GET", "POST"])
def name(request: DeskRequest, weighing_id: UUID) -> HttpResponse:
    """Show who [P1] is, after one asked for it; another line than reading."""
    found = queries.get_weighing(request.actor, weighing_id)
    if queries.own_seat(request.actor, found) is None:
        raise NotFound
    context = frame(request, found, _("Who is [P1]?"))
    context["has_name"] = queries.person_of(request.actor, found) is not None
    if request.method == "POST":
        context["person"] = weighing_persons.read_name(request.actor, weighing_id)
    return render(request, TEMPLATES + "name.html", context)


@require_http_methods(["GET", "POST"])
def weighing_frame(request: DeskRequest) -> HttpResponse:
    """Show and record on what weighing rests here."""
    recorded = queries.frames(request.actor)
    form = FrameForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        draft = form.draft()
        act = partial(weighing_frames.record_frame, request.actor, draft)
        if _tried(request, form, act):
            messages.success(request, _("Recorded. Weighings can be convened."))
            return redirect("desk:weighing_frame")
    context = {
        "crumbs": showing.crumbs_of(None, _("On what it rests")),
        "rests_on": showing.frame_of(recorded[0]) if recorded else [],
        "may_record": queries.may_record_frame(request.actor),
    }
    return _page(request, "frame.html", context, form)


def _open_to(request: DeskRequest, weighing_id: UUID, step: Step) -> Weighing:
    found = queries.get_weighing(request.actor, weighing_id)
    if step not in queries.steps_open_to(request.actor, found):
        raise NotFound
    return found


def _at_the_table(request: DeskRequest, weighing_id: UUID) -> Weighing:
    found = queries.get_weighing(request.actor, weighing_id)
    if found.state not in RELEASED:
        raise NotFound
    return found


def _tried(request: DeskRequest, form: Form, act: Act) -> bool:
    """Do what was typed, or put the refusal beside its field; words are kept."""
    try:
        act()
    except (RuleBroken, *SHUT) as error:
        show_error(form, error)
        return False
    unsent.forget(request.actor, request.path)
    return True


def _page(
    request: DeskRequest, template: str, context: dict[str, Any], form: Form
) -> HttpResponse:
    status = 422 if form.is_bound else 200
    context = context | {"form": form}
    return render(request, TEMPLATES + template, context, status=status)


def _table_page(request: DeskRequest, found: Weighing, form: WordsForm) -> HttpResponse:
    context = frame(request, found, _("The table"))
    opened = opened_or_shut(request, found)
    context |= opened if isinstance(opened, dict) else _of_table(request, opened)
    steps = queries.steps_open_to(request.actor, found)
    context["can_propose"] = Step.PROPOSE in steps
    return _page(request, "table.html", context, form)


def _of_table(request: DeskRequest, opened: OpenWeighing) -> dict[str, Any]:
    actor, read = request.actor, opened.outcome
    names = queries.names_of(actor, opened.seats)
    groups = showing.groups_of(actor, opened)
    signed = (
        queries.signing_of(actor, read.outcome.id, read.content_hash) if read else None
    )
    return {
        "judgements": showing.table_of(opened, names),
        "dissents": [one for one in groups if one.kind == "dissent"],
        "outcome": showing.outcome_of(actor, read) if read else [],
        "outcome_text": read.text if read else "",
        "signed_by": signed.by if signed else (),
        "can_sign": bool(signed and signed.may_read),
        "is_decided": bool(read and read.outcome.decided_on),
    }
