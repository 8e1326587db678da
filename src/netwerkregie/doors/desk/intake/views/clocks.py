# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checking for a double without seeing one, and being told to call a colleague."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.intake.actions import duplicates
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.queries import clocks as queries
from netwerkregie.domain.intake.queries import concerns
from netwerkregie.doors.desk.intake.forms.clocks import CheckForm
from netwerkregie.doors.desk.intake.views.concerns import frame, show_error
from netwerkregie.foundation.accounts.queries import names_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, TooMany, VaultUnavailable


@require_http_methods(["GET", "POST"])
def check(request: DeskRequest, concern_id: UUID) -> HttpResponse:
    """Check for a double; the answer is "checked", whatever there is."""
    found = concerns.get_concern(request.actor, concern_id)
    queries.require_holder(request.actor, found)
    form = CheckForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            duplicates.check(request.actor, concern_id, form.cleaned_data["reason"])
        except (RuleBroken, TooMany, VaultUnavailable) as error:
            show_error(form, error)
        else:
            messages.success(request, _("Checked."))
            return redirect("desk:concern", concern_id)
    context = frame(request, found, _("Check for a double")) | {"form": form}
    status = 422 if form.is_bound else 200
    return render(request, "desk/intake/concerns/check.html", context, status=status)


@require_http_methods(["GET", "POST"])
def known_elsewhere(request: DeskRequest, known_id: UUID) -> HttpResponse:
    """Tell the owner which colleague to call, and take it off Today after that."""
    known = queries.get_known(request.actor, known_id)
    if request.method == "POST":
        duplicates.settle(request.actor, known_id)
        messages.success(request, _("Good. It is off your Today."))
        return redirect("desk:today")
    names = names_of(request.actor, [known.asked_by])
    context = {
        "known": known,
        "colleague": names.get(known.asked_by, ""),
        "name": say_nickname(known.concern.nickname),
    }
    return render(request, "desk/intake/concerns/known_elsewhere.html", context)
