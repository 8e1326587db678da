# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""At the table: everybody types on their own page, and sees what the others kept.

A page asks every few seconds whether something changed and gets only the changed
pieces; a field in which somebody types is never among them.
"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.casework.actions import conference_reading as reading
from netwerkregie.domain.casework.actions import conference_table as actions
from netwerkregie.domain.casework.models import Conference
from netwerkregie.domain.casework.queries import conferences as queries
from netwerkregie.doors.desk.casework.forms.conferences import (
    ActionForm,
    DecisionForm,
    NoteForm,
)
from netwerkregie.doors.desk.casework.showing import conferences as showing
from netwerkregie.doors.desk.casework.views.conferences import Refused, frame
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import Locked, NotAllowed
from netwerkregie.foundation.kernel.phrases import say_error

EVERY = 5
"""Seconds between two looks of an open page."""


@require_GET
def table(request: DeskRequest, case_id: UUID, conference_id: UUID) -> HttpResponse:
    """Show the agenda that is the reader's, with a field for their own words."""
    found = queries.get_conference(request.actor, case_id, conference_id)
    queries.require_seat(request.actor, found)
    context = frame(request, found, _("At the table")) | {"every": EVERY}
    try:
        opened = reading.read_table(request.actor, found)
    except Locked:
        opened = ()
    context["items"] = items = _shown(request, found, opened)
    chairs = queries.chairs_of(request.actor, found)
    people = showing.people_choices(one.person for one in chairs)
    context["decision_form"] = DecisionForm(auto_id=False)
    context["action_form"] = ActionForm(people=people, auto_id=False)
    context["passes"] = _passes(request, found, items)
    return render(request, "desk/casework/conferences/table.html", context)


@require_GET
def news(request: DeskRequest, case_id: UUID, conference_id: UUID) -> HttpResponse:
    """Answer with what changed since the page looked; nothing is no content."""
    found = queries.get_conference(request.actor, case_id, conference_id)
    now = queries.revisions(request.actor, found)
    seen = {name: str(value) for name, value in request.GET.items()}
    changed = {one for one, rev in now.items() if seen.get(str(one)) != str(rev)}
    if not changed and len(seen) == len(now):
        return HttpResponse(status=204)
    if not all(str(one) in seen for one in now) or len(seen) > len(now):
        # An item came or went: the page itself says so, and its reader reloads it.
        return render(request, "desk/casework/conferences/_new_item.html")
    items = [one for one in queries.items_of(request.actor, found) if one.id in changed]
    opened = reading.read_items(request.actor, items)
    context = {
        "items": _shown(request, found, opened),
        "conference": found,
        "is_news": True,
        "revisions": [(str(one), rev) for one, rev in now.items()],
        "every": EVERY,
    }
    return render(request, "desk/casework/conferences/_news.html", context)


@keeps_words("text", "note", "version")
@require_POST
def note(
    request: DeskRequest, case_id: UUID, conference_id: UUID, item_id: UUID
) -> HttpResponse:
    """Keep what was typed so far; a page without script comes back to its table."""
    conference = queries.get_conference(request.actor, case_id, conference_id)
    queries.get_item(request.actor, conference, item_id)
    form = NoteForm(request.POST)
    try:
        if not form.is_valid():
            return _not_kept(request, form, str(_("This does not fit. Make it two.")))
        draft = form.draft()
        at = (case_id, conference_id, item_id)
        kept = actions.type_note(request.actor, *at, draft)
    except (*Refused, NotAllowed) as error:
        return _not_kept(request, form, say_error(error))
    unsent.forget(request.actor, request.path)
    if not request.headers.get("HX-Request"):
        if kept.is_beside:
            messages.warning(request, _("Another page was before. Both are kept."))
        return redirect(_back(case_id, conference_id, item_id))
    context = {"kept": kept, "field": request.POST.get("field", "")}
    return render(request, "desk/casework/conferences/_kept.html", context)


@keeps_words("text")
@require_POST
def decide(
    request: DeskRequest, case_id: UUID, conference_id: UUID, item_id: UUID
) -> HttpResponse:
    """Record a decision."""
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return _refused(request, _("Write what was decided."), case_id, conference_id)
    try:
        at = (case_id, conference_id, item_id)
        actions.decide(request.actor, *at, form.draft())
    except Refused as error:
        return _refused(request, say_error(error), case_id, conference_id)
    unsent.forget(request.actor, request.path)
    return redirect(_back(case_id, conference_id, item_id))


@keeps_words("text")
@require_POST
def agree(
    request: DeskRequest, case_id: UUID, conference_id: UUID, item_id: UUID
) -> HttpResponse:
    """Record who does what by which day."""
    found = queries.get_conference(request.actor, case_id, conference_id)
    chairs = queries.chairs_of(request.actor, found)
    people = showing.people_choices(one.person for one in chairs)
    form = ActionForm(request.POST, people=people)
    if not form.is_valid():
        said = _("Write what will be done, by whom and by which day.")
        return _refused(request, said, case_id, conference_id)
    try:
        at = (case_id, conference_id, item_id)
        actions.agree_action(request.actor, *at, form.draft())
    except Refused as error:
        return _refused(request, say_error(error), case_id, conference_id)
    unsent.forget(request.actor, request.path)
    return redirect(_back(case_id, conference_id, item_id))


def _shown(
    request: DeskRequest, found: Conference, opened: tuple[reading.OpenItem, ...]
) -> list[showing.Shown]:
    numbers = showing.numbers_of(queries.revisions(request.actor, found))
    names = queries.people_of(request.actor, showing.people_in(opened))
    return showing.shown(request.actor, opened, names, numbers)


def _passes(
    request: DeskRequest, found: Conference, items: list[showing.Shown]
) -> dict[str, Any]:
    """Return for each item the pass with which its words outlive the session."""
    return {
        str(one.id): unsent.pass_for(
            request,
            request.actor,
            showing.address("desk:conference_note", found, one.id),
        )
        for one in items
    }


def _not_kept(request: DeskRequest, form: NoteForm, said: str) -> HttpResponse:
    """Say that it is not kept, and give the words back."""
    text = form.data.get("text", "")
    context = {"said": said, "text": text, "field": form.data.get("field", "")}
    template = "desk/casework/conferences/_not_kept.html"
    if not request.headers.get("HX-Request"):
        template = "desk/casework/conferences/not_kept.html"
    return render(request, template, context, status=422)


def _refused(
    request: DeskRequest, said: str, case_id: UUID, conference_id: UUID
) -> HttpResponse:
    """Show what was typed again, with why it was not taken."""
    found = queries.get_conference(request.actor, case_id, conference_id)
    context = frame(request, found, _("At the table"))
    context |= {"said": said, "text": request.POST.get("text", "")}
    template = "desk/casework/conferences/not_kept.html"
    return render(request, template, context, status=422)


def _back(case_id: UUID, conference_id: UUID, item_id: UUID) -> str:
    return f"/dossiers/{case_id}/overleggen/{conference_id}/tafel/#punt-{item_id}"
