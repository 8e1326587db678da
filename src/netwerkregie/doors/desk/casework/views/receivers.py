# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of receivers, their keys, and notices to earlier receivers."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.casework.actions import handovers, recalls, recipients
from netwerkregie.domain.casework.drafts.disclosures import (
    RecallReason,
    RecipientDraft,
    RecipientKind,
)
from netwerkregie.domain.casework.letters_of_disclosure import (
    desk_host,
    receipt_address,
)
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.doors.desk.casework.forms.disclosures import (
    KeyForm,
    KeyMarkForm,
    RecipientForm,
)
from netwerkregie.doors.desk.casework.showing import disclosures as showing
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error

HERE = "desk/casework/disclosures/"


@require_http_methods(["GET", "POST"])
def receivers(request: DeskRequest) -> HttpResponse:
    """Show the list of receivers and put one on it."""
    queries.require_keeper(request.actor)
    form = RecipientForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        kind = RecipientKind(form.cleaned_data["kind"])
        draft = RecipientDraft(
            kind, form.cleaned_data["name"], form.cleaned_data["email"]
        )
        try:
            recipients.add(request.actor, draft)
        except RuleBroken as broken:
            place = broken.field if broken.field in form.fields else None
            form.add_error(place, say_error(broken))
        else:
            messages.success(request, _("Added to the list."))
            return redirect("desk:disclosure_receivers")
    rows = showing.receiver_rows(queries.recipients(request.actor))
    status = 422 if form.is_bound else 200
    context = {"rows": rows, "form": form}
    return render(request, f"{HERE}receivers.html", context, status=status)


@require_http_methods(["GET", "POST"])
def receiver(request: DeskRequest, recipient_id: UUID) -> HttpResponse:
    """Show one receiver; enter and compare its key, or take it off the list."""
    queries.require_keeper(request.actor)
    found = queries.get_recipient(request.actor, recipient_id)
    wish = request.POST.get("doen", "")
    key = KeyForm(request.POST if wish == "sleutel" else None)
    told = KeyMarkForm(request.POST if wish == "vergelijk" else None)
    try:
        if request.method == "POST" and wish == "weg":
            recipients.end(request.actor, recipient_id)
            messages.success(request, _("Taken off the list."))
            return redirect("desk:disclosure_receivers")
        if key.is_valid():
            handovers.enter_key(
                request.actor, recipient_id, key.cleaned_data["age_key"]
            )
            messages.success(request, _("Now a colleague compares it by telephone."))
            return redirect("desk:disclosure_receiver", recipient_id)
        if told.is_valid():
            handovers.check_key(
                request.actor, recipient_id, told.cleaned_data["key_mark"]
            )
            messages.success(request, _("Compared. Sealed files can be made."))
            return redirect("desk:disclosure_receiver", recipient_id)
    except RuleBroken as broken:
        (key if wish == "sleutel" else told).add_error(None, say_error(broken))
    people = {found.key_entered_by, found.key_checked_by} - {None}
    names = accounts.names_of(request.actor, {who for who in people if who})
    context = {
        "receiver": found,
        "kind": label(RecipientKind(found.kind)),
        "has_keys": found.kind == RecipientKind.ZVH,
        "entered_by": names.get(found.key_entered_by) if found.key_entered_by else "",
        "checked_by": names.get(found.key_checked_by) if found.key_checked_by else "",
        "is_mine": found.key_entered_by == request.actor.membership_id,
        "key_form": key,
        "told_form": told,
    }
    status = 422 if key.errors or told.errors else 200
    return render(request, f"{HERE}receiver.html", context, status=status)


@require_GET
def recall_list(request: DeskRequest) -> HttpResponse:
    """Show the notices to earlier receivers: to tell, waiting, and silent."""
    queries.require_recalls(request.actor)
    to_tell = queries.recalls_to_tell(request.actor)
    context = {
        "to_tell": [
            {"recall": one, "why": label(RecallReason(one.reason))} for one in to_tell
        ],
        "waiting": showing.recall_rows(queries.recalls_waiting(request.actor)),
        "silent": showing.recall_rows(queries.recalls_escalated(request.actor)),
    }
    return render(request, f"{HERE}recalls.html", context)


@require_POST
def recall_letter(request: DeskRequest, recall_id: UUID) -> HttpResponse:
    """Show the letter to an earlier receiver, to print; it holds a number."""
    found, token = recalls.tell_on_paper(request.actor, recall_id)
    context = {
        "recall": found,
        "reason": found.reason,
        "why": label(RecallReason(found.reason)),
        "address": receipt_address(desk_host(request.actor), token),
    }
    return render(request, f"{HERE}recall_letter.html", context)
