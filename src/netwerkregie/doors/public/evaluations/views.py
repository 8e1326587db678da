# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The evaluation form: open to whoever has the code; who that is nobody keeps.

There is no session and no cookie here: the form carries no right that another site
could misuse, so it needs no token against that either.
"""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from netwerkregie.domain.programme.actions import evaluations as actions
from netwerkregie.domain.programme.drafts.evaluations import Moment
from netwerkregie.domain.programme.queries import evaluations as queries
from netwerkregie.doors.public.evaluations.forms import SheetForm
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error


@csrf_exempt
@require_http_methods(["GET", "POST"])
def evaluate(request: DeskRequest, code: str) -> HttpResponse:
    """Take in one sheet."""
    actor, found = queries.come_with_code(request.actor, code)
    form = SheetForm(request.POST or None, moment=Moment(found.moment))
    is_sent = request.method == "POST"
    if is_sent and not form.is_bound:
        form = SheetForm({}, moment=Moment(found.moment))
    if is_sent and form.is_valid():
        try:
            actions.answer(actor, found.id, form.draft())
        except RuleBroken as broken:
            field = broken.field if broken.field in form.fields else None
            form.add_error(field, say_error(broken))
        else:
            return redirect("public:evaluated", code)
    context = {
        "form": form,
        "activity": found.activity,
        "is_open": queries.is_open(found, clock.today()),
        "municipality": request.municipality,
    }
    status = 422 if is_sent else 200
    return render(request, "public/evaluations/sheet.html", context, status=status)


@require_safe
def thanks(request: DeskRequest, code: str) -> HttpResponse:
    """Thank whoever answered."""
    _actor, found = queries.come_with_code(request.actor, code)
    context = {"activity": found.activity, "municipality": request.municipality}
    return render(request, "public/evaluations/thanks.html", context)
