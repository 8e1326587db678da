# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assessment forms at the desk: start, fill in, read, sign, compare, print."""

from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.casework.actions import assessment_papers, assessment_reading
from netwerkregie.domain.casework.actions import assessments as actions
from netwerkregie.domain.casework.drafts.assessments import Form as Definition
from netwerkregie.domain.casework.drafts.assessments import Step, in_language
from netwerkregie.domain.casework.drafts.assessments import form as definition_of
from netwerkregie.domain.casework.drafts.assessments import forms as all_forms
from netwerkregie.domain.casework.models import Assessment, Case
from netwerkregie.domain.casework.queries import assessments as queries
from netwerkregie.domain.casework.queries import cases
from netwerkregie.doors.desk.casework.forms.assessments import (
    AskForm,
    DissentForm,
    PageForm,
    PrintForm,
    SignForm,
    StartForm,
    initial_of,
    name_of,
)
from netwerkregie.doors.desk.casework.showing import assessments as showing
from netwerkregie.doors.desk.casework.showing.assessments_paper import paper_of
from netwerkregie.doors.desk.casework.views.cases import frame
from netwerkregie.foundation.accounts import unsent
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.accounts.unsent import keeps_words
from netwerkregie.foundation.documents import as_pdf
from netwerkregie.foundation.kernel import (
    Locked,
    NotFound,
    RuleBroken,
    VaultUnavailable,
    clock,
)
from netwerkregie.foundation.kernel.phrases import say_error

TEMPLATES = "desk/casework/assessments/"


@require_GET
def form_list(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show the forms and instruments of a case that one can open; no words of them."""
    case = cases.get_case(request.actor, case_id)
    today = clock.today()
    found = queries.assessments_of(request.actor, case)
    kept = queries.instruments_of(request.actor, case)
    context = frame(request, case, _("Assessment forms")) | {
        "rows": showing.rows_of(found, today, language_of()),
        "instruments": showing.instrument_rows(kept, today),
        "may_start": queries.may_start(request.actor, case),
    }
    return render(request, f"{TEMPLATES}list.html", context)


@require_http_methods(["GET", "POST"])
def start(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Choose a form, the other assessor and the readers, before a word is written."""
    case = cases.get_case(request.actor, case_id)
    queries.require_may_start(request.actor, case)
    form = _start_form(request, case)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.start(request.actor, case_id, form.draft())
        except (RuleBroken, Locked, VaultUnavailable) as error:
            show_error(form, error)
        else:
            first = _definition(made).steps[0].key
            return redirect("desk:assessment_fill", made.id, first)
    context = frame(request, case, _("New form")) | {"form": form}
    status = 422 if form.is_bound else 200
    return render(request, f"{TEMPLATES}start.html", context, status=status)


@require_GET
def read(request: DeskRequest, assessment_id: UUID) -> HttpResponse:
    """Show a form; with an open vault its answers, and what stands beside it."""
    found = queries.get_assessment(request.actor, assessment_id)
    context = _frame(request, found, "") | _opened(request, found)
    return render(request, f"{TEMPLATES}detail.html", context)


@keeps_words("sensitive_why")
@require_http_methods(["GET", "POST"])
def fill(request: DeskRequest, assessment_id: UUID, form_page: str) -> HttpResponse:
    """Fill in one page of a form; nothing that was typed gets lost."""
    found = queries.get_assessment(request.actor, assessment_id)
    queries.require_fill(request.actor, found)
    page = _definition(found).step(form_page)
    if page is None:
        raise NotFound
    context = _frame(request, found, _("Fill in")) | _contents(found, page)
    if not request.actor.is_unlocked:
        return render(request, f"{TEMPLATES}fill.html", context)
    form = _page_form(request, found, page)
    if request.method == "POST" and form.is_valid():
        try:
            actions.save_page(request.actor, assessment_id, form.draft())
        except (RuleBroken, VaultUnavailable) as error:
            show_error(form, error)
        else:
            messages.success(request, _("Kept, sealed."))
            return _after_page(found, page)
    context |= {"form": form, "groups": _groups(form, page), "page": page.key}
    status = 422 if form.is_bound else 200
    return render(request, f"{TEMPLATES}fill.html", context, status=status)


@keeps_words("words", "dissent")
@require_http_methods(["GET", "POST"])
def sign(request: DeskRequest, assessment_id: UUID) -> HttpResponse:
    """Sign in own words: the first assessor asks, the other one answers."""
    found = queries.get_assessment(request.actor, assessment_id)
    is_second = queries.require_sign(request.actor, found)
    start_with = unsent.given_back(request.actor, request.path)
    form: Form = (SignForm if is_second else AskForm)(
        request.POST or None, initial=start_with
    )
    if request.method == "POST" and form.is_valid():
        try:
            _sign(request, assessment_id, form, is_second=is_second)
        except (RuleBroken, Locked, VaultUnavailable) as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("Signed. Your words are sealed."))
            return redirect("desk:assessment", assessment_id)
    context = _frame(request, found, _("Sign")) | _opened(request, found)
    context |= {"form": form, "is_second": is_second}
    status = 422 if form.is_bound else 200
    return render(request, f"{TEMPLATES}sign.html", context, status=status)


