# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A warm handover at the desk: sentence by sentence, with the family beside you."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.casework.actions import family_handovers as actions
from netwerkregie.domain.casework.drafts.disclosures import RecipientKind
from netwerkregie.domain.casework.drafts.family_handovers import (
    WAITING,
    HandoverState,
    HandoverStep,
)
from netwerkregie.domain.casework.queries import disclosures as gate
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.doors.desk.casework.forms.families import (
    AgreementForm,
    ItemForm,
    ReceiverForm,
    SendForm,
)
from netwerkregie.doors.desk.casework.views.families import (
    REFUSED,
    asks_tokens,
    form_page,
    show_error,
    tokened,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Locked, NotFound
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def begin(request: DeskRequest, talk_id: UUID) -> HttpResponse:
    """Begin an empty handover, or go to the one under way."""
    found = queries.get_held(request.actor, talk_id)
    for one in queries.handovers_of(request.actor, found):
        if one.state in WAITING:
            return redirect("desk:family_handover", talk_id, one.id)
    listed = gate.recipients(request.actor, RecipientKind.FAMILY_SUPPORT)
    form = ReceiverForm(
        request.POST or None, people={one.id: one.name for one in listed}
    )
    if request.method == "POST" and form.is_valid():
        recipient = UUID(form.cleaned_data["recipient"])
        try:
            made = actions.begin(request.actor, talk_id, recipient)
        except REFUSED as error:
            show_error(form, error)
        else:
            return redirect("desk:family_handover", talk_id, made.id)
    title, has_list = _("Hand over warmly"), bool(listed)
    return form_page(request, found, form, title, "handover_new", has_list=has_list)


@require_http_methods(["GET", "POST"])
def handover(
    request: DeskRequest, talk_id: UUID, family_handover_id: UUID
) -> HttpResponse:
    """Read the sentences together, and add one in the exact words."""
    found = queries.get_held(request.actor, talk_id)
    queries.get_handover(request.actor, found, family_handover_id)
    form = ItemForm(tokened(request, ("text",)))
    if request.method == "POST" and not asks_tokens(request) and form.is_valid():
        text = form.cleaned_data["text"]
        try:
            actions.add_item(request.actor, talk_id, family_handover_id, text)
        except REFUSED as error:
            show_error(form, error)
        else:
            return redirect("desk:family_handover", talk_id, family_handover_id)
    return _page(request, talk_id, family_handover_id, form)


@require_POST
def agree(
    request: DeskRequest, talk_id: UUID, family_handover_id: UUID
) -> HttpResponse:
    """Record that somebody of the family agrees to one sentence."""
    found = queries.get_held(request.actor, talk_id)
    adults, minors = queries.numbers_of(found)
    form = AgreementForm(request.POST, numbers=adults | minors, adults=adults)
    if not form.is_valid():
        messages.error(request, _("Choose who agrees."))
        return redirect("desk:family_handover", talk_id, family_handover_id)
    try:
        actions.agree(request.actor, talk_id, family_handover_id, form.draft())
    except REFUSED as error:
        messages.error(request, say_error(error))
    else:
        messages.success(request, _("Recorded."))
    return redirect("desk:family_handover", talk_id, family_handover_id)


@require_POST
def send(request: DeskRequest, talk_id: UUID, family_handover_id: UUID) -> HttpResponse:
    """Pass on what the family agreed to, with a line in the register of what left."""
    found = queries.get_talk(request.actor, talk_id)
    queries.get_handover(request.actor, found, family_handover_id)
    form = SendForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Write why this goes to them."))
        return redirect("desk:family_handover", talk_id, family_handover_id)
    try:
        actions.send(
            request.actor, talk_id, family_handover_id, form.cleaned_data["why"]
        )
    except REFUSED as error:
        messages.error(request, say_error(error))
    else:
        messages.success(
            request, _("Passed on. On the next day you ask whether they found them.")
        )
    return redirect("desk:family_handover", talk_id, family_handover_id)


@require_POST
def finish(
    request: DeskRequest, talk_id: UUID, family_handover_id: UUID
) -> HttpResponse:
    """Record whether they reached each other, or take back what did not leave."""
    steps = (HandoverStep.REACH, HandoverStep.MISS, HandoverStep.CANCEL)
    by_word = {one.value: one for one in steps}
    taken = by_word.get(request.POST.get("step", ""))
    if taken is None:
        raise NotFound
    try:
        actions.finish(request.actor, talk_id, family_handover_id, taken)
    except REFUSED as error:
        messages.error(request, say_error(error))
    else:
        messages.success(request, _("Recorded."))
    return redirect("desk:family", talk_id)


def _page(
    request: DeskRequest, talk_id: UUID, family_handover_id: UUID, form: ItemForm
) -> HttpResponse:
    found = queries.get_held(request.actor, talk_id)
    here = queries.get_handover(request.actor, found, family_handover_id)
    adults, _minors = queries.numbers_of(found)
    present = {one.number for one in queries.persons_of(request.actor, found)}
    try:
        items = actions.read(request.actor, talk_id, family_handover_id).items
    except Locked:
        items = ()
    rows = [
        (
            item,
            AgreementForm(
                initial={"item": key},
                numbers=present,
                adults=adults & present,
                auto_id=f"id_%s_{place}",
            ),
        )
        for place, (key, item) in enumerate(items, start=1)
    ]
    return form_page(
        request,
        found,
        form,
        _("Hand over warmly"),
        "handover",
        handover=here,
        status=label(HandoverState(here.state)),
        is_draft=here.state == HandoverState.DRAFTED,
        has_left=here.state == HandoverState.SENT,
        rows=rows,
        agreed=any(item.agreed_by for item, _form in rows),
        send_form=SendForm(),
    )
