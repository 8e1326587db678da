# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps on an application that take one press."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from netwerkregie.domain.programme.actions import small_grant_decisions as deciding
from netwerkregie.domain.programme.actions import small_grant_money as paying
from netwerkregie.domain.programme.queries import small_grants as queries
from netwerkregie.doors.amounts import said
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken

Step = tuple[Callable[[Actor, UUID], object], str | Promise]
STEPS: dict[str, Step] = {
    "belang": (deciding.declare_interest, _("You stay out of this decision.")),
    "terug": (deciding.send_back, _("Sent back. It can be proposed anew.")),
    "bezwaar": (deciding.note_objection, _("Written down. Nothing is destroyed now.")),
    "betaald": (paying.pay, _("Written in the books. The account number is gone.")),
}


@require_POST
def step(request: DeskRequest, asked_id: UUID) -> HttpResponse:
    """Do one of the steps; a refusal stands above the page."""
    queries.get_grant(request.actor, asked_id)
    do = STEPS.get(request.POST.get("doen", ""))
    if do is None:
        raise NotFound
    try:
        do[0](request.actor, asked_id)
    except RuleBroken as broken:
        messages.error(request, said(broken))
    else:
        messages.success(request, str(do[1]))
    return redirect("desk:small_grant", asked_id)