@keeps_words("words")
@require_http_methods(["GET", "POST"])
def dissent(request: DeskRequest, assessment_id: UUID) -> HttpResponse:
    """Write beside a form what one sees otherwise."""
    found = queries.get_assessment(request.actor, assessment_id)
    queries.require_dissent(request.actor, found)
    start_with = unsent.given_back(request.actor, request.path)
    form = DissentForm(request.POST or None, initial=start_with)
    if request.method == "POST" and form.is_valid():
        try:
            actions.dissent(request.actor, assessment_id, form.cleaned_data["words"])
        except (RuleBroken, Locked, VaultUnavailable) as error:
            show_error(form, error)
        else:
            unsent.forget(request.actor, request.path)
            messages.success(request, _("It stands beside the form now."))
            return redirect("desk:assessment", assessment_id)
    context = _frame(request, found, _("See it otherwise")) | {"form": form}
    status = 422 if form.is_bound else 200
    return render(request, f"{TEMPLATES}dissent.html", context, status=status)


@require_GET
def changes(request: DeskRequest, assessment_id: UUID) -> HttpResponse:
    """Show a form beside the one before it, sentence by sentence."""
    found = queries.get_assessment(request.actor, assessment_id)
    queries.require_follows(request.actor, found)
    context = _frame(request, found, _("What changed"))
    if request.actor.is_unlocked:
        whole = actions.read(request.actor, assessment_id)
        both = assessment_reading.read_change(request.actor, whole)
        listed = showing.changes_of(both, language_of())
        context["changed"] = [one for one in listed if not one.is_same]
        context["same"] = [one for one in listed if one.is_same and one.after]
    return render(request, f"{TEMPLATES}changes.html", context)


@require_http_methods(["GET", "POST"])
def print_form(request: DeskRequest, assessment_id: UUID) -> HttpResponse:
    """Print a signed form for oneself; it is written down as something that left."""
    found = queries.get_assessment(request.actor, assessment_id)
    form = PrintForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        try:
            whole = actions.print_form(request.actor, assessment_id, why)
        except (RuleBroken, Locked, VaultUnavailable) as error:
            show_error(form, error)
        else:
            paper = paper_of(request.actor, whole, language_of())
            made = as_pdf(paper, clock.now())
            answer = HttpResponse(made, content_type="application/pdf")
            answer["Content-Disposition"] = 'attachment; filename="formulier.pdf"'
            return answer
    context = _frame(request, found, _("Print")) | {"form": form}
    status = 422 if form.is_bound else 200
    return render(request, f"{TEMPLATES}print.html", context, status=status)


def show_error(form: Form, error: Any) -> None:
    """Put a refusal beside its answer, or above the form where it has none."""
    field = (getattr(error, "field", None) or "").replace(".", "__")
    form.add_error(field if field in form.fields else None, say_error(error))


def language_of() -> str:
    """Return the reader's language, as the files of forms know it."""
    return (get_language() or "nl")[:2]


def seats_of(request: DeskRequest, case: Case) -> list[queries.Colleague]:
    """Return the colleagues of a case whom one can choose: all but oneself."""
    me = request.actor.membership_id
    seated = queries.colleagues_in(request.actor, case)
    return [one for one in seated if one.membership_id != me]


