# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the anonymous site; each works without a script and without a cookie.

A page that needs to know which thread it is about carries the code in the form, so
that nothing in the browser ties one visit to the next.
"""

from dataclasses import replace
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from netwerkregie.domain.intake.actions import mailbox as actions
from netwerkregie.domain.intake.drafts import AdditionDraft
from netwerkregie.doors import hours
from netwerkregie.doors.further_languages import require_language
from netwerkregie.doors.mailbox.code_picture import png_of
from netwerkregie.doors.mailbox.forms import BodyForm, CodeForm, QuestionForm
from netwerkregie.doors.mailbox.incoming import files_of, say_slip
from netwerkregie.doors.mailbox.requests import AnonymousRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error
from netwerkregie.foundation.privacy.marking import look_at, without
from netwerkregie.foundation.vault import codes

NEUTRAL_SITE = "https://www.knmi.nl/"


@require_GET
def home(request: AnonymousRequest) -> HttpResponse:
    """Say what this is, what happens with a question, and what is never kept."""
    return _page(request, "home")


@require_GET
def explain(request: AnonymousRequest) -> HttpResponse:
    """Say in plain words who reads a question, how it is kept and when it goes."""
    return _page(request, "explain")


@require_http_methods(["GET", "POST"])
def ask(request: AnonymousRequest, word: str = "") -> HttpResponse:
    """Take in a question in two steps: show what it holds, then send it.

    A short address of an organisation greets its people; a word that was never drawn
    or has ended is the ordinary page, which tells nothing.
    """
    request.greeting = actions.greet(request.actor, word) if word else None
    form = QuestionForm(request.POST or None, initial=_begun(request.greeting))
    if request.method == "GET" or not form.is_valid():
        return _page(request, "ask", form=form, status=_status(form))
    if request.POST.get("step") == "send":
        return _send_question(request, form)
    return _check(request, form, "ask_check", code=codes.new_code(_language()))


@require_http_methods(["GET", "POST"])
def come_back(request: AnonymousRequest) -> HttpResponse:
    """Ask for a code, and show the thread once there is an answer in it."""
    form = CodeForm(request.POST or None)
    if request.method == "GET" or not form.is_valid():
        return _page(request, "come_back", form=form, status=_status(form))
    try:
        keys = codes.derive(form.cleaned_data["code"])
    except codes.BadCode as bad:
        form.add_error("code", say_slip(bad.slip))
        return _page(request, "come_back", form=form, status=422)
    thread = actions.look(request.actor, keys)
    page = "thread" if thread else "no_news"
    code = form.cleaned_data["code"]
    return _page(request, page, thread=thread, code=code, form=BodyForm())


@require_POST
def add(request: AnonymousRequest) -> HttpResponse:
    """Add to an earlier question, in the same two steps."""
    form = BodyForm(request.POST)
    code = request.POST.get("code", "")
    if not form.is_valid():
        return _page(request, "add", form=form, code=code, status=422)
    if request.POST.get("step") == "send":
        return _send_addition(request, form, code)
    return _check(request, form, "add_check", code=code)


@require_POST
def picture(request: AnonymousRequest) -> HttpResponse:
    """Give the code as a picture for one's own phone."""
    answer = HttpResponse(
        png_of(request.POST.get("code", "")[:400]), content_type="image/png"
    )
    # A neutral name: a picture called "advice" would speak to whoever finds it.
    answer["Content-Disposition"] = 'attachment; filename="kaart.png"'
    return answer


@require_GET
def leave(_request: AnonymousRequest) -> HttpResponse:
    """Send the visitor to an everyday page, and empty this site's traces."""
    answer = HttpResponse(status=303, headers={"Location": NEUTRAL_SITE})
    answer["Clear-Site-Data"] = '"cache", "storage"'
    return answer


def _send_question(request: AnonymousRequest, form: QuestionForm) -> HttpResponse:
    code = request.POST.get("code", "")
    if look_at(form.cleaned_data["body"]).must_change:
        return _check(request, form, "ask_check", code=code)
    try:
        draft = form.draft(_language()[:2], files_of(request))
        if request.greeting:
            draft = replace(draft, channel=request.greeting.channel)
        receipt = actions.ask(request.actor, draft, code=code)
    except codes.BadCode:
        return _check(request, form, "ask_check", code=codes.new_code(_language()))
    except RuleBroken as broken:
        return _check(request, form, "ask_check", code=code, broken=broken)
    return _page(request, "sent", receipt=receipt, facts=receipt.facts)


def _send_addition(
    request: AnonymousRequest, form: BodyForm, code: str
) -> HttpResponse:
    if look_at(form.cleaned_data["body"]).must_change:
        return _check(request, form, "add_check", code=code)
    try:
        keys = codes.derive(code)
        draft = AdditionDraft(form.cleaned_data["body"], files_of(request))
        told = actions.add(request.actor, keys, draft)
    except codes.BadCode as bad:
        code_form = CodeForm({"code": code})
        code_form.add_error("code", say_slip(bad.slip))
        return _page(request, "come_back", form=code_form, status=422)
    except RuleBroken as broken:
        return _check(request, form, "add_check", code=code, broken=broken)
    return _page(request, "added", body=draft.body, code=code, facts=told)


def _check(
    request: AnonymousRequest,
    form: BodyForm,
    page: str,
    *,
    code: str,
    broken: RuleBroken | None = None,
) -> HttpResponse:
    """Show a text with what the guard points at; nothing of it is kept yet."""
    body = form.cleaned_data["body"]
    if request.POST.get("step") == "leave_out":
        body = without(body, gettext("[left out]"))
        form = type(form)({**request.POST.dict(), "body": body})
        form.is_valid()
    if broken:
        # Files are no field of the form: they cannot be given back, the text can.
        field = broken.field if broken.field in form.fields else None
        form.add_error(field, say_error(broken))
    return _page(
        request,
        page,
        form=form,
        code=code,
        seen=look_at(body),
        status=422 if broken else 200,
    )


def _page(
    request: AnonymousRequest, name: str, *, status: int = 200, **values: Any
) -> HttpResponse:
    # What was done already asked for them; a page never asks twice.
    facts = values.pop("facts", None) or actions.facts(request.actor)
    require_language(facts.desk, _language())
    values |= {"facts": facts, "desk": hours.shown(facts.desk)}
    return render(request, f"mailbox/{name}.html", values, status=status)


def _status(form: QuestionForm | CodeForm) -> int:
    return 422 if form.is_bound else 200


def _begun(greeting: actions.Greeting | None) -> dict[str, str]:
    """Return what a form begins with; the asker may choose otherwise."""
    if greeting is None or greeting.domain is None:
        return {}
    return {"domain": str(greeting.domain)}


def _language() -> str:
    return get_language() or "nl"
