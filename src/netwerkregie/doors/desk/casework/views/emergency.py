# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Emergency access: ask, confirm, read, close, look back."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.casework.actions import emergency as actions
from netwerkregie.domain.casework.actions import emergency_disclosures
from netwerkregie.domain.casework.drafts.cases import PartKind
from netwerkregie.domain.casework.drafts.disclosures import (
    IN_AN_EMERGENCY,
    RecipientKind,
)
from netwerkregie.domain.casework.drafts.emergency import (
    EmergencyDraft,
    EmergencyReason,
    EmergencyState,
    ReviewOutcome,
)
from netwerkregie.domain.casework.models import EmergencyAccess
from netwerkregie.domain.casework.queries import disclosures
from netwerkregie.domain.casework.queries import emergency as queries
from netwerkregie.doors.desk.casework.forms.disclosures import (
    EmergencyDisclosureForm,
    EmergencyForm,
    ReviewForm,
)
from netwerkregie.doors.desk.casework.showing import disclosures as showing
from netwerkregie.doors.desk.casework.views.cases import show_error
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import (
    Locked,
    NotFound,
    RuleBroken,
    VaultUnavailable,
    clock,
)
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error
from netwerkregie.foundation.vault import emergency as vault

HERE = "desk/casework/emergency/"


@require_http_methods(["GET", "POST"])
def emergency(request: DeskRequest) -> HttpResponse:
    """Ask for emergency access; show what waits and what is looked back on."""
    actor = request.actor
    queries.require_place(actor)
    form = EmergencyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            access = actions.ask(actor, _draft_of(form))
        except (RuleBroken, Locked, VaultUnavailable) as error:
            place = error.field if error.field in form.fields else None
            form.add_error(place, say_error(error))
        else:
            return redirect("desk:emergency_one", access.id)
    context = {
        "form": form,
        "can_ask": queries.may_use(actor),
        "has_key": vault.team() is not None,
        "bare": queries.uncovered(actor).count(),
        "is_locked": not actor.is_unlocked,
        "unlock_url": f"{reverse('desk:unlock')}?next={request.path}",
        "waiting": showing.emergency_rows(queries.waiting_for_me(actor)),
        "mine": showing.emergency_rows(queries.mine(actor)),
        "to_review": showing.emergency_rows(queries.to_review(actor)),
    }
    status = 422 if form.is_bound else 200
    return render(request, f"{HERE}ask.html", context, status=status)


def _draft_of(form: EmergencyForm) -> EmergencyDraft:
    return EmergencyDraft(
        nickname=form.cleaned_data["nickname"],
        reason=EmergencyReason(form.cleaned_data["reason"]),
        words=form.cleaned_data["words"],
        is_alone=form.cleaned_data["is_alone"],
        part=PartKind(form.cleaned_data["part"]),
    )


@require_POST
def make_key(request: DeskRequest) -> HttpResponse:
    """Make the emergency key, or seal what one holds to it as well."""
    try:
        actions.make_team(request.actor)
    except (Locked, RuleBroken, VaultUnavailable, NotFound) as error:
        messages.error(request, say_error(error))
    else:
        said = _("The emergency key is there. Give colleagues access on Today.")
        messages.success(request, said)
    return redirect("desk:emergency")


@require_http_methods(["GET", "POST"])
def emergency_one(request: DeskRequest, access_id: UUID) -> HttpResponse:
    """Show one emergency access: confirm it, open it, close it, look back."""
    actor = request.actor
    access = queries.get_access(actor, access_id)
    form = ReviewForm(request.POST if "outcome" in request.POST else None)
    context: dict[str, object] = {"form": form}
    try:
        if request.method == "POST" and request.POST.get("doen") == "lees":
            part = actions.read(actor, access_id)
            context |= {"part": part, "kind": label(PartKind(part.part.kind))}
        elif request.method == "POST" and (said := _act(request, access_id, form)):
            messages.success(request, said)
            return redirect("desk:emergency_one", access_id)
    except (RuleBroken, Locked, VaultUnavailable) as error:
        messages.error(request, say_error(error))
    context |= _page_of(request, access)
    status = 422 if form.errors else 200
    return render(request, f"{HERE}one.html", context, status=status)