def _start_form(request: DeskRequest, case: Case) -> StartForm:
    seated = seats_of(request, case)
    people = [(one.membership_id, one.name, one.organisation) for one in seated]
    house = request.actor.organisation.casefold()
    others = [one for one in people if one[2].casefold() != house]
    offered = [
        (one.name, showing.form_title(one.name, language_of()))
        for one in all_forms().values()
        if one.name in queries.OFFERED
    ]
    return StartForm(
        request.POST or None,
        offered=offered,
        seconds=showing.choices_of(others),
        readers=showing.choices_of(people),
        initial={"once": uuid4(), "form": offered[0][0]},
    )


def _page_form(request: DeskRequest, found: Assessment, page: Step) -> PageForm:
    whole = actions.read(request.actor, found.id)
    evidence = assessment_reading.Evidence()
    if any(one.kind == "evidence" for one in page.fields):
        evidence = assessment_reading.evidence_for(request.actor, found)
    keys = tuple(one.key for one in page.fields)
    why = whole.last.sensitive_why if whole.last else ""
    initial = initial_of(page, whole.answers) | {
        "seen": assessment_papers.mark_of(whole.answers, keys),
        "sensitive_why": why,
    }
    kept = unsent.given_back(request.actor, request.path)
    return PageForm(
        request.POST or None, step=page, evidence=evidence, initial=initial | kept
    )


def _groups(form: PageForm, page: Step) -> list[dict[str, Any]]:
    """Return the questions of a page, each with the fields that belong to it."""
    groups = []
    for question in page.questions:
        names = [name_of(one) for one in question.fields]
        shown = [
            form[name]
            for name in form.fields
            if name in names or name.rpartition("__")[0] in names
        ]
        title = in_language(question.label, language_of())
        hint = in_language(question.help, language_of())
        groups.append(
            {
                "title": title,
                "hint": hint if question.is_factor else "",
                "is_factor": question.is_factor,
                "fields": shown,
            }
        )
    return groups


def _contents(found: Assessment, page: Step) -> dict[str, Any]:
    definition = _definition(found)
    return {
        "title": in_language(page.title, language_of()),
        "contents": showing.contents_of(found, definition, page.key, language_of()),
        "step_number": [one.key for one in definition.steps].index(page.key) + 1,
        "step_total": len(definition.steps),
        "is_last": showing.next_step(definition, page) is None,
    }


def _frame(request: DeskRequest, found: Assessment, last: str) -> dict[str, Any]:
    today = clock.today()
    title = showing.form_title(found.form, language_of())
    context = frame(request, found.case, title)
    crumbs = context["crumbs"]
    crumbs[-1:] = showing.crumbs_of(found, title, last)
    return context | {
        "assessment": found,
        "form_title": title,
        "standing": showing.standing_words(found, today),
        "is_over": showing.is_over(found, today),
        "assessors": showing.assessor_names(request.actor, found),
        "steps_open": queries.steps_open_to(request.actor, found),
        "readers": showing.readers_of(request.actor, found),
    }


def _opened(request: DeskRequest, found: Assessment) -> dict[str, Any]:
    """Open the sealed part, or say why it stays shut; the page itself goes on."""
    try:
        whole = actions.read(request.actor, found.id)
    except Locked:
        return {"is_locked": True}
    except VaultUnavailable as refusal:
        return {"closed_because": say_error(refusal)}
    return {
        "lead": in_language(whole.form.lead, language_of()),
        "pages": showing.pages_of(whole, language_of()),
        "own_words": showing.beside(request.actor, whole.own_words),
        "dissents": showing.beside(request.actor, whole.dissents),
        "held_back": whole.held_back,
        "why": whole.last.sensitive_why if whole.last else "",
        "first_step": whole.form.steps[0].key,
    }


def _definition(found: Assessment) -> Definition:
    definition = definition_of(found.form)
    if definition is None:
        raise NotFound
    return definition


def _after_page(found: Assessment, page: Step) -> HttpResponse:
    """Lead on to the next page of a form, and after the last to the whole of it."""
    then = showing.next_step(_definition(found), page)
    if then is None:
        return redirect("desk:assessment", found.id)
    return redirect("desk:assessment_fill", found.id, then.key)


def _sign(request: DeskRequest, key: UUID, form: Form, *, is_second: bool) -> None:
    data = form.cleaned_data
    if is_second:
        actions.sign(request.actor, key, data["words"], data["dissent"])
    else:
        actions.ask(request.actor, key, data["words"], data["valid_until"])
