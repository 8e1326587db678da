# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds, applying and the register, for every visitor; and photos without people."""

from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from netwerkregie.domain.programme.actions import small_grants as actions
from netwerkregie.domain.programme.drafts.activities import ActivityKind
from netwerkregie.domain.programme.drafts.small_grants import Applicant
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import small_grant_public as queries
from netwerkregie.domain.programme.queries.small_grants import get_round
from netwerkregie.doors.amounts import said, shown
from netwerkregie.doors.public.small_grants.forms import ApplyForm, amount_of, new_key
from netwerkregie.foundation.accounts import counting
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, TooMany, clock
from netwerkregie.foundation.kernel.phrases import say_error

ADD_UP = "optellen"


@require_safe
def rounds(request: DeskRequest) -> HttpResponse:
    """Show the rounds in which one can apply, now or later."""
    today = clock.today()
    found = [_round(row, today) for row in queries.open_rounds(today)]
    context = {"rounds": found, "municipality": request.municipality}
    return render(request, "public/small_grants/rounds.html", context)


@require_http_methods(["GET", "POST"])
def apply(request: DeskRequest, round_id: UUID) -> HttpResponse:
    """Take in an application; its own page is where it is followed."""
    actor = queries.come_to(request.actor, round_id, clock.today())
    found = get_round(actor, round_id)
    form = ApplyForm(request.POST or None)
    is_sent = request.method == "POST" and request.POST.get("step") != ADD_UP
    status = 422 if is_sent else 200
    if is_sent and form.is_valid():
        try:
            counting.count(request, "small_grant")
            _key, word = actions.apply(actor, round_id, form.draft())
        except TooMany as many:
            form.add_error(None, say_error(many))
            status = 429
        except RuleBroken as broken:
            at = broken.field if broken.field in form.fields else None
            form.add_error(at, said(broken))
        else:
            messages.success(request, _("Thank you. Keep the address of this page."))
            return redirect("public:own_small_grant", word)
    page = plan_page(form, is_sent=is_sent)
    if is_sent and "key" in form.errors:
        # The page was open for days: what was typed stays, with a new key.
        form.data = request.POST.copy()
        form.data["key"] = new_key()
    context = page | {
        "round": found,
        "most": shown(amount_of(found.most)),
        "municipality": request.municipality,
    }
    return render(request, "public/small_grants/apply.html", context, status=status)


@require_safe
def register(request: DeskRequest) -> HttpResponse:
    """Show what was granted: the initiative, how much and why; never to whom."""
    found = [
        row
        | {
            "decided_on": date.fromisoformat(row["decided_on"]),
            "applicant": label(Applicant(row["applicant"])),
            "granted": shown(amount_of(row["granted"])),
            "fixed": shown(amount_of(row["fixed"]))
            if row["fixed"] not in (None, row["granted"])
            else "",
        }
        for row in queries.public_register()
    ]
    context = {"grants": found, "municipality": request.municipality}
    return render(request, "public/small_grants/register.html", context)


@require_safe
def looking_back(request: DeskRequest) -> HttpResponse:
    """Show public activities that were held, with photos without people."""
    found = [
        row
        | {
            "on": date.fromisoformat(row["on"]),
            "kind": label(ActivityKind(row["kind"])),
        }
        for row in queries.looking_back()
    ]
    context = {"activities": found, "municipality": request.municipality}
    return render(request, "public/agenda/back.html", context)


@require_safe
def photo(request: DeskRequest, photo_id: UUID) -> HttpResponse:  # noqa: ARG001
    """Give one photo that a second person let be shown."""
    content_type, content = queries.public_photo(photo_id)
    return HttpResponse(content, content_type=content_type)


def plan_page(form: Any, *, is_sent: bool) -> dict[str, Any]:
    """Return what the form of a plan shows: with errors only once it was sent."""
    whole = form.sum_typed
    if form.is_bound and not is_sent:
        # Only added up: nothing is judged, and everything typed stays.
        form = type(form)(initial=form.data.dict())
    more = [field for row in form.cost_rows[2:] for field in row]
    return {
        "form": form,
        "whole": shown(whole) if whole.amount else "",
        "more_costs": any(one.value() or one.errors for one in more),
        "step": ADD_UP,
    }


def _round(row: dict[str, Any], today: date) -> dict[str, Any]:
    opens = date.fromisoformat(row["opens_on"])
    left = amount_of(row["ceiling"]) - amount_of(row["granted"])
    return row | {
        "opens_on": opens,
        "closes_on": date.fromisoformat(row["closes_on"]),
        "is_open": opens <= today,
        "ceiling": shown(amount_of(row["ceiling"])),
        "most": shown(amount_of(row["most"])),
        "left": shown(left),
    }
