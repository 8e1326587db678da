# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeping a guardian out at the desk: ask, read, sign, let in again."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.casework.actions import guardians as actions
from netwerkregie.domain.casework.drafts.guardians import AwayState
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import guardians as queries
from netwerkregie.doors.desk.casework.forms.guardians import AwayForm
from netwerkregie.doors.desk.casework.views.cases import frame, show_error
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, RuleBroken, VaultUnavailable
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error

STEPS = {"teken": actions.sign, "weiger": actions.refuse, "weer": actions.end}


@require_http_methods(["GET", "POST"])
def guardian(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show whether a guardian is asked, and take each step of keeping one out."""
    found = cases.get_case(request.actor, case_id)
    if not queries.may_find(request.actor, found):
        raise NotFound
    if request.method != "POST":
        return _page(request, found, {"form": AwayForm()})
    step = request.POST.get("step", "")
    try:
        if step == "lees":
            ground, why = actions.read_why(request.actor, case_id)
            more = {"form": AwayForm(), "ground": label(ground), "why": why}
            return _page(request, found, more)
        if step not in STEPS:
            return _ask(request, found)
        STEPS[step](request.actor, case_id)
    except (RuleBroken, VaultUnavailable) as error:
        messages.error(request, say_error(error))
    else:
        messages.success(request, _("Written down."))
    return redirect("desk:case_guardian", case_id)


def _ask(request: DeskRequest, found: Case) -> HttpResponse:
    form = AwayForm(request.POST)
    if form.is_valid():
        try:
            actions.ask(request.actor, found.id, form.draft())
        except (RuleBroken, VaultUnavailable) as error:
            show_error(form, error)
        else:
            messages.success(request, _("Asked. Another member has to sign for it."))
            return redirect("desk:case_guardian", found.id)
    return _page(request, found, {"form": form})


def _page(request: DeskRequest, found: Case, more: dict[str, Any]) -> HttpResponse:
    away = queries.latest_of(request.actor, found)
    can_end = queries.can_end(request.actor, found, away)
    context = frame(request, found, _("Parent or guardian")) | {
        "away": away,
        "state": label(AwayState(away.state)) if away else "",
        "is_waiting": away is not None and away.state == AwayState.ASKED,
        "stands": can_end,
        "can_ask": queries.can_ask(request.actor, found, away),
        "can_sign": queries.can_sign(request.actor, found, away),
        "can_end": can_end,
        **more,
    }
    status = 422 if more["form"].is_bound else 200
    return render(request, "desk/casework/cases/guardian.html", context, status=status)
