# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Quick entry: an ordinary form, which a script lets work without reception too."""

import base64
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from netwerkregie.domain.network.actions import contacts as actions
from netwerkregie.domain.network.models import ContactMoment
from netwerkregie.domain.network.queries import picking
from netwerkregie.domain.network.queries.organisations import may_log
from netwerkregie.doors.desk.network.forms.quick import QuickForm, a_new_contact
from netwerkregie.doors.desk.network.showing import quick as showing
from netwerkregie.foundation.accounts.doorkeeping import for_visitors
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error

SEARCH = "zoeken"
_SALT = "netwerkregie.quick"


@require_http_methods(["GET", "POST"])
def quick(request: DeskRequest) -> HttpResponse:
    """Log a contact from the home screen; what was sent twice is one contact."""
    form = _form(request)
    if request.method == "POST" and form.is_bound and form.is_valid():
        try:
            whom = UUID(form.cleaned_data["organisation"])
            logged = actions.log(request.actor, whom, form.draft())
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            return _done(request, logged)
    if form.is_bound and _is_script(request):
        return JsonResponse({"errors": _errors(form)}, status=422)
    context = {"form": form, "words": showing.words()}
    status = 422 if form.is_bound else 200
    page = render(request, "desk/network/quick/quick.html", context, status=status)
    page.may_install = True  # type: ignore[attr-defined]
    return page


@for_visitors
@require_safe
def shell(request: DeskRequest) -> HttpResponse:
    """Show the form without anybody's words in it: all that a phone keeps of us."""
    form = QuickForm(initial=a_new_contact(), options=())
    context = {"form": form, "words": showing.words(), "is_shell": True}
    page = render(request, "desk/network/quick/shell.html", context)
    page.may_install = True  # type: ignore[attr-defined]
    return page


@for_visitors
@require_safe
def standing(request: DeskRequest) -> JsonResponse:
    """Say to the page's own script who is signed in, by number, or that nobody is.

    `half` is the half of a person's key that is not on the phone: drafts of somebody
    open only while that same person is signed in.
    """
    actor = request.actor
    if actor.membership_id is None or not may_log(actor):
        return JsonResponse({"who": ""})
    who = str(actor.membership_id)
    half = salted_hmac(_SALT, f"{actor.municipality_id}|{who}", algorithm="sha256")
    session = salted_hmac(
        f"{_SALT}.session", str(request.session.session_key), algorithm="sha256"
    )
    return JsonResponse(
        {
            "who": who,
            "half": base64.b64encode(half.digest()).decode(),
            "session": session.hexdigest()[:16],
            "csrf": get_token(request),
        }
    )


@for_visitors
@require_safe
def worker(request: DeskRequest) -> HttpResponse:
    """Give the service worker; its address decides how little it sees."""
    del request  # It is the same for everybody.
    script = HttpResponse(
        showing.worker_script(), content_type="text/javascript; charset=utf-8"
    )
    script.may_install = True  # type: ignore[attr-defined]
    return script


@for_visitors
@require_safe
def manifest(request: DeskRequest) -> JsonResponse:
    """Give the tile its name and picture: the municipality's own."""
    assert request.municipality is not None
    return JsonResponse(
        showing.tile(request.municipality.name),
        content_type="application/manifest+json",
    )


def _form(request: DeskRequest) -> QuickForm:
    typed = request.POST or None
    chosen = (typed or request.GET).get("organisation", "")
    text = typed.get("zoek", "") if typed else ""
    options = picking.choices_for(request.actor, text, chosen)
    start = a_new_contact(chosen)
    if typed and typed.get("step") == SEARCH:
        # Nothing is judged while somebody searches; what was chosen stays chosen.
        return QuickForm(initial=start | typed.dict(), options=options)
    return QuickForm(typed, initial=start, options=options)


def _done(request: DeskRequest, logged: ContactMoment) -> HttpResponse:
    if _is_script(request):
        return JsonResponse({"organisation": str(logged.organisation_id)}, status=201)
    messages.success(request, _("The contact is logged."))
    return redirect("desk:organisation", logged.organisation_id)


def _is_script(request: DeskRequest) -> bool:
    return request.headers.get("Accept") == "application/json"


def _errors(form: QuickForm) -> list[dict[str, str]]:
    return [
        {
            "field": name,
            "text": " ".join(str(one) for one in form.errors[name]),
            "code": str(found[0].code or ""),
        }
        for name, found in form.errors.as_data().items()
    ]
