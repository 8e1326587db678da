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
from netwerkregie.doors.desk.intake.forms import NoteForm
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error

# A text that the guard stopped elsewhere comes here under the name it had there.
ELSEWHERE = ("agreement", "text", "answer")


@require_http_methods(["GET", "POST"])
def notes(request: DeskRequest) -> HttpResponse:
    """Show one's own notes, and take one more."""
    kept = actions.read_notes(request.actor)
    form = NoteForm(_typed(request) if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.write_note(request.actor, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("It stands on your scratch notes."))
            return redirect("desk:notes")
    status = 422 if form.is_bound else 200
    context = {"form": form, "notes": kept}
    return render(request, "desk/intake/notes.html", context, status=status)


@require_POST
def throw_away(request: DeskRequest, note_id: UUID) -> HttpResponse:
    """End one note at once."""
    actions.throw_away(request.actor, note_id)
    messages.info(request, _("The note is gone."))
    return redirect("desk:notes")


def _typed(request: DeskRequest) -> dict[str, str]:
    named = ("body", *ELSEWHERE)
    text = next((t for name in named if (t := request.POST.get(name))), "")
    return {"body": text}
