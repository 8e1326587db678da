# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a question ends: the choice, and the last word to the asker."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.intake.actions import advice as actions
from netwerkregie.domain.intake.queries import advice as queries
from netwerkregie.doors.desk.intake.forms.closing import ClosingForm
from netwerkregie.doors.desk.intake.showing.threads import crumbs_of
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.kernel import RuleBroken, VaultUnavailable
from netwerkregie.foundation.kernel.phrases import say_error


@keeps_words("outcome", "feedback")
@require_http_methods(["GET", "POST"])
def close(request: DeskRequest, thread_id: UUID) -> HttpResponse:
    """Ask how a question ends, and end it."""
    found = queries.get_thread(request.actor, thread_id)
    typed = unsent.given_back(request.actor, request.path)
    form = ClosingForm(request.POST or None, initial=typed)
    if request.method == "POST" and form.is_valid():
        try:
            actions.close(request.actor, thread_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        except VaultUnavailable as gone:
            form.add_error(None, say_error(gone))
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("The question is closed."))
            return redirect("desk:advice")
    context = {
        "form": form,
        "thread": found,
        "crumbs": crumbs_of(found, _("Close")),
        "unsent_pass": unsent.pass_for(request, request.actor),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/intake/close.html", context, status=status)
