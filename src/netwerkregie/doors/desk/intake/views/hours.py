# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the desk is there: one page for the director and the deputy."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.intake.actions import hours as actions
from netwerkregie.domain.intake.queries import hours as queries
from netwerkregie.doors.desk.intake.forms.hours import HoursForm, initial_of
from netwerkregie.doors.further_languages import found
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def desk_hours(request: DeskRequest) -> HttpResponse:
    """Show and change when the desk is there and what it says when it is not."""
    queries.require_director(request.actor)
    row = queries.hours_of(request.actor)
    form = HoursForm(
        request.POST or None,
        initial=initial_of(row, queries.answer_days(request.actor)),
        languages=[(one, get_language_info(one)["name_local"]) for one in found()],
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.set_hours(request.actor, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Saved. It stands on the anonymous site now."))
            return redirect("desk:desk_hours")
    context = {"form": form, "closed": row.days_off[:8]}
    status = 422 if form.is_bound else 200
    return render(request, "desk/intake/hours.html", context, status=status)
