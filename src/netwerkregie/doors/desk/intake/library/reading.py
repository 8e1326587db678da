# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One text: who reads it along, signing it, and sending it back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from netwerkregie.domain.intake.actions import reading as actions
from netwerkregie.domain.intake.drafts.library import (
    ItemKind,
    ItemStep,
    Standing,
    may_be_public,
    may_be_shared,
)
from netwerkregie.domain.intake.models import LibraryItem
from netwerkregie.domain.intake.queries import library as queries
from netwerkregie.doors.desk.intake.library.forms import (
    AskReaderForm,
    ReadingForm,
    SendBackForm,
)
from netwerkregie.doors.desk.intake.library.showing import (
    crumbs_of,
    facts_of,
    sent_back_of,
    source_of,
    status_of,
)
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error


@require_POST
def ask(request: DeskRequest, item_id: UUID) -> HttpResponse:
    """Put one's name under a text and ask somebody to read along."""
    item = queries.get_item(request.actor, item_id)
    second = queries.second_reading(request.actor, item)
    form = AskReaderForm(request.POST, item=item, readers=second.readers)
    if form.is_valid():
        try:
            actions.ask(request.actor, item_id, form.draft())
        except RuleBroken as broken:
            form.add_error(_field(form, broken), say_error(broken))
        else:
            messages.success(request, _("Asked. It stands on your colleague's Today."))
            return redirect("desk:answer", item_id)
    return detail_page(request, item, ask=form)


@require_POST
def sign(request: DeskRequest, item_id: UUID) -> HttpResponse:
    """Sign the very words that one read."""
    item = queries.get_item(request.actor, item_id)
    form = ReadingForm(request.POST, item=item)
    if form.is_valid():
        try:
            actions.sign(request.actor, item_id, form.draft())
        except RuleBroken as broken:
            form.add_error(_field(form, broken), say_error(broken))
        else:
            messages.success(request, _("Signed. It can be used from now on."))
            return redirect("desk:answer", item_id)
    return detail_page(request, item, sign=form)


@require_POST
def send_back(request: DeskRequest, item_id: UUID) -> HttpResponse:
    """Do not sign, and say why."""
    item = queries.get_item(request.actor, item_id)
    form = SendBackForm(request.POST)
    if form.is_valid():
        try:
            actions.send_back(request.actor, item_id, form.reason_value())
        except RuleBroken as broken:
            form.add_error(None, say_error(broken))
        else:
            messages.success(request, _("Sent back to who wrote it."))
            return redirect("desk:answer", item_id)
    return detail_page(request, item, back=form)


def detail_page(
    request: DeskRequest,
    item: LibraryItem,
    *,
    ask: AskReaderForm | None = None,
    sign: ReadingForm | None = None,
    back: SendBackForm | None = None,
) -> HttpResponse:
    """Show a text with what can be done with it, or what went wrong."""
    actor = request.actor
    second = queries.second_reading(actor, item)
    steps = queries.steps_open_to(actor, item)
    is_asked = item.state == Standing.ASKED and second.is_open
    context: dict[str, Any] = {
        "item": item,
        "facts": facts_of(item),
        "source": source_of(item),
        "status": status_of(item, clock.today()),
        "sent_back": sent_back_of(item),
        "reading": second,
        "is_asked": is_asked,
        "can_ask": ItemStep.ASK in steps and not is_asked,
        "can_sign": ItemStep.SIGN in steps and is_asked and second.may_read,
        "can_read_again": ItemStep.READ_AGAIN in steps,
        "ask": ask or AskReaderForm(item=item, readers=second.readers),
        "sign": sign or ReadingForm(item=item),
        "back": back or SendBackForm(),
        "crumbs": crumbs_of(item.title),
        **_ways_out(actor, item),
    }
    status = 422 if ask or sign or back else 200
    return render(request, "desk/intake/library/detail.html", context, status=status)


def _ways_out(actor: Actor, item: LibraryItem) -> dict[str, bool]:
    may = queries.may_show(actor) and item.is_offered(clock.today())
    kind = ItemKind(item.kind)
    is_own = not (item.shipped or item.taken_from)
    return {
        "can_show": may and may_be_public(kind),
        "can_share": may and may_be_shared(kind) and is_own,
    }


def _field(form: ReadingForm, broken: RuleBroken) -> str | None:
    return broken.field if broken.field in form.fields else None
