# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The scratch note (kladje): one screen, for its writer alone."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.intake.actions import notes as actions
from netwerkregie.doors.desk.intake.forms.notes import NoteForm
from netwerkregie.doors.guarded import GUARDED
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@keeps_words("body", GUARDED)
@require_http_methods(["GET", "POST"])
def notes(request: DeskRequest) -> HttpResponse:
    """Show one's own notes, and take one more."""
    kept = actions.read_notes(request.actor)
    typed = unsent.given_back(request.actor, request.path)
    form = NoteForm(
        _typed(request) if request.method == "POST" else None,
        initial={"body": typed.get("body") or typed.get(GUARDED, "")},
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.write_note(request.actor, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("It stands on your scratch notes."))
            return redirect("desk:notes")
    status = 422 if form.is_bound else 200
    context = {
        "form": form,
        "notes": kept,
        "unsent_pass": unsent.pass_for(request, request.actor),
    }
    return render(request, "desk/intake/notes.html", context, status=status)


@require_POST
def throw_away(request: DeskRequest, note_id: UUID) -> HttpResponse:
    """End one note at once."""
    actions.throw_away(request.actor, note_id)
    messages.info(request, _("The note is gone."))
    return redirect("desk:notes")


def _typed(request: DeskRequest) -> dict[str, str]:
    """Return what was typed here, or what the guard stopped on another page."""
    body = request.POST.get("body", "")
    return {"body": body or "\n\n".join(request.POST.getlist(GUARDED))}
