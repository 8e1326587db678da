# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own application, by its link: follow, correct, take back, account, report."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from netwerkregie.domain.programme.actions import photos
from netwerkregie.domain.programme.actions import small_grants as actions
from netwerkregie.domain.programme.drafts.photos import PhotoDraft
from netwerkregie.domain.programme.drafts.small_grants import (
    MOST_COSTS,
    OPEN_STATES,
    GrantState,
    report_by,
)
from netwerkregie.domain.programme.models import SmallGrant
from netwerkregie.domain.programme.queries import photos as photo_queries
from netwerkregie.domain.programme.queries import small_grant_public as public
from netwerkregie.domain.programme.queries import small_grants as queries
from netwerkregie.doors.amounts import said, shown, typed
from netwerkregie.doors.public.small_grants.forms import (
    AccountForm,
    CorrectForm,
    ReportForm,
    amount_of,
)
from netwerkregie.doors.public.small_grants.views import ADD_UP, plan_page
from netwerkregie.doors.uploaded import photo_of
from netwerkregie.foundation.accounts import counting
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, RuleBroken, TooMany
from netwerkregie.foundation.kernel.phrases import say_error
from netwerkregie.foundation.tenancy.enter import ALIAS

PAGE = "public/small_grants/own.html"


@require_safe
def application(request: DeskRequest, token: str) -> HttpResponse:
    """Show where an application stands to whoever has its link."""
    actor, found = public.come_back(request.actor, token)
    return render(request, PAGE, _page(request, actor, found, token))


@require_http_methods(["GET", "POST"])
def correct(request: DeskRequest, token: str) -> HttpResponse:
    """Change an application while nobody decided about it."""
    actor, found = public.come_back(request.actor, token)
    grant = queries.get_grant(actor, found)
    form = CorrectForm(request.POST or None, initial=_typed_before(actor, grant))
    is_sent = request.method == "POST" and request.POST.get("step") != ADD_UP
    if is_sent and _tried(
        request, form, lambda: actions.correct(actor, found, form.draft())
    ):
        messages.success(request, _("Corrected."))
        return redirect("public:own_small_grant", token)
    context = plan_page(form, is_sent=is_sent) | {
        "round": grant.round,
        "most": shown(amount_of(grant.round.most)),
        "token": token,
        "municipality": request.municipality,
    }
    status = 422 if is_sent else 200
    return render(request, "public/small_grants/correct.html", context, status=status)


@require_POST
def withdraw(request: DeskRequest, token: str) -> HttpResponse:
    """Take an application back."""
    actor, found = public.come_back(request.actor, token)
    try:
        actions.withdraw(actor, found)
    except RuleBroken as broken:
        messages.error(request, said(broken))
    else:
        messages.success(request, _("Taken back. Your name and address are gone."))
    return redirect("public:own_small_grant", token)


@require_POST
def account(request: DeskRequest, token: str) -> HttpResponse:
    """Take in where the money goes."""
    actor, found = public.come_back(request.actor, token)
    form = AccountForm(request.POST)
    if _tried(request, form, lambda: actions.give_account(actor, found, form.draft())):
        messages.success(request, _("Thank you. We pay it to this account."))
        return redirect("public:own_small_grant", token)
    context = _page(request, actor, found, token, account_form=form)
    return render(request, PAGE, context, status=422)


@require_POST
def report(request: DeskRequest, token: str) -> HttpResponse:
    """Take in what came of it, with one photo if there is one."""
    actor, found = public.come_back(request.actor, token)
    form = ReportForm(request.POST, request.FILES)
    if _tried(request, form, lambda: _report(request, actor, found, form)):
        messages.success(request, _("Thank you. A colleague reads it."))
        return redirect("public:own_small_grant", token)
    context = _page(request, actor, found, token, report_form=form)
    return render(request, PAGE, context, status=422)


def _report(request: DeskRequest, actor: Actor, found: UUID, form: ReportForm) -> None:
    """Keep the words; a photo comes along, or nothing is kept and all is shown."""
    photo = photo_of(request)
    actions.report(actor, found, form.draft())
    if photo is not None:
        values = form.cleaned_data
        draft = PhotoDraft(
            photo.content_type, photo.content, values["alt"], values["nobody"]
        )
        photos.add_to_grant(actor, found, draft)


def _tried(request: DeskRequest, form: forms.Form, act: Callable[[], object]) -> bool:
    """Do what a form asks, if it is sound; a refusal stands at its field."""
    if not form.is_valid():
        return False
    try:
        counting.count(request, "small_grant")
        # All of it or nothing: words without the photo would look as if it came.
        with transaction.atomic(using=ALIAS):
            act()
    except TooMany as many:
        form.add_error(None, say_error(many))
        return False
    except RuleBroken as broken:
        at = broken.field if broken.field in form.fields else None
        form.add_error(at, said(broken))
        return False
    return True


def _page(
    request: DeskRequest, actor: Actor, found: UUID, token: str, **more: Any
) -> dict[str, Any]:
    grant = queries.get_grant(actor, found)
    state = GrantState(grant.state)
    sent = photo_queries.photos_of_grant(actor, grant)
    contact = queries.contact_of(actor, grant)
    is_granted = state is GrantState.GRANTED
    before = {"words": grant.report}
    if grant.spent is not None:
        before["spent"] = typed(amount_of(grant.spent))
    return {
        "grant": grant,
        "token": token,
        "state": grant.get_state_display(),
        "asked": shown(amount_of(grant.asked)),
        "granted": shown(amount_of(grant.granted)) if grant.granted else "",
        "fixed": shown(amount_of(grant.fixed)) if grant.fixed is not None else "",
        "is_less": grant.fixed is not None and grant.fixed != grant.granted,
        "costs": [
            {"what": one.what, "amount": shown(amount_of(one.amount))}
            for one in queries.costs_of(grant)
        ],
        "is_open": state in OPEN_STATES,
        "is_asked": state is GrantState.INCOMPLETE,
        "is_refused": state is GrantState.REFUSED,
        "is_granted": is_granted,
        "has_account": contact is not None and contact.iban != "",
        "needs_account": is_granted and grant.paid_on is None and contact is not None,
        "photo": sent[0] if sent else None,
        "report_by": report_by(grant.ends_on),
        "account_form": AccountForm(),
        "report_form": ReportForm(initial=before) if is_granted else None,
        "municipality": request.municipality,
        **more,
    }


def _typed_before(actor: Actor, grant: SmallGrant) -> dict[str, Any]:
    contact = queries.contact_of(actor, grant)
    values: dict[str, Any] = {
        "applicant": grant.applicant,
        "title": grant.title,
        "about": grant.about,
        "place": grant.place,
        "starts_on": grant.starts_on,
        "ends_on": grant.ends_on,
        "asked": typed(amount_of(grant.asked)),
        "contact": contact.name if contact else "",
        "email": contact.email if contact else "",
        "phone": contact.phone if contact else "",
        "version": grant.version,
    }
    for place, one in enumerate(queries.costs_of(grant)[:MOST_COSTS], start=1):
        values[f"what_{place}"] = one.what
        values[f"amount_{place}"] = typed(amount_of(one.amount))
    return values
