# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One application at the desk: read, ask, propose, agree, settle."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from netwerkregie.domain.programme.actions import small_grant_decisions as deciding
from netwerkregie.domain.programme.actions import small_grant_money as paying
from netwerkregie.domain.programme.drafts.budget import euro
from netwerkregie.domain.programme.drafts.small_grants import GrantState
from netwerkregie.domain.programme.models import SmallGrant
from netwerkregie.domain.programme.queries import photos
from netwerkregie.domain.programme.queries import small_grants as queries
from netwerkregie.doors.amounts import shown, typed
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.forms.small_grants import (
    AgreeForm,
    ProposeForm,
    QuestionForm,
    SettleForm,
)
from netwerkregie.doors.desk.programme.showing import small_grants as showing
from netwerkregie.doors.desk.programme.views.trying import tried
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.signing import queries as signatures

PAGE = "desk/programme/small_grants/grant.html"


@require_GET
def grant(request: DeskRequest, asked_id: UUID) -> HttpResponse:
    """Show an application; the second of two has opened it by that."""
    found = deciding.open_proposal(request.actor, asked_id)
    return render(request, PAGE, _page(request, found))


@require_POST
def ask(request: DeskRequest, asked_id: UUID) -> HttpResponse:
    """Ask for what is missing."""
    form = QuestionForm(request.POST)
    if tried(
        request,
        form,
        lambda: deciding.ask(request.actor, asked_id, form.cleaned_data["question"]),
    ):
        messages.success(request, _("Asked. The term of decision waits."))
        return redirect("desk:small_grant", asked_id)
    return _refused(request, asked_id, "question_form", form)


@require_POST
def propose(request: DeskRequest, asked_id: UUID) -> HttpResponse:
    """Propose a decision as the first of two."""
    found = queries.get_grant(request.actor, asked_id)
    form = ProposeForm(request.POST, readers=_readers(request, found))
    if tried(
        request,
        form,
        lambda: deciding.propose(request.actor, asked_id, form.draft()),
    ):
        messages.success(request, _("Proposed. A colleague looks at it as well."))
        return redirect("desk:small_grant", asked_id)
    return _refused(request, asked_id, "propose_form", form)


@require_POST
def agree(request: DeskRequest, asked_id: UUID) -> HttpResponse:
    """Agree as the second of two."""
    form = AgreeForm(request.POST)
    if tried(
        request,
        form,
        lambda: deciding.agree(
            request.actor,
            asked_id,
            form.cleaned_data["words"],
            no_interest=form.cleaned_data["no_interest"],
        ),
    ):
        messages.success(request, _("Decided. Who applied reads it on their own page."))
        return redirect("desk:small_grant", asked_id)
    return _refused(request, asked_id, "agree_form", form)


@require_POST
def settle(request: DeskRequest, asked_id: UUID) -> HttpResponse:
    """Fix a grant at what was really needed."""
    form = SettleForm(request.POST)
    if tried(
        request, form, lambda: paying.settle(request.actor, asked_id, form.draft())
    ):
        messages.success(request, _("Settled. What was less stands in the books."))
        return redirect("desk:small_grant", asked_id)
    return _refused(request, asked_id, "settle_form", form)


def _refused(
    request: DeskRequest, asked_id: UUID, name: str, form: forms.Form
) -> HttpResponse:
    """Show the page again with what was typed."""
    found = queries.get_grant(request.actor, asked_id)
    context = _page(request, found, **{name: form})
    return render(request, PAGE, context, status=422)


def _page(request: DeskRequest, found: SmallGrant, **more: Any) -> dict[str, Any]:
    actor = request.actor
    can_make = queries.can_make_rounds(actor)
    views = queries.views_of(actor, found)
    state = GrantState(found.state)
    can_propose = queries.can_propose(actor, found)
    context: dict[str, Any] = {
        "grant": found,
        "state": found.get_state_display(),
        "facts": showing.grant_facts(found),
        "costs": showing.costs_table(queries.costs_of(found), found),
        "granted": shown(euro(found.granted)) if found.granted is not None else "",
        "fixed": shown(euro(found.fixed)) if found.fixed is not None else "",
        "spent": shown(euro(found.spent)) if found.spent is not None else "",
        "views": [{"one": one, "amount": shown(euro(one.amount))} for one in views],
        "contact": queries.contact_of(actor, found) if can_make else None,
        "photos": photos.photos_of_grant(actor, found),
        "has_interest": queries.has_interest(actor, found),
        "can_declare": queries.can_declare_interest(actor) and not found.decided_on,
        "can_ask": can_make and state is GrantState.RECEIVED,
        "can_note": can_make and found.decided_on and not found.objected_on,
        "can_pay": can_make and state is GrantState.GRANTED and not found.paid_on,
        "can_settle": can_make and state is GrantState.GRANTED,
        "question_form": QuestionForm(),
        "settle_form": SettleForm(),
        "crumbs": [
            Crumb(_("Small grants"), reverse("desk:grant_rounds")),
            Crumb(found.round.name, reverse("desk:grant_round", args=[found.round_id])),
            Crumb(found.title),
        ],
    }
    if can_propose:
        context["propose_form"] = ProposeForm(
            initial={"version": found.version, "amount": typed(euro(found.asked))},
            readers=_readers(request, found),
        )
    return context | _second(request, found, bool(views)) | more


def _second(
    request: DeskRequest, found: SmallGrant, is_proposed: bool
) -> dict[str, Any]:
    if not is_proposed or found.state != GrantState.PROPOSED:
        return {}
    actor = request.actor
    first = queries.views_of(actor, found)[0]
    standing = signatures.standing(
        actor,
        queries.KIND,
        found.id,
        first.content_hash,
        pool=queries.POOL,
        apart=queries.kept_apart(actor, found),
    )
    can_agree = standing.may_read and queries.can_second(actor, found)
    agree_form = {"agree_form": AgreeForm()} if can_agree else {}
    return {"reading": standing, "ask_url": "", **agree_form}


def _readers(request: DeskRequest, found: SmallGrant) -> list[tuple[str, str]]:
    """Return whom one can ask by name: nobody away, nobody with an interest."""
    apart = queries.kept_apart(request.actor, found)
    here = signatures.readers_here(request.actor, queries.POOL, apart=apart)
    return [(str(one.membership_id), one.name) for one in here]
