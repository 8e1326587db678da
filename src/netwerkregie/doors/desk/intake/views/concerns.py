# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concerns at the desk: the list, one concern, a new one and a further statement."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.intake.actions import concern_reading
from netwerkregie.domain.intake.actions import concerns as actions
from netwerkregie.domain.intake.drafts.concerns import Kind, Step
from netwerkregie.domain.intake.models import Concern
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.domain.intake.wording import with_tokens
from netwerkregie.doors.desk.components import addresses
from netwerkregie.doors.desk.components.values import Tab
from netwerkregie.doors.desk.intake.forms.concerns import (
    TEXTS,
    ConcernForm,
    PartForm,
    PlanForm,
)
from netwerkregie.doors.desk.intake.forms.conversation import as_concern
from netwerkregie.doors.desk.intake.showing import concerns as showing
from netwerkregie.doors.uploaded import files_of
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import (
    Locked,
    ModuleClosed,
    RuleBroken,
    VaultUnavailable,
)
from netwerkregie.foundation.kernel.phrases import say_error

REFUSED_GROUND = frozenset(
    {"intake.only_lawful", "intake.nothing_concrete", "age.child_gets_help"}
)


@require_GET
def concern_list(request: DeskRequest) -> HttpResponse:
    """Show one's own concerns by their next day; no words and no names."""
    which = request.GET.get("welke", "")
    wanted = queries.ListFilter(mine=which == "", is_over=which == "klaar")
    page = queries.listed(request.actor, wanted, request.GET.get("vanaf", ""))
    context = {
        "tabs": _tabs(which),
        "rows": showing.rows_of(page.concerns),
        "older": f"?welke={which}&vanaf={page.next}" if page.next else "",
        "may_register": queries.takes_in(request.actor),
    }
    return render(request, "desk/intake/concerns/list.html", context)


