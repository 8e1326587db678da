# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Promises on the organisation's own page: read word for word, and answered."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.network.actions import promises as actions
from netwerkregie.domain.network.drafts.promises import PromiseState, Said, Side
from netwerkregie.domain.network.models import Promise
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import links
from netwerkregie.domain.network.queries import promises as queries
from netwerkregie.doors.public.links.promise_forms import OwnPromiseForm, SaidForm
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def say(request: DeskRequest, token: str, promise_id: UUID) -> HttpResponse:
    """Take in how a promise stands, as the organisation sees it."""
    holder = links.come_in(request.actor, token)
    found = queries.get_own_promise(holder, promise_id)
    form = SaidForm(request.POST or None, initial={"view": found.view})
    if request.method == "POST" and form.is_valid():
        try:
            actions.say(holder, promise_id, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("It stands beside the promise."))
            return redirect(_back(token))
    context = {"token": token, "form": form, "promise": _row(found, token)}
    status = 422 if form.is_bound else 200
    return render(request, "public/links/promise.html", context, status=status)


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest, token: str) -> HttpResponse:
    """Take in a promise that is missing."""
    holder = links.come_in(request.actor, token)
    own = links.get_own_organisation(holder)
    form = OwnPromiseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.promise_by_link(holder, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("The promise stands, for both to read."))
            return redirect(_back(token))
    context = {"token": token, "form": form, "organisation": own}
    status = 422 if form.is_bound else 200
    return render(request, "public/links/promise_add.html", context, status=status)


def promises_of(found: Iterable[Promise], token: str) -> list[dict[str, object]]:
    """Return promises with their words unchanged, the open ones first."""
    return [_row(one, token) for one in found]


def _row(one: Promise, token: str) -> dict[str, object]:
    side = Side(one.side)
    return {
        "who": _("The municipality promised") if side is Side.US else _("You promised"),
        "words": one.text,
        "gone_on": one.text_gone_on,
        "until": one.text_until,
        "due_on": one.due_on,
        "is_open": one.state == PromiseState.OPEN,
        "is_overdue": one.is_overdue(clock.today()),
        "state": label(PromiseState(one.state)),
        "settled_on": one.settled_on,
        "said": label(Said(one.said)) if one.said else "",
        "view": one.view,
        "url": reverse("public:say_promise", args=[token, one.id]),
    }


def _back(token: str) -> str:
    return reverse("public:own_organisation", args=[token]) + "#beloften"
