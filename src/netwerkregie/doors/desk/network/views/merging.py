# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two organisations beside each other: joined as somebody chose, and parted again."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.network.actions import merges as actions
from netwerkregie.domain.network.drafts import likeness
from netwerkregie.domain.network.models import Organisation
from netwerkregie.domain.network.queries import doubles as pairs
from netwerkregie.domain.network.queries import organisations as queries
from netwerkregie.doors.desk.network.forms.doubles import MergeForm
from netwerkregie.doors.desk.network.showing import facts_of, reason_words
from netwerkregie.doors.desk.network.showing.doubles import hanging, side_of
from netwerkregie.doors.desk.network.views.organisations import crumbs_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def merge(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Show two organisations and what they become; join them when asked."""
    values = request.POST or request.GET
    found = _both(request.actor, organisation_id, values.get("ander", ""))
    if found is None:
        # A colleague was first, or the button was pressed twice.
        messages.info(request, _("These two are one already."))
        return redirect("desk:organisation", organisation_id)
    kept, gone = found
    form = MergeForm(request.POST or None, kept=kept, gone=gone)
    is_asked = request.method == "POST" and request.POST.get("step") != "look"
    if is_asked and form.is_valid() and _join(request, form, kept, gone):
        messages.success(request, _("They are one. For 30 days you can undo it."))
        if "rij" in values:
            return redirect("desk:doubles_queue")
        return redirect("desk:organisation", kept.id)
    context = _page_of(request.actor, form, kept, gone) | {"in_row": "rij" in values}
    status = 422 if form.errors and is_asked else 200
    return render(request, "desk/network/merge.html", context, status=status)


@require_POST
def undo(request: DeskRequest, merge_id: UUID) -> HttpResponse:
    """Part two organisations that were joined."""
    try:
        gone = actions.undo(request.actor, merge_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
        return redirect("desk:doubles_queue")
    messages.success(request, _("They are two again."))
    return redirect("desk:organisation", gone.id)


def _both(
    actor: Actor, kept_id: UUID, other: str
) -> tuple[Organisation, Organisation] | None:
    """Return the two, or nothing where one was joined to the other meanwhile."""
    try:
        gone_id = UUID(other)
    except ValueError:
        raise NotFound from None
    if queries.merged_into(actor, gone_id) == kept_id:
        return None
    if queries.merged_into(actor, kept_id) == gone_id:
        return None
    kept = queries.get_organisation(actor, kept_id)
    return kept, queries.get_organisation(actor, gone_id)


def _join(
    request: DeskRequest, form: MergeForm, kept: Organisation, gone: Organisation
) -> bool:
    try:
        actions.merge(
            request.actor,
            kept_id=kept.id,
            gone_id=gone.id,
            taken=form.taken,
            versions=form.versions,
        )
    except RuleBroken as broken:
        form.add_error(None, say_error(broken))
        # What was chosen stays; the next press is about what is saved now.
        typed = request.POST.copy()
        typed["kept_version"] = str(kept.version)
        typed["gone_version"] = str(gone.version)
        form.data = typed
        return False
    return True


def _page_of(
    actor: Actor, form: MergeForm, kept: Organisation, gone: Organisation
) -> dict[str, Any]:
    found = likeness(queries.known_as(kept), queries.known_as(gone))
    sides = pairs.sides(actor, kept.id, gone.id)
    whole = actions.preview(actor, kept_id=kept.id, gone_id=gone.id, taken=form.taken)
    return {
        "form": form,
        "kept": kept,
        "gone": gone,
        "why": reason_words(found) if found else "",
        "sides": [side_of(kept, sides[kept.id]), side_of(gone, sides[gone.id])],
        "whole": whole,
        "whole_facts": [
            *facts_of(whole),
            *hanging(sides[kept.id].with_(sides[gone.id])),
        ],
        "crumbs": crumbs_of(kept, _("Join")),
    }
