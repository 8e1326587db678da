# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing a plan at the desk: two organisations adopt it, the person sees it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.casework.actions import plan_papers
from netwerkregie.domain.casework.actions import plan_signing as actions
from netwerkregie.domain.casework.actions.plan_opening import OpenPlan
from netwerkregie.domain.casework.drafts.plans import (
    HelpKind,
    LifeDomain,
    SeenBy,
)
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import plans as queries
from netwerkregie.doors.desk.casework.forms.plans import (
    AdoptForm,
    PrintForm,
    SeenForm,
    SignForm,
)
from netwerkregie.doors.desk.casework.showing import plans as showing
from netwerkregie.doors.desk.casework.showing.plan_paper import paper_of
from netwerkregie.doors.desk.casework.views.plans import opened, shown, tried
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.documents import as_pdf
from netwerkregie.foundation.kernel import RuleBroken, VaultUnavailable, clock
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def sign(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Go through the plan with the person, who types that it was seen."""
    case, whole = opened(request, case_id)
    start = {"content_hash": whole.content_hash()}
    form = SeenForm(queries.signers_of(case), request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        draft = form.draft()
        if tried(form, lambda: actions.write_seen(request.actor, case_id, draft)):
            messages.success(request, _("Written down, sealed."))
            return redirect("desk:plan", case_id)
    return _sign_page(request, case, whole, form)


@require_POST
def print_out(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Make the plan on paper for the person; it stands as a disclosure."""
    case = cases.get_case(request.actor, case_id)
    form = PrintForm(queries.signers_of(case), request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose for whom it is."))
        return redirect("desk:plan_sign", case_id)
    by, once = SeenBy(form.cleaned_data["by"]), form.cleaned_data["once"]
    try:
        whole = plan_papers.print_plan(request.actor, case_id, by, once)
    except (RuleBroken, VaultUnavailable) as error:
        messages.error(request, say_error(error))
        return redirect("desk:plan_sign", case_id)
    answer = HttpResponse(_pdf(request, whole, by), content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="plan.pdf"'
    return answer


@require_GET
def to_sign(request: DeskRequest, plan_id: UUID) -> HttpResponse:
    """Lead who was asked to sign to the plan."""
    case_id = queries.case_of(request.actor, plan_id)
    return redirect("desk:plan_adopt", case_id)


@keeps_words("words")
@require_http_methods(["GET", "POST"])
def adopt(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Sign the plan as the first or the second of two organisations."""
    case, whole = opened(request, case_id)
    reading = actions.standing(request.actor, whole)
    is_second = reading.is_open and reading.may_read
    readers = showing.options(actions.co_signers(request.actor, whole))
    start = unsent.given_back(request.actor, request.path)
    form: AdoptForm | SignForm = AdoptForm(readers, request.POST or None, initial=start)
    if is_second:
        form = SignForm(request.POST or None, initial=start)
    filled = request.method == "POST" and form.is_valid()
    if filled and tried(form, lambda: _adopted(request, case_id, form.cleaned_data)):
        unsent.forget(request.actor, request.path)
        messages.success(request, _("Signed. Your words are sealed."))
        return redirect("desk:plan", case_id)
    more = {"form": form, "is_second": is_second, "reading": reading}
    more |= {"has_readers": bool(readers), **_content(request, whole)}
    return shown(request, case, "adopt", more, _("Adopt the plan"))


@require_GET
def version(request: DeskRequest, case_id: UUID, version_id: UUID) -> HttpResponse:
    """Show the plan as it was adopted once."""
    case = cases.get_case(request.actor, case_id)
    plan = queries.get_plan(request.actor, case)
    found = queries.get_version(request.actor, plan, version_id)
    values: dict[str, Any] = actions.read_version(request.actor, case_id, version_id)
    signed = {found.first_by, found.second_by}
    owners = {UUID(one["owner"]) for one in values["helps"]}
    names = accounts.names_of(request.actor, signed | owners)
    context = {
        "version": found,
        "by": sorted(names[one] for one in signed if one in names),
        "goals": [
            (label(LifeDomain(one["life_domain"])), one["text"])
            for one in values["goals"]
        ],
        "helps": [
            (
                label(HelpKind(one["kind"])),
                one["text"],
                names.get(UUID(one["owner"]), _("A former colleague")),
            )
            for one in values["helps"]
        ],
    }
    return shown(request, case, "version", context, _("An earlier version"))


def _adopted(request: DeskRequest, case_id: UUID, data: dict[str, str]) -> object:
    if "reader" in data:
        reader = UUID(data["reader"])
        return actions.ask_reader(request.actor, case_id, reader, data["words"])
    return actions.adopt(request.actor, case_id, data["words"])


def _sign_page(
    request: DeskRequest, case: Case, whole: OpenPlan, form: Form
) -> HttpResponse:
    seen = queries.seen_of(request.actor, whole.plan)
    more = {
        "form": form,
        "print_form": PrintForm(queries.signers_of(case)),
        "signers": showing.signers(whole, seen),
        "typed": [
            (showing.who_said(by), words)
            for by, words in actions.typed_by(request.actor, whole).items()
        ],
        **_content(request, whole),
    }
    return shown(request, case, "sign", more, _("Show and sign"))


def _content(request: DeskRequest, whole: OpenPlan) -> dict[str, Any]:
    names = accounts.names_of(
        request.actor, {one.row.owner_id for one in whole.living_helps}
    )
    return {
        "goals": [
            (label(one.life_domain), one.text, label(one.voice))
            for one in whole.living_goals
        ],
        "agreed": [
            (one.text, names.get(one.row.owner_id, ""), one.row.end_on)
            for one in whole.living_helps
        ],
    }


def _pdf(request: DeskRequest, whole: OpenPlan, by: SeenBy) -> bytes:
    assert request.municipality is not None
    names = accounts.names_of(
        request.actor, {one.row.owner_id for one in whole.living_helps}
    )
    paper = paper_of(
        whole=whole,
        names=names,
        by=by,
        town=request.municipality.name,
        language=get_language() or "nl",
        today=clock.today(),
    )
    return as_pdf(paper, clock.now())