@require_GET
def concern(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Show one concern; with an open vault its statements, facts apart from views."""
    found = queries.get_concern(request.actor, concern_id)
    context = page_of(request, found) | opened_for(request, found)
    return render(request, "desk/intake/concerns/detail.html", context)


@keeps_words(*TEXTS)
@require_http_methods(["GET", "POST"])
def register(request: DeskRequest) -> HttpResponse:
    """Open a new concern, from nothing or from what was said in a guided talk."""
    queries.require_intake(request.actor)
    step = request.POST.get("step", "")
    if request.method == "GET" or step == "begin":
        return _begin(request)
    form = ConcernForm(_with_tokens(request.POST, TEXTS, step))
    refused = None
    if step != "tokens" and form.is_valid():
        try:
            made = actions.register(request.actor, form.draft())
        except (RuleBroken, VaultUnavailable, actions.NoKey, ModuleClosed) as error:
            refused = error
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Kept, sealed. Now ask a second reader."))
            return redirect("desk:concern", made.id)
    return _form_page(request, form, refused.code if refused else "")


@keeps_words("text", "sensitive_why")
@require_http_methods(["GET", "POST"])
def add_part(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Add a statement, or one that corrects an earlier one."""
    found = queries.get_concern(request.actor, concern_id)
    queries.require_step(request.actor, found, Step.WRITE)
    names = ("text", "sensitive_why")
    step = request.POST.get("step", "")
    posted = _with_tokens(request.POST, names, step) if request.POST else None
    start = unsent.given_back(request.actor, request.path) | _correcting(request)
    form = PartForm(posted, initial=start)
    if request.method == "POST" and step != "tokens" and form.is_valid():
        try:
            actions.add_part(request.actor, concern_id, form.draft(files_of(request)))
        except (RuleBroken, VaultUnavailable, actions.NoKey) as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Added. A second reader reads it again."))
            return redirect("desk:concern", concern_id)
    context = frame(request, found, _("Add a statement")) | {"form": form}
    status = 422 if form.is_bound else 200
    template = "desk/intake/concerns/part.html"
    return render(request, template, context, status=status)


def show_error(form: Form, error: Any) -> None:
    """Put a refusal beside its field, or above the form where it has none."""
    field = error.field if error.field in form.fields else None
    form.add_error(field, say_error(error))


def frame(request: DeskRequest, found: Concern | None, last: str) -> dict[str, Any]:
    """Return what each page of a concern shows around its form."""
    return {
        "concern": found,
        "name": say_nickname(found.nickname) if found else "",
        "crumbs": showing.crumbs_of(found, last),
        "is_locked": not request.actor.is_unlocked,
        "unlock_url": f"{reverse('desk:unlock')}?next={request.path}",
        "unsent_pass": unsent.pass_for(request, request.actor),
    }


def page_of(request: DeskRequest, found: Concern) -> dict[str, Any]:
    """Return what is shown of a concern without opening it."""
    steps = queries.steps_open_to(request.actor, found)
    return frame(request, found, "") | {
        "status": showing.status_of(found),
        "is_open": found.ended_on is None,
        "can_write": Step.WRITE in steps,
        "can_read_second": Step.CONFIRM in steps,
        "can_hold": Step.DROP in steps,
        "notice": queries.notice_of(request.actor, found),
        "has_person": queries.has_person(request.actor, found),
        "needed": queries.needed_at_weighing(request.actor, found),
        "owner": queries.owner_name(request.actor, found),
        "plan_form": PlanForm(initial={"next_on": found.next_on}),
        "readers": showing.readers_of(request.actor, found),
    }


def opened_for(request: DeskRequest, found: Concern) -> dict[str, Any]:
    """Open the sealed part, or say why it stays shut; the page itself goes on."""
    try:
        opened = actions.open_concern(request.actor, found.id)
    except Locked:
        return {"is_locked": True}
    except (actions.NoKey, VaultUnavailable) as refusal:
        return {"closed_because": say_error(refusal)}
    may_write = Step.WRITE in queries.steps_open_to(request.actor, found)
    groups = showing.groups_of(request.actor, opened, may_write=may_write)
    thoughts = (Kind.INTERPRETATION, Kind.ALTERNATIVE, Kind.SECOND_READING)
    return {
        "facts": [one for one in groups if one.kind not in thoughts],
        "views": [one for one in groups if one.kind in thoughts],
        "files": opened.files,
        "held_back": opened.held_back,
        "reading": concern_reading.standing(request.actor, opened),
    }


def _begin(request: DeskRequest) -> HttpResponse:
    """Start with nothing, with what was kept, or with the parts of a guided talk."""
    kept = unsent.given_back(request.actor, request.path)
    told = {name: request.POST[name] for name in TEXTS if name in request.POST}
    if "observation" in request.POST:
        told = as_concern(request.POST)
    came = {"question": request.GET.get("vraag", "")}
    form = ConcernForm(initial={"once": uuid4(), **came, **kept, **told})
    return _form_page(request, form, "")


def _form_page(request: DeskRequest, form: ConcernForm, code: str) -> HttpResponse:
    context = frame(request, None, _("New concern")) | {
        "form": form,
        "question_url": _question_url(form),
        "is_refused": code in REFUSED_GROUND,
        "advice_url": addresses.page("desk:advice_new"),
        "answers_url": addresses.page("desk:answers"),
    }
    status = 422 if form.is_bound else 200
    template = "desk/intake/concerns/new.html"
    return render(request, template, context, status=status)


def _question_url(form: ConcernForm) -> str:
    """Return where the question stands that this is written from, if there is one."""
    try:
        return addresses.to("desk:advice_thread", UUID(str(form["question"].value())))
    except ValueError:
        return ""


def _with_tokens(posted: QueryDict, names: tuple[str, ...], step: str) -> QueryDict:
    """Return what was typed, with tokens in the place of names if that was asked."""
    if step != "tokens":
        return posted
    changed = posted.copy()
    texts = {name: str(posted.get(name, "")) for name in names}
    for name, text in with_tokens(texts).items():
        changed[name] = text
    return changed


def _correcting(request: DeskRequest) -> dict[str, str]:
    found = {
        "corrects": request.GET.get("bij", ""),
        "kind": request.GET.get("deel", ""),
    }
    return {name: value for name, value in found.items() if value}


def _tabs(current: str) -> list[Tab]:
    named = {"": _("My own"), "alle": _("All open"), "klaar": _("Ended")}
    return [
        Tab(label, f"?welke={which}", current=which == current)
        for which, label in named.items()
    ]