@require_http_methods(["GET", "POST"])
def emergency_disclose(request: DeskRequest, access_id: UUID) -> HttpResponse:
    """Let something of the opened part leave at once, because a life is in danger."""
    actor = request.actor
    access = queries.get_access(actor, access_id)
    if not queries.may_disclose(actor, access):
        raise NotFound
    context: dict[str, object] = {"access": access}
    try:
        form = _disclosure_form(request, access_id)
    except (Locked, VaultUnavailable) as shut:
        context |= {"shut": say_error(shut), "is_locked": not actor.is_unlocked}
        context["unlock_url"] = f"{reverse('desk:unlock')}?next={request.path}"
        return render(request, f"{HERE}disclose.html", context)
    if request.method == "POST" and form.is_valid():
        kinds = {one.id: one.kind for one in disclosures.recipients(actor)}
        kind = RecipientKind(kinds[UUID(form.cleaned_data["to"])])
        try:
            made = emergency_disclosures.disclose(actor, access_id, form.choice(kind))
        except RuleBroken as broken:
            show_error(form, broken)
        else:
            messages.success(request, _("Disclosed. It stands in the log."))
            return redirect("desk:disclosure", made.id)
    context["form"] = form
    status = 422 if form.is_bound else 200
    return render(request, f"{HERE}disclose.html", context, status=status)


def _disclosure_form(request: DeskRequest, access_id: UUID) -> EmergencyDisclosureForm:
    found = [
        one
        for one in disclosures.recipients(request.actor)
        if one.kind in IN_AN_EMERGENCY
    ]
    part = actions.read(request.actor, access_id)
    return EmergencyDisclosureForm(
        request.POST or None,
        receivers=showing.receiver_choices(found),
        pieces=[(str(one.id), one.text) for one in part.statements],
    )


def _act(request: DeskRequest, access_id: UUID, form: ReviewForm) -> str:
    actor, wish = request.actor, request.POST.get("doen", "")
    if wish == "bevestig":
        actions.confirm(actor, access_id)
        return _("Confirmed. It is open for four hours.")
    if wish == "sluit":
        actions.end(actor, access_id)
        return _("Closed.")
    if wish == "terugkijken" and form.is_valid():
        outcome = ReviewOutcome(form.cleaned_data["outcome"])
        actions.review(actor, access_id, outcome)
        return _("Written down.")
    return ""


def _page_of(request: DeskRequest, access: EmergencyAccess) -> dict[str, object]:
    actor, state = request.actor, access.state_now(clock.now())
    is_mine = access.asked_by == actor.membership_id
    return {
        "access": access,
        "state": label(state),
        "pairs": showing.emergency_pairs(actor, access),
        "is_mine": is_mine,
        "is_open": state is EmergencyState.OPEN,
        "is_waiting": state is EmergencyState.WAITING,
        "can_confirm": state is EmergencyState.WAITING
        and queries.may_use(actor)
        and not is_mine,
        "can_review": queries.may_review(actor, access),
        "can_disclose": queries.may_disclose(actor, access),
        "left": showing.left_rows(queries.left_by_it(actor, access), actor),
        "words": _words_of(request, access),
        "is_locked": not actor.is_unlocked,
        "unlock_url": f"{reverse('desk:unlock')}?next={request.path}",
    }


def _words_of(request: DeskRequest, access: EmergencyAccess) -> str:
    """Return what the asker wrote, to who holds its key; nothing to the others."""
    try:
        return actions.read_words_of(request.actor, access.id)
    except (Locked, NotFound, VaultUnavailable):
        return ""
