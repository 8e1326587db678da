# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Family conversations at the desk: the list, one family, a sheet and a correction."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.casework.actions import families as actions
from netwerkregie.domain.casework.actions.family_opening import NoFamilyKey
from netwerkregie.domain.casework.drafts.families import OPEN, State
from netwerkregie.domain.casework.models import FamilyTalk
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.wording import with_tokens
from netwerkregie.doors.desk.casework.forms.families import (
    TEXTS,
    CorrectionForm,
    PlanForm,
    SheetForm,
    TalkForm,
)
from netwerkregie.doors.desk.casework.showing import families as showing
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.documents import Paper, as_pdf
from netwerkregie.foundation.kernel import (
    Locked,
    ModuleClosed,
    RuleBroken,
    VaultUnavailable,
    clock,
)
from netwerkregie.foundation.kernel.phrases import say_error

REFUSED = (RuleBroken, VaultUnavailable, NoFamilyKey, ModuleClosed)
PLACE = "desk/casework/families/"


@require_GET
def talk_list(request: DeskRequest) -> HttpResponse:
    """Show one's own conversations by their next day; no words and no names."""
    is_over = request.GET.get("welke", "") == "klaar"
    start = request.GET.get("vanaf", "")
    page = queries.listed(request.actor, is_over=is_over, start=start)
    which = "klaar" if is_over else ""
    context = {
        "tabs": showing.tabs_of(is_over=is_over),
        "rows": showing.rows_of(page.talks),
        "older": f"?welke={which}&vanaf={page.next}" if page.next else "",
    }
    return render(request, f"{PLACE}list.html", context)


@require_GET
def talk(request: DeskRequest, talk_id: UUID) -> HttpResponse:
    """Show the conversations with one family; with an open vault their words."""
    found = queries.get_talk(request.actor, talk_id)
    context = frame(request, found, "") | page_of(request, found)
    return render(request, f"{PLACE}detail.html", context | opened_for(request, found))


@require_http_methods(["GET", "POST"])
def begin(request: DeskRequest) -> HttpResponse:
    """Begin conversations with a family; nothing is kept yet of what is said."""
    queries.require_talker(request.actor)
    form = TalkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.open_talk(request.actor, form.draft())
        except REFUSED as error:
            show_error(form, error)
        else:
            messages.success(request, _("Begun. Now put in who is there."))
            return redirect("desk:family_people", made.id)
    return form_page(request, None, form, _("New conversations"), "new")


@keeps_words(*TEXTS)
@require_http_methods(["GET", "POST"])
def sheet(request: DeskRequest, talk_id: UUID) -> HttpResponse:
    """Keep the sheet of one conversation, if somebody of the family agreed."""
    found = queries.get_talk(request.actor, talk_id)
    today = clock.today()
    soon = min(today + timedelta(days=14), found.destroy_on)
    start: dict[str, Any] = {"once": uuid4(), "held_on": today, "next_on": soon}
    start |= unsent.given_back(request.actor, request.path)
    posted = tokened(request, TEXTS)
    form = SheetForm(posted, initial=start)
    if posted is not None and not asks_tokens(request) and form.is_valid():
        try:
            actions.write_sheet(request.actor, talk_id, form.draft())
        except REFUSED as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Kept, sealed."))
            return redirect("desk:family", talk_id)
    return form_page(request, found, form, _("Conversation sheet"), "sheet")


@keeps_words("text", "sensitive_why")
@require_http_methods(["GET", "POST"])
def correct(request: DeskRequest, talk_id: UUID, note_id: UUID) -> HttpResponse:
    """Correct a note of one's own with another beside it."""
    found = queries.get_talk(request.actor, talk_id)
    posted = tokened(request, ("text", "sensitive_why"))
    form = CorrectionForm(posted)
    if posted is not None and not asks_tokens(request) and form.is_valid():
        data = form.cleaned_data
        try:
            actions.correct(
                request.actor,
                talk_id,
                note_id,
                data["text"],
                sensitive_why=data["sensitive_why"],
            )
        except REFUSED as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Added beside the earlier note."))
            return redirect("desk:family", talk_id)
    return form_page(request, found, form, _("Correct a note"), "correct")


