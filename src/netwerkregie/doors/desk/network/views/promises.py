# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing down a promise, and saying how it stands."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.network.actions import promises as actions
from netwerkregie.domain.network.drafts.promises import PromiseState
from netwerkregie.domain.network.queries import contacts
from netwerkregie.domain.network.queries import promises as queries
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.doors.desk.network.forms.promises import PromiseForm
from netwerkregie.doors.desk.network.views.organisations import crumbs_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error

_SETTLED = {"kept": PromiseState.KEPT, "withdrawn": PromiseState.WITHDRAWN}


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Write down a promise of either side, where the organisation reads along."""
    found = get_organisation(request.actor, organisation_id)
    form = PromiseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.promise(request.actor, organisation_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("The promise stands, for both to read."))
            return redirect(_back(organisation_id))
    context = {
        "form": form,
        "organisation": found,
        "reader": contacts.reading_link(found.id),
        "crumbs": crumbs_of(found, _("Add a promise")),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/promises/add.html", context, status=status)


@require_POST
def settle(request: DeskRequest, promise_id: UUID) -> HttpResponse:
    """Say with one tap that a promise was kept, or take it back."""
    found = queries.get_promise(request.actor, promise_id)
    state = _SETTLED.get(request.POST.get("state", ""))
    if state is not None:
        try:
            actions.settle(request.actor, promise_id, PromiseState.OPEN, state)
        except RuleBroken as broken:
            messages.error(request, say_error(broken))
        else:
            messages.success(request, _("Saved. The organisation reads it too."))
    return redirect(_back(found.organisation_id))


def _back(organisation_id: UUID) -> str:
    return reverse("desk:organisation", args=[organisation_id]) + "#beloften"
