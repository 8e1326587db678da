# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Joining two organisations, and parting them again."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.network.actions import merges as actions
from netwerkregie.domain.network.drafts import likeness
from netwerkregie.domain.network.queries import contacts
from netwerkregie.domain.network.queries import organisations as queries
from netwerkregie.domain.network.queries.links import family_of
from netwerkregie.doors.desk.network.showing import facts_of, reason_words
from netwerkregie.doors.desk.network.views.organisations import crumbs_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def merge(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Show two organisations beside each other, and join them when asked."""
    kept = queries.get_organisation(request.actor, organisation_id)
    values = request.POST if request.method == "POST" else request.GET
    try:
        gone = queries.get_organisation(request.actor, UUID(values.get("ander", "")))
    except ValueError:
        raise NotFound from None
    if request.method == "POST":
        try:
            actions.merge(request.actor, kept_id=kept.id, gone_id=gone.id)
        except RuleBroken as broken:
            messages.error(request, say_error(broken))
        else:
            messages.success(request, _("They are one. For 30 days you can undo it."))
        return redirect("desk:organisation", kept.id)
    found = likeness(queries.known_as(kept), queries.known_as(gone))
    context = {
        "kept": kept,
        "gone": gone,
        "why": reason_words(found) if found else "",
        "sides": [
            {
                "organisation": one,
                "facts": facts_of(one),
                "contacts": len(contacts.timeline(request.actor, family_of(one.id))),
            }
            for one in (kept, gone)
        ],
        "crumbs": crumbs_of(kept, _("Join")),
    }
    return render(request, "desk/network/merge.html", context)


@require_POST
def undo(request: DeskRequest, merge_id: UUID) -> HttpResponse:
    """Part two organisations that were joined."""
    try:
        gone = actions.undo(request.actor, merge_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
        return redirect("desk:organisations")
    messages.success(request, _("They are two again."))
    return redirect("desk:organisation", gone.id)