@require_GET
def blank_sheet(request: DeskRequest) -> HttpResponse:
    """Return an empty sheet to print; nothing on it is about anybody."""
    queries.require_talker(request.actor)
    assert request.municipality is not None
    language = get_language() or "nl"
    return as_paper(showing.blank(request.municipality.name, language), "gespreksblad")


def as_paper(paper: Paper, name: str) -> HttpResponse:
    """Return a paper as a download; no copy is kept."""
    answer = HttpResponse(as_pdf(paper, clock.now()), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return answer


def show_error(form: Form, error: Any) -> None:
    """Put a refusal beside its field, or above the form where it has none."""
    field = error.field if error.field in form.fields else None
    form.add_error(field, say_error(error))


def asks_tokens(request: DeskRequest) -> bool:
    """Tell whether names were to be taken out first."""
    return request.POST.get("step", "") == "tokens"


def tokened(request: DeskRequest, names: tuple[str, ...]) -> QueryDict | None:
    """Return what was posted, with tokens for names if that was asked; else nothing."""
    if request.method != "POST":
        return None
    if not asks_tokens(request):
        return request.POST
    changed = request.POST.copy()
    texts = {name: str(request.POST.get(name, "")) for name in names}
    for name, text in with_tokens(texts).items():
        changed[name] = text
    return changed


def frame(request: DeskRequest, found: FamilyTalk | None, last: str) -> dict[str, Any]:
    """Return what each page shows around its own."""
    return {
        "talk": found,
        "name": say_nickname(found.nickname) if found else "",
        "title": last,
        "crumbs": showing.crumbs_of(found, last),
        "is_locked": not request.actor.is_unlocked,
        "unlock_url": f"{reverse('desk:unlock')}?next={request.path}",
        "unsent_pass": unsent.pass_for(request, request.actor),
    }


def form_page(
    request: DeskRequest,
    found: FamilyTalk | None,
    form: Form,
    title: str,
    name: str,
    **more: Any,
) -> HttpResponse:
    """Show a page around one form; 422 when what was typed was not possible."""
    context = frame(request, found, title) | {"form": form} | more
    status = 422 if form.is_bound else 200
    return render(request, f"{PLACE}{name}.html", context, status=status)


def page_of(request: DeskRequest, found: FamilyTalk) -> dict[str, Any]:
    """Return what is shown of conversations without opening them."""
    actor = request.actor
    return {
        "status": showing.status_of(found),
        "is_open": found.state in OPEN,
        "is_running": found.state == State.RUNNING,
        "is_waiting": found.state == State.WAITING,
        "is_stopped": found.state == State.STOPPED,
        "may_write": queries.may_write(actor, found),
        "holds": queries.holds(actor, found),
        "can_ask_longer": queries.can_ask_longer(actor, found),
        "people": queries.persons_of(actor, found),
        "handovers": queries.handovers_of(actor, found),
        "readers": showing.readers_of(actor, found),
        "plan_form": PlanForm(initial={"next_on": found.next_on}),
    }


def opened_for(request: DeskRequest, found: FamilyTalk) -> dict[str, Any]:
    """Open the words, or say why they stay shut; the page itself goes on."""
    try:
        opened = actions.read_talk(request.actor, found.id)
    except Locked:
        return {"is_locked": True}
    except (NoFamilyKey, VaultUnavailable) as refusal:
        return {"closed_because": say_error(refusal)}
    may_write = queries.may_write(request.actor, found)
    return {
        "sheets": showing.sheets_of(request.actor, opened, may_write=may_write),
        "consents": showing.consents_of(opened),
    }
