# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing over before one leaves, and taking over what a colleague knew."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.network.actions import handovers as actions
from netwerkregie.domain.network.drafts.relations import PackFor, WhyNot
from netwerkregie.domain.network.models import Handover
from netwerkregie.domain.network.phrases import choices
from netwerkregie.domain.network.queries import relations as queries
from netwerkregie.domain.network.queries.organisations import require_workplace
from netwerkregie.domain.network.queries.pack import pack_of
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms.handovers import HandoverForm, PackForm
from netwerkregie.doors.desk.network.showing import handovers as showing
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.documents import as_pdf
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def index(request: DeskRequest) -> HttpResponse:
    """Show what is handed over, what nobody took over, and start one's own."""
    require_workplace(request.actor)
    colleagues = [(str(one.pk), one.name) for one in queries.successors(request.actor)]
    form = HandoverForm(request.POST or None, colleagues=colleagues)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.start(request.actor, form.chosen())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Your successor sees it on Today."))
            return redirect("desk:handover_items", made.id)
    context = _index_of(request.actor, form, request.GET.get("na", ""))
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/handover/index.html", context, status=status)


@require_http_methods(["GET", "POST"])
def items(request: DeskRequest, handover_id: UUID) -> HttpResponse:
    """Show what is left of a handover, and take or decline what was chosen."""
    handover = queries.get_handover(request.actor, handover_id)
    if request.method == "POST":
        _answer(request, handover)
        return redirect("desk:handover_items", handover_id)
    context = _items_of(request.actor, handover, request.GET.get("na", ""))
    return render(request, "desk/network/handover/items.html", context)


@require_POST
def stop(request: DeskRequest, handover_id: UUID) -> HttpResponse:
    """Stop handing over."""
    try:
        actions.stop(request.actor, handover_id)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("Stopped. What was taken over stays taken over."))
    return redirect("desk:handover")


@require_POST
def take_orphans(request: DeskRequest) -> HttpResponse:
    """Take over organisations whose colleague left."""
    require_workplace(request.actor)
    try:
        taken = actions.take_orphans(request.actor, _chosen(request))
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, _("Taken over: {n}.").format(n=taken))
    return redirect("desk:handover")


@require_http_methods(["GET", "POST"])
def pack(request: DeskRequest, handover_id: UUID) -> HttpResponse:
    """Show a handover pack; on paper only after saying what for (M13)."""
    form = PackForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        purpose = PackFor(form.cleaned_data["purpose"])
        made = actions.make_pack(request.actor, handover_id, purpose)
        return _paper(request, made)
    handover = actions.read_pack(request.actor, handover_id)
    names = _names(request.actor, [handover])
    context = {
        "form": form,
        "parts": showing.parts_of(pack_of(request.actor, handover, clock.today())),
        "handover": handover,
        "giver": names.get(handover.giver, ""),
        "successor": names.get(handover.successor, ""),
        "crumbs": _crumbs(handover, _("Handover pack")),
    }
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/handover/pack.html", context, status=status)


def _paper(request: DeskRequest, handover: Handover) -> HttpResponse:
    names = _names(request.actor, [handover])
    paper = showing.paper_of(
        pack_of(request.actor, handover, clock.today()),
        giver=names.get(handover.giver, ""),
        successor=names.get(handover.successor, ""),
        municipality=request.actor.organisation,
        language=(get_language() or "nl")[:2],
    )
    made = as_pdf(paper, clock.now())
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="overdrachtsmap.pdf"'
    return answer


def _answer(request: DeskRequest, handover: Handover) -> None:
    try:
        said = _decline(request, handover) or _accept(request, handover)
    except RuleBroken as broken:
        messages.error(request, say_error(broken))
    else:
        messages.success(request, said)


def _accept(request: DeskRequest, handover: Handover) -> str:
    done = actions.accept(request.actor, handover.id, _chosen(request))
    return _("Taken over: {n}.").format(n=done)


def _decline(request: DeskRequest, handover: Handover) -> str:
    if request.POST.get("step") != "decline":
        return ""
    why = request.POST.get("why", "")
    if why not in set(WhyNot):
        raise RuleBroken("network.why_not_missing")
    done = actions.decline(request.actor, handover.id, _chosen(request), WhyNot(why))
    return _("Not taken over: {n}. It stays in sight.").format(n=done)


def _chosen(request: DeskRequest) -> list[UUID]:
    found = []
    # All of a page is one tap: its rows travel along beside the boxes.
    name = "on_page" if request.POST.get("step") == "page" else "organisation"
    for value in request.POST.getlist(name):
        try:
            found.append(UUID(value))
        except ValueError:
            continue
    return found


def _index_of(actor: Actor, form: HandoverForm, after: str) -> dict[str, Any]:
    found = queries.handovers(actor)
    left = queries.orphans(actor, after)
    mine = next((one for one in found if _is_mine(one, actor)), None)
    return {
        "form": form,
        "handovers": showing.handover_rows(found, _names(actor, found)),
        "mine": mine,
        "i_know": len(queries.own_relations(actor)),
        "has_colleagues": bool(form.fields["successor"].choices),  # type: ignore[attr-defined]
        "orphans": showing.orphan_rows(left.organisations),
        "more": left.next,
    }


def _items_of(actor: Actor, handover: Handover, after: str) -> dict[str, Any]:
    page = queries.items_of(actor, handover, after)
    taken, all_ = queries.taken_of(actor, handover)
    names = _names(actor, [handover])
    is_open = handover.stopped_on is None and handover.done_on is None
    return {
        "handover": handover,
        "giver": names.get(handover.giver, ""),
        "successor": names.get(handover.successor, ""),
        "rows": showing.item_rows(page.items),
        "more": page.next,
        "taken": taken,
        "all": all_,
        "is_open": is_open,
        "may_take": is_open and actor.membership_id != handover.giver,
        "may_decline": is_open and actor.membership_id == handover.successor,
        "may_stop": is_open and actor.membership_id == handover.giver,
        "reasons": choices(WhyNot),
        "crumbs": _crumbs(handover),
    }


def _is_mine(one: Handover, actor: Actor) -> bool:
    is_open = one.stopped_on is None and one.done_on is None
    return is_open and one.giver == actor.membership_id


def _names(actor: Actor, found: list[Handover]) -> dict[UUID, str]:
    return accounts.names_of(
        actor, {key for one in found for key in (one.giver, one.successor)}
    )


def _crumbs(handover: Handover, last: str = "") -> list[Crumb]:
    here = reverse("desk:handover_items", args=[handover.id])
    crumbs = [Crumb(_("Handover"), reverse("desk:handover"))]
    crumbs.append(Crumb(_("Taking over"), here if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs
